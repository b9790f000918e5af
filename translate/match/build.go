package match

import (
	"encoding/binary"
	"errors"
	"io"
	"math"
	"sync"
	"unicode/utf8"
)

// A Builder collects units and writes their index. Its memory grows by about
// 40 bytes a unit where it has a Spill, else by the texts twice.
type Builder struct {
	Spill Spill // to be set before the first Add

	stash    stash
	byTokens spool // number, tokens, folded source, loose source and target
	byRunes  spool // place among byTokens, folded source
	units    int
	sums     sums
	figures  figureRows
	err      error // of the spill

	folded, loose, record []byte // used again by each Add
	tokens                []uint32
}

// sums are the sizes of the sections that hold texts.
type sums struct{ text, token, loose, runes uint64 }

// Add puts a unit into the index to be.
func (b *Builder) Add(id int64, source, target string) {
	if b.units == 0 {
		b.stash.to = b.Spill
		b.byTokens.stash, b.byRunes.stash = &b.stash, &b.stash
	}
	b.units++
	b.figures.add(id, source)
	b.folded = appendFolded(b.folded[:0], cut(source, maxText))
	b.tokens = appendTokens(b.tokens[:0], b.folded)
	tokens := uint32(len(b.tokens))
	b.loose = appendLoose(b.loose[:0], cut(source, 16*maxText), nil)
	split := len(b.loose)
	b.loose = appendLoose(b.loose, cut(target, 16*maxText), nil)
	runes := uint32(utf8.RuneCount(b.folded))
	b.sums.text += uint64(len(b.folded))
	b.sums.token += uint64(tokens)
	b.sums.loose += uint64(len(b.loose))
	b.sums.runes += uint64(runes)

	r := binary.AppendVarint(b.record[:0], id)
	r = binary.AppendUvarint(r, uint64(len(b.folded)))
	r = binary.AppendUvarint(r, uint64(split))
	r = append(append(append(r, raw(b.tokens)...), b.folded...), b.loose...)
	place, err := b.byTokens.add(tokens, r)
	b.keep(err)
	r = binary.AppendUvarint(r[:0], uint64(tokens))
	r = binary.AppendUvarint(r, uint64(place))
	b.record = append(r, b.folded...)
	_, err = b.byRunes.add(runes, b.record)
	b.keep(err)
}

func (b *Builder) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Index returns the index of all units added, in memory. The builder is used
// up.
func (b *Builder) Index() *Index {
	var m inMemory
	if err := b.Write(&m, nil); err != nil {
		panic(err) // memory takes all, and no memory holds 4 GiB of text unnoticed
	}
	x, err := Open(m.b)
	if err != nil {
		panic(err)
	}
	return x
}

// inMemory is a file that is none.
type inMemory struct {
	mu sync.Mutex
	b  []byte
}

func (m *inMemory) WriteAt(b []byte, at int64) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if grow := int(at) + len(b) - len(m.b); grow > 0 {
		m.b = append(m.b, make([]byte, grow)...)
	}
	return copy(m.b[at:], b), nil
}

func (m *inMemory) ReadAt(b []byte, at int64) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := copy(b, m.b[min(at, int64(len(m.b))):])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// ErrTooLarge is returned by Write where the texts of one side exceed 4 GiB.
var ErrTooLarge = errors.New("the memory is too large for one index")

// Write writes the index to w, which is empty; stamp is kept for the owner. The
// same units in the same order give the same bytes. The builder is used up.
func (b *Builder) Write(w Spill, stamp []byte) error {
	if b.err != nil {
		return b.err
	}
	if max(b.sums.text, b.sums.token, b.sums.loose) > math.MaxUint32 {
		return ErrTooLarge
	}
	f := &layout{w: w, at: int64(headerSize)}
	f.write(secStamp, stamp)
	b.figures.write(f)
	if err := b.writeLists(f); err != nil {
		return err
	}
	if f.err == nil {
		_, f.err = w.WriteAt(header(f.all), 0)
	}
	return f.err
}

// writeLists writes all sections but the stamp. The letters are listed while
// the lists of words, pairs and byte trigrams are put together.
func (b *Builder) writeLists(f *layout) error {
	n := uint64(b.units)
	counts, units := f.area(secRunes, 4*n), f.area(secByRunes, 4*n)
	l, err := b.writeUnits(f)
	if err != nil {
		return err
	}
	letters := &blocks{stash: &b.stash, buckets: buckets(int(b.sums.runes/4), 18), parts: 1, features: letterHashes, free: l.grams.free}
	places := b.places()
	b.byTokens = spool{} // its memory is free now
	listed := make(chan error, 1)
	go func() { listed <- b.listLetters(letters, places, counts, units) }()
	err = l.write(f)
	if e := <-listed; err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	f.close(counts)
	f.close(units)
	b.byRunes, letters.free = spool{}, nil
	return f.packed(secLetter, secLetterAt, letters)
}

// places returns the number of the first unit of each count of tokens.
func (b *Builder) places() map[uint32]uint32 {
	first := make(map[uint32]uint32, len(b.byTokens.shelves))
	n := uint32(0)
	for _, key := range b.byTokens.keys() {
		first[key] = n
		n += b.byTokens.shelves[key].n
	}
	return first
}

// lists are those by tokens and byte trigrams, to be put together.
type lists struct {
	words, pairs *partitions
	grams        *blocks
}

func (l *lists) write(f *layout) error {
	if err := l.words.write(f, secWord, secWordAt); err != nil {
		return err
	}
	if err := l.pairs.write(f, secPair, secPairAt); err != nil {
		return err
	}
	return f.packed(secGram, secGramAt, l.grams)
}

// writeUnits writes the texts and the tokens, and lists them.
func (b *Builder) writeUnits(f *layout) (*lists, error) {
	n := uint64(b.units)
	text, token, loose := f.area(secText, b.sums.text), f.area(secToken, 4*b.sums.token), f.area(secLoose, b.sums.loose)
	id, signs := f.area(secID, 8*n), f.area(secSign, 8*n)
	textAt, tokenAt, looseAt := f.area(secTextAt, 4*(n+1)), f.area(secTokenAt, 4*(n+1)), f.area(secLooseAt, 4*(2*n+1))
	for _, a := range []*area{textAt, tokenAt, looseAt} {
		a.number(0)
	}
	grams := &blocks{stash: &b.stash, buckets: buckets(int(b.sums.loose/4), 18), parts: 2, features: gramHashes}
	words, pairs := newPartitions(&b.stash, b.sums.token), newPartitions(&b.stash, b.sums.token)
	var tokens []uint32
	var unit, t, k, l uint32
	err := b.byTokens.each(func(count uint32, r []byte) error {
		number, a := binary.Varint(r)
		folded, d := binary.Uvarint(r[a:])
		split, e := binary.Uvarint(r[a+d:])
		tokens = append(tokens[:0], make([]uint32, count)...)
		r = r[a+d+e:]
		r = r[copy(raw(tokens), r):]
		source, rest := r[folded:folded+split], r[folded+split:]
		text.write(r[:folded])
		token.write(raw(tokens))
		loose.write(r[folded:])
		t, k = t+uint32(folded), k+uint32(len(tokens))
		id.long(uint64(number))
		signs.long(sign(tokens))
		textAt.number(t)
		tokenAt.number(k)
		looseAt.number(l + uint32(split))
		l += uint32(len(source) + len(rest))
		looseAt.number(l)
		for i, token := range tokens {
			if err := words.add(token, unit); err != nil {
				return err
			}
			if i > 0 {
				if err := pairs.add(pair(tokens[i-1], token), unit); err != nil {
					return err
				}
			}
		}
		unit++
		return grams.add(source, rest)
	})
	if e := grams.finish(); err == nil {
		err = e
	}
	for _, a := range []*area{text, token, loose, id, signs, textAt, tokenAt, looseAt} {
		f.close(a)
	}
	return &lists{words, pairs, grams}, err
}

// listLetters writes the units in the order of their counts of characters and
// lists their letter trigrams, by which they are numbered in that order.
func (b *Builder) listLetters(letters *blocks, places map[uint32]uint32, counts, units *area) error {
	err := b.byRunes.each(func(runes uint32, r []byte) error {
		tokens, a := binary.Uvarint(r)
		place, d := binary.Uvarint(r[a:])
		counts.number(runes)
		units.number(places[uint32(tokens)] + uint32(place))
		return letters.add(r[a+d:])
	})
	if e := letters.finish(); err == nil {
		err = e
	}
	return err
}
