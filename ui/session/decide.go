package session

import (
	"cmp"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// A NameChoice is what a person decides on a name.
type NameChoice struct {
	Name   string              // German citation form
	Form   string              // English, without a possessive
	Later  string              // for all mentions but the first, as the surname alone; "": each mention stays as long as it is
	State  translate.FormState // "" and Preferred change the text; Allowed and Forbidden only the standing of the form
	Reach  translate.Reach     // one of Reaches; none: only Only is changed, and nothing is decided
	Only   *NamePlace          // for a choice without reach
	Reason string
}

// WhyNotDecide says why a choice cannot be made, nothing if it can: a form that
// is forbidden in any reach stays so until that is taken back.
func (s *Session) WhyNotDecide(c NameChoice) translate.Message {
	if strings.TrimSpace(c.Form) == "" {
		return translate.Say("there is no form")
	}
	if c.State == translate.Forbidden || c.Reach.Scope == "" {
		return translate.Message{}
	}
	all, err := s.NameHistory(c.Name)
	if err != nil {
		return translate.Say(err.Error())
	}
	last := map[translate.Reach]translate.NameDecision{}
	for _, d := range all {
		if d.Form.Text == c.Form && d.Form.Context == "" {
			last[d.Form.Reach] = d
		}
	}
	for _, r := range s.Reaches() {
		if d := last[r]; d.Form.State == translate.Forbidden && r != c.Reach {
			return translate.Say("%s is forbidden (%s, by %s); take that back first", c.Form, d.Form.Reach.Scope, d.Who)
		}
	}
	return translate.Message{}
}

// PreviewDecision lists every segment that a choice would change: each mention
// keeps its possessive, its length (a surname stays a surname) and what it is
// compounded with. Applying it stores the decision in the same step, so that
// one undo takes both back.
func (s *Session) PreviewDecision(c NameChoice) Preview {
	p := Preview{What: "name"}
	c.Form = possessive(strings.TrimSpace(c.Form))
	if c.State == "" {
		c.State = translate.Preferred
	}
	if c.Reach.Scope != "" {
		p.Names = s.decisions(c)
	}
	if c.State == translate.Preferred {
		p.Hits = s.nameHits(s.replacements(c))
	}
	return p
}

// decisions returns what a choice stores: the form's new standing, and the end
// of what was preferred in the same reach before.
func (s *Session) decisions(c NameChoice) []translate.NameDecision {
	at := s.Segment(s.active).ID
	decide := func(f translate.NameForm) translate.NameDecision {
		f.Reach = c.Reach
		return translate.NameDecision{Name: c.Name, Form: f, Reason: c.Reason, Segment: at}
	}
	var all []translate.NameDecision
	if history, err := s.NameHistory(c.Name); err == nil && c.State == translate.Preferred {
		now := map[string]translate.FormState{}
		for _, d := range history {
			if d.Form.Reach == c.Reach && d.Form.Context == "" && d.Form.Lang == "en" {
				now[d.Form.Text] = d.Form.State
			}
		}
		for f, state := range now {
			if state == translate.Preferred && f != c.Form {
				all = append(all, decide(translate.NameForm{Lang: "en", Text: f, State: translate.Withdrawn}))
			}
		}
		slices.SortFunc(all, func(a, b translate.NameDecision) int { return strings.Compare(a.Form.Text, b.Form.Text) })
	}
	return append(all, decide(translate.NameForm{Lang: "en", Text: c.Form, State: c.State}))
}

// piece is a stretch of a target and what replaces it.
type piece struct {
	segment   int
	at        translate.Span
	old, with string
}

// replacements returns what a choice puts in place of the renderings of its
// name.
func (s *Session) replacements(c NameChoice) []piece {
	var all []piece
	mentions := 0
	for _, place := range s.places(c) {
		if !place.Target.Valid() {
			continue
		}
		mentions++
		form := c.Form
		if c.Later != "" && mentions > 1 {
			form = c.Later
		}
		if with := s.rendering(place, form, c.Later != ""); with != place.Rendering {
			all = append(all, piece{place.Segment, place.Target, place.Rendering, with})
		}
	}
	return all
}

// places returns the occurrences that a choice is about.
func (s *Session) places(c NameChoice) []NamePlace {
	if c.Only != nil && c.Reach.Scope == "" {
		return []NamePlace{*c.Only}
	}
	for _, n := range s.DocumentNames() {
		if n.Name == c.Name {
			return n.Places
		}
	}
	var all []NamePlace // the name of a part
	for i := range s.Len() {
		for _, o := range s.Names(i) {
			if o.Name == c.Name {
				all = append(all, NamePlace{Segment: i, Occurrence: o})
			}
		}
	}
	return all
}

// rendering returns what stands for an occurrence once form is decided. exact
// says that the form is meant as it is, else a part of the name gets the part
// of the form. Adjectives, and what belongs to another name, stay.
func (s *Session) rendering(p NamePlace, form string, exact bool) string {
	base := possessive(p.Rendering)
	if !p.Verdict.Flag() && !s.namesJudge().IsForm(p.Name, base) {
		return p.Rendering
	}
	want := form
	if !exact {
		want = names.Part(p.Occurrence, form)
	}
	suffix := p.Rendering[len(base):]
	if suffix == "" && len(p.Suggest) > 0 && p.Verdict.Flag() {
		if s := p.Suggest[0]; s != possessive(s) {
			suffix = s[len(possessive(s)):] // Putins speech
		}
	}
	return want + suffix
}

// nameHits applies pieces to the targets as they stand.
func (s *Session) nameHits(all []piece) []Hit {
	slices.SortStableFunc(all, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.segment, b.segment), cmp.Compare(b.at.Start, a.at.Start))
	})
	var hits []Hit
	for k := 0; k < len(all); {
		i := all[k].segment
		g := s.Segment(i)
		text, end := g.Target, len(g.Target)+1
		for ; k < len(all) && all[k].segment == i; k++ {
			// A text that changed since it was judged keeps what does not fit.
			if at := all[k].at; at.End < end && at.End <= len(text) && text[at.Start:at.End] == all[k].old {
				text = text[:at.Start] + all[k].with + text[at.End:]
				end = at.Start + 1
			}
		}
		if text != g.Target {
			hits = append(hits, hitOn(i, &g, text, mayTick(&g)))
		}
	}
	return hits
}

// KeepHere makes the rendering of an occurrence right beside the word that
// stands next to it, in a reach: Bayern beside FC. Where no word is beside it,
// its flag is set aside.
func (s *Session) KeepHere(p NamePlace, reach translate.Reach, reason string) error {
	before, after := names.Neighbours(s.Segment(p.Segment).Target, p.Target)
	beside := before
	if !capital(before) && capital(after) {
		beside = after
	}
	if !capital(beside) {
		return s.DismissName(p.Occurrence, false, reason)
	}
	_, err := s.Apply(Preview{What: "name", Names: []translate.NameDecision{{
		Name: p.Name, Reason: reason, Segment: p.Occurrence.Segment,
		Form: translate.NameForm{Lang: "en", Text: p.Rendering, State: translate.Allowed, Context: beside, Reach: reach},
	}}})
	return err
}

func capital(w string) bool { return w != "" && strings.ToLower(w[:1]) != w[:1] }

// HouseStyle returns the house style in which names are judged, "" for none.
func (s *Session) HouseStyle() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.style
}

// PreviewStyle lists the segments whose names another house style spells
// otherwise ("" for none). Applying it makes it the style of the reach, in one
// step with the text.
func (s *Session) PreviewStyle(id string, reach translate.Reach) (Preview, error) {
	p := Preview{What: "style", Names: []translate.NameDecision{}}
	for _, st := range names.Styles {
		if st.ID == s.HouseStyle() && st.ID != id {
			p.Names = append(p.Names, translate.NameDecision{Form: translate.NameForm{Lang: "en", Text: st.ID, State: translate.Withdrawn, Reach: reach}})
		}
	}
	if id != "" {
		p.Names = append(p.Names, translate.NameDecision{Form: translate.NameForm{Lang: "en", Text: id, State: translate.HouseStyle, Reach: reach}})
	}
	decided, err := s.lib.Names(s.work.ctx, s.Reaches()...)
	if err != nil {
		return p, err
	}
	for i := range decided {
		if decided[i].Citation == "" {
			decided[i].Forms = nil
		}
	}
	decided = append(decided, translate.Name{Forms: []translate.NameForm{{Text: id, State: translate.HouseStyle, Reach: reach}}})
	var all []piece
	for _, o := range names.New(decided, s.today()).Judge(s.doc) {
		if o.Verdict == translate.NameWrong && o.Severity == translate.Warning && o.Target.Valid() && len(o.Suggest) > 0 {
			suffix := o.Rendering[len(possessive(o.Rendering)):]
			all = append(all, piece{s.Index(o.Segment), o.Target, o.Rendering, possessive(o.Suggest[0]) + suffix})
		}
	}
	p.Hits = s.nameHits(all)
	return p, nil
}
