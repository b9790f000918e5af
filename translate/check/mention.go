package check

import (
	"math"

	"satzpaar/translate"
)

// A mention is a number in a text with all that it may mean. It is met by a
// mention of the other side that shares a value with it, or by several that
// meet each of its parts, as those of a date, a score or a season.
type mention struct {
	at     translate.Span
	values []float64
	parts  [][]float64
	must   bool // needs a partner on the other side
	figure bool // written in figures
	scale  float64
	unit   *unit
	unitAt translate.Span // where the unit is written
	text   string
	label  string // the word that a figure is tied to, as covid in Covid-19
}

// Months and times of day have values of their own, so that September is no
// nine and half past two no two and a half.
const (
	monthBase = -1e3
	clockBase = -1e5
)

func month(n int) float64 { return monthBase - float64(n) }

// clock is a time of day. Morning and evening are one, for German counts to 24
// and English to 12.
func clock(hour, minute int) float64 { return clockBase - float64((hour%12)*60+minute) }

func meet(a, b []float64) bool {
	for _, x := range a {
		for _, y := range b {
			if math.Abs(x-y) <= 1e-9*math.Max(math.Abs(x), 1) {
				return true
			}
		}
	}
	return false
}

// meets reports whether m has partners among others.
func (m *mention) meets(others []mention) bool {
	for i := range others {
		if len(m.values) > 0 && others[i].offers(m.values) {
			return true
		}
	}
	if len(m.parts) == 0 {
		return false
	}
	for _, part := range m.parts {
		found := false
		for i := range others {
			found = found || others[i].offers(part)
		}
		if !found {
			return false
		}
	}
	return true
}

// offers reports whether m or a part of it has one of the values.
func (m *mention) offers(values []float64) bool {
	if meet(values, m.values) {
		return true
	}
	for _, part := range m.parts {
		if meet(values, part) {
			return true
		}
	}
	return false
}

// value returns the first reading, NaN if there is none.
func (m *mention) value() float64 {
	if len(m.values) == 0 {
		return math.NaN()
	}
	return m.values[0]
}
