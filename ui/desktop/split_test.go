package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"satzpaar/translate"
)

// sameLength reports whether two lengths are the same on the screen.
func sameLength(a, b float32) bool { return a-b < 1 && b-a < 1 }

// Both columns are equally wide at first, and never so narrow that nothing can
// be read.
func TestColumnsOf(t *testing.T) {
	for _, tt := range []struct {
		name                         string
		width, share, source, target float32
	}{
		{"even", 1118, .5, 500, 500},
		{"to the right", 1118, .7, 700, 300},
		{"the least of the translation", 1118, .99, 880, 120},
		{"the least of the source", 1118, 0, 120, 880},
		{"no room for two", 318, .9, 100, 100},
		{"no size yet", 0, .5, 40, 40},
	} {
		t.Run(tt.name, func(t *testing.T) {
			source, target := columnsOf(tt.width, tt.share)
			if !sameLength(source, tt.source) || !sameLength(target, tt.target) {
				t.Errorf("got %.0f and %.0f", source, target)
			}
		})
	}
}

// The border follows the mouse among the rows and among the headings, by keys,
// and comes back with the next window.
func TestSplit(t *testing.T) {
	d := openDesk(t, table)
	g := d.grid
	g.Resize(fyne.NewSize(1118, 400))
	at := g.border()
	g.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at+3, 50)}})
	if g.Cursor() != desktop.HResizeCursor {
		t.Error("the pointer does not say that the border can be moved")
	}
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at+100, 50)}, Dragged: fyne.NewDelta(100, 0)})
	g.DragEnd()
	if source, target := g.columns(); !sameLength(source, 600) || !sameLength(target, 400) {
		t.Errorf("after the drag the columns are %.0f and %.0f wide", source, target)
	}
	if !sameLength(d.storedSplit()*1000, 600) {
		t.Errorf("%.3f is kept", d.storedSplit())
	}
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 50)}, Dragged: fyne.NewDelta(100, 0)})
	g.DragEnd()
	if source, _ := g.columns(); !sameLength(source, 600) {
		t.Errorf("a drag elsewhere makes the source %.0f wide", source)
	}
	press(d, fyne.KeyPeriod, fyne.KeyModifierAlt|fyne.KeyModifierShift)
	if source, _ := g.columns(); !sameLength(source, 650) {
		t.Errorf("by a key the source is %.0f wide", source)
	}
	press(d, fyne.KeyComma, fyne.KeyModifierAlt|fyne.KeyModifierShift)
	press(d, fyne.KeyComma, fyne.KeyModifierAlt|fyne.KeyModifierShift)
	if source, _ := g.columns(); !sameLength(source, 550) {
		t.Errorf("by two keys back the source is %.0f wide", source)
	}
	line := newSplitLine(g, d.keepSplit)
	line.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-100, 0)})
	line.DragEnd()
	if source, _ := g.columns(); !sameLength(source, 450) || !sameLength(d.storedSplit()*1000, 450) {
		t.Errorf("among the headings the source becomes %.0f wide, %.3f is kept", source, d.storedSplit())
	}
	line.DoubleTapped(nil)
	if source, target := g.columns(); source != target {
		t.Errorf("after a double click the columns are %.0f and %.0f wide", source, target)
	}
}

// The place in the document stays when the border moves.
func TestSplitKeepsPlace(t *testing.T) {
	d := openDesk(t, table)
	g := d.grid
	numbers := make([]int, 2000)
	for i := range numbers {
		numbers[i] = i
	}
	text := strings.Repeat("word ", 30)
	g.show(func(int) translate.Segment { return translate.Segment{Source: text, Target: text} }, func(int) int { return len(text) }, numbers)
	g.Resize(fyne.NewSize(900, 400))
	g.activate(1500)
	top := g.top
	g.moveSplit(80)
	if g.top != top || !g.shows(1500) {
		t.Errorf("row %d was at the top, now %d", top, g.top)
	}
}
