package match

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

const (
	// blockSize is how many units get their packed lists at a time.
	blockSize = 1 << unitBits
	unitBits  = 14
	// blockText is how many bytes of text are enough for a block: what is
	// sorted stays in the cache, and long texts take no more memory.
	blockText = 2 << 20
	// digitBits is by how many bits of a bucket is sorted at a time.
	digitBits = (32 - unitBits) / 2
)

// A lister makes the lists of a block, again and again in the same memory.
type lister struct {
	text []byte
	ends []uint32 // of the texts, in text
	// A key is the hash of a feature, of which the upper bits are the bucket,
	// with the number of the unit in the block for its lower bits.
	keys, spare []uint32
	rest, out   []byte
}

// list makes the lists of a block: for each bucket that has one its distance
// from the last such, how many units it lists, how many bytes the rest takes,
// the first unit, the distance of the last; then the distances of the units
// behind the first; all as varints.
func (l *lister) list(parts, buckets int, features features) {
	shift := 33 - bitsOf(buckets)
	mask := ^(uint32(1)<<shift - 1)
	l.keys = slices.Grow(l.keys[:0], len(l.text)+len(l.ends)) // no text has more features than bytes and one
	from := uint32(0)
	for i, end := range l.ends {
		l.keys = features(l.keys, l.text[from:end], mask, uint32(i/parts))
		from = end
	}
	l.sort()
	l.out = l.out[:0]
	last := uint32(0)
	for keys := l.keys; len(keys) > 0; {
		bucket, first := keys[0]>>shift, keys[0]&(blockSize-1)
		u, n, i := first, 1, 1
		l.rest = l.rest[:0]
		for ; i < len(keys) && keys[i]>>shift == bucket; i++ {
			next := keys[i] & (blockSize - 1)
			switch d := next - u; {
			case d == 0:
				continue
			case d < 0x80:
				l.rest = append(l.rest, byte(d))
			default:
				l.rest = append(l.rest, byte(d)|0x80, byte(d>>7))
			}
			u = next
			n++
		}
		keys = keys[i:]
		for _, x := range [...]uint32{bucket - last, uint32(n), uint32(len(l.rest)), first, u - first} {
			l.out = binary.AppendUvarint(l.out, uint64(x))
		}
		l.out = append(l.out, l.rest...)
		last = bucket
	}
}

// sort sorts the keys by their buckets. They come in the order of the units,
// which those of one bucket keep.
func (l *lister) sort() {
	var low, high [1 << digitBits]uint32
	for _, k := range l.keys {
		low[k>>unitBits&(1<<digitBits-1)]++
		high[k>>(unitBits+digitBits)]++
	}
	l.spare = slices.Grow(l.spare[:0], len(l.keys))[:len(l.keys)]
	spread(l.spare, l.keys, &low, unitBits)
	spread(l.keys, l.spare, &high, unitBits+digitBits)
}

// spread puts the keys in the order of one digit, of which it has the counts.
func spread(to, from []uint32, count *[1 << digitBits]uint32, shift uint) {
	at := uint32(0)
	for i, n := range count {
		count[i] = at
		at += n
	}
	for _, k := range from {
		d := k >> shift & (1<<digitBits - 1)
		to[count[d]] = k
		count[d]++
	}
}

// features appends the keys of all features of a text of a unit. mask is of
// the bits of a hash that count.
type features func(to []uint32, text []byte, mask, unit uint32) []uint32

func gramKeys(to []uint32, text []byte, mask, unit uint32) []uint32 {
	if len(text) < 3 {
		return to
	}
	at := len(to)
	to = slices.Grow(to, len(text)-2)[:at+len(text)-2]
	gram := uint32(text[0])<<8 | uint32(text[1])
	for i, c := range text[2:] {
		gram = gram<<8&0xffffff | uint32(c)
		to[at+i] = hashed(gram)&mask | unit
	}
	return to
}

func letterKeys(to []uint32, text []byte, mask, unit uint32) []uint32 {
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
			to = append(to, hashed(trigram(a, b, uint32(r)))&mask|unit)
		}
		a, b = b, uint32(r)
	}
	return append(to, hashed(trigram(a, b, ' '))&mask|unit)
}
