package match

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

const (
	// blockSize is how many units get their packed lists at a time.
	blockSize = 1 << 15
	// blockText is how many bytes of text are enough for a block, so that long
	// texts take no more memory.
	blockText = 4 << 20
)

// A lister makes the lists of a block, again and again in the same memory. It
// counts the features of each bucket, then puts the units where they belong:
// most features are so frequent that the ends of their lists stay in the cache.
type lister struct {
	text   []byte
	ends   []uint32 // of the texts, in text
	hashes []uint32 // of the features of one text
	next   []uint32 // of each bucket: where its next unit goes, in units
	units  []uint16 // of each bucket, one behind the other, those of a bucket ascending, some more than once
	out    []byte
}

// list makes the lists of a block: for each bucket that has one its distance
// from the last such, how many units it lists, how many bytes the rest takes,
// the first unit, the distance of the last; then the distances of the units
// behind the first; all as varints.
func (l *lister) list(parts, buckets int, features features) {
	l.sort(parts, buckets, features)
	l.out = l.out[:0]
	last, from := 0, uint32(0)
	for bucket, to := range l.next {
		if from == to {
			continue
		}
		units := l.units[from:to]
		from = to
		at := len(l.out)
		l.out = slices.Grow(l.out, head+2*len(units)+spare)
		n, rest := spell(l.out[at+head:cap(l.out)], units)
		for _, x := range [...]uint32{uint32(bucket - last), uint32(n), uint32(rest), uint32(units[0]), uint32(units[len(units)-1] - units[0])} {
			l.out = binary.AppendUvarint(l.out, uint64(x))
		}
		l.out = append(l.out, l.out[at+head:at+head+rest]...)
		last = bucket
	}
}

const (
	head  = 5 * binary.MaxVarintLen32 // how long that of a list is at most
	spare = 4                         // how much more than two bytes a unit the distances may take
)

// spell writes the distances between units, as varints, without those of 0, and
// returns how many units there are, and how many bytes it wrote.
func spell(to []byte, units []uint16) (n, size int) {
	n = 1
	u := uint32(units[0])
	to = to[:2*len(units)+spare]
	for _, next := range units[1:] {
		d := uint32(next) - u
		u = uint32(next)
		if d >= 1<<14 {
			size += binary.PutUvarint(to[size:], uint64(d))
			n++
			continue
		}
		// Without branches that nobody could foresee.
		some, long := (d+1<<15-1)>>15, (d+1<<15-1<<7)>>15
		to[size] = byte(d&0x7f | long<<7)
		to[size+1] = byte(d >> 7)
		size += int(some + long)
		n += int(some)
	}
	return n, size
}

// sort puts the units of all buckets into l.units; l.next is then where those
// of each end.
func (l *lister) sort(parts, buckets int, features features) {
	shift := uint(33-bitsOf(buckets)) % 32
	l.next = slices.Grow(l.next[:0], buckets)[:buckets]
	next := l.next
	clear(next)
	from, all := uint32(0), 0
	for _, end := range l.ends {
		l.hashes = features(l.hashes[:0], l.text[from:end])
		for _, h := range l.hashes {
			next[h>>(shift%32)]++
		}
		all += len(l.hashes)
		from = end
	}
	at := uint32(0)
	for i, n := range next {
		next[i] = at
		at += n
	}
	l.units = slices.Grow(l.units[:0], all)[:all]
	units := l.units
	from = 0
	for i, end := range l.ends {
		l.hashes = features(l.hashes[:0], l.text[from:end])
		unit := uint16(i / parts)
		for _, h := range l.hashes {
			t := &next[h>>(shift%32)]
			units[*t] = unit
			*t++
		}
		from = end
	}
}

// features appends the hashes of all features of a text, of which the upper
// bits are the bucket.
type features func(to []uint32, text []byte) []uint32

func gramHashes(to []uint32, text []byte) []uint32 {
	if len(text) < 3 {
		return to
	}
	at := len(to)
	to = slices.Grow(to, len(text)-2)[:at+len(text)-2]
	gram := uint32(text[0])<<8 | uint32(text[1])
	for i, c := range text[2:] {
		gram = gram<<8&0xffffff | uint32(c)
		to[at+i] = hashed(gram)
	}
	return to
}

func letterHashes(to []uint32, text []byte) []uint32 {
	if len(text) == 0 {
		return to
	}
	to = slices.Grow(to, len(text))
	a, b := uint32(0), uint32(' ')
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		i += n
		if a != 0 {
			to = append(to, hashed(trigram(a, b, uint32(r))))
		}
		a, b = b, uint32(r)
	}
	return append(to, hashed(trigram(a, b, ' ')))
}
