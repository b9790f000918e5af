package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// bars is a chart as a widget, for the test.
type bars struct{ widget.BaseWidget }

func (b *bars) CreateRenderer() fyne.WidgetRenderer {
	look := b.Theme()
	all := stacked(look, fyne.NewPos(0, 0), fyne.NewSize(300, 12), []part{{.5, 1}, {.4, 3}, {.1, 4}})
	all = append(all, bar(look, roleFinal, fyne.NewPos(0, 20), fyne.NewSize(300, 8), .4)...)
	for s := range 6 {
		all = append(all, stateShape(s, fyne.NewPos(float32(20*s), 36), look)...)
	}
	return widget.NewSimpleRenderer(container.NewWithoutLayout(all...))
}

// The structure of what the views are made of, as TestMarkup.
func TestMarkupOfViews(t *testing.T) {
	d := newDesk(t)
	table := newRowList(d.grid.ruler, d.grid.small, column{title: "No.", ems: 3, right: true, small: true}, column{title: "Text", share: 1})
	rows := [][]cell{
		{textCell("", plain), textCell("A heading", strong)},
		{textCell("1", quiet), {runs: diffRuns("The port was closed.", "The harbour was closed.")}},
		{textCell("2", quiet), {runs: []run{{"In ", plain}, {"Rostock", named}, {", a long line that is cut after its second line because no more is wanted of it here", plain}}, most: 2}},
	}
	table.cells = func(i int) []cell { return rows[i] }
	table.head = func(i int) bool { return i == 0 }
	table.setRows(len(rows))
	empty := newRowList(d.grid.ruler, d.grid.small, column{share: 1})
	empty.empty = "Nothing is here. Open a file."
	chief, off := d.button("Export", "E", func() {}), d.button("Go there", "Enter", func() {})
	chief.chief, off.off = true, true
	chart := &bars{}
	chart.ExtendBaseWidget(chart)
	for _, tt := range []struct {
		name string
		o    fyne.CanvasObject
		size fyne.Size
	}{
		{"table", table, fyne.NewSize(360, 200)},
		{"empty", empty, fyne.NewSize(360, 80)},
		{"tabs", d.nav, fyne.NewSize(900, 40)},
		{"chief", chief, fyne.NewSize(120, 40)},
		{"off", off, fyne.NewSize(160, 40)},
		{"framed", boxed(newChoice([]string{"One", "Two"}, func() {})), fyne.NewSize(200, 44)},
		{"caption", newCaption("A caption that is too long for its room", roleSubText, theme.SizeNameCaptionText), fyne.NewSize(160, 30)},
		{"chart", chart, fyne.NewSize(320, 60)},
		{"panes", newPanes(newCaption("left", roleSubText, theme.SizeNameText), newCaption("right", roleSubText, theme.SizeNameText), false, .3), fyne.NewSize(300, 40)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := test.NewTempWindow(t, widget.NewLabel(""))
			w.SetContent(tt.o)
			w.Resize(tt.size)
			test.AssertRendersToMarkup(t, "markup/view-"+tt.name+".xml", w.Canvas())
		})
	}
}

// The size of the window and the lines between panes are as they were left.
func TestWindowIsRemembered(t *testing.T) {
	d := newDesk(t)
	d.window.Resize(fyne.NewSize(1111, 777))
	d.keepWindow()
	p := d.parted("work", widget.NewLabel("a"), widget.NewLabel("b"), true, .7).(*panes)
	p.moved(.25)
	again := New(test.NewTempApp(t), d.lib, Options{Who: "Ada", Language: "en", Do: pending.put})
	if got := again.window.Canvas().Size(); got != fyne.NewSize(1111, 777) {
		t.Errorf("the window opens as %v", got)
	}
	if p := again.parted("work", widget.NewLabel("a"), widget.NewLabel("b"), true, .7).(*panes); p.share != .25 {
		t.Errorf("the line between the panes is at %v", p.share)
	}
}
