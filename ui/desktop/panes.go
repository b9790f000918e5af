package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// grip is how wide the place is where the line between two panes can be taken.
const grip = 9

// panes shows two things with a thin line between them that can be moved.
type panes struct {
	widget.BaseWidget
	first, second fyne.CanvasObject
	upright       bool    // one above the other
	share         float32 // of the first, 0..1
	moved         func(share float32)
	line          *paneLine
}

// newPanes puts first left of second, or above it where upright.
func newPanes(first, second fyne.CanvasObject, upright bool, share float32) *panes {
	p := &panes{first: first, second: second, upright: upright, share: share}
	p.line = &paneLine{panes: p}
	p.line.ExtendBaseWidget(p.line)
	p.ExtendBaseWidget(p)
	return p
}

// extent returns the length of a size along the axis.
func (p *panes) extent(s fyne.Size) float32 {
	if p.upright {
		return s.Height
	}
	return s.Width
}

// cut returns where the line stands: the share, but no pane narrower than it
// can be.
func (p *panes) cut(size fyne.Size) float32 {
	all := p.extent(size)
	return max(p.extent(p.first.MinSize()), min(all*p.share, all-1-p.extent(p.second.MinSize())))
}

func (p *panes) moveBy(by float32) {
	all := p.extent(p.Size())
	if all <= 0 {
		return
	}
	p.share = (p.cut(p.Size()) + by) / all
	p.share = p.cut(p.Size()) / all
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *panes) CreateRenderer() fyne.WidgetRenderer { return &panesRenderer{p} }

type panesRenderer struct{ panes *panes }

func (r *panesRenderer) MinSize() fyne.Size {
	a, b := r.panes.first.MinSize(), r.panes.second.MinSize()
	if r.panes.upright {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height+1)
	}
	return fyne.NewSize(a.Width+b.Width+1, max(a.Height, b.Height))
}

func (r *panesRenderer) Layout(size fyne.Size) {
	p := r.panes
	at := p.cut(size)
	if p.upright {
		p.first.Resize(fyne.NewSize(size.Width, at))
		p.second.Move(fyne.NewPos(0, at+1))
		p.second.Resize(fyne.NewSize(size.Width, size.Height-at-1))
		p.line.Move(fyne.NewPos(0, at-grip/2))
		p.line.Resize(fyne.NewSize(size.Width, grip))
	} else {
		p.first.Resize(fyne.NewSize(at, size.Height))
		p.second.Move(fyne.NewPos(at+1, 0))
		p.second.Resize(fyne.NewSize(size.Width-at-1, size.Height))
		p.line.Move(fyne.NewPos(at-grip/2, 0))
		p.line.Resize(fyne.NewSize(grip, size.Height))
	}
	p.first.Move(fyne.NewPos(0, 0))
}

func (r *panesRenderer) Refresh() {
	r.Layout(r.panes.Size())
	canvas.Refresh(r.panes)
}

func (r *panesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.panes.first, r.panes.second, r.panes.line}
}
func (r *panesRenderer) Destroy() {}

// paneLine is the line between two panes: one unit wide, three while the mouse
// is on it.
type paneLine struct {
	widget.BaseWidget
	panes *panes
	on    bool
}

// Cursor implements desktop.Cursorable.
func (l *paneLine) Cursor() desktop.Cursor {
	if l.panes.upright {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// MouseIn implements desktop.Hoverable.
func (l *paneLine) MouseIn(*desktop.MouseEvent) { l.on = true; l.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (*paneLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *paneLine) MouseOut() { l.on = false; l.Refresh() }

// Dragged implements fyne.Draggable.
func (l *paneLine) Dragged(e *fyne.DragEvent) {
	l.panes.moveBy(l.panes.extent(fyne.NewSize(e.Dragged.DX, e.Dragged.DY)))
}

// DragEnd implements fyne.Draggable.
func (l *paneLine) DragEnd() {
	if l.panes.moved != nil {
		l.panes.moved(l.panes.share)
	}
}

// CreateRenderer implements fyne.Widget.
func (l *paneLine) CreateRenderer() fyne.WidgetRenderer {
	r := &paneLineRenderer{l, canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type paneLineRenderer struct {
	line *paneLine
	rect *canvas.Rectangle
}

func (*paneLineRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *paneLineRenderer) Layout(size fyne.Size) {
	wide := float32(1)
	if r.line.on {
		wide = 3
	}
	at := float32(grip/2) - (wide-1)/2
	if r.line.panes.upright {
		r.rect.Move(fyne.NewPos(0, at))
		r.rect.Resize(fyne.NewSize(size.Width, wide))
	} else {
		r.rect.Move(fyne.NewPos(at, 0))
		r.rect.Resize(fyne.NewSize(wide, size.Height))
	}
}

func (r *paneLineRenderer) Refresh() {
	name := theme.ColorNameSeparator
	if r.line.on {
		name = theme.ColorNamePrimary
	}
	r.rect.FillColor = r.line.Theme().Color(name, 0)
	r.Layout(r.line.Size())
	canvas.Refresh(r.line)
}

func (r *paneLineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *paneLineRenderer) Destroy()                     {}
