package session

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

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
