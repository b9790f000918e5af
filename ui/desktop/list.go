package desktop

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"satzpaar/ui/session"
)

// menus lists the menus in their order.
var menus = []string{"File", "Edit", "Text", "Segment", "Suggestions", "Changes", "Go", "Pairs", "View", "Help"}

// list returns all commands, in the order of the menus.
func (d *Desk) list() commands {
	all := slices.Concat(d.filing(), d.editing(), d.deciding(), d.moving(), d.pairing(), d.viewing(), d.changing(), d.writing(), d.going(), d.documents(), d.splits(), d.taking())
	slices.SortStableFunc(all, func(a, b command) int { return slices.Index(menus, a.menu) - slices.Index(menus, b.menu) })
	for i := range all {
		c := all[i]
		all[i].run = func() { d.obey(c) }
	}
	return all
}

// obey runs a command, or says why it cannot be done now.
func (d *Desk) obey(c command) {
	if d.waits(func() { d.obey(c) }) {
		return
	}
	if why := d.whyNot(c); why != "" {
		d.tell("%s", d.t(why))
		return
	}
	d.landing = false
	c.run()
	d.opt.Trace("CMD " + c.id)
}

// whyNot says why a command cannot be done now, "" if it can.
func (d *Desk) whyNot(c command) string {
	switch {
	case d.window.Canvas().Overlays().Top() != nil:
		return "Close what is open first (Escape)."
	case d.busy != nil:
		return "The work on many segments is not done yet."
	}
	if why := d.whyElsewhere(c); why != "" {
		return why
	}
	return c.reason()
}

// filing lists the commands of files.
func (d *Desk) filing() commands {
	ctrl, shift := fyne.KeyModifierControl, fyne.KeyModifierShift
	return commands{
		{"open", "File", "Open a bilingual file…", chord{fyne.KeyO, ctrl}, "", nil, d.askOpen},
		{"pair", "File", "Pair two texts…", chord{fyne.KeyO, ctrl | shift}, "", nil, d.askPair},
		{"sample", "File", "Open the sample", chord{}, "", nil, func() { d.say(d.OpenSample()) }},
		{"projects", "File", "Projects", chord{fyne.KeyW, ctrl}, "", nil, func() { d.show(placeProjects) }},
		{"add-files", "File", "Add a file to the project…", chord{}, "", d.whyClosed, d.askAdd},
		{"export", "File", "Export", chord{fyne.KeyE, ctrl | shift}, "", d.whyClosed, func() { d.show("export") }},
		{"glossary", "File", "Import a glossary…", chord{}, "", d.whyClosed, d.askGlossary},
		{"glossary-export", "File", "Export names as a glossary…", chord{}, "", d.whyClosed, d.askGlossaryExport},
		{"new-source", "File", "New version of the source…", chord{}, "", d.whyNotRenewed, d.askSource},
		{"reviewed", "File", "Reviewed translation…", chord{}, "", d.whyNotRenewed, d.askTarget},
		{"new-file", "File", "New version of the file…", chord{}, "", d.whyNoFile, d.askFile},
		{"returned", "File", "Returned file…", chord{}, "", d.whyClosed, d.askReturned},
		{"quit", "File", "Quit", chord{fyne.KeyQ, ctrl | shift}, "", nil, d.quit},
	}
}

// editing lists the commands that undo, find and replace.
func (d *Desk) editing() commands {
	ctrl := fyne.KeyModifierControl
	return commands{
		{"undo", "Edit", "Undo", chord{fyne.KeyZ, ctrl}, fyne.KeyU, d.whyNotUndo, d.undo},
		{"redo", "Edit", "Redo", chord{fyne.KeyY, ctrl}, fyne.KeyR, d.whyNotRedo, d.redo},
		{"find", "Edit", "Find", chord{fyne.KeyF, ctrl}, fyne.KeySlash, d.whyClosed, d.askFind},
		{"replace", "Edit", "Replace…", chord{fyne.KeyH, ctrl}, "", d.whyClosed, d.askReplace},
		{"own-check", "Edit", "New check of your own…", chord{}, "", d.whyClosed, d.newRule},
		{"goto", "Edit", "Go to number…", chord{fyne.KeyJ, ctrl}, fyne.KeyJ, d.whyClosed, d.askGoTo},
	}
}

// deciding lists the commands on the active segment.
func (d *Desk) deciding() commands {
	ctrl, shift := fyne.KeyModifierControl, fyne.KeyModifierShift
	return commands{
		{"approve", "Segment", "Approve and go on", chord{fyne.KeyReturn, ctrl}, fyne.KeyReturn, d.whyNotApprove, d.approve},
		{"bulk", "Segment", "Approve all that are shown…", chord{fyne.KeyReturn, ctrl | shift}, "", d.whyClosed, d.askBulk},
		{"reject", "Segment", "Reject…", chord{fyne.KeyDelete, ctrl}, fyne.KeyDelete, d.whyClosed, d.askReject},
		{"reopen", "Segment", "Reopen", chord{fyne.KeyU, ctrl}, "", d.whyClosed, func() { d.restate((*session.Session).Reopen) }},
		{"lock", "Segment", "Lock or unlock", chord{fyne.KeyF4, 0}, fyne.KeyL, d.whyClosed, func() { d.restate((*session.Session).ToggleLock) }},
		{"note", "Segment", "Note…", chord{fyne.KeyM, ctrl}, fyne.KeyM, d.whyClosed, d.askNote},
		{"restore", "Segment", "Restore the draft", chord{fyne.KeyD, ctrl}, fyne.KeyD, d.whyClosed, func() { d.restore(d.current().Draft) }},
		{"restore-approved", "Segment", "Restore the last approved text", chord{fyne.KeyD, ctrl | shift}, "", d.whyClosed, func() { d.restore(d.current().Approved) }},
		{"versions", "Segment", "Restore an earlier version…", chord{fyne.KeyH, ctrl | shift}, fyne.KeyH, d.whyClosed, d.showVersions},
		{"copy-source", "Segment", "Copy the source", chord{fyne.KeyInsert, ctrl}, "", d.whyClosed, func() { d.restore(d.current().Source) }},
		{"everywhere", "Segment", "Repair the name everywhere…", chord{fyne.Key1, ctrl | shift}, fyne.KeyA, d.whyNoName, d.askName},
		{"propagate", "Segment", "Same source elsewhere…", chord{fyne.KeyG, ctrl | shift}, "", d.whyClosed, d.askPropagate},
		{"ignore", "Segment", "Ignore the first finding", chord{fyne.KeyI, ctrl}, fyne.KeyI, d.whyNoFinding, func() { d.ignore(0, false) }},
		{"ignore-all", "Segment", "Ignore all findings like the first", chord{fyne.KeyI, ctrl | shift}, "", d.whyNoFinding, func() { d.ignore(0, true) }},
		{"place-codes", "Segment", "Put the missing codes in their places", chord{}, "", d.whyClosed, func() { d.act((*session.Session).PlaceCodes) }},
	}
}

// moving lists the commands that lead to other segments.
func (d *Desk) moving() commands {
	ctrl := fyne.KeyModifierControl
	return commands{
		{"next", "Go", "Next segment", chord{fyne.KeyDown, ctrl}, fyne.KeyDown, d.whyClosed, func() { d.step(1) }},
		{"previous", "Go", "Previous segment", chord{fyne.KeyUp, ctrl}, fyne.KeyUp, d.whyClosed, func() { d.step(-1) }},
		{"next-open", "Go", "Next open segment", chord{fyne.KeyG, ctrl}, fyne.KeyG, d.whyClosed, func() { d.goTo(d.session.NextOpen(d.session.Active())) }},
		{"order", "Go", "Queue by attention or by document", chord{fyne.KeyQ, ctrl}, fyne.KeyQ, d.whyClosed, d.switchOrder},
		{"edit", "Go", "Into the editor", chord{fyne.KeyF2, 0}, fyne.KeyF2, d.whyClosed, d.toEditor},
	}
}

// pairing lists the commands on which source and target belong together.
func (d *Desk) pairing() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	return commands{
		{"merge", "Pairs", "Merge with the next", chord{fyne.KeyM, ctrl | shift}, "", d.whyClosed, func() { d.act((*session.Session).Merge) }},
		{"merge-up", "Pairs", "Merge with the previous", chord{fyne.KeyM, alt}, "", d.whyClosed, d.mergeUp},
		{"split", "Pairs", "Split at the caret", chord{fyne.KeyT, ctrl}, "", d.whyClosed, d.split},
		{"move-up", "Pairs", "Move the translation up", chord{fyne.KeyUp, ctrl | shift}, "", d.whyClosed, func() { d.move(-1) }},
		{"move-down", "Pairs", "Move the translation down", chord{fyne.KeyDown, ctrl | shift}, "", d.whyClosed, func() { d.move(1) }},
		{"link-up", "Pairs", "Belongs to the English above: pair anew", chord{fyne.KeyUp, alt | shift}, "", d.whyClosed, func() { d.link(-1) }},
		{"link-down", "Pairs", "Belongs to the English below: pair anew", chord{fyne.KeyDown, alt | shift}, "", d.whyClosed, func() { d.link(1) }},
		{"apart", "Pairs", "Part of the text or not", chord{}, "", d.whyClosed, func() { d.act((*session.Session).ToggleApart) }},
		{"take-move", "Pairs", "Pair a paragraph that was moved", chord{}, "", d.whyClosed, d.takeMove},
		{"realign", "Pairs", "Pair anew between the settled pairs", chord{fyne.KeyL, alt}, "", d.whyClosed, func() { d.act((*session.Session).Realign) }},
	}
}

// viewing lists the commands that show something else, or show it otherwise.
func (d *Desk) viewing() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	return commands{
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
}

// taking lists the commands that take a suggestion.
func (d *Desk) taking() commands {
	var all commands
	for n := 1; n <= 9; n++ {
		key := fyne.KeyName(strconv.Itoa(n))
		all = append(all, command{
			"take-" + string(key), "Suggestions", d.opt.Language.say("Take suggestion %d", n),
			chord{key, fyne.KeyModifierControl},
			key,
			func() string { return d.whyNoSuggestion(n) }, func() { d.take(n - 1) },
		})
	}
	return all
}
