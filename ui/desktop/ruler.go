package desktop

import (
	"math"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// A ruler measures words of one face at one size and remembers them.
type ruler struct {
	size   float32
	style  fyne.TextStyle // which face: see Look.Font
	widths map[string]float32
	height float32 // of a line
	drop   float32 // how far below its place a text is drawn, to stand on the line of its neighbour
	mean   float32 // width of a character of running text
}

func newRuler(size float32, style fyne.TextStyle) *ruler {
	r := &ruler{size: size, style: style, widths: map[string]float32{}, height: fyne.MeasureText("Äg", size, style).Height}
	const sample = "Der neue Hafen wurde am Montag eröffnet, und viele Gäste kamen aus dem Norden."
	r.mean = fyne.MeasureText(sample, size, style).Width / float32(utf8.RuneCountInString(sample))
	return r
}

// width returns the width of text in canvas units.
func (r *ruler) width(text string) float32 {
	w, ok := r.widths[text]
	if !ok {
		w = fyne.MeasureText(text, r.size, r.style).Width
		r.widths[text] = w
	}
	return w
}

// base returns how far below its upper edge a line of the face stands.
func (r *ruler) base() float32 {
	_, b := fyne.CurrentApp().Driver().RenderedTextSize("Äg", r.size, r.style, nil)
	return b
}

// below returns by how much a smaller text beside a larger one is moved down to
// stand on its line, both given by how far below their upper edges they stand:
// whole units, for the toolkit rounds the place of each text, and draws its
// letters on the next pixel below their line.
func below(large, small float32) float32 {
	return float32(math.Ceil(float64(large)) - math.Ceil(float64(small)))
}

// baseline returns how far below its upper edge a line of that size stands.
func baseline(size float32) float32 {
	_, b := fyne.CurrentApp().Driver().RenderedTextSize("Äg", size, fyne.TextStyle{}, nil)
	return b
}

// rulers are those of the desk: for the texts of the program, for small ones,
// and for the columns of source and target.
type rulers struct{ ruler, small, source, target *ruler }

func newRulers(l Look) rulers {
	size := l.size()
	all := rulers{newRuler(size, fyne.TextStyle{}), newRuler(size-2, fyne.TextStyle{}), newRuler(size, l.style(l.Source)), newRuler(size, l.style(l.Target))}
	pair(all.source, all.target)
	return all
}

// pair gives two faces that stand beside one another the same lines.
func pair(a, b *ruler) {
	line := max(a.base(), b.base())
	a.drop, b.drop = line-a.base(), line-b.base()
	h := max(a.drop+a.height, b.drop+b.height)
	a.height, b.height = h, h
}

// set makes all that hold these rulers measure as others do.
func (all *rulers) set(to rulers) {
	*all.ruler, *all.small, *all.source, *all.target = *to.ruler, *to.small, *to.source, *to.target
}
