package format

import (
	"fmt"

	"satzpaar/translate"
)

// ids makes the ids of a file unique: a repeated one gets "#2", "#3", ...
type ids struct{ seen map[string]int }

func newIDs() *ids { return &ids{map[string]int{}} }

func (s *ids) unique(id string) translate.SegmentID {
	s.seen[id]++
	if n := s.seen[id]; n > 1 {
		return translate.SegmentID(fmt.Sprintf("%s#%d", id, n))
	}
	return translate.SegmentID(id)
}
