package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/ui/session"
)

// comparing shows the view and waits until it has compared.
func comparing(d *Desk) *compare {
	d.show("compare")
	v := d.here().(*compare)
	until(func() bool { return v.all.Segments > 0 })
	return v
}

func (v *compare) lines() string {
	var all []string
	for k := range v.rows {
		all = append(all, text(v.cells(k)))
	}
	return strings.Join(all, "\n")
}

func TestCompareView(t *testing.T) {
	d := openDesk(t, troubled)
	for i, text := range []string{"The train did not go to Vladivostok.", "There was snow in Vladivostok!"} {
		if err := d.session.SetTarget(i, text, "edit"); err != nil {
			t.Fatal(err)
		}
	}
	v := comparing(d)
	if got := v.lines(); !strings.HasPrefix(got, "1|The train|went|did not go|to|Wladiwostok|Vladivostok|.|translated\n2|There was snow in Vladivostok|.|!") {
		t.Errorf("inline:\n%s", got)
	}
	if got := v.sum.text; !strings.Contains(got, "2 of 3 segments differ · 4 words in, 2 out") {
		t.Errorf("sum: %s", got)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyV})
	if got := v.lines(); len(v.table.columns) != 4 || !strings.HasPrefix(got, "1|The train|went|to|Wladiwostok|.|The train|did not go|to|Vladivostok|.|") {
		t.Errorf("side by side:\n%s", got)
	}
	v.search.SetText("snow")
	if len(v.rows) != 1 {
		t.Errorf("the filter leaves %d rows", len(v.rows))
	}
	v.search.SetText("")

	// One segment takes the left text, by key; the others by the preview.
	v.table.activate(0)
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.Key2})
	if len(v.rows) != 2 {
		t.Error("the text as it stands was taken over itself")
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.Key1})
	until(func() bool { return len(v.rows) == 1 })
	if got := d.session.Segment(0).Target; got != "The train went to Wladiwostok." {
		t.Errorf("taken over: %q", got)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyA})
	d.window.Canvas().Focused().(*rowList).onEnter(0)
	until(func() bool { return len(v.rows) == 0 })
	if got := d.session.Segment(1).Target; got != "There was snow in Vladivostok." {
		t.Errorf("all taken over: %q", got)
	}
}

func TestCompareWithFile(t *testing.T) {
	d := openDesk(t, troubled)
	v := comparing(d)
	path := filepath.Join(t.TempDir(), "other.tsv")
	if err := os.WriteFile(path, []byte(strings.Replace(troubled, "snow", "ice", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	file := 4
	v.left.SetSelectedIndex(file)
	e, ok := d.window.Canvas().Focused().(*field)
	if !ok {
		t.Fatal("the file is not asked for")
	}
	e.SetText(path)
	e.OnSubmitted(path)
	until(func() bool { return len(v.rows) == 1 })
	if got := v.lines(); got != "2|There was|ice|snow|in Vladivostok.|translated" || v.left.title() != "File: other.tsv" {
		t.Errorf("against %s: %s", v.left.title(), got)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.place != placeDesk || d.session.Active() != 1 {
		t.Errorf("Enter led to %s, segment %d", d.place, d.session.Active())
	}
	v = comparing(d)
	if v.left.edition != (session.Edition{Kind: session.InFile, Path: path}) {
		t.Error("the view does not keep what is compared")
	}
	v.left.edition.Path += "x"
	v.refresh()
	until(func() bool { return strings.Contains(v.sum.text, "other.tsvx") }) // it is said that there is no such file
}
