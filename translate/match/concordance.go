package match

import (
	"bytes"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Concordance finds the units that hold a stretch of text, on either side,
// without regard to case, diacritics and the spelling of ß. It is built once
// and safe for concurrent searches.
type Concordance struct {
	id    []int64
	text  []byte   // loosely folded source and target of each unit
	at    []uint32 // where the source of unit u begins: at[2u]; its target: at[2u+1]
	grams func() postings
}

// A ConcordanceBuilder collects the units of a concordance.
type ConcordanceBuilder struct{ c Concordance }

// Add puts a unit into the concordance to be. Units come in the order of id.
func (b *ConcordanceBuilder) Add(id int64, source, target string) {
	c := &b.c
	c.id = append(c.id, id)
	c.at = append(c.at, uint32(len(c.text)))
	c.text = appendLoose(c.text, source, nil)
	c.at = append(c.at, uint32(len(c.text)))
	c.text = appendLoose(c.text, target, nil)
}

// Concordance returns the concordance of all units added. The builder is used
// up.
func (b *ConcordanceBuilder) Concordance() *Concordance {
	c := b.c
	c.at = append(c.at, uint32(len(c.text)))
	c.grams = sync.OnceValue(func() postings {
		return newPostings(len(c.id), len(c.text)/8, func(u int, yield func(uint32)) {
			byteGrams(c.side(u, true, false), yield)
			byteGrams(c.side(u, false, true), yield)
		})
	})
	return &c
}

// side returns the folded source, target, or both of a unit.
func (c *Concordance) side(u int, source, target bool) []byte {
	from, to := c.at[2*u], c.at[2*u+2]
	if !source {
		from = c.at[2*u+1]
	}
	if !target {
		to = c.at[2*u+1]
	}
	return c.text[from:to]
}

func byteGrams(text []byte, yield func(uint32)) {
	for i := 2; i < len(text); i++ {
		yield(uint32(text[i-2])<<16 | uint32(text[i-1])<<8 | uint32(text[i]))
	}
}

// Find returns the units that hold pattern in their source, target or either,
// the newest first. Patterns of three bytes or more are found by the rarest of
// their trigrams, shorter ones by reading everything; each unit is checked.
func (c *Concordance) Find(pattern string, source, target bool) []int64 {
	want := appendLoose(nil, pattern, nil)
	if len(want) == 0 {
		return nil
	}
	var found []int64
	check := func(u int) {
		if source && bytes.Contains(c.side(u, true, false), want) || target && bytes.Contains(c.side(u, false, true), want) {
			found = append(found, c.id[u])
		}
	}
	if len(want) < 3 {
		for u := len(c.id) - 1; u >= 0; u-- {
			check(u)
		}
		return found
	}
	p := c.grams()
	var rarest []uint32
	first := true
	byteGrams(want, func(f uint32) {
		if l := p.list(f, 0, uint32(len(c.id))); first || len(l) < len(rarest) {
			rarest, first = l, false
		}
	})
	for i := len(rarest) - 1; i >= 0; i-- {
		check(int(rarest[i]))
	}
	return found
}

// Spans returns where pattern stands in text, without regard to case,
// diacritics and the spelling of ß, as byte offsets [start,end) of text.
func Spans(text, pattern string) [][2]int {
	want := appendLoose(nil, pattern, nil)
	if len(want) == 0 {
		return nil
	}
	var at []int
	folded := appendLoose(make([]byte, 0, len(text)+8), text, &at)
	var all [][2]int
	for from := 0; ; {
		i := bytes.Index(folded[from:], want)
		if i < 0 {
			return all
		}
		start, last := at[from+i], at[from+i+len(want)-1]
		_, n := utf8.DecodeRuneInString(text[last:])
		end := last + n
		for end < len(text) { // marks that combine with the last letter belong to it
			r, n := utf8.DecodeRuneInString(text[end:])
			if !unicode.Is(unicode.Mn, r) {
				break
			}
			end += n
		}
		all = append(all, [2]int{start, end})
		from += i + len(want)
	}
}

// appendLoose appends text in lower case, without diacritics, ß as ss. Where
// at is not nil, it gets the offset in text that each appended byte came from.
func appendLoose(to []byte, text string, at *[]int) []byte {
	for i, r := range text {
		before := len(to)
		switch {
		case r < utf8.RuneSelf:
			to = append(to, byte(unicode.ToLower(r)))
		case r == 'ß' || r == 'ẞ':
			to = append(to, "ss"...)
		case unicode.Is(unicode.Mn, r):
		default:
			for _, part := range norm.NFD.String(string(unicode.ToLower(r))) {
				if !unicode.Is(unicode.Mn, part) {
					to = utf8.AppendRune(to, unicode.ToLower(part))
				}
			}
		}
		if at != nil {
			for range len(to) - before {
				*at = append(*at, i)
			}
		}
	}
	return to
}
