package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// itself returns the acts of a view that is made of a sheet.
func (s *sheet) itself() *sheet { return s }

// sheetOf returns the acts of a view; nil where it has none of its own.
func sheetOf(v view) *sheet {
	if of, ok := v.(interface{ itself() *sheet }); ok {
		return of.itself()
	}
	return nil
}

// inside reports whether an object stands somewhere in another.
func inside(o, in fyne.CanvasObject) bool {
	if o == in {
		return true
	}
	switch c := in.(type) {
	case *fyne.Container:
		for _, x := range c.Objects {
			if inside(o, x) {
				return true
			}
		}
	case fyne.Widget:
		for _, x := range test.WidgetRenderer(c).Objects() {
			if inside(o, x) {
				return true
			}
		}
	}
	return false
}

// Every act of every view is done by its key and by its button, or says why it
// cannot be; no key of a view means two things; its text stands in both
// languages.
func TestEveryAct(t *testing.T) {
	var trace []string
	d := newDesk(t)
	d.opt.Trace = func(what string) { trace = append(trace, what) }
	if err := d.OpenSample(); err != nil {
		t.Fatal(err)
	}
	// did runs something, and reports whether it did the act or said something.
	did := func(a act, run func()) bool {
		trace = nil
		run()
		for c := d.window.Canvas(); c.Overlays().Top() != nil; {
			c.Overlays().Remove(c.Overlays().Top())
		}
		return strings.Contains(strings.Join(trace, "\n")+"\n", "ACT "+a.title+"\n") || strings.Contains(strings.Join(trace, "\n"), "STATUS ")
	}
	for _, p := range places() {
		d.show(p.id)
		s := sheetOf(d.here())
		if s == nil {
			if p.id != placeDesk {
				t.Errorf("%s has no acts", p.id)
			}
			continue
		}
		seen := map[fyne.KeyName]bool{}
		for k := range s.acts {
			t.Run(p.id+"/"+s.acts[k].title+string(s.acts[k].key), func(t *testing.T) {
				d.show(p.id)
				s := sheetOf(d.here())
				a := s.acts[k]
				if seen[a.key] {
					t.Errorf("%s means two things", a.key)
				}
				seen[a.key] = true
				if !did(a, func() { s.table.TypedKey(&fyne.KeyEvent{Name: a.key}) }) {
					t.Errorf("the key %s does nothing", a.key)
				}
				if a.title == "" {
					return // a way to a field, which the mouse clicks
				}
				if Language("de").text(a.title) == a.title {
					t.Errorf("%q is not translated", a.title)
				}
				d.show(p.id)
				s = sheetOf(d.here())
				if !inside(s.buttons[k], s.box) {
					t.Fatal("there is no button in the view")
				}
				b := s.buttons[k]
				if b.off != (s.acts[k].why != nil && s.acts[k].why() != "") {
					t.Error("the button does not say whether it can be pressed")
				}
				if b.off {
					return
				}
				if !did(a, func() { test.Tap(b) }) {
					t.Error("the button does nothing")
				}
			})
		}
	}
}
