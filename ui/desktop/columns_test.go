package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The mouse moves the border between two columns; the others stay, and the
// widths come back with the view. A double click gives the first ones back.
func TestColumns(t *testing.T) {
	d := openDesk(t, troubled)
	d.show("names")
	v := d.here().(*nameView)
	v.table.Resize(fyne.NewSize(1000, 400))
	x, was := v.table.places(v.table.width)
	at := fyne.NewPos(x[1]+was[1]+tableGap/2, 8)
	if v.table.borderAt(at) != 1 || v.table.borderAt(at.AddXY(40, 0)) != -1 || v.table.borderAt(at.AddXY(0, 100)) != -1 {
		t.Fatal("the border is not where it is seen")
	}
	v.table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(50, 0)}, Dragged: fyne.NewDelta(50, 0)})
	v.table.DragEnd()
	_, now := v.table.places(v.table.width)
	for k, want := range []float32{was[0], was[1] + 50, was[2] - 50, was[3], was[4]} {
		if d := now[k] - want; d > 1 || d < -1 {
			t.Errorf("column %d is %.0f wide, not %.0f", k, now[k], want)
		}
	}
	d.forgetViews()
	d.show("names")
	again := d.here().(*nameView)
	again.table.Resize(fyne.NewSize(1000, 400))
	if _, w := again.table.places(1000); w[1]-now[1] > 1 || now[1]-w[1] > 1 {
		t.Errorf("the column came back %.0f wide, not %.0f", w[1], now[1])
	}
	again.table.DoubleTapped(&fyne.PointEvent{Position: at.AddXY(50, 0)})
	if _, w := again.table.places(1000); w[1]-was[1] > 1 || was[1]-w[1] > 1 {
		t.Errorf("after a double click it is %.0f wide, not %.0f", w[1], was[1])
	}
}

// In a wide window the lines of Compare and Export stay short enough to read, a
// border still follows the mouse, and a narrow window is used whole.
func TestLineLength(t *testing.T) {
	d := openDesk(t, troubled)
	d.show("compare")
	c := d.here().(*compare)
	d.show("export")
	for name, s := range map[string]*sheet{"compare": c.sheet, "export": d.here().(*exportView).sheet} {
		for mode := range 3 {
			rows := s.table
			if name == "compare" {
				c.mode = diffMode(mode)
				c.columns()
			}
			most, gap := rows.body.size*lineMost, float32(tableGap)
			for _, width := range []float32{800, 1900, 3800} {
				x, w := rows.places(width)
				for k, col := range rows.columns {
					if x[0] != tableEdge || col.share > 0 && w[k] > most+1 {
						t.Errorf("%s %d, %.0f: from %.0f, column %d is %.0f wide, not %.0f", name, mode, width, x[0], k, w[k], most)
					}
				}
				last := len(x) - 1
				if end := x[last] + w[last]; width < 1000 && end < width-gap {
					t.Errorf("%s %d: ends at %.0f of %.0f", name, mode, end, width)
				}
			}
		}
	}
	wide := d.here().(*exportView).table
	wide.Resize(fyne.NewSize(3800, 400))
	_, was := wide.places(wide.width)
	wide.moveBorder(1, -60)
	if _, now := wide.places(wide.width); now[1] > was[1]-59 || now[2] < was[2]+59 || now[3] != was[3] {
		t.Errorf("the columns are %v, and were %v", now, was)
	}
}
