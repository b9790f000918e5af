package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// labelled puts a label of one width at the left of what it names, so that the
// rows of a form have one edge.
type labelled struct{ label, most float32 }

// How wide a label of a form is, and what it names at most, in ems.
const (
	formLabel = 12
	formMost  = 52
)

// MinSize implements fyne.Layout.
func (l labelled) MinSize(all []fyne.CanvasObject) fyne.Size {
	m := all[1].MinSize()
	return fyne.NewSize(l.label+m.Width, max(m.Height, all[0].MinSize().Height))
}

// Layout implements fyne.Layout.
func (l labelled) Layout(all []fyne.CanvasObject, size fyne.Size) {
	all[0].Move(fyne.NewPos(0, 0))
	all[0].Resize(fyne.NewSize(l.label-12, size.Height))
	all[1].Move(fyne.NewPos(l.label, 0))
	all[1].Resize(fyne.NewSize(min(size.Width-l.label, l.most), size.Height))
}

// row is a row of a form: a label, and what it names.
func (d *Desk) row(label string, o fyne.CanvasObject) *fyne.Container {
	c := newCaption(label, theme.ColorNameForeground, theme.SizeNameText)
	c.shrinks = true
	return container.New(labelled{formLabel * d.size, formMost * d.size}, c, o)
}

// asForm puts rows below one another.
func asForm(rows ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(tight{gap: 6}, rows...)
}

// leaving is what Escape leaves.
type leaving struct{ leave func() }

// typed leaves, or gives the key to what it was typed in.
func (l leaving) typed(k *fyne.KeyEvent, in func(*fyne.KeyEvent)) {
	if k.Name == fyne.KeyEscape {
		l.leave()
		return
	}
	in(k)
}

// choice is a list to choose from that Escape leaves.
type choice struct {
	widget.Select
	leaving
}

func newChoice(options []string, leave func()) *choice {
	c := &choice{leaving: leaving{leave}}
	c.Options = options
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *choice) TypedKey(k *fyne.KeyEvent) { c.typed(k, c.Select.TypedKey) }

// tick is a box to tick that Escape leaves.
type tick struct {
	widget.Check
	leaving
}

func newTick(label string, leave func()) *tick {
	t := &tick{leaving: leaving{leave}}
	t.Text = label
	t.ExtendBaseWidget(t)
	return t
}

// TypedKey implements fyne.Focusable.
func (t *tick) TypedKey(k *fyne.KeyEvent) { t.typed(k, t.Check.TypedKey) }
