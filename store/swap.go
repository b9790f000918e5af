package store

import (
	"satzpaar/translate"
	"satzpaar/translate/names"
)

// SwapNames makes the names of a match fit the query where that is certain,
// and says so in the match. Its score stays: a person has to look.
func SwapNames(j *names.Judge, q Query, m *translate.Match) {
	if m.Base == 100 || len(m.Repairs) > 0 && m.Base == 99 {
		return
	}
	target := m.Unit.Target
	if m.Adapted != "" {
		target = m.Adapted
	}
	text, swapped, ok := j.Swap(q.Source, m.Unit.Source, target)
	if !ok {
		return
	}
	for i := range m.Repairs {
		r := &m.Repairs[i]
		for _, s := range swapped {
			if r.At.Valid() && s.At.Start <= r.At.Start {
				grown := len(s.Now) - len(s.Was)
				r.At.Start, r.At.End = r.At.Start+grown, r.At.End+grown
			}
		}
	}
	m.Adapted, m.Repairs = text, append(m.Repairs, swapped...)
}
