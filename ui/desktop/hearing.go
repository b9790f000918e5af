package desktop

import (
	"slices"
	"time"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// changed draws what an event of session s makes stale.
func (d *Desk) changed(s *session.Session, e session.Event) {
	if d.session != s {
		return // of a project that was closed meanwhile
	}
	switch e.Kind {
	case session.SaveFailed:
		d.say(e.Err)
	case session.MatchesKnown:
		if s.Filter().Match != (session.Range{}) {
			d.filter.apply()
		}
	case session.ApprovalLost:
		d.lostApproval(e)
	case session.FindingsChanged:
		if e.Segment < 0 && d.landing {
			d.goTo(s.NextOpen(-1))
		}
		if e.Segment < 0 || d.grid.shows(e.Segment) {
			d.grid.Refresh()
		}
		if e.Segment < 0 || e.Segment == s.Active() {
			d.side.show()
			d.pane.showStains()
			d.opt.Trace("FINDINGS")
		}
	case session.DocumentChanged:
		d.shown = -1
		d.showSegments()
	case session.Moved:
		d.keepSoon()
		d.showSegments()
	default:
		d.showSegments()
	}
	d.stale()
}

// showSegments gives the grid the segments that pass the filter.
func (d *Desk) showSegments() {
	s := d.session
	visible := s.Visible()
	if now := s.Showing(); now != d.shown {
		d.shown = now
		d.grid.show(s.Segment, s.Length, visible)
	}
	if k, ok := slices.BinarySearch(visible, s.Active()); ok {
		d.grid.activate(k)
	} else {
		d.grid.activate(-1) // the filter leaves it out
	}
	p := s.Progress()
	d.counts.SetText(d.opt.Language.say("%d of %d approved · %d%% of words", p.Approved, p.Segments, 100*p.ApprovedWords/max(p.Words, 1)))
	d.filter.count(len(visible), s.Len())
}

// load shows the active segment in the editor and beside it.
func (d *Desk) load() {
	s := d.session
	if s == nil {
		return
	}
	g := s.Live(s.Active())
	d.remember(g.ID)
	d.loading = true
	if d.editor.Text != g.Target {
		d.editor.SetText(g.Target)
	}
	d.loading = false
	if d.pane.base == session.SinceVersion {
		d.pane.base = session.SinceDraft // a version is of one segment
	}
	d.pane.show()
	if k, ok := slices.BinarySearch(s.Visible(), s.Active()); ok {
		d.grid.activate(k)
	}
	d.side.show()
}

// typed hears of every change of the editor's text.
func (d *Desk) typed(text string) {
	s := d.session
	if s == nil || d.loading {
		return
	}
	d.landing = false
	s.Typing(s.Active(), text)
	d.warnOf(text)
	d.pane.change = -1
	d.pane.mate.clear()
	d.pane.showChanges()
	d.pane.showStains()
	d.keepSoon()
}

// keepSoon stores what is being typed, and where one stands, after a second of
// rest.
func (d *Desk) keepSoon() {
	s := d.session
	if d.rest != nil {
		d.rest.Stop()
	}
	d.rest = time.AfterFunc(time.Second, func() {
		d.opt.Do(func() {
			if d.session == s {
				s.Keep()
				d.opt.Trace("KEPT")
			}
		})
	})
}

// settledSegment reports whether nothing asks for a decision in segment i, while
// the queue goes by attention.
func (d *Desk) settledSegment(i int) bool {
	s := d.session
	return s != nil && s.Order() == session.ByAttention && s.Why(i) <= session.Clean
}

// flag returns the gravest finding of segment i.
func (d *Desk) flag(i int) (translate.Severity, bool) {
	if d.session == nil {
		return 0, false
	}
	all := d.session.Findings(i)
	if len(all) == 0 {
		return 0, false
	}
	return all[0].Severity, true
}
