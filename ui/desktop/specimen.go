package desktop

import (
	"image"
	"image/draw"
	"os"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// specimens show how typefaces look, a line of text in each. They are drawn
// beside the window, one at a time, when they are first asked for: to read a
// font takes longer than a frame.
type specimens struct {
	desk  *Desk
	text  string
	drawn map[string]image.Image // by the key of the typeface; nil: not yet
	came  func()                 // another one is there
	one   sync.Mutex
}

// object returns the line in a typeface, none before it is drawn or where the
// font cannot be.
func (s *specimens) object(f typeface, look fyne.Theme, at fyne.Position) []fyne.CanvasObject {
	picture, asked := s.drawn[f.key()]
	scale := s.desk.window.Canvas().Scale()
	if !asked {
		s.drawn[f.key()] = nil
		ruler, ink := s.desk.grid.ruler, image.NewUniform(look.Color(theme.ColorNameForeground, 0))
		size, base, high := ruler.size*scale, ruler.base()*scale, int(ruler.height*scale)
		s.desk.away.Go(func() {
			s.one.Lock()
			defer s.one.Unlock()
			if p := f.specimen(s.text, size, base, high, ink); p != nil {
				s.desk.opt.Do(func() { s.drawn[f.key()] = p; s.came() })
			}
		})
	}
	if picture == nil {
		return nil
	}
	o := canvas.NewImageFromImage(picture)
	o.ScaleMode = canvas.ImageScalePixels
	o.Move(at)
	o.Resize(fyne.NewSize(float32(picture.Bounds().Dx())/scale, float32(picture.Bounds().Dy())/scale))
	return []fyne.CanvasObject{o}
}

// specimen draws a line of text in pixels, its baseline so far below the upper
// edge; nil where the font cannot be read.
func (f typeface) specimen(text string, size, base float32, high int, ink image.Image) image.Image {
	parsed, err := opentype.Parse(f.bytes())
	if err != nil {
		return nil
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		return nil
	}
	defer face.Close()
	line := image.NewNRGBA(image.Rect(0, 0, font.MeasureString(face, text).Ceil(), high))
	d := font.Drawer{Dst: draw.Image(line), Src: ink, Face: face, Dot: fixed.Point26_6{Y: fixed.Int26_6(base * 64)}}
	d.DrawString(text)
	return line
}

// bytes returns the font, nothing where its file cannot be read.
func (f typeface) bytes() []byte {
	switch {
	case f.resource != nil:
		return f.resource.Content()
	case f.file != "":
		b, err := os.ReadFile(f.file)
		if err != nil {
			return nil
		}
		return b
	}
	return theme.DefaultTextFont().Content()
}
