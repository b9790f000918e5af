package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/ui/session"
)

// A file comes back with three changes, one of them where ours changed too, one
// segment missing and one unknown: the window says so, lists what did not fit,
// leads to what is at odds, and a key takes one text or the other.
func TestReturnedFile(t *testing.T) {
	const sent = "id\tsource\ttarget\n1\tGuten Tag.\tGood day.\n2\tDer Zug fährt.\tThe train goes.\n3\tEs regnet.\tIt rains.\n4\tEr schläft.\tHe sleeps.\n"
	back := filepath.Join(t.TempDir(), "back.tsv")
	text := strings.NewReplacer("Good day.", "Hello.", "The train goes.", "The train runs.", "It rains.", "Rain falls.", "4\tEr schläft.\tHe sleeps.", "9\tFremdes.\tForeign.").Replace(sent)
	if err := os.WriteFile(back, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for keys, want := range map[string]string{"Enter": "The train is going.", "1 Enter": "The train runs."} {
		d := openDesk(t, sent)
		d.goTo(1)
		d.editor.SetText("The train is going.")
		strokes(d, "Ctrl+Enter")
		menu(t, d, "Returned file…")
		d.window.Canvas().Focused().(*field).SetText(back)
		strokes(d, "Enter")
		if want := "Returned: 2 segments changed, 0 of them approved before, 1 at odds with yours, 0 judged, 0 the same."; d.status.Text != want {
			t.Errorf("status %q, want %q", d.status.Text, want)
		}
		if d.window.Canvas().Overlays().Top() == nil {
			t.Error("what did not fit is not listed")
		}
		strokes(d, "Enter")
		if d.window.Canvas().Overlays().Top() != nil {
			t.Error("Enter does not close the list")
		}
		if d.session.Active() != 1 || buttonSaying(d.side.content, "Take theirs") == nil || buttonSaying(d.side.content, "Keep yours") == nil {
			t.Fatalf("segment %d, and the texts are not offered", d.session.Active())
		}
		d.toQueue()
		strokes(d, keys)
		if g := d.session.Segment(1); g.Target != want || !g.State.Approved() || d.session.Why(1) != session.Settled {
			t.Errorf("%s: %q, %s", keys, g.Target, g.State)
		}
		if buttonSaying(d.side.content, "Take theirs") != nil && d.session.Active() == 1 {
			t.Error("it is still offered")
		}
	}
}

// What the program says in a note comes in the language of the interface; what
// a file or a person says stays as it is.
func TestNoteBeginnings(t *testing.T) {
	d := openDesk(t, table)
	d.nextLanguage()
	for _, begun := range session.NoteBeginnings {
		if german()[begun] == "" {
			t.Errorf("no German for %q", begun)
		}
		if err := d.session.AddNote(0, begun+"The port.\nIt is shut."); err != nil {
			t.Fatal(err)
		}
		d.side.show()
		if got, want := told(d.side), german()[begun]+"The port.\nIt is shut."; !strings.Contains(got, want) || strings.Contains(got, begun) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

// told returns all that stands beside the segment, but for buttons.
func told(s *side) string {
	var b strings.Builder
	for _, o := range s.box.Objects {
		if f, ok := o.(*flow); ok {
			for _, r := range f.runs {
				b.WriteString(r.text)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}
