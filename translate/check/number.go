package check

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"satzpaar/translate"
)

// mention is a number in a text with all values it may mean.
type mention struct {
	at     translate.Span
	values []float64
	must   bool // needs a partner on the other side
	text   string
}

var digits = regexp.MustCompile(`\d+(?:[.,:'’\x{00a0}\x{202f}]\d+)*`)

// multipliers of both languages; German "Billion" is an English trillion.
var (
	germanTimes  = map[string]float64{"tausend": 1e3, "tsd": 1e3, "mio": 1e6, "million": 1e6, "millionen": 1e6, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9, "billion": 1e12, "billionen": 1e12, "bio": 1e12, "dutzend": 12, "hundert": 100}
	englishTimes = map[string]float64{"thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "bn": 1e9, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "dozen": 12, "hundred": 100}
)

// mentions reads the numbers of a text. German and English differ in the
// marks within a number and in the words.
func mentions(text string, words []word, german bool) []mention {
	times, wordValue := englishTimes, englishNumber
	if german {
		times, wordValue = germanTimes, germanNumber
	}
	var all []mention
	add := func(at translate.Span, values []float64, must bool) {
		rest := strings.TrimLeft(text[at.End:], " \u00a0.-")
		end := strings.IndexFunc(rest, func(r rune) bool { return !letter(r) })
		if end < 0 {
			end = len(rest)
		}
		if f, ok := times[strings.ToLower(rest[:end])]; ok && len(text[at.End:])-len(rest) <= 2 {
			for i := range values {
				values[i] *= f
			}
		}
		all = append(all, mention{at, values, must, text[at.Start:at.End]})
	}
	for _, m := range digits.FindAllStringIndex(text, -1) {
		at := translate.Span{Start: m[0], End: m[1]}
		if code(text, at) {
			continue
		}
		add(at, readDigits(text[m[0]:m[1]], german), true)
	}
	for _, w := range words {
		if v, ok := wordValue(w.lower); ok {
			add(w.at, []float64{v}, v >= 2 && v != 100 && v != 1000)
		}
	}
	return all
}

// code reports whether digits belong to an inline code.
func code(text string, at translate.Span) bool {
	return at.Start > 0 && strings.IndexByte("{/", text[at.Start-1]) >= 0 && at.End < len(text) && strings.IndexByte("}/", text[at.End]) >= 0
}

// readDigits returns all readings of a number: with points and commas as
// thousands or decimals, as a time, and its parts, as in dates.
func readDigits(s string, german bool) []float64 {
	clean := strings.NewReplacer("'", "", "’", "", "\u00a0", "", "\u202f", "").Replace(s)
	var all []float64
	add := func(t string) {
		if v, err := strconv.ParseFloat(t, 64); err == nil {
			all = append(all, v)
		}
	}
	add(strings.NewReplacer(".", "", ",", "").Replace(clean))
	if strings.Count(clean, ",") <= 1 {
		add(strings.ReplaceAll(strings.ReplaceAll(clean, ".", ""), ",", "."))
	}
	if strings.Count(clean, ".") <= 1 {
		add(strings.ReplaceAll(clean, ",", ""))
	}
	if german && strings.Contains(clean, ".") || strings.Contains(clean, ":") {
		add(strings.NewReplacer(":", ".", ",", ".").Replace(clean)) // 9.30 Uhr, 9:30
		for _, part := range strings.FieldsFunc(clean, func(r rune) bool { return r == '.' || r == ':' }) {
			if strings.Count(clean, ".")+strings.Count(clean, ":") >= 2 {
				add(part)
			}
		}
	}
	return all
}

// checkNumbers flags numbers of the source that no number of the target may
// mean; where one is left over there too, it is the one that differs.
func checkNumbers(p *pair) []translate.Finding {
	a, b := mentions(p.Source, p.sourceWords, true), mentions(p.Target, p.targetWords, false)
	taken := make([]bool, len(b))
	var missing []mention
	for _, m := range a {
		found := false
		for k, o := range b {
			if meet(m.values, o.values) {
				taken[k], found = true, true
			}
		}
		if !found && m.must && !spelled(p, m) {
			missing = append(missing, m)
		}
	}
	var all []translate.Finding
	next := 0
	for _, m := range missing {
		f := translate.Finding{Source: m.at, Target: translate.NoSpan, Message: translate.Say("%s is missing", m.text)}
		for ; next < len(b); next++ {
			if !taken[next] && b[next].must {
				f.Target = b[next].at
				f.Message = translate.Say("the source says %s, the target %s", m.text, b[next].text)
				next++
				break
			}
		}
		all = append(all, f)
	}
	for ; next < len(b); next++ {
		if !taken[next] && b[next].must && digits.MatchString(b[next].text) && !partner(b[next], a) {
			all = append(all, translate.Finding{
				Check: "number-added", Source: translate.NoSpan, Target: b[next].at, Message: translate.Say("%s does not stand in the source", b[next].text),
			})
		}
	}
	return all
}

func partner(m mention, others []mention) bool {
	for _, o := range others {
		if meet(m.values, o.values) {
			return true
		}
	}
	return false
}

func meet(a, b []float64) bool {
	for _, x := range a {
		for _, y := range b {
			if math.Abs(x-y) <= 1e-9*math.Max(math.Abs(x), 1) || x > 12 && x < 24 && math.Abs(x-12-y) < 1e-9 && x != math.Trunc(x) || x == 24 && y == 12 {
				return true
			}
		}
	}
	return false
}

// spelled reports whether the target may hold the number in words that are no
// plain number: months, parts of the day, "both", "twice".
func spelled(p *pair, m mention) bool {
	v := m.values[len(m.values)-1]
	t := strings.ToLower(p.Target)
	has := func(list ...string) bool {
		for _, w := range list {
			if strings.Contains(t, w) {
				return true
			}
		}
		return false
	}
	switch {
	case v == 2 && has("both", "twice", "second", "double", "pair", "couple", "half", "another"),
		v == 12 && has("noon", "dozen", "midday"), v == 0 && has("midnight", "zero"), v == 3 && has("third", "trip"), v == 4 && has("quarter", "fourth"),
		v == 10 && has("decade"), v == 100 && has("century", "centen"), v == 24 && has("midnight", "day"), v == 50 && has("half"), v == 25 && has("quarter"):
		return true
	case v > 12 && v < 25 && v == math.Trunc(v) && strings.Contains(p.Source, "Uhr"):
		return strings.Contains(t, strconv.Itoa(int(v)-12)) // 14 Uhr, 2 pm
	case v >= 1 && v <= 12 && v == math.Trunc(v) && has(monthNames[int(v)-1]):
		return true
	}
	// 15.000 as "15 thousand", 3,5 Millionen as 3,500,000, ordinals, decades.
	whole := strconv.FormatFloat(m.values[0], 'f', -1, 64)
	return len(whole) > 1 && strings.Contains(strings.NewReplacer(",", "", ".", "", " ", "").Replace(t), strings.TrimRight(whole, "0")) && len(strings.TrimRight(whole, "0")) > 1
}

var monthNames = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

var germanGroup = regexp.MustCompile(`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d{1,2}\b`)

// checkNumberFormat flags numbers with German marks that stand in the source
// in the same form.
func checkNumberFormat(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, m := range germanGroup.FindAllStringIndex(p.Target, -1) {
		s := p.Target[m[0]:m[1]]
		i := strings.Index(p.Source, s)
		if i < 0 || m[1] < len(p.Target) && strings.IndexByte(".,0123456789", p.Target[m[1]]) >= 0 && m[1]+1 < len(p.Target) && p.Target[m[1]+1] >= '0' && p.Target[m[1]+1] <= '9' {
			continue
		}
		fix := strings.NewReplacer(".", ",", ",", ".").Replace(s)
		all = append(all, translate.Finding{
			Source: translate.Span{Start: i, End: i + len(s)}, Target: translate.Span{Start: m[0], End: m[1]},
			Message: translate.Say("%s is written the German way", s), Fixes: []string{fix},
		})
	}
	return all
}
