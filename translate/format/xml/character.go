package xml

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strconv"
	"unicode/utf8"
)

// ahead is how many bytes are looked at together, before their tokens are.
const ahead = 64 << 10

// isClean reports whether all before to is UTF-8 and holds nothing but
// characters of XML (production [2]). Most files are clean, so that their
// tokens need no second look at every byte; in the others characters finds the
// place.
func (s *Scanner) isClean(to int) bool {
	for s.clean < to && !s.dirty {
		part := s.data[s.clean:min(s.clean+ahead, len(s.data))]
		n := clean(part)
		s.clean += n
		// A character that the part cuts in two is looked at with the next one.
		s.dirty = n < len(part) && (n == 0 || len(part)-n >= utf8.UTFMax || utf8.FullRune(part[n:]))
	}
	return s.clean >= to
}

// clean returns how many bytes from the beginning on are characters of XML.
func clean(b []byte) int {
	const high, space = 0x8080808080808080, 0x2020202020202020
	for i := 0; i < len(b); {
		if i+8 <= len(b) {
			x := binary.LittleEndian.Uint64(b[i:])
			// The bytes that are not ASCII or lie below the space.
			odd := (x | (x-space)&^x) & high
			if odd == 0 {
				i += 8
				continue
			}
			i += bits.TrailingZeros64(odd) / 8
		}
		n := character(b[i:])
		if n == 0 {
			return i
		}
		i += n
	}
	return len(b)
}

// character returns the length of the character that b begins with, 0 if it
// is none that may stand in XML.
func character(b []byte) int {
	if c := b[0]; c < utf8.RuneSelf {
		return holds(rune(c), 1)
	}
	return holds(utf8.DecodeRune(b))
}

// holds returns n if XML may hold the rune r of n bytes, 0 if not.
func holds(r rune, n int) int {
	switch {
	case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == utf8.RuneError && n == 1, r == 0xfffe, r == 0xffff:
		return 0
	}
	return n
}

// characters checks that data[from:to] holds only characters of XML and, with
// references, only those that may be referred to.
func (s *Scanner) characters(from, to int, references bool) error {
	clean := to <= s.clean || s.isClean(to)
	if clean && !references {
		return nil
	}
	for i := from; i < to; {
		if clean {
			amp := bytes.IndexByte(s.data[i:to], '&')
			if amp < 0 {
				return nil
			}
			i += amp
		}
		if s.data[i] == '&' && references {
			n, err := s.reference(i, to)
			if err != nil {
				return err
			}
			i += n
			continue
		}
		n := character(s.data[i:to])
		if n == 0 {
			return s.noCharacter(i, to)
		}
		i += n
	}
	return nil
}

func (s *Scanner) noCharacter(i, to int) error {
	r, n := utf8.DecodeRune(s.data[i:to])
	switch {
	case r == utf8.RuneError && n == 1:
		return s.fail(i, "bytes that are not UTF-8")
	case r < ' ':
		return s.fail(i, "the control character U+%04X", r)
	}
	return s.fail(i, "U+%04X is no character", r)
}

var predefined = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"}

// reference checks the reference at i and returns its length.
func (s *Scanner) reference(i, to int) (int, error) {
	end := bytes.IndexByte(s.data[i:min(to, i+64)], ';')
	if end < 2 {
		return 0, s.fail(i, "\"&\" that begins no reference")
	}
	name := s.data[i+1 : i+end]
	if name[0] != '#' {
		if predefined[string(name)] == "" {
			return 0, s.fail(i, "the entity &%s; is not expanded", name)
		}
		return end + 1, nil
	}
	if _, ok := charRef(string(name)); !ok {
		return 0, s.fail(i, "the reference &%s; is no character", name)
	}
	return end + 1, nil
}

// charRef returns the character of a reference, as "#10" or "#xA".
func charRef(name string) (rune, bool) {
	digits, base := name[1:], 10
	if len(digits) > 0 && digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || v > utf8.MaxRune {
		return 0, false
	}
	r := rune(v)
	ok := r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r < 0xd800 || r >= 0xe000 && r != 0xfffe && r != 0xffff
	return r, ok
}
