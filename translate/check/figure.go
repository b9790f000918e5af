package check

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	clockShape  = regexp.MustCompile(`^([01]?\d|2[0-4])[:.]([0-5]\d)$`)
	dottedDate  = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})(?:\.(\d{2,4}))?$`)
	germanStyle = regexp.MustCompile(`^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$`)
	stripSpaces = strings.NewReplacer("'", "", "’", "", "\u00a0", "", "\u202f", "", "\u2009", "", " ", "")
)

// readFigure reads a number in figures: its values, and its parts where it may
// be a date, a time or a score. Marks that may be read in two ways are.
func readFigure(text string, german bool) (values []float64, parts [][]float64) {
	s := stripSpaces.Replace(text)
	add := func(t string) {
		if v, err := strconv.ParseFloat(t, 64); err == nil {
			values = append(values, v)
		}
	}
	if !strings.ContainsAny(s, ".,:") {
		add(s)
		return values, nil
	}
	thousands, decimal := ",", "."
	if german {
		thousands, decimal = ".", ","
	}
	switch {
	case strings.Contains(s, ":"):
	case strings.Count(s, decimal) <= 1 && groupsOf(s, thousands, decimal):
		add(strings.ReplaceAll(strings.ReplaceAll(s, thousands, ""), decimal, "."))
	case strings.Count(s, thousands) <= 1 && groupsOf(s, decimal, thousands):
		add(strings.ReplaceAll(strings.ReplaceAll(s, decimal, ""), thousands, ".")) // written the other way
	}
	if strings.Count(s, ".") == 1 && !strings.ContainsAny(s, ",:") {
		add(s) // a version, or a decimal of the other language
	}
	if m := clockShape.FindStringSubmatch(s); m != nil {
		h, _ := strconv.Atoi(m[1])
		min, _ := strconv.Atoi(m[2])
		values = append(values, clock(h, min))
	}
	if m := dottedDate.FindStringSubmatch(s); m != nil {
		d, _ := strconv.Atoi(m[1])
		n, _ := strconv.Atoi(m[2])
		if d <= 31 && n >= 1 && n <= 12 {
			parts = [][]float64{{float64(d)}, {month(n)}}
			if m[3] != "" {
				y, _ := strconv.Atoi(m[3])
				parts = append(parts, years(y))
			}
			return values, parts
		}
	}
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ':' || r == '.' || r == ',' }) {
		if v, err := strconv.ParseFloat(p, 64); err == nil && (!german || !germanStyle.MatchString(s)) {
			parts = append(parts, []float64{v})
		}
	}
	return values, parts
}

// groupsOf reports whether every part behind a thousands mark has three digits.
func groupsOf(s, thousands, decimal string) bool {
	whole, _, _ := strings.Cut(s, decimal)
	groups := strings.Split(whole, thousands)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return len(groups) == 1 || len(groups[0]) <= 3 && groups[0] != ""
}

// years returns what a year of two or four digits may mean.
func years(y int) []float64 {
	if y < 100 {
		return []float64{float64(y), 1900 + float64(y), 2000 + float64(y)}
	}
	return []float64{float64(y), float64(y % 100)}
}

// slashed reads two or three figures with slashes between them: a season, a
// date in numbers, a fraction.
func slashed(a, b, c string) (values []float64, parts [][]float64) {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	if errX != nil || errY != nil {
		return nil, nil
	}
	if z, err := strconv.Atoi(c); err == nil {
		return nil, [][]float64{{float64(x), month(x)}, {float64(y), month(y)}, years(z)}
	}
	if len(a) == 4 && (len(b) == 2 || len(b) == 4) {
		return nil, [][]float64{years(x), years(y)}
	}
	if y != 0 && x < y {
		values = []float64{float64(x) / float64(y)}
	}
	return values, [][]float64{{float64(x)}, {float64(y)}}
}

// english writes a value the English way.
func english(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, fraction, ok := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if ok {
		return whole + "." + fraction
	}
	return whole
}
