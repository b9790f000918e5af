package desktop

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/translate"
)

// In each of the ways in which the text of an approved segment can change, the
// status line says that the approval is gone, and approving again restores it.
func TestApprovalLostIsSaid(t *testing.T) {
	const rows = "id\tsource\ttarget\n1\tPeskow sprach am Montag.\tPeskow spoke on Monday.\n2\tEs regnete.\tIt rained.\n3\tPeskow sprach am Montag.\tPeskow spoke on Monday, he said.\n"
	const said = "Segment 1 is no longer approved: its text has changed."
	for _, tt := range []struct {
		name, want string
		change     func(t *testing.T, d *Desk)
	}{
		{"typing", "He spoke on Monday.", func(_ *testing.T, d *Desk) {
			d.editor.SetText("He spoke on Monday.")
			strokes(d, "Ctrl+Down")
		}},
		{"suggestion", "Peskov spoke on Monday.", func(_ *testing.T, d *Desk) {
			until(func() bool { return d.whyNoName() == "" })
			strokes(d, "Ctrl+1")
		}},
		{"replace", "Peskow talked on Monday.", func(_ *testing.T, d *Desk) {
			strokes(d, "Ctrl+H")
			d.window.Canvas().Focused().(*field).SetText("Peskow spoke on Monday.")
			strokes(d, "Enter")
			d.window.Canvas().Focused().(*field).SetText("Peskow talked on Monday.")
			pending.run()
			d.window.Canvas().Focused().(*field).down() // into the list
			strokes(d, "Space Enter")
		}},
		{"propagation", "Mr Peskov spoke on Monday.", func(_ *testing.T, d *Desk) {
			d.goTo(2)
			d.editor.SetText("Mr Peskov spoke on Monday.")
			strokes(d, "Ctrl+Shift+G Space Enter")
		}},
		{"merge", "On Monday, Peskov spoke.", func(t *testing.T, d *Desk) {
			back := filepath.Join(t.TempDir(), "back.tsv")
			if err := os.WriteFile(back, []byte("id\tsource\ttarget\n1\tPeskow sprach am Montag.\tOn Monday, Peskov spoke.\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			menu(t, d, "Returned file…")
			d.window.Canvas().Focused().(*field).SetText(back)
			strokes(d, "Enter Enter")
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var heard []string
			d := openDesk(t, rows)
			d.opt.Trace = func(what string) { heard = append(heard, what) }
			strokes(d, "Ctrl+Enter")
			if !d.session.Segment(0).State.Approved() {
				t.Fatal("it was not approved")
			}
			d.goTo(0)
			tt.change(t, d)
			pending.run()
			if g := d.session.Segment(0); g.Target != tt.want || g.State != translate.Translated {
				t.Fatalf("it is %s, %q", g.State, g.Target)
			}
			if !slices.Contains(heard, "STATUS "+said) {
				t.Errorf("nobody said so: %q", heard)
			}
			d.goTo(0)
			strokes(d, "Ctrl+Enter")
			if g := d.session.Segment(0); g.State != translate.Reviewed || g.Approved != tt.want {
				t.Errorf("approved again it is %s, %q", g.State, g.Approved)
			}
		})
	}
}
