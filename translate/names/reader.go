package names

import (
	"maps"

	"satzpaar/translate"
)

// A Reader judges one document again and again: what did not change since is
// not judged anew. It belongs to one goroutine.
type Reader struct {
	j     *Judge
	hands int // processors to use at once; 0: all
	clubs map[string]bool
	seen  map[translate.SegmentID]*reading
}

// reading is what is known of a segment by itself.
type reading struct {
	source, target string
	words          []token // of the source
	clubs          []string
	judged         bool
	all            []translate.Occurrence
}

// NewReader returns a reader that has read nothing yet. It uses at most so many
// processors at once, or all where hands is 0.
func NewReader(j *Judge, hands int) *Reader {
	return &Reader{j: j, hands: hands, seen: map[translate.SegmentID]*reading{}}
}

// Judge returns the names of a document, in order, each with its rendering and
// a verdict.
func (j *Judge) Judge(d *translate.Document) []translate.Occurrence { return NewReader(j, 0).Judge(d) }

// Judge returns what the judge's method of this name does.
func (r *Reader) Judge(d *translate.Document) []translate.Occurrence {
	readings := make([]*reading, len(d.Segments))
	clubs := map[string]bool{}
	for i := range d.Segments {
		readings[i] = r.read(&d.Segments[i])
		for _, c := range readings[i].clubs {
			clubs[c] = true
		}
	}
	fresh := maps.Equal(clubs, r.clubs)
	r.clubs = clubs
	translate.Each(len(readings), r.hands, func(i int) {
		if m := readings[i]; !m.judged || !fresh {
			m.all, m.judged = r.j.segment(&d.Segments[i], m.words, clubs), true
		}
	})
	n := 0
	for _, m := range readings {
		n += len(m.all)
	}
	all := make([]translate.Occurrence, 0, n)
	for i, m := range readings {
		from := len(all)
		all = append(all, m.all...)
		for k := from; k < len(all); k++ {
			all[k].Segment = d.Segments[i].ID
		}
	}
	all = r.families(d, readings, all)
	foreign(d, all)
	all = r.j.secondPass(d, readings, all)
	r.j.consistency(all)
	entities(all)
	prefer(all)
	return all
}

// read returns the reading of a segment, a new one if its texts changed.
func (r *Reader) read(g *translate.Segment) *reading {
	m := r.seen[g.ID]
	if m == nil || m.source != g.Source {
		m = &reading{source: g.Source, target: g.Target, words: tokens(g.Source), clubs: clubsOf(g.Source)}
		r.seen[g.ID] = m
	} else if m.target != g.Target {
		m.target, m.judged = g.Target, false
	}
	return m
}
