package desktop

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/container"

	"satzpaar/translate"
	"satzpaar/translate/match"
	"satzpaar/ui/session"
)

// suggestions lists what can be taken by a digit. What was made to fit is said
// beside it.
func (s *side) suggestions(i int) {
	all := s.desk.session.Suggestions(i)
	if len(all) == 0 {
		return
	}
	s.head("Suggestions", len(all))
	for n, x := range all {
		show := visibleFix(x.Show)
		if x.File {
			label := s.desk.t(x.Label)
			if x.Percent > 0 {
				label = s.desk.opt.Language.percent(x.Percent)
			}
			show = strings.Join(strings.Fields(label+" "+x.From), " ") + "   " + show
		}
		label := shorten(show, 40)
		if len(x.Repairs) > 0 {
			label = fmt.Sprintf("%s   (%s)", shorten(x.Show, 30), shorten(repairsText(x.Repairs), 20))
		}
		key := ""
		if n < 9 {
			key = fmt.Sprint(n + 1)
		}
		s.box.Add(container.NewHBox(s.button(label, key, func() { s.desk.take(n) })))
	}
}

// visibleFix shows the spaces of a fix that is of nothing but spaces.
func visibleFix(show string) string {
	was, now, ok := strings.Cut(show, " › ")
	if !ok || strings.TrimSpace(was+now) != "" {
		return show
	}
	return visibleSpace(was) + " › " + visibleSpace(now)
}

// repairsText says in one line what was changed.
func repairsText(all []translate.Repair) string {
	var words []string
	for _, r := range all {
		words = append(words, strings.TrimSpace(r.Was+" › "+r.Now))
	}
	return strings.Join(words, ", ")
}

// memory shows the matches with how their scores came about, and, where there
// are none, the parts that are remembered.
func (s *side) memory(i int) {
	d := s.desk
	all := d.session.Matches(i)
	s.head("Memory", len(all))
	scores := len(all) > 0 && d.setting(omegaTKey) != ""
	for _, m := range all {
		s.match(i, m, scores)
	}
	if len(all) > 0 {
		return
	}
	parts := d.session.Fragments(i)
	if len(parts) == 0 {
		s.text(run{d.t("The memory has nothing like it. What you approve is remembered."), quiet})
		return
	}
	s.text(run{d.t("The memory has nothing like the whole, but parts of it:"), quiet})
	source := d.session.Segment(i).Source
	for _, f := range parts {
		if f.Source.End > len(source) {
			continue
		}
		count := d.t("in one unit")
		if f.Count != 1 {
			count = d.opt.Language.say("in %d units", f.Count)
		}
		s.text(run{source[f.Source.Start:f.Source.End], term}, run{"  " + count, quiet})
		s.text(spotlit(f.Unit.Target, f.Against)...)
	}
}

// spotlit returns the runs of a text of which one stretch is marked.
func spotlit(text string, at translate.Span) []run {
	return []run{{text[:at.Start], plain}, {text[at.Start:at.End], term}, {text[at.End:], plain}}
}

// match shows one match: its score, base and penalties, its band and, where
// they are wanted, OmegaT's scores; how its source differs; its target, in
// which what was made to fit is marked; where it comes from.
func (s *side) match(i int, m translate.Match, scores bool) {
	d := s.desk
	why := d.opt.Language.percent(m.Score)
	if len(m.Penalties) > 0 || m.Context > 0 {
		why += fmt.Sprintf(" = %d", m.Base)
		if m.Context > 0 {
			why += fmt.Sprintf(" + %d %s", m.Context, d.t("context"))
		}
		for _, p := range m.Penalties {
			why += fmt.Sprintf(" − %d %s", p.Points, d.t(p.Why))
		}
	}
	if band := match.Bands[match.BandOf(m.Score)].Name; band != "100" {
		why += "  ·  " + d.t(band)
	}
	if scores {
		o := d.session.OmegaTScores(i, m)
		why += fmt.Sprintf("  ·  OmegaT %d/%d/%d", o.Stemmed, o.Plain, o.Adjusted)
	}
	s.text(append([]run{{why + "   ", term}}, diffRuns(m.Unit.Source, d.session.Segment(i).Source)...)...)
	s.text(adaptedRuns(m)...)
	if len(m.Repairs) > 0 {
		var kinds []string
		for _, r := range m.Repairs {
			kinds = append(kinds, d.t(r.Kind)+" "+strings.TrimSpace(r.Was+" › "+r.Now))
		}
		s.text(run{d.t("adapted") + ": " + strings.Join(kinds, ", "), quiet})
	}
	if from := d.cameFrom(m.Unit); from != "" {
		s.text(run{from, quiet})
	}
	if m.Unit.Rejected != "" {
		s.text(run{d.opt.Language.say("rejected: %s", m.Unit.Rejected), fault})
	}
}

// adaptedRuns is the target of a match, in which each repair stands beside what
// it replaces.
func adaptedRuns(m translate.Match) []run {
	if m.Adapted == "" {
		return []run{{m.Unit.Target, plain}}
	}
	var all []run
	at := 0
	for _, r := range m.Repairs {
		if !r.At.Valid() || r.At.Start < at || r.At.End > len(m.Adapted) {
			continue
		}
		all = append(all, run{m.Adapted[at:r.At.Start], plain}, run{r.Was, deleted}, run{r.Now, inserted})
		at = r.At.End
	}
	return append(all, run{m.Adapted[at:], plain})
}

// cameFrom says whose a unit is: memory's client and field, document, person,
// day.
func (d *Desk) cameFrom(u translate.Unit) string {
	var all []string
	for _, w := range []string{u.Client, u.Domain, strings.TrimLeft(u.Document[strings.IndexByte(u.Document, '/')+1:], "/"), u.Who} {
		if w != "" {
			all = append(all, w)
		}
	}
	if u.Changed != "" {
		all = append(all, d.day(u.Changed))
	}
	return strings.Join(all, " · ")
}

const omegaTKey = "memory.omegat"

// switchOmegaT shows OmegaT's three scores beside ours, or no longer.
func (d *Desk) switchOmegaT() {
	if d.setting(omegaTKey) != "" {
		d.keep(omegaTKey, "")
		d.tell("OmegaT's scores are not shown.")
	} else {
		d.keep(omegaTKey, "yes")
		d.tell("OmegaT's scores are shown: stemmed, plain, with all marks.")
	}
	d.side.show()
}

// take makes suggestion n the text. A part goes in at the caret while the
// editor has the focus.
func (d *Desk) take(n int) {
	all := d.session.Suggestions(d.session.Active())
	if n < len(all) && all[n].Part != "" && !d.queueing {
		if why := d.whyNotEdit(); why != "" {
			d.tell("%s", d.t(why))
			return
		}
		d.editor.put(d.editor.selected(), all[n].Part)
		d.say(d.session.Used(all[n].Unit))
		return
	}
	d.act(func(s *session.Session, i int) error { return s.Take(i, n) })
}

// warned says, once for each text, that the wording about to be approved was
// rejected before, and reports whether it did.
func (d *Desk) warned(i int) bool {
	r, yes, err := d.session.RejectedBefore(i)
	if err != nil || !yes {
		d.say(err)
		return false
	}
	key := string(d.session.Segment(i).ID) + "\x00" + r.Wording
	if d.warnedOf == key {
		return false
	}
	d.warnedOf = key
	d.tell("This wording was sent back before (%s, %s, %s). Approve once more if it is right all the same.", r.Reason, r.Who, d.day(r.At))
	return true
}
