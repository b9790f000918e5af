package store

import "math/bits"

// seen knows the units of an import by hashes of theirs: about 16 bytes each,
// and little more while it grows. Two units of one hash are possible: who asks
// compares them.
type seen struct {
	shelves [64]struct {
		keys   []uint64 // 0: free
		places []uint32
		n      int
	}
}

// slot returns where a key stands, or would stand, on a shelf with room.
func slot(keys []uint64, key uint64) int {
	at, _ := bits.Mul64(key, uint64(len(keys)))
	i := int(at)
	for keys[i] != 0 && keys[i] != key {
		if i++; i == len(keys) {
			i = 0
		}
	}
	return i
}

// get returns what was put under a key, which is not 0; 0 for nothing.
func (s *seen) get(key uint64) uint32 {
	h := &s.shelves[key%64]
	if h.n == 0 {
		return 0
	}
	return h.places[slot(h.keys, key)]
}

// put keeps a place, which is not 0, in lieu of an earlier one.
func (s *seen) put(key uint64, place uint32) {
	h := &s.shelves[key%64]
	if 5*h.n >= 4*len(h.keys) {
		keys, places := h.keys, h.places
		n := len(keys)*4/3 + 16
		h.keys, h.places = make([]uint64, n), make([]uint32, n)
		for i, k := range keys {
			if k != 0 {
				at := slot(h.keys, k)
				h.keys[at], h.places[at] = k, places[i]
			}
		}
	}
	i := slot(h.keys, key)
	if h.keys[i] == 0 {
		h.keys[i] = key
		h.n++
	}
	h.places[i] = place
}
