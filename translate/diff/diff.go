// Package diff says what changed between two texts, in words.
//
// The units of comparison are words, runs of white space and other characters
// one by one; each is mapped to a rune of its own, and go-diff compares the
// rows of runes (Myers, O(ND)).
package diff

import (
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Kind says what became of a stretch of text.
type Kind uint8

// The kinds of operations.
const (
	Equal Kind = iota
	Delete
	Insert
)

// String returns the name used on the command line.
func (k Kind) String() string { return [...]string{"equal", "delete", "insert"}[min(k, 2)] }

// An Op is a stretch of text that is in both, only in the first (Delete) or
// only in the second (Insert).
type Op struct {
	Kind Kind
	Text string
}

// Words returns what turns a into b, made good to read: small islands of
// equal text between changes are joined to them. No two neighbours are of one
// kind; Old of the operations is a, New is b.
func Words(a, b string) []Op { return compare(a, b, true) }

// Fine returns what turns a into b in the smallest changes, for taking back
// one of them. Otherwise it is like Words.
func Fine(a, b string) []Op { return compare(a, b, false) }

func compare(a, b string, readable bool) []Op {
	t := table{of: map[string]rune{}}
	x, y := t.runes(a), t.runes(b)
	m := diffmatchpatch.New()
	m.DiffTimeout = 0 // the same texts must give the same answer
	diffs := m.DiffMainRunes(x, y, false)
	if readable {
		diffs = m.DiffCleanupSemantic(diffs)
	}
	var ops []Op
	for _, d := range diffs {
		kind := Equal
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			kind = Delete
		case diffmatchpatch.DiffInsert:
			kind = Insert
		}
		text := t.text(d.Text)
		if n := len(ops); n > 0 && ops[n-1].Kind == kind {
			ops[n-1].Text += text
		} else {
			ops = append(ops, Op{kind, text})
		}
	}
	return ops
}

// table gives each distinct unit a rune.
type table struct {
	of    map[string]rune
	units []string
}

// first is the rune of the first unit; surrogates are skipped, for a string of
// runes cannot hold them.
const (
	first      = 1
	surrogates = 0xd800
	after      = 0xe000
)

func (t *table) runes(text string) []rune {
	var all []rune
	for len(text) > 0 {
		n := unit(text)
		r, ok := t.of[text[:n]]
		if !ok {
			r = rune(len(t.units) + first)
			if r >= surrogates {
				r += after - surrogates
			}
			t.of[text[:n]] = r
			t.units = append(t.units, text[:n])
		}
		all = append(all, r)
		text = text[n:]
	}
	return all
}

func (t *table) text(runes string) string {
	s := ""
	for _, r := range runes {
		if r >= after {
			r -= after - surrogates
		}
		s += t.units[r-first]
	}
	return s
}

// unit returns the length of the first unit of text: a word, a run of white
// space, or one character.
func unit(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	class := classOf(r)
	if class == other {
		return n
	}
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if classOf(r) != class {
			break
		}
		n += size
	}
	return n
}

type class uint8

const (
	other class = iota
	word
	space
)

func classOf(r rune) class {
	switch {
	case r == utf8.RuneError:
		return other
	case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
		return word
	case unicode.IsSpace(r):
		return space
	}
	return other
}

// A Change is a place where the texts differ: the bytes [FromStart,FromEnd) of
// the first, which are Old, became the bytes [ToStart,ToEnd) of the second,
// which are New. One of them is empty where text came or went.
type Change struct {
	FromStart, FromEnd int
	ToStart, ToEnd     int
	Old, New           string
}

// Changes returns the changes of ops in order.
func Changes(ops []Op) []Change {
	var all []Change
	from, to, open := 0, 0, false
	for _, op := range ops {
		if op.Kind == Equal {
			from, to, open = from+len(op.Text), to+len(op.Text), false
			continue
		}
		if !open {
			all = append(all, Change{FromStart: from, FromEnd: from, ToStart: to, ToEnd: to})
			open = true
		}
		c := &all[len(all)-1]
		if op.Kind == Delete {
			from += len(op.Text)
			c.FromEnd, c.Old = from, c.Old+op.Text
		} else {
			to += len(op.Text)
			c.ToEnd, c.New = to, c.New+op.Text
		}
	}
	return all
}

// Old returns the first text that ops were made from.
func Old(ops []Op) string { return join(ops, Insert) }

// New returns the second text that ops were made from.
func New(ops []Op) string { return join(ops, Delete) }

func join(ops []Op, without Kind) string {
	s := ""
	for _, op := range ops {
		if op.Kind != without {
			s += op.Text
		}
	}
	return s
}
