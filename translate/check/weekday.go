package check

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"satzpaar/translate"
)

var dateWeekday = Check{
	ID: "date-weekday", Title: "The date is not the weekday that is named",
	Severity: translate.Warning, ITS: "locale-violation", Pair: germanEnglish,
	Example: Example{
		Source: "Am Montag, dem 14. Februar 2022, schloss der Hafen.",
		Bad:    "The harbour closed on Monday, 15 February 2022.",
		Good:   "The harbour closed on Monday, 14 February 2022.",
	},
	run: checkWeekday,
}

const (
	monthName = `([\pL]{3,9})`
	dayFirst  = `(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?` + monthName + `,?\s+(\d{4})`
)

var (
	germanDated  = regexp.MustCompile(`(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:[,\s]|de[nm]\s)*(?:` + dayFirst + `|(\d{1,2})\.(\d{1,2})\.(\d{4}))`)
	englishDated = regexp.MustCompile(`(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:[,\s]|the\s)*(?:` + dayFirst + `|` + monthName + `\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))`)
)

// checkWeekday compares the weekday of a full date with the calendar. Where
// the source is wrong in the same way, the message says so: the reviewer must
// ask.
func checkWeekday(p *pair) []translate.Finding {
	named, real, at, ok := wrongWeekday(p.Target, englishDated)
	if !ok {
		return nil
	}
	f := translate.Finding{Source: translate.NoSpan, Target: at, Message: translate.Say("that day was a %s, not a %s", englishDays[real], englishDays[named])}
	if days := germanDays(p); len(days) == 1 && days[0].n == real {
		f.Source, f.Fixes = days[0].at, []string{englishDays[real]} // the source has the right one
	}
	if n, r, source, ok := wrongWeekday(p.Source, germanDated); ok && n == named && r == real {
		f.Source, f.Message = source, translate.Say("that day was a %s, not a %s; the source has it wrong as well", englishDays[real], englishDays[named])
	}
	return []translate.Finding{f}
}

// wrongWeekday returns the first weekday that is not that of its date, and the
// right one. at is the place of the weekday.
func wrongWeekday(text string, shape *regexp.Regexp) (named, real int, at translate.Span, ok bool) {
	if !strings.ContainsAny(text, "0123456789") || !strings.Contains(text, "day") && !strings.Contains(text, "tag") && !strings.Contains(text, "Mittwoch") && !strings.Contains(text, "abend") {
		return 0, 0, at, false
	}
	for _, m := range shape.FindAllStringSubmatchIndex(text, -1) {
		group := func(k int) string {
			if m[2*k] < 0 {
				return ""
			}
			return text[m[2*k]:m[2*k+1]]
		}
		day, month, year := group(2), isMonth(strings.ToLower(group(3))), group(4)
		switch {
		case shape == germanDated && day == "":
			day, year = group(5), group(7)
			month, _ = strconv.Atoi(group(6))
		case day == "":
			day, month, year = group(6), isMonth(strings.ToLower(group(5))), group(7)
		}
		d, _ := strconv.Atoi(day)
		y, _ := strconv.Atoi(year)
		if month < 1 || month > 12 || d < 1 || d > 31 || y < 1800 {
			continue
		}
		date := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
		if date.Day() != d {
			continue // 31 June: that is said by nobody here
		}
		named, real = weekdayWords[strings.ToLower(group(1))], (int(date.Weekday())+6)%7+1
		if named != real {
			return named, real, translate.Span{Start: m[2], End: m[3]}, true
		}
	}
	return 0, 0, at, false
}
