package desktop

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// menus lists the menus in their order.
var menus = []string{"File", "Edit", "Text", "Segment", "Suggestions", "Changes", "Go", "Pairs", "View", "Help"}

// list returns all commands: those of files, of editing, of the segment, of
// pairing, and of the view.
func (d *Desk) list() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	all := commands{
		{"open", "File", "Open a bilingual file…", chord{fyne.KeyO, ctrl}, "", nil, d.askOpen},
		{"pair", "File", "Pair two texts…", chord{fyne.KeyO, ctrl | shift}, "", nil, d.askPair},
		{"sample", "File", "Open the sample", chord{}, "", nil, func() { d.say(d.OpenSample()) }},
		{"projects", "File", "Projects", chord{fyne.KeyW, ctrl}, "", nil, func() { d.show(placeProjects) }},
		{"export", "File", "Export", chord{fyne.KeyE, ctrl | shift}, "", d.whyClosed, func() { d.show("export") }},
		{"glossary", "File", "Import a glossary…", chord{}, "", d.whyClosed, d.askGlossary},
		{"glossary-export", "File", "Export names as a glossary…", chord{}, "", d.whyClosed, d.askGlossaryExport},
		{"new-source", "File", "New version of the source…", chord{}, "", d.whyNotRenewed, d.askSource},
		{"reviewed", "File", "Reviewed translation…", chord{}, "", d.whyNotRenewed, d.askTarget},
		{"new-file", "File", "New version of the file…", chord{}, "", d.whyNoFile, d.askFile},
		{"quit", "File", "Quit", chord{fyne.KeyQ, ctrl | shift}, "", nil, d.quit},
		{"undo", "Edit", "Undo", chord{fyne.KeyZ, ctrl}, fyne.KeyU, d.whyNotUndo, d.undo},
		{"redo", "Edit", "Redo", chord{fyne.KeyY, ctrl}, fyne.KeyR, d.whyNotRedo, d.redo},
		{"find", "Edit", "Find", chord{fyne.KeyF, ctrl}, fyne.KeySlash, d.whyClosed, d.askFind},
		{"replace", "Edit", "Replace…", chord{fyne.KeyH, ctrl}, "", d.whyClosed, d.askReplace},
		{"own-check", "Edit", "New check of your own…", chord{}, "", d.whyClosed, d.newRule},
		{"goto", "Edit", "Go to number…", chord{fyne.KeyJ, ctrl}, fyne.KeyJ, d.whyClosed, d.askGoTo},
		{"approve", "Segment", "Approve and go on", chord{fyne.KeyReturn, ctrl}, fyne.KeyReturn, d.whyNotApprove, d.approve},
		{"bulk", "Segment", "Approve all that are shown…", chord{fyne.KeyReturn, ctrl | shift}, "", d.whyClosed, d.askBulk},
		{"reject", "Segment", "Reject…", chord{fyne.KeyDelete, ctrl}, fyne.KeyDelete, d.whyClosed, d.askReject},
		{"reopen", "Segment", "Reopen", chord{fyne.KeyU, ctrl}, "", d.whyClosed, func() { d.act((*session.Session).Reopen) }},
		{"lock", "Segment", "Lock or unlock", chord{fyne.KeyF4, 0}, fyne.KeyL, d.whyClosed, func() { d.act((*session.Session).ToggleLock) }},
		{"note", "Segment", "Note…", chord{fyne.KeyM, ctrl}, fyne.KeyM, d.whyClosed, d.askNote},
		{"restore", "Segment", "Restore the draft", chord{fyne.KeyD, ctrl}, fyne.KeyD, d.whyClosed, func() { d.restore(d.current().Draft) }},
		{"restore-approved", "Segment", "Restore the last approved text", chord{fyne.KeyD, ctrl | shift}, "", d.whyClosed, func() { d.restore(d.current().Approved) }},
		{"copy-source", "Segment", "Copy the source", chord{fyne.KeyInsert, ctrl}, "", d.whyClosed, func() { d.restore(d.current().Source) }},
		{"everywhere", "Segment", "Repair the name everywhere…", chord{fyne.Key1, ctrl | shift}, fyne.KeyA, d.whyNoName, d.askName},
		{"propagate", "Segment", "Same source elsewhere…", chord{fyne.KeyG, ctrl | shift}, "", d.whyClosed, d.askPropagate},
		{"ignore", "Segment", "Ignore the first finding", chord{fyne.KeyI, ctrl}, fyne.KeyI, d.whyNoFinding, func() { d.ignore(0, false) }},
		{"ignore-all", "Segment", "Ignore all findings like the first", chord{fyne.KeyI, ctrl | shift}, "", d.whyNoFinding, func() { d.ignore(0, true) }},
		{"next", "Go", "Next segment", chord{fyne.KeyDown, ctrl}, fyne.KeyDown, d.whyClosed, func() { d.step(1) }},
		{"previous", "Go", "Previous segment", chord{fyne.KeyUp, ctrl}, fyne.KeyUp, d.whyClosed, func() { d.step(-1) }},
		{"next-open", "Go", "Next open segment", chord{fyne.KeyG, ctrl}, fyne.KeyG, d.whyClosed, func() { d.goTo(d.session.NextOpen(d.session.Active())) }},
		{"order", "Go", "Queue by attention or by document", chord{fyne.KeyQ, ctrl}, fyne.KeyQ, d.whyClosed, d.switchOrder},
		{"edit", "Go", "Into the editor", chord{fyne.KeyF2, 0}, fyne.KeyF2, d.whyClosed, d.toEditor},
		{"merge", "Pairs", "Merge with the next", chord{fyne.KeyM, ctrl | shift}, "", d.whyClosed, func() { d.act((*session.Session).Merge) }},
		{"merge-up", "Pairs", "Merge with the previous", chord{fyne.KeyM, alt}, "", d.whyClosed, d.mergeUp},
		{"split", "Pairs", "Split at the caret", chord{fyne.KeyT, ctrl}, "", d.whyClosed, d.split},
		{"move-up", "Pairs", "Move the translation up", chord{fyne.KeyUp, ctrl | shift}, "", d.whyClosed, func() { d.move(-1) }},
		{"move-down", "Pairs", "Move the translation down", chord{fyne.KeyDown, ctrl | shift}, "", d.whyClosed, func() { d.move(1) }},
		{"link-up", "Pairs", "Belongs to the English above: pair anew", chord{fyne.KeyUp, alt | shift}, "", d.whyClosed, func() { d.link(-1) }},
		{"link-down", "Pairs", "Belongs to the English below: pair anew", chord{fyne.KeyDown, alt | shift}, "", d.whyClosed, func() { d.link(1) }},
		{"place-codes", "Segment", "Put the missing codes in their places", chord{}, "", d.whyClosed, func() { d.act((*session.Session).PlaceCodes) }},
		{"apart", "Pairs", "Part of the text or not", chord{}, "", d.whyClosed, func() { d.act((*session.Session).ToggleApart) }},
		{"take-move", "Pairs", "Pair a paragraph that was moved", chord{}, "", d.whyClosed, d.takeMove},
		{"realign", "Pairs", "Pair anew between the settled pairs", chord{fyne.KeyL, alt}, "", d.whyClosed, func() { d.act((*session.Session).Realign) }},
		{"names", "View", "Names", chord{fyne.KeyN, ctrl | shift}, fyne.KeyN, d.whyClosed, func() { d.show("names") }},
		{"concordance", "View", "Search the memory…", chord{fyne.KeyK, ctrl}, fyne.KeyK, nil, d.askConcordance},
		{"preview", "View", "Running text", chord{fyne.KeyR, ctrl | shift}, "", d.whyClosed, func() { d.show("preview") }},
		{"findings", "View", "Findings by check", chord{fyne.KeyF7, 0}, fyne.KeyF, d.whyClosed, func() { d.show("findings") }},
		{"pairing", "View", "Pairing, most doubtful first", chord{fyne.KeyF8, 0}, "", d.whyClosed, func() { d.show("alignment") }},
		{"compare", "View", "Compare two versions or files", chord{fyne.KeyF9, 0}, fyne.KeyC, d.whyClosed, func() { d.show("compare") }},
		{"desk", "View", "The desk", chord{fyne.KeyF5, 0}, "", d.whyClosed, func() { d.show(placeDesk) }},
		{"next-view", "View", "Next view", chord{fyne.KeyPageDown, ctrl}, "", nil, func() { d.turn(1) }},
		{"previous-view", "View", "Previous view", chord{fyne.KeyPageUp, ctrl}, "", nil, func() { d.turn(-1) }},
		{"settings", "View", "Settings", chord{fyne.KeyComma, ctrl}, "", nil, func() { d.show("settings") }},
		{"report", "View", "Report", chord{fyne.KeyF6, 0}, "", d.whyClosed, func() { d.show("report") }},
		{"font-source", "View", "Font of the source…", chord{}, "", nil, func() { d.askFace(sourceFace) }},
		{"font-target", "View", "Font of the translation…", chord{}, "", nil, func() { d.askFace(targetFace) }},
		{"larger", "View", "Larger texts", chord{fyne.KeyPlus, alt}, "", nil, func() { d.resize(1) }},
		{"smaller", "View", "Smaller texts", chord{fyne.KeyMinus, alt}, "", nil, func() { d.resize(-1) }},
		{"omegat-scores", "View", "OmegaT's three scores beside ours", chord{}, "", nil, d.switchOmegaT},
		{"look", "View", "Light, dark, high contrast", chord{fyne.KeyL, ctrl | shift}, "", nil, d.nextLook},
		{"language", "View", "German or English", chord{}, "", nil, d.nextLanguage},
		{"palette", "Help", "Commands…", chord{fyne.KeyP, ctrl}, "", nil, d.showPalette},
		{"keys", "Help", "Keys", chord{fyne.KeyF1, 0}, fyne.KeyF1, nil, d.showKeys},
	}
	all = slices.Concat(all, d.changing(), d.writing(), d.going())
	for n := 1; n <= 9; n++ {
		key := fyne.KeyName(strconv.Itoa(n))
		all = append(all, command{
			"take-" + string(key), "Suggestions", d.opt.Language.say("Take suggestion %d", n),
			chord{key, ctrl},
			key,
			func() string { return d.whyNoSuggestion(n) }, func() { d.take(n - 1) },
		})
	}
	slices.SortStableFunc(all, func(a, b command) int { return slices.Index(menus, a.menu) - slices.Index(menus, b.menu) })
	for i := range all {
		c := all[i]
		all[i].run = func() {
			why := d.whyElsewhere(c)
			if why == "" {
				why = c.reason()
			}
			if d.busy != nil {
				why = "The work on many segments is not done yet."
			}
			if d.window.Canvas().Overlays().Top() != nil {
				why = "Close what is open first (Escape)."
			}
			if why != "" {
				d.tell("%s", d.t(why))
				return
			}
			d.landing = false
			c.run()
			d.opt.Trace("CMD " + c.id)
		}
	}
	return all
}

func (d *Desk) whyClosed() string {
	if d.session == nil || d.session.Len() == 0 {
		return "No project is open."
	}
	return ""
}

func (d *Desk) whyNotUndo() string {
	if d.session == nil || !d.session.CanUndo() {
		return "There is nothing to undo."
	}
	return ""
}

func (d *Desk) whyNotRedo() string {
	if d.session == nil || !d.session.CanRedo() {
		return "There is nothing to redo."
	}
	return ""
}

func (d *Desk) whyNotApprove() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if d.editor.Text != "" {
		return ""
	}
	return d.session.WhyNotApprove(d.session.Active())
}

func (d *Desk) whyNoSuggestion(n int) string {
	if d.session == nil || len(d.session.Suggestions(d.session.Active())) < n {
		return "There is no such suggestion."
	}
	return ""
}

func (d *Desk) whyNoFinding() string {
	if d.session == nil || len(d.session.Findings(d.session.Active())) == 0 {
		return "The segment has no finding."
	}
	return ""
}

func (d *Desk) whyNoName() string {
	if d.session != nil {
		for _, s := range d.session.Suggestions(d.session.Active()) {
			if s.Name != "" {
				return ""
			}
		}
	}
	return "The segment has no name to repair."
}

func (d *Desk) current() translate.Segment { return d.session.Segment(d.session.Active()) }

// act runs a command of the session on the active segment and shows the
// outcome.
func (d *Desk) act(f func(*session.Session, int) error) {
	if err := f(d.session, d.session.Active()); err != nil {
		d.say(err)
		return
	}
	d.showSegments()
	d.load()
}

// goTo makes segment i the active one and keeps the focus where it is: in the
// editor or in the queue.
func (d *Desk) goTo(i int) {
	d.landing = false
	d.say(d.session.Activate(i))
	d.showSegments()
	d.load()
	d.toWork()
}

func (d *Desk) toRow(row int) {
	if visible := d.session.Visible(); row < len(visible) {
		d.goTo(visible[row])
	}
}

// step goes to the next segment that is shown, or the previous one.
func (d *Desk) step(by int) {
	d.toRow(max(0, d.grid.active+by))
}

func (d *Desk) toQueue() { d.window.Canvas().Focus(d.grid) }

func (d *Desk) toEditor() { d.window.Canvas().Focus(d.editor) }

// toWork leads back to where the work was before something else was shown: into
// the queue or the editor.
func (d *Desk) toWork() {
	switch {
	case d.place != placeDesk && d.here() != nil:
		d.window.Canvas().Focus(d.here().focus())
	case d.session == nil:
	case d.queueing:
		d.toQueue()
	default:
		d.toEditor()
	}
}

func (d *Desk) approve() {
	i := d.session.Active()
	if d.warned(i) {
		return
	}
	next, err := d.session.Approve(i)
	if err != nil {
		d.say(err)
		d.load()
		return
	}
	d.goTo(next)
	d.tell("Segment %d is approved.", i+1)
}

func (d *Desk) restore(text string) {
	if text == "" {
		d.tell("There is no such text.")
		return
	}
	d.act(func(s *session.Session, i int) error { return s.Restore(i, text) })
}

func (d *Desk) ignore(n int, all bool) {
	findings := d.session.Findings(d.session.Active())
	if n < len(findings) {
		i := d.session.Active()
		d.say(d.session.Dismiss(findings[n], all, ""))
		if len(d.session.Findings(i)) == 0 {
			d.goTo(d.session.NextOpen(i))
			d.tell("Segment %d has no finding left.", i+1)
			return
		}
		d.side.show()
	}
}

func (d *Desk) mergeUp() {
	if i := d.session.Active(); i > 0 {
		d.say(d.session.Activate(i - 1))
		d.act((*session.Session).Merge)
	}
}

func (d *Desk) move(direction int) {
	d.act(func(s *session.Session, i int) error { return s.MoveTarget(i, direction) })
}

// link pairs the German of the segment with the English of its neighbour, and
// what lies between the settled pairs around them anew.
func (d *Desk) link(direction int) {
	d.act(func(s *session.Session, i int) error { return s.Link(i, i+direction) })
}

// split cuts the translation at the caret and the source at the sentence end
// that is nearest to the same share of it.
func (d *Desk) split() {
	at := d.editor.CursorTextOffset()
	d.act(func(s *session.Session, i int) error {
		g := s.Live(i)
		at = len(string([]rune(g.Target)[:min(at, len([]rune(g.Target)))]))
		return s.Split(i, session.SplitSource(g, at), at)
	})
}

func (d *Desk) switchOrder() {
	if d.session.Order() == session.ByDocument {
		d.session.SetOrder(session.ByAttention)
		d.keep("order", "attention")
		d.grid.Refresh()
		d.tell("The queue goes by attention.")
		return
	}
	d.session.SetOrder(session.ByDocument)
	d.keep("order", "document")
	d.grid.Refresh()
	d.tell("The queue goes by document.")
}
