package session

import (
	"context"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
)

// pause is the longest gap between two signs of life that counts as work.
const pause = time.Minute

// effort measures the work on segments until it is stored.
type effort struct {
	last time.Time // the last sign of life
	more map[translate.SegmentID]store.Effort
}

// Key notes that the user pressed a key, or did the like with the mouse, in
// the active segment. The window calls it; it takes constant time.
func (s *Session) Key() { s.worked(1) }

// work1 adds the time since the last sign of life to the active segment.
func (s *Session) worked(keys int) {
	if s.effort.more == nil {
		s.effort.more = map[translate.SegmentID]store.Effort{}
	}
	now, id := s.opt.Now(), s.Segment(s.active).ID
	e := s.effort.more[id]
	e.Keys += keys
	if gap := now.Sub(s.effort.last); gap > 0 && gap <= pause {
		e.Time += gap
	}
	s.effort.more[id] = e
	s.effort.last = now
}

// keepEffort stores what was measured.
func (s *Session) keepEffort(ctx context.Context) error {
	if s.lib.ReadOnly() {
		return nil
	}
	err := s.lib.AddEffort(ctx, s.document, s.effort.more)
	if err == nil {
		s.effort.more = nil
	}
	return err
}

// Productivity sums up the work on the document.
type Productivity struct {
	Time           time.Duration
	WordsPerHour   float64 // of the source, of approved segments; 0 where nothing was measured
	KeysPerSegment float64 // of approved segments
	Measured       int     // approved segments on which work was measured
	bySegment      map[translate.SegmentID]store.Effort
}

// Productivity returns the work on the document so far.
func (s *Session) Productivity(ctx context.Context) (Productivity, error) {
	var p Productivity
	if err := s.keepEffort(ctx); err != nil {
		return p, err
	}
	all, err := s.lib.Efforts(ctx, s.document)
	if err != nil {
		return p, err
	}
	p.bySegment = all
	total, keys := 0, 0
	var spent time.Duration
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		e, ok := all[g.ID]
		p.Time += e.Time
		if !ok || !g.State.Approved() {
			continue
		}
		p.Measured++
		total += words(g.Source)
		keys += e.Keys
		spent += e.Time
	}
	if spent > 0 {
		p.WordsPerHour = float64(total) / spent.Hours()
	}
	if p.Measured > 0 {
		p.KeysPerSegment = float64(keys) / float64(p.Measured)
	}
	return p, nil
}
