package match

import (
	"encoding/binary"
	"math"
)

// A run is a packed list, read from one unit on.
type run struct {
	data   []byte
	unit   uint32 // the next
	weight uint16
}

// skip goes on to the first unit from on.
func (r *run) skip(from uint32) {
	data, u, i := r.data, r.unit, 0
	for u < from {
		if i+8 <= len(data) {
			if far, n := distances(binary.LittleEndian.Uint64(data[i:])); n > 0 && u+far < from {
				u, i = u+far, i+n
				continue
			}
		}
		d, n := distance(data[i:])
		if n == 0 {
			u, i = math.MaxUint32, len(data)
			break
		}
		u, i = u+d, i+n
	}
	r.data, r.unit = data[i:], u
}

// distances returns the sum of the varints that eight bytes hold, and how many
// bytes they take: 8, or 7 where the last goes on; 0 where one is longer than
// two bytes.
func distances(eight uint64) (sum uint32, n int) {
	const high = 0x8080_8080_8080_8080
	goesOn := eight & high
	second := goesOn << 8 // the bytes that end a varint of two
	if goesOn&second != 0 {
		return 0, 0
	}
	n = 8
	if goesOn>>63 != 0 {
		eight, n = eight&(1<<56-1), 7
	}
	low := eight &^ high
	seconds := low & (second >> 7 * 0x7f)
	return sumBytes(low^seconds) + sumBytes(seconds)<<7, n
}

// sumBytes adds up eight bytes.
func sumBytes(b uint64) uint32 {
	const even = 0x00ff_00ff_00ff_00ff
	return uint32((b&even + b>>8&even) * 0x1_0001_0001_0001 >> 48)
}

// distance returns the varint that data begins with and its length; 0 for none.
func distance(data []byte) (uint32, int) {
	d, n := binary.Uvarint(data)
	return uint32(d), max(n, 0)
}

// weigh adds the weight of the list to each of its units [low,high), and goes
// on to the first behind them.
func (r *run) weigh(weights *[blockUnits]uint16, low, high uint32) {
	data, u, i := r.data, r.unit, 0
	for u < high {
		weights[(u-low)%blockUnits] += r.weight
		if i+1 < len(data) { // one byte or two, as a rule
			if a := uint32(data[i]); a < 0x80 {
				u, i = u+a, i+1
				continue
			} else if b := uint32(data[i+1]); b < 0x80 {
				u, i = u+a&0x7f+b<<7, i+2
				continue
			}
		}
		d, n := distance(data[i:])
		if n == 0 {
			u, i = math.MaxUint32, len(data)
			break
		}
		u, i = u+d, i+n
	}
	r.data, r.unit = data[i:], u
}
