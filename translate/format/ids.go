package format

import (
	"fmt"

	"satzpaar/translate"
)

// ids makes the ids of a file unique: a repeated one gets "#2", "#3", ...
type ids struct{ seen map[string]int }

// newIDs makes room for the ids of a file that may hold n segments.
func newIDs(n int) *ids { return &ids{make(map[string]int, n)} }

func (s *ids) unique(id string) translate.SegmentID {
	n := s.seen[id] + 1
	s.seen[id] = n
	if n > 1 {
		return translate.SegmentID(fmt.Sprintf("%s#%d", id, n))
	}
	return translate.SegmentID(id)
}
