package format

import (
	"cmp"
	"slices"

	"satzpaar/translate"
)

// apply makes the splices in one pass. Two that insert at the same place stay
// in order; one that was asked for twice is made once.
func apply(original []byte, s splicer, all []splice) ([]byte, error) {
	slices.SortStableFunc(all, func(a, b splice) int { return cmp.Compare(a.start, b.start) })
	all = slices.Compact(all)
	data := s.data()
	out := make([]byte, 0, len(original)+4096)
	pos := 0
	for _, p := range all {
		if p.start < pos {
			return nil, &translate.Error{Code: translate.Internal, Text: "two changes overlap in the file"}
		}
		out = append(out, data[pos:p.start]...)
		out = append(out, p.text...)
		pos = p.end
	}
	out = append(out, data[pos:]...)
	return s.encode(out), nil
}
