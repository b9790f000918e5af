package session

import "satzpaar/translate"

// A Snapshot is a copy of the document as it stands on the screen. A large one
// is copied a piece at a time, so that no key waits for it.
type Snapshot struct {
	s    *Session
	doc  translate.Document
	told int // how much the worker had been told when the copy was begun
	next int
}

// Snapshot begins to copy the document.
func (s *Session) Snapshot() *Snapshot { return &Snapshot{s: s, told: -1} }

// Step copies on until stop says to leave the rest for later, and reports
// whether there is more. If the document has changed meanwhile, it begins anew.
func (c *Snapshot) Step(stop func() bool) (more bool) {
	const piece = 1024
	s := c.s
	if told := s.work.heardOf(); told != c.told {
		c.told, c.next, c.doc = told, 0, *s.doc
		c.doc.Segments = make([]translate.Segment, len(s.doc.Segments))
	}
	for c.next < len(s.doc.Segments) {
		end := min(c.next+piece, len(s.doc.Segments))
		copy(c.doc.Segments[c.next:end], s.doc.Segments[c.next:end])
		if c.next = end; c.next < len(s.doc.Segments) && stop() {
			return true
		}
	}
	for id, typed := range s.typing {
		if i := s.Index(id); i >= 0 {
			c.doc.Segments[i].Target = typed
		}
	}
	return false
}
