package session

import (
	"slices"

	"satzpaar/translate"
)

// A scan is how far the search for the segments that are shown has come. Its
// work is cut into pieces, so that a first letter, which nearly every segment
// holds, does not hold up the window.
type scan struct {
	among []int // the segments to look at, where not all are
	all   int   // how many there are to look at
	next  int
}

func (c *scan) done() bool { return c.next >= c.all }

// at returns the segment that is looked at in step k.
func (c *scan) at(k int) int {
	if c.among != nil {
		return c.among[k]
	}
	return k
}

// looked reports whether segment i was looked at already.
func (c *scan) looked(i int) bool { return c.done() || i < c.at(c.next) }

// beginScan forgets what is shown and begins to look anew, among what was shown
// where that is enough.
func (s *Session) beginScan(narrower bool) {
	was := s.visible
	s.scan = scan{all: len(s.doc.Segments)}
	if narrower {
		s.scan = scan{among: was, all: len(was)}
	}
	s.visible = make([]int, 0, min(s.scan.all, 1024))
	s.showing++
}

// GoOnFiltering looks at further segments until stop says so, and reports
// whether there are more. It asks stop every now and then.
func (s *Session) GoOnFiltering(stop func() bool) bool {
	const piece = 128
	for !s.scan.done() {
		s.look(piece)
		if stop() {
			break
		}
	}
	s.showing++
	return !s.scan.done()
}

// look looks at n further segments.
func (s *Session) look(n int) {
	for end := min(s.scan.next+n, s.scan.all); s.scan.next < end; s.scan.next++ {
		if i := s.scan.at(s.scan.next); s.shows == nil || s.shows(i) {
			s.visible = append(s.visible, i)
		}
	}
}

// showAll looks at all segments at once.
func (s *Session) showAll() {
	s.beginScan(false)
	s.look(s.scan.all)
}

// refilter brings what is shown up to date after edits.
func (s *Session) refilter(edits []translate.Replacement, moved bool) {
	const few = 100 // above that, one look at all is sooner done
	if moved || len(edits) > few || s.scan.among != nil && !s.scan.done() {
		s.showAll()
		return
	}
	for _, r := range edits {
		for i := r.At; i < r.At+len(r.New); i++ {
			if s.scan.looked(i) {
				s.reshow(i)
			}
		}
	}
}

// reshow shows segment i, or no longer.
func (s *Session) reshow(i int) {
	at, was := slices.BinarySearch(s.visible, i)
	switch is := s.shows == nil || s.shows(i); {
	case is && !was:
		s.visible = slices.Insert(s.visible, at, i)
		s.showing++
	case was && !is:
		s.visible = slices.Delete(s.visible, at, at+1)
		s.showing++
	}
}
