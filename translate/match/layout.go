package match

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"unsafe"
)

// An index is a row of bytes: a header, then sections that begin at multiples
// of eight. It is read where it lies, so it can be a file that is mapped into
// memory. Numbers are little-endian.
//
// The header: magic, version, and for each section offset, length and CRC-32C;
// then the CRC-32C of the header itself.
const (
	magic = "SATZIDX\n"
	// version counts the forms of the file and of what folding, tokens and
	// hashes make of a text: another version is another index.
	version = 3
	align   = 8
)

// The sections.
const (
	secStamp   = iota // what the owner wrote, see Builder.Write
	secID             // int64 a unit
	secSign           // uint64 a unit: signature of its tokens
	secRunes          // uint32 a unit: characters of the source, ascending
	secByRunes        // uint32 a unit: which it is, in that order
	secTextAt         // uint32 a unit and one
	secText           // folded sources
	secTokenAt        // uint32 a unit and one
	secToken          // uint32: hashes of tokens
	secWordAt         // postings of words
	secWord
	secPairAt // postings of pairs of neighbours
	secPair
	secLetterAt // packed postings of letter trigrams
	secLetter
	secLooseAt // uint32 two a unit and one
	secLoose   // sources and targets as the concordance reads them
	secGramAt  // packed postings of byte trigrams of both sides
	secGram
	secFigureID // int64 a unit that has a figure row
	secFigureAt // uint32 such a unit and one
	secFigure   // the rows, see figureRow
	sections
)

const headerSize = len(magic) + 8 + sections*24 + 8

// ErrForeign is returned by Open for bytes that are no index of this version
// of the program, or no whole one. The remedy is always to build it anew.
var ErrForeign = errors.New("no index of this version")

type section struct {
	at, size int64
	sum      uint32
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func header(all [sections]section) []byte {
	b := append(make([]byte, 0, headerSize), magic...)
	b = binary.LittleEndian.AppendUint64(b, version)
	for _, s := range all {
		b = binary.LittleEndian.AppendUint64(b, uint64(s.at))
		b = binary.LittleEndian.AppendUint64(b, uint64(s.size))
		b = binary.LittleEndian.AppendUint64(b, uint64(s.sum))
	}
	return binary.LittleEndian.AppendUint64(b, uint64(crc32.Checksum(b, castagnoli)))
}

func parseHeader(b []byte, size int64) (all [sections]section, err error) {
	if len(b) < headerSize || string(b[:len(magic)]) != magic || binary.LittleEndian.Uint64(b[len(magic):]) != version {
		return all, ErrForeign
	}
	end := headerSize - 8
	if binary.LittleEndian.Uint64(b[end:]) != uint64(crc32.Checksum(b[:end], castagnoli)) {
		return all, ErrForeign
	}
	for i := range all {
		f := b[len(magic)+8+i*24:]
		s := section{int64(binary.LittleEndian.Uint64(f)), int64(binary.LittleEndian.Uint64(f[8:])), uint32(binary.LittleEndian.Uint64(f[16:]))}
		if s.at < int64(headerSize) || s.at%align != 0 || s.size < 0 || s.at+s.size > size {
			return all, ErrForeign
		}
		all[i] = s
	}
	return all, nil
}

// Verify reads an index of size bytes through r and compares its checksums. It
// returns ErrForeign where they differ. Reading through r, not through the
// mapped memory, keeps the memory in use small.
func Verify(r io.ReaderAt, size int64) error {
	head := make([]byte, headerSize)
	if _, err := r.ReadAt(head, 0); err != nil {
		return ErrForeign
	}
	all, err := parseHeader(head, size)
	if err != nil {
		return err
	}
	buffer := make([]byte, 1<<18)
	for i, s := range all {
		sum := uint32(0)
		for at := int64(0); at < s.size; {
			b := buffer[:min(int64(len(buffer)), s.size-at)]
			if _, err := r.ReadAt(b, s.at+at); err != nil {
				return fmt.Errorf("read section %d of the index: %w", i, err)
			}
			sum = crc32.Update(sum, castagnoli, b)
			at += int64(len(b))
		}
		if sum != s.sum {
			return ErrForeign
		}
	}
	return nil
}

// number is what sections are made of.
type number interface {
	~uint16 | ~uint32 | ~uint64 | ~int64
}

// view returns bytes of a section as numbers, without copying them. Sections
// are aligned and the machine must be little-endian, which Open looks at.
func view[T number](b []byte) []T {
	var zero T
	n := len(b) / int(unsafe.Sizeof(zero))
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), n)
}

// raw returns numbers as the bytes of a section.
func raw[T number](v []T) []byte {
	var zero T
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(v))), len(v)*int(unsafe.Sizeof(zero)))
}

func littleEndian() bool {
	one := []uint32{1}
	return raw(one)[0] == 1
}
