package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// rows returns the rows of a finder with its headings, line by line.
func (f *finder) rows() string {
	var all []string
	for row := range f.list.table.len() {
		all = append(all, strings.Trim(text(f.list.cells(row)[1:4]), "|"))
	}
	return strings.Join(all, "\n")
}

func findInProject(d *Desk, find, with string) *finder {
	f := newFinder(d)
	f.over.SetSelectedIndex(overProject)
	f.find.SetText(find)
	f.with.SetText(with)
	until(func() bool { return !f.searching })
	return f
}

// Over the project the hits stand below their documents; Enter at one leads
// there.
func TestFindInProject(t *testing.T) {
	d := openJob(t, "Der Hafen ruht.=The harbor rests.\nNichts.=Nothing.", "Nichts.=Nothing.", "Eins.=One.\nHäfen.=Two harbors.\nDrei.=Three.")
	f := findInProject(d, "harbor", "")
	want := "a.tsv| · open|1 segments\n1|Der Hafen ruht.|The|harbor|rests.\nc.tsv|1 segments\n2|Häfen.|Two|harbor|s."
	if got := f.rows(); !strings.Contains(got, "a.tsv") || !strings.Contains(got, "c.tsv") || strings.Contains(got, "b.tsv") || f.list.count != 2 {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.window.Canvas().Focus(f.list.table)
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.session.Document().Name; got != "c.tsv" || d.session.Active() != 1 || d.editor.Text != "Two harbors." {
		t.Errorf("it leads to segment %d of %s, %q", d.session.Active()+1, got, d.editor.Text)
	}
}

// Replacing over the project changes the ticked hits of all documents, and one
// undo takes all of it back.
func TestReplaceInProject(t *testing.T) {
	d := openJob(t, "Der Hafen ruht.=The harbor rests.", "Am Hafen.=At the harbor.\nHAFEN=HARBOR", "Häfen.=Two harbors.")
	f := findInProject(d, "harbor", "port")
	f.like.SetChecked(true)
	until(func() bool { return !f.searching })
	if got, want := f.sum.text, "4 of 4 would change"; got != want {
		t.Errorf("the sum is %q", got)
	}
	d.window.Canvas().Focus(f.list.table)
	f.list.table.activate(f.list.table.len() - 1)
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if got, want := f.sum.text, "3 of 4 would change"; got != want {
		t.Errorf("without the last the sum is %q", got)
	}
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	until(func() bool { return d.busy == nil && strings.Contains(d.status.Text, "changed") })
	if got, want := d.status.Text, "3 segments were changed, 2 of them in other documents."; got != want {
		t.Errorf("it says %q", got)
	}
	targets := func() string {
		var all []string
		for _, id := range d.session.Project().Documents {
			doc, _, err := d.lib.Document(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			for _, g := range doc.Segments {
				all = append(all, g.Target)
			}
		}
		return strings.Join(all, " ")
	}
	if got, want := targets(), "The port rests. At the port. PORT Two harbors."; got != want {
		t.Errorf("got %s", got)
	}
	press(d, fyne.KeyZ, fyne.KeyModifierControl)
	until(func() bool { return d.busy == nil && strings.Contains(d.status.Text, "Undone") })
	if got, want := targets(), "The harbor rests. At the harbor. HARBOR Two harbors."; got != want {
		t.Errorf("after one undo: %s", got)
	}
	press(d, fyne.KeyPageDown, fyne.KeyModifierAlt)
	press(d, fyne.KeyY, fyne.KeyModifierControl)
	until(func() bool { return d.busy == nil && strings.Contains(d.status.Text, "Done again") })
	if got := targets(); !strings.HasPrefix(got, "The port rests. At the port. PORT") || d.editor.Text != "At the port." {
		t.Errorf("done again from another document: %s", got)
	}
}
