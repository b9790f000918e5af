package translate

import (
	"unicode/utf16"
	"unicode/utf8"
)

// A Limit is a restriction on the length of a target, its inline codes not
// counted. Zero means none.
type Limit struct {
	MinRunes, MaxRunes int // characters
	MinBytes, MaxBytes int // in Encoding
	Encoding           Encoding
}

// Encoding says how bytes are counted.
type Encoding string

// The encodings of limits.
const (
	UTF8  Encoding = ""
	UTF16 Encoding = "utf16"
	UTF32 Encoding = "utf32"
)

// size returns the bytes of a text.
func (e Encoding) size(text string) int {
	switch e {
	case UTF16:
		n := 0
		for _, r := range text {
			n += 2 * utf16.RuneLen(r)
		}
		return n
	case UTF32:
		return 4 * utf8.RuneCountInString(text)
	}
	return len(text)
}

// A Room is how far a text keeps a limit.
type Room struct {
	Left  int  // how much more may come; below 0: how much is too much
	Lacks int  // how much is missing to the least that is wanted
	Most  int  // what is allowed
	Least int  // what is wanted
	Bytes bool // counted in bytes, else in characters
}

// Room returns how far text keeps the limit; ok is false where there is none.
// Of two limits the one that is nearer counts.
func (l Limit) Room(text string) (r Room, ok bool) {
	runes := Room{Most: l.MaxRunes, Least: l.MinRunes}
	runes.count(utf8.RuneCountInString(text))
	bytes := Room{Most: l.MaxBytes, Least: l.MinBytes, Bytes: true}
	bytes.count(l.Encoding.size(text))
	inRunes, inBytes := l.MinRunes > 0 || l.MaxRunes > 0, l.MinBytes > 0 || l.MaxBytes > 0
	if inBytes && (!inRunes || bytes.worse(runes)) {
		return bytes, true
	}
	return runes, inRunes
}

func (r *Room) count(n int) {
	r.Left = r.Most - n
	r.Lacks = max(0, r.Least-n)
}

// worse reports whether r leaves less room than o.
func (r Room) worse(o Room) bool {
	if r.Lacks != o.Lacks {
		return r.Lacks > o.Lacks
	}
	return r.Most > 0 && (o.Most == 0 || r.Left < o.Left)
}

// Broken reports whether the limit is broken.
func (r Room) Broken() bool { return r.Lacks > 0 || r.Most > 0 && r.Left < 0 }
