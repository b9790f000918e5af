package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/translate/format"
	"satzpaar/ui/session"
)

// The gate lists what is not ready; Enter in its list leads there, Enter in the
// file's name writes the file all the same and shows the proof.
func TestExportGate(t *testing.T) {
	d := openDesk(t, table)
	d.jump(0)
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	d.show("export")
	v := d.here().(*exporting)
	if len(v.blockers) != 1 || v.table.len() != 1 || v.blockers[0].Segment != 1 {
		t.Fatalf("blockers: %+v", v.blockers)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.place != placeDesk || d.session.Active() != 1 {
		t.Fatalf("Enter led to %s, segment %d", d.place, d.session.Active())
	}
	d.show("export")
	for _, kind := range session.Formats {
		v.kind.SetSelected(kind)
		if got := filepath.Ext(v.path.Text); got == "" {
			t.Errorf("%s: %s has no ending", kind, v.path.Text)
		}
	}
	v.kind.SetSelected(format.XLIFF21)
	out := filepath.Join(t.TempDir(), "out.xlf")
	v.path.SetText(out)
	v.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b, err := os.ReadFile(out); err != nil || len(b) == 0 {
		t.Fatalf("nothing was written: %v", err)
	}
	if !strings.Contains(v.proof.text, "SHA-256") {
		t.Errorf("proof: %q", v.proof.text)
	}
}
