package desktop

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
)

// buttonSaying returns the visible button of o whose label holds text.
func buttonSaying(o fyne.CanvasObject, text string) fyne.CanvasObject {
	for _, x := range test.LaidOutObjects(o) {
		if b, ok := x.(*widget.Button); ok && b.Visible() && strings.Contains(b.Text, text) {
			return b
		}
		if b, ok := x.(*button); ok && b.Visible() && strings.Contains(b.label, text) {
			return b
		}
	}
	return nil
}

// click taps the middle of o where it stands in the window.
func click(d *Desk, o fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	test.TapCanvas(d.window.Canvas(), at.AddXY(o.Size().Width/2, o.Size().Height/2))
}

// menu runs an entry of a menu, as a click on it does.
func menu(t *testing.T, d *Desk, title string) {
	t.Helper()
	for _, m := range d.window.MainMenu().Items {
		for _, item := range m.Items {
			if strings.HasPrefix(item.Label, title) {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("no menu has %q", title)
}

// A job with the mouse alone: choose a row, take a suggestion, approve, repair
// a name everywhere, approve the rest, scroll by wheel and thumb.
func TestJobByMouse(t *testing.T) {
	var de, en strings.Builder
	de.WriteString("Am Morgen regnete es. In Wladiwostok kam ein Zug an. Der Hafen von Wladiwostok blieb leer.")
	en.WriteString("It rained in the morning. A train arrived in Wladiwostok. The port of Wladiwostok remained empty.")
	for i := range 60 {
		fmt.Fprintf(&de, "\n\nDer Zug %d kam am Abend an.", i+100)
		fmt.Fprintf(&en, "\n\nTrain %d arrived in the evening.", i+100)
	}
	d := openTexts(t, de.String(), en.String())
	d.window.Resize(fyne.NewSize(1200, 800))
	until(func() bool { return len(d.session.Findings(1)) > 0 })
	pending.run()

	grid := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.grid)
	second := d.grid.heights.before(1) + 10
	test.TapCanvas(d.window.Canvas(), grid.AddXY(200, float32(second)))
	if d.session.Active() != 1 {
		t.Fatalf("a click on the second row leads to %d", d.session.Active())
	}
	b := buttonSaying(d.side.content, "Vladivostok")
	if b == nil {
		t.Fatal("no suggestion can be clicked")
	}
	click(d, b)
	if got := d.session.Segment(1).Target; got != "A train arrived in Vladivostok." {
		t.Errorf("suggestion: %q", got)
	}
	menu(t, d, "Approve and go on")
	if !d.session.Segment(1).State.Approved() {
		t.Error("the menu does not approve")
	}
	d.goTo(2)
	until(func() bool { return d.whyNoName() == "" })
	menu(t, d, "Repair the name everywhere…")
	top := d.window.Canvas().Overlays().Top()
	apply := buttonSaying(top, "Change the ticked")
	if apply == nil {
		t.Fatal("no preview")
	}
	click(d, apply)
	if got := d.session.Segment(2).Target; got != "The port of Vladivostok remained empty." {
		t.Errorf("everywhere: %q", got)
	}
	menu(t, d, "Approve all that are shown…")
	click(d, buttonSaying(d.window.Canvas().Overlays().Top(), "Approve"))
	if p := d.session.Progress(); p.ByState[translate.Reviewed] != p.Segments {
		t.Errorf("bulk: %d of %d", p.Approved, p.Segments)
	}

	test.Scroll(d.window.Canvas(), grid.AddXY(200, 50), 0, -300)
	if d.grid.top == 0 {
		t.Error("the wheel does not scroll")
	}
	y, height := d.grid.thumb()
	edge := d.grid.Size().Width - 5
	for _, at := range []float32{y + height/2, d.grid.Size().Height} {
		d.grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(edge, at)}})
	}
	if last := d.grid.heights.len() - 1; d.grid.bottom != last {
		t.Errorf("dragged to the end, the last row in view is %d of %d", d.grid.bottom, last)
	}
	d.grid.DragEnd()
	test.TapCanvas(d.window.Canvas(), grid.AddXY(d.grid.Size().Width-5, 2))
	if d.grid.top != 0 {
		t.Errorf("a click at the top of the bar leads to row %d", d.grid.top)
	}
}
