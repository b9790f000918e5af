package check

import (
	"math"
	"slices"
	"strings"

	"satzpaar/translate"
)

var numberMissing = Check{
	ID: "number-missing", Title: "A number of the source is missing or differs",
	Severity: translate.Fault, ITS: "numbers", Pair: germanEnglish,
	Example: Example{
		Source: "Rund 2,5 Milliarden Euro fehlen.",
		Bad:    "About 2.5 million euros are missing.",
		Good:   "About 2.5 billion euros are missing.",
	},
	run: checkNumbers,
}

var numberAdded = Check{
	ID: "number-added", Title: "A number was added",
	Severity: translate.Fault, ITS: "numbers", Pair: germanEnglish,
	Example: Example{
		Source: "Die Schule war geschlossen.",
		Bad:    "The school was closed for 14 days.",
		Good:   "The school was closed.",
	},
}

// checkNumbers flags numbers of the source that no number of the target may
// mean. Where one is left over there too, it is the one that differs.
func checkNumbers(p *pair) []translate.Finding {
	a, b := p.sourceNumbers, p.targetNumbers
	all := append(append(checkLabels(a, b), checkSoft(p)...), checkOrdinals(p)...)
	var missing, strange []*mention
	for i := range a {
		if a[i].must && !a[i].meets(b) && !converted(&a[i], b) {
			missing = append(missing, &a[i])
		}
	}
	for i := range b {
		if b[i].must && !b[i].meets(a) && !converted(&b[i], a) && !p.copied(&b[i]) {
			strange = append(strange, &b[i])
		}
	}
	for _, m := range missing {
		if slices.ContainsFunc(all, func(f translate.Finding) bool { return f.Source.Overlaps(m.at) }) {
			continue // said already: two of two thirds
		}
		f := translate.Finding{Source: m.at, Target: translate.NoSpan, Message: translate.Say("%s is missing", m.text)}
		if k := nearest(m, strange); k >= 0 {
			o := strange[k]
			strange = append(strange[:k:k], strange[k+1:]...)
			f.Target = o.at
			f.Message = translate.Say("the source says %s, the target %s", m.text, o.text)
			f.Fixes = numberFix(m, o)
		}
		all = append(all, f)
	}
	for _, o := range strange {
		if !o.figure && (len(a) > 0 && !onlyBoth(a) || o.value() < 3) {
			continue
		}
		all = append(all, translate.Finding{
			Check: "number-added", Source: translate.NoSpan, Target: o.at, Message: translate.Say("%s does not stand in the source", o.text),
		})
	}
	return all
}

// checkLabels compares the figures that are tied to the same word: Covid-19.
func checkLabels(a, b []mention) []translate.Finding {
	var all []translate.Finding
	for i := range a {
		if a[i].label == "" || a[i].meets(b) {
			continue
		}
		for k := range b {
			if b[k].label == a[i].label && !b[k].meets(a) {
				all = append(all, translate.Finding{Source: a[i].at, Target: b[k].at, Message: translate.Say("the source says %s, the target %s", a[i].text, b[k].text), Fixes: []string{a[i].text}})
			}
		}
	}
	return all
}

// onlyBoth reports whether all that the source says of numbers is "beide".
func onlyBoth(all []mention) bool {
	for i := range all {
		if !strings.HasPrefix(strings.ToLower(all[i].text), "beid") {
			return false
		}
	}
	return true
}

// copied reports whether the number stands in the source as it is.
func (p *pair) copied(m *mention) bool {
	i := strings.Index(p.Source, m.text)
	return i >= 0 && (i == 0 || !digit(p.Source[i-1])) && (i+len(m.text) == len(p.Source) || !digit(p.Source[i+len(m.text)]))
}

// converted reports whether m stands on the other side in another unit.
func converted(m *mention, others []mention) bool {
	for i := range others {
		if measured(m, &others[i]) || measured(&others[i], m) {
			return true
		}
	}
	return false
}

// nearest returns the index of the mention whose value is nearest by ratio, -1
// if there is none.
func nearest(m *mention, others []*mention) int {
	best, at := math.Inf(1), -1
	for k, o := range others {
		d := math.Abs(math.Log((math.Abs(o.value()) + 1) / (math.Abs(m.value()) + 1)))
		if math.IsNaN(d) {
			d = 100
		}
		if d < best {
			best, at = d, k
		}
	}
	return at
}
