package format

import (
	"sort"
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// teller is a format that says more of a segment than its texts.
type teller interface {
	// read takes the unit at start once more, for facts.
	read(start int) error
	// facts of segment k of the unit at hand.
	facts(k int) []translate.Fact
	// head returns what stands outside the units.
	head() *head
}

// Facts returns what the file says of segment i. It reads the unit again.
func (f *File) Facts(i int) ([]translate.Fact, error) {
	t, ok := f.splicer.(teller)
	if !ok || i < 0 || i >= len(f.Document.Segments) {
		return nil, nil
	}
	k := sort.Search(len(f.units), func(k int) bool { return f.units[k].first+f.units[k].count > i })
	if k == len(f.units) || i < f.units[k].first {
		return nil, nil
	}
	return f.factsOf(t, k, i-f.units[k].first)
}

// AllFacts calls yield for every segment of which the file says something, in
// order, until yield returns an error, which it returns. It takes about as long
// as reading the file.
func (f *File) AllFacts(yield func(id translate.SegmentID, all []translate.Fact) error) error {
	t, ok := f.splicer.(teller)
	if !ok {
		return nil
	}
	for k, u := range f.units {
		for i := range u.count {
			all, err := f.factsOf(t, k, i)
			if err != nil {
				return err
			}
			if len(all) == 0 {
				continue
			}
			if err := yield(f.Document.Segments[u.first+i].ID, all); err != nil {
				return err
			}
		}
	}
	return nil
}

// factsOf returns the facts of segment i of unit k. What is said of the file or
// of a group goes before those of the first segment in its reach.
func (f *File) factsOf(t teller, k, i int) ([]translate.Fact, error) {
	u := f.units[k]
	if err := t.read(u.start); err != nil {
		return nil, err
	}
	var all []translate.Fact
	if i == 0 {
		after, until := 0, u.start
		if k > 0 {
			after = f.units[k-1].start
		}
		if k == len(f.units)-1 {
			until = len(f.splicer.data())
		}
		all = t.head().between(after, until)
	}
	return append(all, t.facts(i)...), nil
}

// read takes the unit at start once more.
func (f *body) read(start int) error {
	if len(f.tree.Nodes) > 0 && int(f.tree.Nodes[0].Start) == start {
		return nil // it is the one at hand
	}
	return xml.Fragment(f.data(), start, &f.tree)
}

// percent reads a quality as files write it: "80", "80%", "80.5", "0.82", and
// "1.01" of Phrase for a match with equal neighbours.
func percent(s string) int {
	s, of100 := strings.CutSuffix(strings.TrimSpace(s), "%")
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || v < 0 {
		return 0
	}
	if !of100 && v <= 1.02 && strings.Contains(s, ".") {
		v *= 100
	}
	return int(min(v, 102) + 1e-6) // 1.01 * 100 is a little less than 101
}

// within calls visit with every element inside parent, at any depth; a parent
// of -1 has none.
func within(t *xml.Tree, parent int32, visit func(i int32, name string)) {
	if parent < 0 {
		return
	}
	for i := parent + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[parent].End; i++ {
		if name := t.Local(i); name != "" {
			visit(i, name)
		}
	}
}
