package align

import "math/bits"

// kin finds the words of a vocabulary that may have a common origin with a
// given one. Words are compared when their keys begin alike.
type kin struct {
	byStart map[[2]byte][]key
}

// A key is a word spelt so that German and English forms of one name or loan
// fall together, with the set of its letters.
type key struct {
	text    string
	letters uint64
	t       int32
}

func newKin(words []string) *kin {
	k := &kin{byStart: map[[2]byte][]key{}}
	for t, w := range words {
		if text := cognateKey(w); len(text) >= 4 {
			at := [2]byte{text[0], text[1]}
			k.byStart[at] = append(k.byStart[at], key{text, letters(text), int32(t)})
		}
	}
	return k
}

// each calls found with every word that seems akin to w, and how strongly it
// does, 0 to 1.
func (k *kin) each(w string, found func(t int32, weight float32)) {
	text := cognateKey(w)
	if len(text) < 4 {
		return
	}
	var table pattern
	set, prepared := letters(text), false
	for _, b := range k.byStart[[2]byte{text[0], text[1]}] {
		if len(text) > 2*len(b.text) || len(b.text) > 2*len(text) {
			continue
		}
		// An edit changes at most two members of the set of letters.
		most := 3 * max(len(text), len(b.text)) / 10
		if d := len(text) - len(b.text); d <= most && -d <= most && bits.OnesCount64(set^b.letters) <= 2*most {
			if !prepared {
				table.set(text)
				prepared = true
			}
			if d := table.distance(len(text), b.text); d <= most {
				found(b.t, .8*(1-float32(d)/float32(max(len(text), len(b.text)))))
				continue
			}
		}
		if n := commonStart(text, b.text); n >= 5 {
			found(b.t, .4)
		}
	}
}

func letters(s string) uint64 {
	var set uint64
	for i := range len(s) {
		set |= 1 << (s[i] & 63)
	}
	return set
}

func commonStart(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// A pattern holds, for each byte, where it stands in a word of at most 64
// bytes: the form in which Myers (1999) computes edit distances.
type pattern [256]uint64

func (p *pattern) set(word string) {
	for i := range min(len(word), 64) {
		p[word[i]] |= 1 << i
	}
}

// distance is the edit distance of the word of n bytes to text.
func (p *pattern) distance(n int, text string) int {
	n = min(n, 64)
	last := uint64(1) << (n - 1)
	up, down, d := ^uint64(0), uint64(0), n
	for i := range len(text) {
		eq := p[text[i]]
		x := eq | down
		y := (((eq & up) + up) ^ up) | eq
		h := down | ^(y | up)
		l := up & y
		if h&last != 0 {
			d++
		}
		if l&last != 0 {
			d--
		}
		h = h<<1 | 1
		l <<= 1
		up = l | ^(x | h)
		down = h & x
	}
	return d
}

// cognateKey spells a word so that German and English forms of one name or
// loan fall together: Wladiwostok and Vladivostok, Pjöngjang and Pyongyang.
func cognateKey(w string) string {
	b := make([]byte, 0, len(w))
	add := func(c byte) {
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	for i := 0; i < len(w); {
		to, n := respell(w[i:])
		add(to)
		i += n
	}
	return string(b)
}

// respell returns the letter that stands for the sound at the start of w, and
// the bytes that it is written with.
func respell(w string) (to byte, n int) {
	has := func(s string) bool { return len(w) >= len(s) && w[:len(s)] == s }
	switch w[0] {
	case 't':
		if has("tsch") {
			return 'c', 4
		}
		if has("th") {
			return 't', 2
		}
	case 'd':
		if has("dsch") {
			return 'i', 4
		}
	case 's':
		if has("sch") {
			return 's', 3
		}
		if has("sh") {
			return 's', 2
		}
	case 'c', 'k':
		if has("ch") || has("kh") {
			return 'c', 2
		}
		return 'c', 1
	case 'z':
		if has("zh") {
			return 's', 2
		}
		return 'c', 1
	case 'p':
		if has("ph") {
			return 'f', 2
		}
	case 'w':
		return 'v', 1
	case 'j', 'y':
		return 'i', 1
	case 'o', 'a', 'u':
		if len(w) > 1 && w[1] == 'e' {
			return w[0], 2
		}
	}
	return w[0], 1
}
