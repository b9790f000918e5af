package match

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"
)

// A Tail holds units that no index knows yet, a few hundred as a rule, and
// compares each with every query. It answers what an index answers, and misses
// none. It never changes: With and Without make another. It is safe for
// concurrent searches; the zero value is empty.
type Tail struct{ units []*fresh }

// fresh is a unit as the searches read it.
type fresh struct {
	id     int64
	folded []byte
	runes  int
	tokens []uint32
	sign   uint64
	loose  []byte // source and target
	split  int    // where the target begins

	figures []uint32 // see figureRow
}

var tailScratch = sync.Pool{New: func() any { return new(scratch) }}

// A Unit is what a search reads of a unit.
type Unit struct {
	ID             int64
	Source, Target string
}

// With returns a tail that has units besides.
func (t Tail) With(units ...Unit) Tail {
	all := slices.Grow(slices.Clip(t.units), len(units)) // whoever has t shares nothing with the new one
	for _, u := range units {
		all = append(all, newFresh(u))
	}
	return Tail{all}
}

func newFresh(u Unit) *fresh {
	f := &fresh{id: u.ID, folded: appendFolded(nil, cut(u.Source, maxText)), figures: figureRow(u.Source)}
	f.runes = utf8.RuneCount(f.folded)
	f.tokens = appendTokens(nil, f.folded)
	f.sign = sign(f.tokens)
	f.loose = appendLoose(nil, cut(u.Source, 16*maxText), nil)
	f.split = len(f.loose)
	f.loose = appendLoose(f.loose, cut(u.Target, 16*maxText), nil)
	return f
}

// Without returns a tail without the units that gone names.
func (t Tail) Without(gone func(id int64) bool) Tail {
	if !slices.ContainsFunc(t.units, func(f *fresh) bool { return gone(f.id) }) {
		return t
	}
	return Tail{slices.DeleteFunc(slices.Clone(t.units), func(f *fresh) bool { return gone(f.id) })}
}

// Since returns a tail of what t has and earlier had not: a unit that was
// taken out and put in again counts as new.
func (t Tail) Since(earlier Tail) Tail {
	had := make(map[*fresh]bool, len(earlier.units))
	for _, f := range earlier.units {
		had[f] = true
	}
	return Tail{slices.DeleteFunc(slices.Clone(t.units), func(f *fresh) bool { return had[f] })}
}

// Len returns the number of units.
func (t Tail) Len() int { return len(t.units) }

// IDs returns the numbers of the units.
func (t Tail) IDs() []int64 {
	all := make([]int64, len(t.units))
	for i, f := range t.units {
		all[i] = f.id
	}
	return all
}

// Tokens is that of Index.
func (t Tail) Tokens(query string, least, limit int, skip func(id int64) bool) []Hit {
	s := tailScratch.Get().(*scratch)
	defer tailScratch.Put(s)
	s.folded = appendFolded(s.folded[:0], cut(query, maxText))
	s.symbols = appendTokens(s.symbols[:0], s.folded)
	m, signed := len(s.symbols), sign(s.symbols)
	s.pattern.set(s.symbols)
	s.best.begin(limit, max(1, min(least, 100)), skip)
	for _, f := range t.units {
		longer := max(m, len(f.tokens))
		if room := s.best.room(longer); m > 0 && apart(m, len(f.tokens)) <= room && differ(f.sign, signed) <= room {
			s.best.consider(f.id, s.pattern.within(f.tokens, room), longer)
		}
	}
	return s.best.list()
}

// Chars is that of Index, but misses none.
func (t Tail) Chars(query string, least, limit int, skip func(id int64) bool) []Hit {
	s := tailScratch.Get().(*scratch)
	defer tailScratch.Put(s)
	s.folded = appendFolded(s.folded[:0], cut(query, maxText))
	s.symbols = appendRunes(s.symbols[:0], s.folded)
	m := len(s.symbols)
	s.pattern.set(s.symbols)
	s.best.begin(limit, max(1, min(least, 100)), skip)
	for _, f := range t.units {
		longer := max(m, f.runes)
		if room := s.best.room(longer); m > 0 && apart(m, f.runes) <= room {
			s.best.consider(f.id, s.pattern.withinText(f.folded, room), longer)
		}
	}
	return s.best.list()
}

// Find is that of Index.
func (t Tail) Find(pattern string, source, target bool, skip func(id int64) bool) []int64 {
	want := appendLoose(nil, pattern, nil)
	if len(want) == 0 {
		return nil
	}
	var found []int64
	for _, f := range t.units {
		if source && bytes.Contains(f.loose[:f.split], want) || target && bytes.Contains(f.loose[f.split:], want) {
			if skip == nil || !skip(f.id) {
				found = append(found, f.id)
			}
		}
	}
	return found
}
