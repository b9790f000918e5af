package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/ui/session"
)

func TestExportView(t *testing.T) {
	d := openDesk(t, table)
	out := filepath.Join(t.TempDir(), "out.xlf")
	d.show("export")
	v := d.here().(*exportView)
	if len(v.blockers) != 2 || !strings.HasSuffix(v.path.Text, "a-en.xlf") {
		t.Fatalf("blocked by %v, to %s", v.blockers, v.path.Text)
	}
	v.path.SetText(out)
	v.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, err := os.Stat(out); err == nil {
		t.Fatal("the gate let an export pass without a reason")
	}
	if d.window.Canvas().Focused() != fyne.Focusable(v.reason) {
		t.Error("it does not ask for a reason")
	}
	v.reason.SetText("The client reviews the rest")
	v.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, err := os.Stat(out); err != nil {
		t.Fatal(err)
	}
	all, err := d.session.Overrides(t.Context())
	if err != nil || len(all) != 1 || all[0].Who != "Ada" || all[0].Blockers != 2 || all[0].Reason != "The client reviews the rest" || !strings.Contains(v.proof.runs[1].text, all[0].SHA256) {
		t.Errorf("kept %+v, %v; shown %v", all, err, v.proof.runs)
	}
	d.show("export")
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.place != placeDesk || d.session.Active() != 1 {
		t.Errorf("Enter led to %s, segment %d", d.place, d.session.Active())
	}
}

// The ending of the file follows the format.
func TestExportFormat(t *testing.T) {
	d := openDesk(t, table)
	d.show("export")
	v := d.here().(*exportView)
	v.path.SetText("/nowhere/my.text.xlf")
	for i, want := range []string{".xlf", ".xlf", ".xlf", ".xlf", ".tmx", ".tsv", ".html", ".csv", ".xlf"} {
		v.kind.SetSelectedIndex(i)
		if want = "/nowhere/my.text" + want; v.path.Text != want {
			t.Errorf("%s: got %s, want %s", session.Formats[i], v.path.Text, want)
		}
	}
	if len(exportTitles) != len(session.Formats) {
		t.Error("a format has no title")
	}
}
