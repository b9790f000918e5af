package desktop

import (
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate/diff"
	"satzpaar/ui/session"
)

// hitList shows the hits of a preview, one a line, however many they are:
// arrows move, Space ticks, Ctrl+A ticks all or none, Enter applies, Escape
// goes. Below stands the chosen hit in full, between its neighbours.
type hitList struct {
	widget.List
	desk    *Desk
	preview *session.Preview
	at      int
	apply   func()
	leave   func()
	ticked  func() // a tick was set or taken

	before, hit, after *flow
	content            fyne.CanvasObject
}

// newHitList shows p, whose ticks it changes.
func newHitList(d *Desk, p *session.Preview) *hitList {
	h := &hitList{desk: d, preview: p, apply: func() {}, leave: func() {}, ticked: func() {}}
	r := d.grid.ruler
	h.before, h.hit, h.after = newFlow(r), newFlow(r), newFlow(r)
	h.Length = func() int { return len(h.preview.Hits) }
	h.CreateItem = h.item
	h.UpdateItem = h.update
	h.OnSelected = h.choose
	h.HideSeparators = true
	h.ExtendBaseWidget(h)
	h.content = container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), h.before, h.hit, h.after), nil, nil, h)
	return h
}

func (h *hitList) item() fyne.CanvasObject {
	f := newFlow(h.desk.grid.ruler)
	f.single = true
	number := widget.NewLabel("")
	number.Alignment = fyne.TextAlignTrailing
	ruler := h.desk.grid.small
	return container.NewBorder(nil, nil, container.NewHBox(widget.NewCheck("", nil), container.New(least{fyne.NewSize(ruler.width("100000")+16, 0)}, number)), nil, inset(0, 4, f))
}

func (h *hitList) update(id widget.ListItemID, o fyne.CanvasObject) {
	if id >= len(h.preview.Hits) {
		return
	}
	hit := &h.preview.Hits[id]
	parts := o.(*fyne.Container).Objects
	f, left := parts[0].(*fyne.Container).Objects[0].(*flow), parts[1].(*fyne.Container).Objects
	tick, number := left[0].(*widget.Check), left[1].(*fyne.Container).Objects[0].(*widget.Label)
	g := h.desk.session.Segment(hit.Segment)
	tick.OnChanged = nil
	tick.SetChecked(hit.Ticked)
	tick.OnChanged = func(on bool) { h.tick(id, on) }
	tick.Hidden = hit.After == hit.Before
	if g.Locked {
		tick.Disable()
	} else {
		tick.Enable()
	}
	number.SetText(fmt.Sprint(hit.Segment + 1))
	var runs []run
	switch {
	case g.Locked:
		runs = append(runs, run{h.desk.t("locked"), quiet}, run{"  ", plain})
	case hit.State.Approved():
		runs = append(runs, run{h.desk.t(hit.State.String()), quiet}, run{"  ", plain})
	}
	f.setRuns(append(runs, excerpt(hit.Before, hit.After)...))
}

// excerpt returns the runs of a change with little of the text around it, for
// one line.
func excerpt(before, after string) []run {
	if before == after {
		return []run{{shorten(before, 110), plain}}
	}
	const around = 28
	ops := diff.Words(before, after)
	var all []run
	for k, op := range ops {
		text, m := op.Text, plain
		switch op.Kind {
		case diff.Delete:
			m = deleted
		case diff.Insert:
			m = inserted
		default:
			if utf8.RuneCountInString(text) > 2*around {
				r := []rune(text)
				head, tail := string(r[:around]), string(r[len(r)-around:])
				switch k {
				case 0:
					text = "…" + tail
				case len(ops) - 1:
					text = head + "…"
				default:
					text = head + " … " + tail
				}
			}
		}
		all = append(all, run{text, m})
	}
	return all
}

func (h *hitList) tick(id int, on bool) {
	hit := &h.preview.Hits[id]
	hit.Ticked = on && !h.desk.session.Segment(hit.Segment).Locked
	h.RefreshItem(id)
	h.ticked()
}

// choose shows a hit in full between its neighbours.
func (h *hitList) choose(id widget.ListItemID) {
	if id >= len(h.preview.Hits) {
		return
	}
	h.at = id
	hit := h.preview.Hits[id]
	s := h.desk.session
	neighbour := func(i int) []run {
		return []run{{shorten(s.Segment(i).Target, 160), quiet}}
	}
	h.before.setRuns(neighbour(hit.Segment - 1))
	h.hit.setRuns(diffRuns(hit.Before, hit.After))
	h.after.setRuns(neighbour(hit.Segment + 1))
}

// shown brings the list up to date after its hits have changed.
func (h *hitList) shown() {
	h.Refresh()
	if len(h.preview.Hits) == 0 {
		for _, f := range []*flow{h.before, h.hit, h.after} {
			f.setRuns(nil)
		}
		return
	}
	h.choose(min(h.at, len(h.preview.Hits)-1))
}

// FocusGained implements fyne.Focusable.
func (h *hitList) FocusGained() {
	h.List.FocusGained()
	if len(h.preview.Hits) > 0 {
		h.Select(h.at)
	}
}

// TypedKey implements fyne.Focusable.
func (h *hitList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		h.apply()
	case fyne.KeyEscape:
		h.leave()
	case fyne.KeySpace:
		if h.at < len(h.preview.Hits) {
			h.tick(h.at, !h.preview.Hits[h.at].Ticked)
		}
	case fyne.KeyDown, fyne.KeyUp:
		by := 1
		if k.Name == fyne.KeyUp {
			by = -1
		}
		if n := len(h.preview.Hits); n > 0 {
			h.Select(max(0, min(h.at+by, n-1)))
		}
	default:
		h.List.TypedKey(k)
	}
}

// TypedRune implements fyne.Focusable.
func (h *hitList) TypedRune(rune) {}

// TypedShortcut ticks all, or none where all are.
func (h *hitList) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); !ok {
		return
	}
	all := true
	for _, hit := range h.preview.Hits {
		all = all && (hit.Ticked || h.desk.session.Segment(hit.Segment).Locked)
	}
	for k := range h.preview.Hits {
		h.preview.Hits[k].Ticked = !all && !h.desk.session.Segment(h.preview.Hits[k].Segment).Locked
	}
	h.Refresh()
	h.ticked()
}

// tally says what applying the preview would do.
func (d *Desk) tally(p session.Preview) string {
	t := d.session.Tally(p)
	text := d.opt.Language.say("%d of %d would change", t.Ticked, t.Hits)
	if t.Reopened > 0 {
		text += " · " + d.opt.Language.say("%d lose their approval", t.Reopened)
	}
	if t.Approved > 0 {
		text += " · " + d.opt.Language.say("%d approved are left out", t.Approved)
	}
	if t.Locked > 0 {
		text += " · " + d.opt.Language.say("%d locked stay", t.Locked)
	}
	return text
}
