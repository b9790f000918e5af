package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// openJob opens a project of tables, each of lines of source=target; they are
// called a.tsv and so on.
func openJob(t *testing.T, tables ...string) *Desk {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "job")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	var paths []string
	for i, text := range tables {
		var b strings.Builder
		b.WriteString("id\tsource\ttarget\n")
		for k, line := range strings.Split(text, "\n") {
			b.WriteString(string(rune('1'+k)) + "\t" + strings.Replace(line, "=", "\t", 1) + "\n")
		}
		path := filepath.Join(dir, string(rune('a'+i))+".tsv")
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	d := newDesk(t)
	if err := d.Open(paths); err != nil {
		t.Fatal(err)
	}
	return d
}

// topContents returns the list of documents that is shown.
func listContents(d *Desk) *rowList {
	table, _ := d.window.Canvas().Focused().(*rowList)
	until(func() bool { return table != nil && table.len() > 0 })
	return table
}

// Files opened together are one project; keys lead from one document to the
// next, and each is as it was left.
func TestDocumentsByKey(t *testing.T) {
	d := openJob(t, "Eins.=One.\nZwei.=Two.", "Drei.=Three.", "Vier.=Four.")
	if got := d.session.Document().Name + " " + d.window.Title(); got != "a.tsv a.tsv · job – Satzpaar" {
		t.Errorf("at first it is %s", got)
	}
	press(d, fyne.KeyDown, fyne.KeyModifierControl)
	d.editor.SetText("Two, too.")
	press(d, fyne.KeyPageDown, fyne.KeyModifierAlt)
	if got := d.session.Document().Name; got != "b.tsv" || d.editor.Text != "Three." {
		t.Fatalf("after Alt+PageDown it is %s, %q", got, d.editor.Text)
	}
	press(d, fyne.KeyPageUp, fyne.KeyModifierAlt)
	if got := d.session.Segment(1).Target; got != "Two, too." || d.session.Active() != 1 {
		t.Errorf("back in a.tsv segment %d is active, and 2 is %q", d.session.Active()+1, got)
	}
	press(d, fyne.KeyPageUp, fyne.KeyModifierAlt)
	if got := d.session.Document().Name; got != "c.tsv" {
		t.Errorf("before the first comes %s", got)
	}
	press(d, fyne.KeyD, fyne.KeyModifierAlt)
	table := listContents(d)
	if table.len() != 3 || table.active != 2 {
		t.Errorf("%d documents are listed, %d is chosen", table.len(), table.active+1)
	}
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.session.Document().Name; got != "b.tsv" {
		t.Errorf("Enter in the list leads to %s", got)
	}
}

// The view of the projects says how many documents there are and leads to each.
func TestDocumentsOfProjects(t *testing.T) {
	d := openJob(t, "Eins.=One.", "Drei.=Three.")
	d.show(placeProjects)
	v, _ := d.here().(*welcome)
	if got := text(v.cells(0)[:1]); !strings.Contains(got, "2 documents") {
		t.Errorf("the project is %q", got)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyD})
	table := listContents(d)
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.session.Document().Name; got != "b.tsv" || d.place != placeDesk {
		t.Errorf("it leads to %s, %s", got, d.place)
	}
}

// A file that is added is opened; one that is there already is refused.
func TestAddFile(t *testing.T) {
	d := openJob(t, "Eins.=One.")
	if why := d.whyAlone(); why == "" {
		t.Error("there is another document")
	}
	path := filepath.Join(t.TempDir(), "b.tsv")
	if err := os.WriteFile(path, []byte("id\tsource\ttarget\n1\tDrei.\tThree.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.add(path, "")
	if got := d.session.Document().Name; got != "b.tsv" || d.whyAlone() != "" {
		t.Fatalf("it shows %s", got)
	}
	d.add(path, "")
	if got := d.status.Text; !strings.Contains(got, "holds a document of this name") {
		t.Errorf("a second time it says %q", got)
	}
}
