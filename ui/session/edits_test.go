package session

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/translate/diff"
)

// edits holds, by the names of the session's methods, what each does with a
// segment when it is called at random.
var edits = map[string]func(s *Session, i int, r *rand.Rand) error{
	"Approve": func(s *Session, i int, _ *rand.Rand) error { _, err := s.Approve(i); return err },
	"SetTarget": func(s *Session, i int, _ *rand.Rand) error {
		return s.SetTarget(i, s.Segment(i).Target+" More.", "edit")
	},
	"Leave": func(s *Session, i int, _ *rand.Rand) error {
		if err := errors.Join(s.Activate(i), refused(s.Segment(i))); err != nil {
			return err // the window does not let one type there
		}
		s.Typing(i, s.Text(i)+" typed")
		return s.Leave()
	},
	"Activate": func(s *Session, i int, _ *rand.Rand) error { return s.Activate(i) },
	"Reject": func(s *Session, i int, r *rand.Rand) error {
		return s.Reject(i, Rejection{Category: Categories[r.IntN(len(Categories))], Level: 2, Text: "no"})
	},
	"Mark": func(s *Session, i int, r *rand.Rand) error {
		return s.Mark(i, translate.Span{Start: 0, End: r.IntN(8)}, Rejection{Category: "style", Level: 1})
	},
	"PlaceCodes":  func(s *Session, i int, _ *rand.Rand) error { return s.PlaceCodes(i) },
	"ToggleApart": func(s *Session, i int, _ *rand.Rand) error { return s.ToggleApart(i) },
	"TakeMove": func(s *Session, _ int, _ *rand.Rand) error {
		if all := s.Moves(); len(all) > 0 {
			return s.TakeMove(all[0])
		}
		return nil
	},
	"SignOff":    func(s *Session, i int, _ *rand.Rand) error { return s.SignOff(i) },
	"Reopen":     func(s *Session, i int, _ *rand.Rand) error { return s.Reopen(i) },
	"ToggleLock": func(s *Session, i int, _ *rand.Rand) error { return s.ToggleLock(i) },
	"AddNote":    func(s *Session, i int, _ *rand.Rand) error { return s.AddNote(i, "look") },
	"AddNoteAt": func(s *Session, i int, r *rand.Rand) error {
		return s.AddNoteAt(i, translate.TargetSide, translate.Span{Start: 0, End: r.IntN(8)}, "here")
	},
	"SettleNote": func(s *Session, i int, r *rand.Rand) error {
		if all := s.Threads(i); len(all) > 0 {
			return s.SettleNote(i, all[r.IntN(len(all))], r.IntN(2) == 0)
		}
		return nil
	},
	"Settle": func(s *Session, i int, _ *rand.Rand) error { return s.Settle(i) },
	"Merge":  func(s *Session, i int, _ *rand.Rand) error { return s.Merge(i) },
	"Split": func(s *Session, i int, _ *rand.Rand) error {
		return s.Split(i, len(s.Segment(i).Source)/2, len(s.Segment(i).Target)/2)
	},
	"MoveTarget": func(s *Session, i int, r *rand.Rand) error { return s.MoveTarget(i, 1-2*r.IntN(2)) },
	"Link":       func(s *Session, i int, r *rand.Rand) error { return s.Link(i, max(0, min(s.Len()-1, i+r.IntN(5)-2))) },
	"Realign":    func(s *Session, i int, _ *rand.Rand) error { return s.Realign(i) },
	"Bulk":       func(s *Session, i int, _ *rand.Rand) error { _, err := s.Bulk([]int{i, i / 2}); return err },
	"Apply": func(s *Session, i int, r *rand.Rand) error {
		p := s.PreviewName("Wladiwostok", "Wladiwostok", "Vladivostok")
		switch r.IntN(3) {
		case 0:
			p = s.PreviewPropagate(i)
		case 1:
			var err error
			if p, err = s.PreviewReplace(Find{Text: "the"}, "THE"); err != nil {
				return err
			}
		}
		for k := range p.Hits {
			p.Hits[k].Ticked = r.IntN(2) == 0
		}
		_, err := s.Apply(p)
		return err
	},
	"TakeOver": func(s *Session, i int, _ *rand.Rand) error {
		g := s.Segment(i)
		return s.TakeOver(Difference{Segment: i, ID: g.ID, Old: g.Draft, New: g.Target}, true)
	},
	"TakeGlossary": func(s *Session, _ int, r *rand.Rand) error {
		f := translate.NameForm{Lang: "en", Text: []string{"port", "harbour"}[r.IntN(2)], State: translate.Preferred, Reach: translate.Everywhere}
		return s.TakeGlossary(&Glossary{Path: "terms.tbx", Changes: []TermChange{{Name: "Hafen", Form: f}}, reach: translate.Everywhere})
	},
	"Take":    func(s *Session, i int, _ *rand.Rand) error { return s.Take(i, 0) },
	"Restore": func(s *Session, i int, _ *rand.Rand) error { return s.Restore(i, s.Segment(i).Draft) },
	"TakeBack": func(s *Session, i int, _ *rand.Rand) error {
		if all := diff.Changes(diff.Words(s.Segment(i).Draft, s.Text(i))); len(all) > 0 {
			return s.TakeBack(i, all[0])
		}
		return nil
	},
	"Dismiss": func(s *Session, i int, r *rand.Rand) error {
		if all := s.Findings(i); len(all) > 0 {
			return s.Dismiss(all[0], r.IntN(2) == 0, "right")
		}
		return nil
	},
	"NewFile": func(s *Session, i int, r *rand.Rand) error {
		_, err := s.NewFile("a.xlf", xliffOf(firstFile...)) // refused, for the texts were paired
		return err
	},
	"SaveRule": func(s *Session, i int, r *rand.Rand) error {
		rule := check.Rule{Name: "own", Target: check.Pattern{Text: string(rune('a' + r.IntN(26)))}}
		if all := s.UserRules(); len(all) > 0 && r.IntN(2) == 0 {
			rule.ID = all[r.IntN(len(all))].ID
		}
		_, err := s.SaveRule(rule)
		return err
	},
	"RemoveRule": func(s *Session, i int, r *rand.Rand) error {
		if all := s.UserRules(); len(all) > 0 {
			return s.RemoveRule(all[r.IntN(len(all))].ID)
		}
		return nil
	},
	"ImportRules": func(s *Session, i int, r *rand.Rand) error {
		_, err := s.ImportRules(filepath.Join("testdata", "checklist.csv"))
		return err
	},
	"SetOwnWords": func(s *Session, i int, r *rand.Rand) error {
		return s.SetOwnWords([]string{"", "flumox", "flumox gantries"}[r.IntN(3)])
	},
	"DismissName": func(s *Session, i int, r *rand.Rand) error {
		if all := s.Names(i); len(all) > 0 {
			return s.DismissName(all[0], r.IntN(2) == 0, "right")
		}
		return nil
	},
	"KeepHere": func(s *Session, i int, _ *rand.Rand) error {
		for _, o := range s.Names(i) {
			if o.Target.Valid() && o.Target.End <= len(s.Segment(i).Target) {
				return s.KeepHere(NamePlace{Segment: i, Occurrence: o}, translate.Everywhere, "so called")
			}
		}
		return nil
	},
	"NewTarget": func(s *Session, i int, _ *rand.Rand) error {
		_, err := s.NewTarget("b.txt", newVersion(s, i, " really ", func(g translate.Segment) string { return g.Target }))
		return err
	},
	"TakeReturned": func(s *Session, i int, _ *rand.Rand) error {
		var b strings.Builder
		b.WriteString("id\tsource\ttarget\n")
		for k := range s.Len() {
			g := s.Segment(k)
			if k == i {
				g.Target += " Back."
			}
			fmt.Fprintf(&b, "%s\t%s\t%s\n", g.ID, g.Source, g.Target)
		}
		_, err := s.TakeReturned("back.tsv", []byte(b.String()))
		return err
	},
	"NewSource": func(s *Session, i int, _ *rand.Rand) error {
		_, err := s.NewSource("a.txt", newVersion(s, i, " nun ", func(g translate.Segment) string { return g.Source }))
		return err
	},
	"Undo": func(s *Session, _ int, _ *rand.Rand) error { _, err := s.Undo(); return err },
	"Redo": func(s *Session, _ int, _ *rand.Rand) error { _, err := s.Redo(); return err },
}

// newVersion is a text of the document with a word put into segment i.
func newVersion(s *Session, i int, word string, text func(translate.Segment) string) []byte {
	var b strings.Builder
	for k := range s.Len() {
		t := text(s.Segment(k))
		if k == i {
			t = strings.Replace(t, " ", word, 1)
		}
		b.WriteString(t + "\n\n")
	}
	return []byte(b.String())
}
