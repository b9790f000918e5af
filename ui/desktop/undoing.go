package desktop

import (
	"fmt"
	"unicode/utf8"

	"satzpaar/store"
	"satzpaar/translate/diff"
	"satzpaar/ui/session"
)

func (d *Desk) undo() {
	d.back(d.session.UndoJob(), d.session.Long(false), "Undone: %s, segment %d.%s")
}

func (d *Desk) redo() {
	d.back(d.session.RedoJob(), d.session.Long(true), "Done again: %s, segment %d.%s")
}

// back takes a command back, or does it again, goes to where it acted, and says
// what stands there now.
func (d *Desk) back(j *session.Job, long bool, english string) {
	n := 0
	if long {
		n = fewSegments + 1
	}
	d.job("Taking back", n, j, func() {
		what, now := "", ""
		if what = j.What(); what == store.WhatRule {
			d.afterRuling()
			return
		}
		if what != "" {
			now = d.outcome(j)
			if n := j.Left(); n > 0 {
				now += " " + d.opt.Language.say("%d segments were changed since and stay as they are.", n)
			}
		}
		d.tell(english, d.t(what), d.session.Active()+1, now)
	})
}

// afterRuling shows the user's own checks as they stand again.
func (d *Desk) afterRuling() {
	if v := d.here(); v != nil {
		v.refresh()
	}
	d.tell("Your own checks are as before.")
}

// outcome says what a command that was taken back has restored: the words that
// came and went in a segment, its state, or how many segments there are of it.
func (d *Desk) outcome(j *session.Job) string {
	l := d.opt.Language
	was, now, one := j.Change()
	switch {
	case j.Edits() > 1:
		return " " + l.say("%d segments are as before.", j.Edits())
	case !one:
		return ""
	case was.Target != now.Target:
		return " " + l.say("It says again: %s", around(was.Target, now.Target))
	case was.State != now.State:
		return " " + l.say("It is %s again.", d.t(now.State.String()))
	case was.Locked != now.Locked && now.Locked:
		return " " + l.say("It is %s again.", d.t("locked"))
	}
	return ""
}

// around returns the part of after that differs from before, with a few words
// beside it.
func around(before, after string) string {
	const room = 60
	first, last := len(after), 0
	at := 0
	for _, op := range diff.Words(before, after) {
		if op.Kind != diff.Equal {
			first = min(first, at)
		}
		if op.Kind != diff.Delete {
			at += len(op.Text)
		}
		if op.Kind != diff.Equal {
			last = at
		}
	}
	first, last = max(0, first-room/3), min(len(after), max(last, first)+room/3)
	for first > 0 && !utf8.RuneStart(after[first]) {
		first--
	}
	for last < len(after) && !utf8.RuneStart(after[last]) {
		last++
	}
	text := after[first:last]
	if first > 0 {
		text = "…" + text
	}
	if last < len(after) {
		text += "…"
	}
	return fmt.Sprintf("“%s”", text)
}
