package match

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// side returns the loosely folded source, target, or both of a unit.
func (x *Index) side(u uint32, source, target bool) []byte {
	from, to := x.looseAt[2*u], x.looseAt[2*u+2]
	if !source {
		from = x.looseAt[2*u+1]
	}
	if !target {
		to = x.looseAt[2*u+1]
	}
	return x.loose[from:to]
}

func byteGrams(text []byte, yield func(uint32)) {
	for i := 2; i < len(text); i++ {
		yield(uint32(text[i-2])<<16 | uint32(text[i-1])<<8 | uint32(text[i]))
	}
}

// Find returns the units that hold pattern in their source, target or either,
// without regard to case, diacritics and the spelling of ß, in no order,
// without those that skip names. Patterns of three bytes or more are found by
// the rarest of their trigrams, shorter ones by reading everything; each unit
// is checked.
func (x *Index) Find(pattern string, source, target bool, skip func(id int64) bool) []int64 {
	want := appendLoose(nil, pattern, nil)
	if len(want) == 0 || !source && !target {
		return nil
	}
	var found []int64
	check := func(u uint32) {
		hold := source && target && bytes.Contains(x.side(u, true, true), want) // most do not
		if source && target && !hold {
			return
		}
		if source && bytes.Contains(x.side(u, true, false), want) || target && bytes.Contains(x.side(u, false, true), want) {
			if skip == nil || !skip(x.id[u]) {
				found = append(found, x.id[u])
			}
		}
	}
	if len(want) < 3 {
		for u := range uint32(len(x.id)) {
			check(u)
		}
		return found
	}
	for _, u := range x.holding(want) {
		check(u)
	}
	return found
}

// holding returns the units whose lists say that they hold the rarest trigrams
// of text.
func (x *Index) holding(text []byte) []uint32 {
	var grams []uint32
	byteGrams(text, func(f uint32) { grams = append(grams, f) })
	slices.Sort(grams)
	grams = slices.Compact(grams)
	slices.SortFunc(grams, func(a, b uint32) int { return x.grams.count(a) - x.grams.count(b) })
	units := x.grams.append(nil, grams[0], 0, math.MaxUint32)
	// A further list is worth reading while it is not much longer than what is
	// left: a check costs about 30 of its entries.
	var list []uint32
	for _, g := range grams[1:] {
		if x.grams.count(g) > 30*len(units) {
			break
		}
		list = x.grams.append(list[:0], g, 0, math.MaxUint32)
		units = intersect(units, list)
	}
	return units
}

// intersect keeps those of a that stand in b; both are ascending.
func intersect(a, b []uint32) []uint32 {
	kept, j := a[:0], 0
	for _, u := range a {
		for j < len(b) && b[j] < u {
			j++
		}
		if j < len(b) && b[j] == u {
			kept = append(kept, u)
		}
	}
	return kept
}

// Spans returns where pattern stands in text, without regard to case,
// diacritics and the spelling of ß, as byte offsets [start,end) of text.
func Spans(text, pattern string) [][2]int {
	want := appendLoose(nil, pattern, nil)
	if len(want) == 0 {
		return nil
	}
	var room [512]byte
	folded := appendLoose(room[:0], text, nil)
	if !bytes.Contains(folded, want) { // most texts: nobody asks where
		return nil
	}
	if ascii(text) {
		return asciiSpans(folded, want)
	}
	at := make([]int, 0, len(folded))
	folded = appendLoose(folded[:0], text, &at)
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

// asciiSpans is Spans for a text of ASCII, in which no byte moves.
func asciiSpans(folded, want []byte) [][2]int {
	var all [][2]int
	for from := 0; ; {
		i := bytes.Index(folded[from:], want)
		if i < 0 {
			return all
		}
		from += i + len(want)
		all = append(all, [2]int{from - len(want), from})
	}
}

// ascii reports whether a text holds nothing but ASCII: then no mark combines
// with a letter of it.
func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// appendLoose appends text in lower case, without diacritics, ß as ss. Where
// at is not nil, it gets the offset in text that each appended byte came from.
func appendLoose(to []byte, text string, at *[]int) []byte {
	table := looseLatin()
	for i := 0; i < len(text); {
		if at == nil {
			n := 0
			if to, n = appendLower(to, text[i:]); n > 0 {
				i += n
				continue
			}
		}
		before := len(to)
		c, n := text[i], 1
		switch {
		case 'A' <= c && c <= 'Z':
			to = append(to, c+'a'-'A')
		case c < utf8.RuneSelf:
			to = append(to, c)
		default:
			var r rune
			if r, n = utf8.DecodeRuneInString(text[i:]); int(r) < len(table) {
				to = append(to, table[r]...)
			} else {
				to = appendLooseRune(to, r)
			}
		}
		if at != nil {
			for range len(to) - before {
				*at = append(*at, i)
			}
		}
		i += n
	}
	return to
}

// appendLower appends the characters of ASCII that text begins with, as many as
// fill words of eight bytes, in lower case, and returns how many.
func appendLower(to []byte, text string) ([]byte, int) {
	const each, high = 0x0101010101010101, 0x80
	n := 0
	for ; n+8 <= len(text); n += 8 {
		w := binary.LittleEndian.Uint64([]byte(text[n : n+8]))
		if w&(high*each) != 0 {
			break
		}
		// The high bit says of each byte whether it is A or above, and Z or below.
		upper := (w + (high-'A')*each) &^ (w + (high-'Z'-1)*each) & (high * each)
		to = binary.LittleEndian.AppendUint64(to, w|upper>>2)
	}
	return to, n
}

// looseLatin is what becomes of the Latin letters.
var looseLatin = sync.OnceValue(func() *[0x250]string {
	var t [0x250]string
	for r := range t {
		t[r] = string(appendLooseRune(nil, rune(r)))
	}
	return &t
})

func appendLooseRune(to []byte, r rune) []byte {
	switch {
	case r == 'ß' || r == 'ẞ':
		return append(to, "ss"...)
	case unicode.Is(unicode.Mn, r):
		return to
	}
	for _, part := range norm.NFD.String(string(unicode.ToLower(r))) {
		if !unicode.Is(unicode.Mn, part) {
			to = utf8.AppendRune(to, unicode.ToLower(part))
		}
	}
	return to
}
