package desktop

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

// side shows what is known beside the active segment: suggestions, findings,
// names, memory, notes, history.
type side struct {
	desk    *Desk
	box     *fyne.Container
	content fyne.CanvasObject
	reading func() // ends the reading of a history
}

func newSide(d *Desk) *side {
	s := &side{desk: d, box: container.NewVBox(), reading: func() {}}
	s.content = container.NewVScroll(inset(4, 4, s.box))
	return s
}

// show fills the panels for the active segment.
func (s *side) show() {
	d := s.desk
	s.box.RemoveAll()
	if d.session == nil {
		return
	}
	i := d.session.Active()
	s.conflict(i)
	s.suggestions(i)
	s.findings(i)
	s.names(i)
	s.memory(i)
	s.notes(i)
	s.file(i)
	s.history(i)
	s.box.Refresh()
}

func (s *side) head(english string, n int) {
	text := s.desk.t(english)
	if n > 0 {
		text = fmt.Sprintf("%s  %d", text, n)
	}
	l := canvas.NewText(text, Look{Mode: s.desk.mode}.Color(roleSubText, 0))
	l.TextSize, l.TextStyle = 12, fyne.TextStyle{Bold: true}
	s.box.Add(inset(8, 4, l))
}

// text adds wrapped text.
func (s *side) text(runs ...run) {
	f := newFlow(s.desk.grid.ruler)
	f.runs = runs
	f.Resize(fyne.NewSize(max(s.content.Size().Width-8, 240), 10))
	s.box.Add(f)
}

// button returns a button with its key that stands where texts stand.
func (s *side) button(label, key string, tapped func()) fyne.CanvasObject {
	return inset(8, 0, s.desk.button(label, key, tapped))
}

// shorten cuts a text for one line; its line breaks are shown by a sign.
func shorten(text string, most int) string {
	r := []rune(strings.ReplaceAll(text, "\n", "¶"))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most-1]) + "…"
}

func (s *side) findings(i int) {
	all := s.desk.session.Findings(i)
	s.head("Findings", len(all))
	if len(all) == 0 {
		s.text(run{s.desk.t("Nothing was found. Checks see numbers, names, negation, left-over German and form; they do not see a wrong word."), quiet})
	}
	for n, f := range all {
		m := map[translate.Severity]mark{translate.Fault: fault, translate.Warning: warning, translate.Hint: hint}[f.Severity]
		s.text(label(s.desk.t(f.Severity.String()), m), run{" " + s.desk.opt.Language.message(f.Message), plain})
		key := ""
		if n == 0 {
			key = "I"
		}
		s.box.Add(container.NewHBox(s.button(s.desk.t("Ignore"), key, func() { s.desk.ignore(n, false) })))
	}
}

func (s *side) names(i int) {
	all := s.desk.session.Names(i)
	if len(all) == 0 {
		return
	}
	s.head("Names", len(all))
	for _, o := range all {
		line := []run{{o.Surface, plain}}
		switch {
		case o.Rendering == "":
			line = append(line, run{" — " + s.desk.t("not found in the translation"), quiet})
		case o.Verdict.Flag():
			line = append(line, run{" › ", plain}, run{o.Rendering, deleted}, run{"  " + s.desk.t(string(o.Verdict)), quiet})
		default:
			line = append(line, run{" › " + o.Rendering, plain})
		}
		s.text(line...)
	}
}

// notes shows what was said of the segment, by threads; those that are done
// stand back.
func (s *side) notes(i int) {
	all, file := s.desk.session.Threads(i), s.desk.session.FileNotes(i)
	if len(all)+len(file) == 0 {
		return
	}
	s.head("Notes", len(all)+len(file))
	for _, n := range file {
		s.text(run{s.sayer(n) + "  ", quiet}, run{n.Text, plain})
	}
	for _, t := range all {
		if words := s.anchor(i, t); words != "" {
			s.text(run{words, term})
		}
		m := plain
		if t.Done {
			m = quiet
		}
		for _, n := range t.Notes {
			begun, rest := session.Beginning(n.Text)
			said := s.desk.t(begun) + rest
			if n.Issue != "" {
				said = strings.TrimSuffix(s.desk.t(n.Issue)+", "+s.desk.t(levels[min(int(n.Level), 3)])+": "+said, ": ")
			}
			s.text(run{s.sayer(n) + "  ", quiet}, run{said, m})
		}
		s.box.Add(container.NewHBox(s.settle(i, t), s.desk.button(s.desk.t("Answer"), "", func() { s.desk.askAnswer(t) })))
	}
}

// sayer says whose a note is, and when it was made.
func (s *side) sayer(n translate.Note) string {
	who := n.Who
	if n.File {
		who = strings.TrimPrefix(who+", "+s.desk.t("in the file"), ", ")
	}
	return strings.TrimSpace(who + " " + day(n.When))
}

// levels name how much a fault matters.
var levels = [...]string{"neutral", "minor", "major", "critical"}

// anchor returns the words of a thread, "" for the whole segment.
func (s *side) anchor(i int, t session.Thread) string {
	g := s.desk.session.Segment(i)
	text := g.Source
	if t.Side == translate.TargetSide {
		text = g.Target
	}
	if !t.At.Valid() || t.At.End > len(text) {
		return ""
	}
	return text[t.At.Start:t.At.End]
}

func (s *side) settle(i int, t session.Thread) fyne.CanvasObject {
	label := "Done"
	if t.Done {
		label = "Open again"
	}
	return s.button(s.desk.t(label), "", func() {
		s.desk.act(func(x *session.Session, _ int) error { return x.SettleNote(i, t, !t.Done) })
	})
}

// day returns the date and the minute of a time as the library keeps it.
func day(when string) string {
	if len(when) < 16 {
		return when
	}
	return when[:10] + " " + when[11:16]
}

// readHistory reads the versions of segment i. Those of a long document, where
// an entry may be a command over all of it, are read beside the window, and
// shown once they are there.
func (s *side) readHistory(i int) []session.Version {
	d := s.desk
	if d.session.Len() <= fewSegments {
		all, err := d.session.History(i)
		d.say(err)
		return all
	}
	s.reading()
	read := d.session.ReadPast(i)
	s.reading = d.beside(func(ctx context.Context) func() {
		err := read(ctx)
		return func() {
			d.say(err)
			if _, known := d.session.Past(d.session.Active()); known {
				s.show()
			}
		}
	})
	return nil
}

func (s *side) history(i int) {
	all, known := s.desk.session.Past(i)
	if !known {
		all = s.readHistory(i)
	}
	if len(all) == 0 {
		return
	}
	s.head("History", len(all))
	for k := len(all) - 1; k >= 0 && k >= len(all)-8; k-- {
		v := all[k]
		compare := s.button(shorten(s.desk.versionName(v), 40), "", func() { s.desk.compareWith(v.N) })
		s.box.Add(row(compare, inset(4, 0, s.desk.button(s.desk.t("Restore"), "", func() { s.desk.restore(v.Text) }))))
	}
}
