package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// The structure of the widgets, as markup in testdata/markup; a test that fails
// leaves what it saw in testdata/failed, to be looked at and copied over.
func TestMarkup(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tIn Wladiwostok kamen {1}46{/1} Gäste an.\t{1}46{/1} guests arrived in Vladivostok.\n2\tDer Zug fährt.\tThe train goes.\n")
	text := "{1}46{/1} guests came to Vladivostok."
	d.editor.SetText(text)
	// The names of the text as it is being typed, not those of the text before.
	until(func() bool {
		all := d.session.Names(0)
		return len(all) > 0 && all[0].Target.Valid() && all[0].Target.End == len(text)-1
	})
	d.pane.show()
	for _, tt := range []struct {
		name string
		o    fyne.CanvasObject
		size fyne.Size
	}{
		{"grid", d.grid, fyne.NewSize(600, 160)},
		{"changes", d.changes, fyne.NewSize(400, 60)},
		{"source", d.pane.source, fyne.NewSize(400, 60)},
		{"editor", d.pane.text, fyne.NewSize(400, 80)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := test.NewTempWindow(t, widget.NewLabel(""))
			w.SetContent(tt.o)
			w.Resize(tt.size)
			test.AssertRendersToMarkup(t, "markup/"+tt.name+".xml", w.Canvas())
		})
	}
}
