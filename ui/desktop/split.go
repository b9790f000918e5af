package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The room of the grid is split between source and translation: the border
// between them follows the mouse, among the rows as among the headings, and
// keys move it.

const (
	evenSplit = .5
	splitStep = .05
	columnGap = 16  // between the two columns, with the border in its midst
	leastText = 120 // that a column keeps, where there is room for two
)

// columnsOf returns how wide source and translation are in a grid so wide, of
// which the source has a share.
func columnsOf(width, share float32) (source, target float32) {
	room := max(width-gutter-thumbWidth-2*columnGap, 2*40)
	least := min(leastText, room/2)
	source = max(least, min(room*share, room-least))
	return source, room - source
}

func (g *grid) columns() (source, target float32) { return columnsOf(g.Size().Width, g.split) }

// targetAt returns where the translations begin in a grid so wide.
func targetAt(width, share float32) float32 {
	source, _ := columnsOf(width, share)
	return gutter + 8 + source + columnGap
}

// border returns where the border between the columns stands.
func (g *grid) border() float32 { return targetAt(g.Size().Width, g.split) - columnGap/2 }

// atBorder reports whether the mouse takes hold of the border at x.
func (g *grid) atBorder(x float32) bool {
	b := g.border()
	return x > b-borderReach && x < b+borderReach
}

// setSplit gives the source a share of the room, as far as both columns keep
// what they need. All heights are estimated anew.
func (g *grid) setSplit(share float32) {
	width := g.Size().Width
	g.split = share
	if source, target := columnsOf(width, share); width > 0 {
		g.split = source / (source + target)
	}
	g.width = 0
	g.Refresh()
}

// moveSplit moves the border by dx units.
func (g *grid) moveSplit(dx float32) {
	source, target := g.columns()
	g.setSplit((source + dx) / (source + target))
	g.resplit()
}

// Cursor implements desktop.Cursorable: it says where the border can be moved.
func (g *grid) Cursor() desktop.Cursor {
	if g.splitting || g.onBorder {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// splitLine is the border among the headings: one unit wide, three while the
// mouse is on it. A double click makes both columns equally wide.
type splitLine struct {
	widget.BaseWidget
	grid *grid
	on   bool
	kept func() // the border stands where it was moved to
}

func newSplitLine(g *grid, kept func()) *splitLine {
	l := &splitLine{grid: g, kept: kept}
	l.ExtendBaseWidget(l)
	return l
}

// Cursor implements desktop.Cursorable.
func (*splitLine) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn implements desktop.Hoverable.
func (l *splitLine) MouseIn(*desktop.MouseEvent) { l.on = true; l.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (*splitLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *splitLine) MouseOut() { l.on = false; l.Refresh() }

// Dragged implements fyne.Draggable.
func (l *splitLine) Dragged(e *fyne.DragEvent) { l.grid.moveSplit(e.Dragged.DX) }

// DragEnd implements fyne.Draggable.
func (l *splitLine) DragEnd() { l.kept() }

// DoubleTapped implements fyne.DoubleTappable.
func (l *splitLine) DoubleTapped(*fyne.PointEvent) {
	l.grid.setSplit(evenSplit)
	l.grid.resplit()
	l.kept()
}

// CreateRenderer implements fyne.Widget.
func (l *splitLine) CreateRenderer() fyne.WidgetRenderer {
	return &splitRenderer{l, canvas.NewRectangle(nil)}
}

type splitRenderer struct {
	line *splitLine
	mark *canvas.Rectangle
}

func (r *splitRenderer) MinSize() fyne.Size { return fyne.NewSize(grip, 8) }

func (r *splitRenderer) Layout(size fyne.Size) {
	look, wide, role := r.line.Theme(), float32(1), theme.ColorNameSeparator
	if r.line.on {
		wide, role = 3, theme.ColorNamePrimary
	}
	r.mark.FillColor = look.Color(role, 0)
	r.mark.Move(fyne.NewPos((size.Width-wide)/2, 0))
	r.mark.Resize(fyne.NewSize(wide, size.Height))
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.line.Size())
	canvas.Refresh(r.line)
}

func (r *splitRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.mark} }
func (r *splitRenderer) Destroy()                     {}

const splitKey = "grid.split"

// storedSplit returns the share of the source as it was left.
func (d *Desk) storedSplit() float32 {
	if v, err := strconv.ParseFloat(d.setting(splitKey), 32); err == nil && v > 0 && v < 1 {
		return float32(v)
	}
	return evenSplit
}

func (d *Desk) keepSplit() { d.keep(splitKey, strconv.FormatFloat(float64(d.grid.split), 'f', 3, 32)) }

// splits lists the commands that move the border between the columns.
func (d *Desk) splits() commands {
	alt, shift := fyne.KeyModifierAlt, fyne.KeyModifierShift
	to := func(share func() float32) func() {
		return func() {
			d.grid.setSplit(share())
			d.grid.resplit()
			d.keepSplit()
			d.tell("The source has %d%% of the room for texts.", int(d.grid.split*100+.5))
		}
	}
	return commands{
		{"wider-source", "View", "More room for the source", chord{fyne.KeyPeriod, alt | shift}, "", d.whyClosed, to(func() float32 { return d.grid.split + splitStep })},
		{"wider-target", "View", "More room for the translation", chord{fyne.KeyComma, alt | shift}, "", d.whyClosed, to(func() float32 { return d.grid.split - splitStep })},
		{"even-columns", "View", "Source and translation equally wide", chord{}, "", d.whyClosed, to(func() float32 { return evenSplit })},
	}
}
