package session

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
		var b strings.Builder
		for k := range s.Len() {
			text := s.Segment(k).Target
			if k == i {
				text = strings.Replace(text, " ", " really ", 1)
			}
			b.WriteString(text + "\n\n")
		}
		_, err := s.NewTarget("b.txt", []byte(b.String()))
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
		var b strings.Builder
		for k := range s.Len() {
			text := s.Segment(k).Source
			if k == i {
				text = strings.Replace(text, " ", " nun ", 1)
			}
			b.WriteString(text + "\n\n")
		}
		_, err := s.NewSource("a.txt", []byte(b.String()))
		return err
	},
	"Undo": func(s *Session, _ int, _ *rand.Rand) error { _, err := s.Undo(); return err },
	"Redo": func(s *Session, _ int, _ *rand.Rand) error { _, err := s.Redo(); return err },
}

// Every method that makes an entry of the history is tried by the property
// test: those that call do or record, or another of these methods.
func TestEditsAreComplete(t *testing.T) {
	files, err := filepath.Glob("*.go")
	try(t, err)
	calls := map[string][]string{} // by method of the session
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		try(t, err)
		for _, d := range f.Decls {
			if m, ok := d.(*ast.FuncDecl); ok && m.Recv != nil {
				ast.Inspect(m, func(n ast.Node) bool {
					if c, ok := n.(*ast.CallExpr); ok {
						if x, ok := c.Fun.(*ast.SelectorExpr); ok && isReceiver(m, x.X) {
							calls[m.Name.Name] = append(calls[m.Name.Name], x.Sel.Name)
						}
					}
					return true
				})
			}
		}
	}
	changes := map[string]bool{"do": true, "record": true}
	for grown := true; grown; {
		grown = false
		for name, all := range calls {
			// What leaves the segment first changes it only by what was typed.
			if !changes[name] && slices.ContainsFunc(all, func(c string) bool { return changes[c] && c != "Leave" }) {
				changes[name], grown = true, true
			}
		}
	}
	for name := range changes {
		if ast.IsExported(name) && edits[name] == nil {
			t.Errorf("%s makes history and is not among the edits", name)
		}
	}
}

// isReceiver reports whether x is the receiver of a method.
func isReceiver(m *ast.FuncDecl, x ast.Expr) bool {
	id, ok := x.(*ast.Ident)
	return ok && len(m.Recv.List[0].Names) > 0 && id.Name == m.Recv.List[0].Names[0].Name
}

// N random commands and N undos give the first content again, and the redos
// what stood before them; also with the program ended in between.
func TestUndoGivesBackTheStart(t *testing.T) {
	names := make([]string, 0, len(edits))
	for name := range edits {
		names = append(names, name)
	}
	slices.Sort(names)
	for seed := range uint64(3) {
		path := filepath.Join(t.TempDir(), "l.db")
		lib := library(t, path)
		p, err := Pair(t.Context(), lib, sampleTexts(t))
		try(t, err)
		s := reopen(t, lib, p)
		start := content(t, s)
		r := rand.New(rand.NewPCG(seed, 2))
		done := map[string]bool{}
		for range 70 {
			i, name := r.IntN(s.Len()), names[r.IntN(len(names))]
			err := edits[name](s, i, r)
			var e *translate.Error
			if err != nil && (!errors.As(err, &e) || e.Code == translate.Internal) {
				t.Fatalf("%s: %v", name, err)
			}
			done[name] = done[name] || err == nil
			if r.IntN(12) == 0 {
				try(t, s.Close())
				s = reopen(t, lib, p)
			}
		}
		try(t, s.Leave())
		end := content(t, s)
		for s.CanUndo() {
			_, err := s.Undo()
			try(t, err)
			if r.IntN(25) == 0 {
				try(t, s.Close())
				s = reopen(t, lib, p)
			}
		}
		if content(t, s) != start {
			t.Errorf("seed %d: the content is not what it was at the start", seed)
		}
		for s.CanRedo() {
			_, err := s.Redo()
			try(t, err)
		}
		if content(t, s) != end {
			t.Errorf("seed %d: the redos do not give the end again", seed)
		}
		try(t, s.Close())
	}
}

// Undo goes to where it acted, wherever one stands, and says what it took back.
func TestUndoGoesThere(t *testing.T) {
	s := openTable(t, [2]string{"Eins.", "One."}, [2]string{"Zwei.", "Two."}, [2]string{"Drei.", "Three."})
	approveAt(t, s, 2)
	try(t, s.Activate(0))
	what, err := s.Undo()
	if err != nil || what != "approve" || s.Active() != 2 {
		t.Errorf("undo: %q, %v, at %d", what, err, s.Active())
	}
}
