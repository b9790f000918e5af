package check

import (
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate"
)

// A reader reads the mentions of one text.
type reader struct {
	text   string
	all    []token
	german bool
	found  []mention
}

// mentions appends to found the numbers of a text, with those that words hold.
func mentions(found []mention, text string, all []token, german bool) []mention {
	r := &reader{text: text, all: all, german: german, found: found}
	for i := 0; i < len(all); {
		i = r.at(i)
	}
	r.shareScales()
	r.shareUnits()
	return r.found
}

func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.all) {
		return ""
	}
	return r.all[i].lower
}

func (r *reader) kind(i int, k tokenKind) bool {
	return i >= 0 && i < len(r.all) && r.all[i].kind == k
}

// joined reports whether token i follows its predecessor without a space.
func (r *reader) joined(i int) bool { return i < len(r.all) && r.all[i].glued }

// at reads what begins at token i and returns the next one to look at.
func (r *reader) at(i int) int {
	switch r.all[i].kind {
	case figureToken:
		return r.figure(i)
	case wordToken:
		if r.german {
			return r.germanWord(i)
		}
		return r.englishWord(i)
	}
	if v, ok := fractionMarks[r.all[i].text]; ok {
		r.put(mention{values: []float64{v}}, i, i+1)
	}
	return i + 1
}

var fractionMarks = map[string]float64{"½": .5, "¼": .25, "¾": .75, "⅓": 1. / 3, "⅔": 2. / 3}

// put adds a mention of the tokens [i,end), with the scale and the unit that
// follow, and returns the token behind it.
func (r *reader) put(m mention, i, end int) int {
	m.scale = 1
	if f, n := r.scaleAt(end); n > 0 {
		plain := slices.Clone(m.values)
		for k := range m.values {
			m.values[k] *= f
		}
		if f == 1e6 && r.lower(end+n-1) == "m" && unitBefore(r, i) == nil { // 30 m: metres or millions
			m.values = append(m.values, plain...)
		} else {
			m.scale = f
			end += n
		}
	}
	m.at = translate.Span{Start: r.all[i].at.Start, End: r.all[end-1].at.End}
	m.text = r.text[m.at.Start:m.at.End]
	u, n := unitAt(r, end)
	if u != nil {
		m.unitAt = translate.Span{Start: r.all[end].at.Start, End: r.all[end+n-1].at.End}
		if r.all[end].text == "-" {
			m.unitAt.Start = r.all[end+1].at.Start
		}
	} else if u = unitBefore(r, i); u != nil {
		m.unitAt = r.all[i-1].at
	}
	m.unit = u
	r.found = append(r.found, m)
	return end + n
}

var (
	germanScales = map[string]float64{"tausend": 1e3, "tsd": 1e3, "mio": 1e6, "million": 1e6, "millionen": 1e6, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9, "billion": 1e12, "billionen": 1e12, "bio": 1e12, "billiarde": 1e15, "billiarden": 1e15, "dutzend": 12, "hundert": 100}
	scaleWords   = map[string]float64{"thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12, "quadrillion": 1e15, "dozen": 12, "hundred": 100}
)

// scaleAt reads a multiplier at token i, also behind a hyphen.
func (r *reader) scaleAt(i int) (float64, int) {
	n := 1
	if r.lower(i) == "-" && r.joined(i) && r.joined(i+1) {
		n = 2
	}
	scales := scaleWords
	if r.german {
		scales = germanScales
	}
	f, ok := scales[r.lower(i+n-1)]
	if !ok {
		return 0, 0
	}
	return f, n
}

// figure reads a number in figures.
func (r *reader) figure(i int) int {
	t := r.all[i]
	m := mention{figure: true, must: true}
	m.values, m.parts = readFigure(t.text, r.german)
	end := i + 1
	next := func(n int) string { return r.lower(end + n) }
	switch {
	case next(0) == "/" && r.kind(end+1, figureToken) && r.joined(end) && r.joined(end+1):
		c := ""
		if next(2) == "/" && r.kind(end+3, figureToken) && r.joined(end+2) {
			c = next(3)
		}
		m.values, m.parts = slashed(t.text, next(1), c)
		end += 2
		if c != "" {
			end += 2
		}
		if len(r.found) > 0 && len(m.values) == 1 && i > 0 && r.found[len(r.found)-1].at.End == r.all[i-1].at.End && r.all[i-1].kind == figureToken {
			last := &r.found[len(r.found)-1] // 3 1/2
			last.values = append(last.values, last.value()+m.values[0])
			m.must = false
		}
	case r.kind(end, markToken) && r.joined(end) && (next(0) == "½" || next(0) == "¼" || next(0) == "¾"):
		m.values = []float64{m.value() + fractionMarks[next(0)]}
		end++
	case r.joined(end) && (next(0) == "er" || next(0) == "s" || next(0) == "ern") && m.value() < 2100:
		if v := m.value(); v < 100 {
			m.values = append(m.values, 1900+v, 1800+v)
		}
		end++
	case r.joined(end) && (next(0) == "st" || next(0) == "nd" || next(0) == "rd" || next(0) == "th"):
		end++
		m.must = m.value() > 1
		if v := m.value(); r.lower(end) == "century" && v > 1 {
			m.values = append(m.values, (v-1)*100)
		}
	case r.german && next(0) == "." && strings.HasPrefix(next(1), "jahrhundert"):
		m.values = append(m.values, (m.value()-1)*100)
	case r.german && next(0) == "uhr":
		return r.hour(m, i, end+1)
	case !r.german && (next(0) == "am" || next(0) == "pm" || next(0) == "o'clock" || next(0) == "o’clock" || next(0) == "a" && next(2) == "m" || next(0) == "p" && next(2) == "m"):
		n := 1
		if next(0) == "a" || next(0) == "p" {
			n = 3
		}
		return r.hour(m, i, end+n)
	}
	if before := i - 1; before >= 0 && r.all[i].glued {
		if r.kind(before, wordToken) && r.lower(before) != "v" || r.all[before].text == "-" && r.joined(before) && r.kind(before-1, wordToken) {
			m.must = false // G7, Covid-19, m2
			m.label = strings.TrimSuffix(r.all[max(0, before-1)].lower+"-", "-")
			if r.kind(before, wordToken) {
				m.label = r.lower(before)
			}
		}
	}
	if r.joined(end) && (next(0) == "x" || next(0) == "×") {
		m.must = false // 4x4
	}
	if !r.german && len(t.text) == 4 && t.text[0] <= '2' && (next(0) == "utc" || next(0) == "gmt" || next(0) == "hours") {
		h, _ := strconv.Atoi(t.text[:2])
		min, _ := strconv.Atoi(t.text[2:])
		m.values = append(m.values, clock(h, min))
	}
	if r.german && (next(0) == "." || next(0) == "") && isMonth(next(1)) != 0 || !r.german && isMonth(r.lower(i-1)) != 0 {
		m.scale = 1
	}
	return r.put(m, i, end)
}

// hour makes m a time of day; minutes may follow the German Uhr.
func (r *reader) hour(m mention, i, end int) int {
	v := m.value()
	if v >= 0 && v <= 24 && v == float64(int(v)) {
		h := int(v)
		minute := 0
		if r.kind(end, figureToken) && len(r.all[end].text) == 2 {
			if n, err := strconv.Atoi(r.all[end].text); err == nil && n < 60 {
				if u, _ := unitAt(r, end+1); u == nil {
					minute = n
					end++
				}
			}
		}
		m.values = []float64{clock(h, minute)}
		if minute == 0 {
			m.values = append(m.values, v)
			if h > 12 {
				m.values = append(m.values, v-12)
			}
		}
	}
	m.at = translate.Span{Start: r.all[i].at.Start, End: r.all[min(end, len(r.all))-1].at.End}
	m.text, m.scale = r.text[m.at.Start:m.at.End], 1
	r.found = append(r.found, m)
	return end
}

// shareUnits makes one of two amounts in a larger and a smaller unit: 17
// pounds 1 ounce.
func (r *reader) shareUnits() {
	for k := len(r.found) - 1; k > 0; k-- {
		a, b := &r.found[k-1], &r.found[k]
		if a.unit == nil || b.unit == nil || a.unit == b.unit || !a.figure || !b.figure || !sameDimension(a.unit, b.unit) || b.unit.factor >= a.unit.factor || b.at.Start-a.at.End > 16 {
			continue
		}
		if strings.ContainsAny(r.text[a.at.End:b.at.Start], "(),;/") {
			continue
		}
		a.values = []float64{a.value() + b.value()*b.unit.factor/a.unit.factor, a.value()}
		b.must = false
	}
}

// shareScales hands the multiplier of the second number of a range on to the
// first: 340 bis 500 Millionen.
func (r *reader) shareScales() {
	for k := 1; k < len(r.found); k++ {
		a, b := &r.found[k-1], &r.found[k]
		if b.at.Start < a.at.End || len(a.values) == 0 {
			continue
		}
		switch strings.TrimSpace(r.text[a.at.End:b.at.Start]) {
		case "bis", "oder", "und", "auf", "statt", "to", "or", "and", "-", "–", "bis zu", "to as many as", "bis auf":
			if b.scale > 1 && a.scale == 1 {
				a.values = append(a.values, a.value()*b.scale)
			}
			if a.unit == nil {
				a.unit = b.unit
			}
		}
	}
}
