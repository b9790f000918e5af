package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// pieces cuts the new text of several segments where their old texts met, so
// that what a person split stays split; nil where no piece would be what it
// was.
func (r *renewal) pieces(kept []translate.Segment, text string) []string {
	if len(kept) < 2 {
		return nil
	}
	var ends []int // of the old texts, within all of them
	was, old := "", make([]string, len(kept))
	for k, g := range kept {
		old[k] = r.v.said(g)
		was = join(was, old[k])
		ends = append(ends, len(was))
	}
	var all []string
	from, same := 0, false
	for k, at := range carried(diff.Words(was, text), ends) {
		if at < from || k == len(kept)-1 {
			at = len(text)
		}
		piece := strings.TrimSpace(text[from:at])
		if piece == "" {
			return nil
		}
		same = same || piece == old[k]
		all, from = append(all, piece), at
	}
	if !same {
		return nil
	}
	return all
}

// carried returns where the offsets at, in rising order, of an old text lie in
// the new one.
func carried(ops []diff.Op, at []int) []int {
	var all []int
	i, j := 0, 0 // in the old and in the new text
	for _, op := range ops {
		n := len(op.Text)
		for op.Kind != diff.Insert && len(all) < len(at) && at[len(all)] <= i+n {
			if op.Kind == diff.Equal {
				all = append(all, j+at[len(all)]-i)
			} else {
				all = append(all, j)
			}
		}
		if op.Kind != diff.Insert {
			i += n
		}
		if op.Kind != diff.Delete {
			j += n
		}
	}
	for len(all) < len(at) {
		all = append(all, j)
	}
	return all
}
