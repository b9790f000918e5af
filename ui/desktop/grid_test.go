package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
)

// Segments can be shown before the window is laid out, more of them or fewer.
func TestGridBeforeTheWindow(t *testing.T) {
	d := newDesk(t)
	g := newGrid(newRulers(d.look()))
	segment := func(int) translate.Segment { return translate.Segment{Source: "Guten Tag.", Target: "Good day."} }
	for _, numbers := range [][]int{{0, 1, 2}, {0}, {}, {0, 1}} {
		g.show(segment, func(int) int { return 10 }, numbers)
		if g.heights.len() != len(numbers) {
			t.Errorf("%d heights for %d segments", g.heights.len(), len(numbers))
		}
	}
	g.Resize(fyne.NewSize(600, 400))
	if g.bottom != 1 {
		t.Errorf("the last row in view is %d, want 1", g.bottom)
	}
}
