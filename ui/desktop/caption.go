package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// caption is one line of text in a size and a role of the theme. Where it is
// too narrow the text ends in an ellipsis.
type caption struct {
	widget.BaseWidget
	text string
	role fyne.ThemeColorName
	size fyne.ThemeSizeName
	bold bool
	end  bool // aligned at the right
	// shrinks lets a layout make it narrower than its text.
	shrinks bool
}

func newCaption(text string, role fyne.ThemeColorName, size fyne.ThemeSizeName) *caption {
	c := &caption{text: text, role: role, size: size}
	c.ExtendBaseWidget(c)
	return c
}

func (c *caption) setText(text string) {
	if c.text != text {
		c.text = text
		c.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (c *caption) CreateRenderer() fyne.WidgetRenderer {
	r := &captionRenderer{caption: c, text: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type captionRenderer struct {
	caption *caption
	text    *canvas.Text
}

func (r *captionRenderer) MinSize() fyne.Size {
	c := r.caption
	s := fyne.MeasureText(c.text, c.Theme().Size(c.size), fyne.TextStyle{Bold: c.bold})
	if c.shrinks {
		s.Width = min(s.Width, 48)
	}
	return s
}

func (r *captionRenderer) Layout(size fyne.Size) {
	c := r.caption
	r.text.Text = c.text
	whole := []rune(c.text)
	for n := len(whole); n > 0 && r.text.MinSize().Width > size.Width+.5; n-- {
		r.text.Text = string(whole[:n-1]) + "…"
	}
	x := float32(0)
	if c.end {
		x = size.Width - r.text.MinSize().Width
	}
	h := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(x, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(size.Width-x, h))
}

func (r *captionRenderer) Refresh() {
	c, look := r.caption, r.caption.Theme()
	r.text.Color, r.text.TextSize, r.text.TextStyle = look.Color(c.role, 0), look.Size(c.size), fyne.TextStyle{Bold: c.bold}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *captionRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text} }
func (r *captionRenderer) Destroy()                     {}

// base returns how far below the upper edge of the text its line is.
func (c *caption) base() float32 { return baseline(c.Theme().Size(c.size)) }
