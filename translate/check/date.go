package check

import (
	"strings"

	"satzpaar/translate"
)

var dateMismatch = Check{
	ID: "date-mismatch", Title: "A weekday or a month differs",
	Severity: translate.Fault, ITS: "locale-violation", Pair: germanEnglish,
	Example: Example{
		Source: "Sie fährt am Donnerstag.",
		Bad:    "She leaves on Tuesday.",
		Good:   "She leaves on Thursday.",
	},
	run: checkDates,
}

var monthWords = map[string]int{
	"januar": 1, "jänner": 1, "february": 2, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
	"january": 1, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10, "december": 12,
	"jan": 1, "feb": 2, "mär": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}

// isMonth returns the month that a word in small letters names, 0 if none.
func isMonth(w string) int { return monthWords[w] }

var englishMonths = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var weekdayWords = map[string]int{
	"montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6, "sonnabend": 6, "sonntag": 7,
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}

var englishDays = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

var germanDayWords = []string{"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"}

// germanDay reads a weekday in a German word: Montag, montags, Montagabend,
// Mittwochs-.
func germanDay(w string) int {
	if len(w) < 6 || strings.IndexByte("mdfs", w[0]) < 0 {
		return 0
	}
	for _, d := range germanDayWords {
		n := weekdayWords[d]
		if rest, ok := strings.CutPrefix(w, d); ok {
			switch {
			case rest == "", rest == "s", rest == "e", rest == "en", rest == "es",
				strings.HasPrefix(rest, "morgen"), strings.HasPrefix(rest, "früh"), strings.HasPrefix(rest, "vormittag"), strings.HasPrefix(rest, "mittag"),
				strings.HasPrefix(rest, "nachmittag"), strings.HasPrefix(rest, "abend"), strings.HasPrefix(rest, "nacht"):
				return n
			}
		}
	}
	return 0
}

// dated is a day or month with its place.
type dated struct {
	n  int
	at translate.Span
}

// checkDates compares the weekdays and the months that both sides name.
func checkDates(p *pair) []translate.Finding {
	var all []translate.Finding
	all = append(all, compareDates(germanDays(p), englishNamed(p, weekdayWords, englishDays[:]), englishDays[:])...)
	source := p.monthsOf(p.sourceNumbers)
	if len(source) > 0 {
		all = append(all, compareDates(source, englishNamed(p, monthWords, englishMonths[:]), englishMonths[:])...)
	}
	return all
}

func germanDays(p *pair) []dated {
	var all []dated
	for _, t := range p.sourceWords {
		if n := germanDay(t.lower); n != 0 {
			all = append(all, dated{n, t.at})
		}
	}
	return all
}

// monthsOf returns the months among mentions, in words or in figures.
func (p *pair) monthsOf(all []mention) []dated {
	var found []dated
	for _, m := range all {
		for _, part := range append(m.parts, m.values) {
			for _, v := range part {
				if n := int(monthBase - v); n >= 1 && n <= 12 && v > monthBase-13 {
					found = append(found, dated{n, m.at})
				}
			}
		}
	}
	return found
}

// englishNamed returns the English days or months that stand with a capital.
func englishNamed(p *pair, words map[string]int, names []string) []dated {
	var all []dated
	for _, t := range p.targetWords {
		if t.text[0] < 'A' || t.text[0] > 'Z' {
			continue
		}
		w := strings.TrimSuffix(strings.TrimSuffix(t.text, "'s"), "’s")
		w = strings.TrimSuffix(w, "s")
		if n := words[strings.ToLower(w)]; n != 0 && (names[n] == w || len(w) < 5 && strings.HasPrefix(names[n], w)) {
			all = append(all, dated{n, t.at})
		}
	}
	return all
}

// compareDates reports a day or month that the target lacks where it has
// another one that the source lacks.
func compareDates(source, target []dated, names []string) []translate.Finding {
	has := func(list []dated, n int) bool {
		for _, d := range list {
			if d.n == n {
				return true
			}
		}
		return false
	}
	var strange []dated
	for _, d := range target {
		if !has(source, d.n) {
			strange = append(strange, d)
		}
	}
	var all []translate.Finding
	for _, d := range source {
		if has(target, d.n) || len(strange) == 0 {
			continue
		}
		s := strange[0]
		strange = strange[1:]
		all = append(all, translate.Finding{
			Source: d.at, Target: s.at, Fixes: []string{names[d.n]},
			Message: translate.Say("the source says %s, the target %s", names[d.n], names[s.n]),
		})
	}
	return all
}
