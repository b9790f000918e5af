package session

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Suggestion is a text that can be taken by its number: the fix of a finding,
// the right form of a name, a remembered translation, or a candidate of the file.
type Suggestion struct {
	Label   string // English; what it is, as "names" or "memory"
	Show    string // what will stand there
	Text    string // the whole target after taking it
	Name    string // of a name: the rendering that is wrong, which can be repaired everywhere
	Right   string // of a name: the right form
	Entry   string // of a name: its German citation form
	Percent int    // of a remembered translation or a candidate of the file: how like its source is; 0: not said
	From    string // of a candidate of the file: its origin in the file's words
	File    bool   // it came with the file
	Unit    int64  // of a remembered translation: its unit
	// Repairs are what was made to fit in a remembered translation.
	Repairs []translate.Repair
	Part    string // of a fragment: what is put in at the caret, or behind the text
}

// Suggestions lists what can be taken for segment i, best first, at most nine.
func (s *Session) Suggestions(i int) []Suggestion {
	g := s.Live(i)
	var all []Suggestion
	if theirs, ok := returnedText(&g); ok && theirs != g.Target {
		all = append(all, Suggestion{Label: "returned file", Show: theirs, Text: theirs})
	}
	for _, f := range s.Findings(i) {
		for k, fix := range f.Fixes {
			if k == 2 || !f.Target.Valid() || f.Target.End > len(g.Target) {
				break
			}
			all = append(all, fixed(g, f, fix))
		}
	}
	for _, m := range s.Matches(i) {
		text := m.Unit.Target
		if m.Adapted != "" {
			text = m.Adapted
		}
		if text != g.Target {
			all = append(all, Suggestion{Label: "memory", Percent: m.Score, Show: text, Text: text, Unit: m.Unit.ID, Repairs: m.Repairs})
		}
	}
	for _, x := range s.candidates(i) {
		if x.Text != g.Target && !slices.ContainsFunc(all, func(y Suggestion) bool { return y.Text == x.Text }) {
			all = append(all, x)
		}
	}
	for _, f := range s.Fragments(i) {
		if f.Source.End > len(g.Source) {
			continue // the source has changed since
		}
		all = append(all, Suggestion{
			Label: "fragment", Show: g.Source[f.Source.Start:f.Source.End] + " › " + f.Target,
			Text: joined(g.Target, f.Target), Unit: f.Unit.ID, Part: f.Target,
		})
	}
	return all[:min(len(all), 9)]
}

// joined puts a part behind a text.
func joined(text, part string) string {
	if text == "" || strings.HasSuffix(text, " ") {
		return text + part
	}
	return text + " " + part
}

func fixed(g translate.Segment, f translate.Finding, fix string) Suggestion {
	old := g.Target[f.Target.Start:f.Target.End]
	x := Suggestion{Label: f.Check, Show: old + " › " + fix, Text: g.Target[:f.Target.Start] + fix + g.Target[f.Target.End:]}
	if strings.HasPrefix(f.Check, "name-") {
		x.Name, x.Right = old, fix
		x.Entry, _, _ = strings.Cut(f.Evidence, " | ")
	}
	return x
}

// Take makes suggestion n (from 0) the text of segment i.
func (s *Session) Take(i, n int) error {
	all := s.Suggestions(i)
	if n >= len(all) {
		return &translate.Error{Code: translate.NotFound, Text: fmt.Sprintf("there is no suggestion %d", n+1)}
	}
	if err := s.put(i, all[n].Text, "take"); err != nil || all[n].Unit == 0 {
		return err
	}
	return s.lib.UseUnit(context.Background(), all[n].Unit)
}

// Used counts that a unit was taken, where its text was put in by hand.
func (s *Session) Used(unit int64) error { return s.lib.UseUnit(context.Background(), unit) }

// RejectedBefore says whether the text of segment i was rejected before, here
// or in another document, and why.
func (s *Session) RejectedBefore(i int) (store.Rejection, bool, error) {
	g := s.Live(i)
	if g.Target == "" {
		return store.Rejection{}, false, nil
	}
	return s.lib.Rejected(context.Background(), g.Source, g.Target)
}
