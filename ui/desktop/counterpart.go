package desktop

import (
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/ui/session"
)

// A counterpart is what is marked on both sides of the active segment, since
// one renders the other: of the word at the caret, at the pointer, or gone to
// by keys.
type counterpart struct {
	desk           *Desk
	source, target []translate.Span // what is marked
	word           int              // the word of the source that was gone to by keys; -1: none
	links          []session.WordLink
	known, asked   string // the texts that links are of, and those being linked
	then           func() // once they are linked
	pause          *time.Timer
}

// caretRest is how long the caret rests before its word is looked up: one who
// types or runs through the text wants no marks.
const caretRest = 250 * time.Millisecond

// ready calls then on the window's goroutine once the words of the active
// segment are linked; only the last of several callers. To link them takes a
// few milliseconds, on a goroutine of its own.
func (c *counterpart) ready(then func()) {
	d := c.desk
	s, i := d.session, d.session.Active()
	texts := func() string { g := s.Live(i); return g.Source + "\x00" + g.Target }
	key := texts()
	if key == c.known {
		then()
		return
	}
	c.then = then
	if key == c.asked {
		return
	}
	c.asked = key
	link := s.WordLinker(i)
	d.away.Go(func() {
		links := link()
		d.opt.Do(func() {
			if c.asked != key {
				return // others are being linked
			}
			c.asked = ""
			if d.session == s && s.Active() == i && texts() == key {
				c.links, c.known = links, key
				c.then()
			}
		})
	})
}

// clear takes the marks away, for another text.
func (c *counterpart) clear() {
	c.source, c.target, c.word = nil, nil, -1
}

// mark shows other marks.
func (c *counterpart) mark(source, target []translate.Span) {
	if slices.Equal(source, c.source) && slices.Equal(target, c.target) {
		return
	}
	c.source, c.target = source, target
	c.desk.pane.showSource()
	c.desk.pane.showStains()
	c.desk.grid.Refresh()
}

// point marks the word at a byte of one side and what renders it, then calls
// found, which may be nil, with both; the word is not valid where nothing is
// known to render it.
func (c *counterpart) point(side translate.Side, at int, found func(word translate.Span, other []translate.Span)) {
	c.ready(func() {
		word, other := session.Counterparts(c.links, side, at)
		switch {
		case !word.Valid():
			c.mark(nil, nil)
		case side == translate.SourceSide:
			c.mark([]translate.Span{word}, other)
		default:
			c.mark(other, []translate.Span{word})
		}
		if found != nil {
			found(word, other)
		}
	})
}

// caretMoved marks the word at the caret and what it renders, once the caret
// rests.
func (c *counterpart) caretMoved() {
	d := c.desk
	if d.session == nil || d.loading {
		return
	}
	d.outOfCode()
	c.stop()
	s, i := d.session, d.session.Active()
	c.pause = time.AfterFunc(caretRest, func() {
		d.opt.Do(func() {
			if d.session == s && s.Active() == i {
				c.atCaret()
			}
		})
	})
}

// atCaret marks nothing while the caret stands where it stood on arrival.
func (c *counterpart) atCaret() {
	if at := c.desk.editor.caret(); at > 0 {
		c.point(translate.TargetSide, at, nil)
	} else {
		c.mark(nil, nil)
	}
}

// over marks the counterpart of the word under the pointer; where it points at
// no word, that of the caret comes back.
func (c *counterpart) over(side translate.Side, at int, ok bool) {
	switch {
	case c.desk.session == nil:
	case ok:
		c.point(side, at, nil)
	default:
		c.atCaret()
	}
}

// clicked puts the caret before what renders the word of the source at a byte,
// or before the byte of the target.
func (c *counterpart) clicked(side translate.Side, at int) {
	d := c.desk
	if side == translate.TargetSide {
		d.toEditor()
		d.editor.moveTo(at)
		return
	}
	c.point(side, at, func(_ translate.Span, other []translate.Span) { c.goTo(at, other) })
}

// goTo puts the caret before the first of the counterparts of the word of the
// source at a byte, or says that there is none.
func (c *counterpart) goTo(at int, other []translate.Span) {
	d := c.desk
	if len(other) == 0 {
		source := d.current().Source
		w := wordAt(source, at)
		d.tell("Nothing in the translation was found for “%s”", source[w.Start:w.End])
		return
	}
	d.editor.moveTo(other[0].Start)
}

// step marks the next word of the source, or the previous one, and puts the
// caret before its counterpart.
func (c *counterpart) step(by int) {
	words := sourceWords(c.desk.current().Source)
	if len(words) == 0 {
		return
	}
	switch {
	case c.word < 0 && by > 0:
		c.word = 0
	case c.word < 0:
		c.word = len(words) - 1
	default:
		c.word = (c.word + by + len(words)) % len(words)
	}
	w := words[c.word]
	c.point(translate.SourceSide, w.Start, func(word translate.Span, other []translate.Span) {
		if !word.Valid() {
			c.mark([]translate.Span{w}, nil)
		}
		c.goTo(w.Start, other)
	})
}

// stop ends what waits for a rest.
func (c *counterpart) stop() {
	if c.pause != nil {
		c.pause.Stop()
	}
}

// sourceWords returns the words and numbers of a text, without its marks.
func sourceWords(text string) []translate.Span {
	var all []translate.Span
	for _, t := range align.Tokens(text) {
		if r, _ := utf8.DecodeRuneInString(text[t[0]:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
			all = append(all, translate.Span{Start: t[0], End: t[1]})
		}
	}
	return all
}

// pointable is text of which the word under the pointer can be told.
type pointable struct {
	widget.BaseWidget
	flow    *flow
	over    func(at int, ok bool)
	clicked func(at int)
}

func newPointable(f *flow) *pointable {
	p := &pointable{flow: f}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pointable) parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.flow} }

// CreateRenderer implements fyne.Widget.
func (p *pointable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.flow) }

// MouseIn implements desktop.Hoverable.
func (p *pointable) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (p *pointable) MouseMoved(e *desktop.MouseEvent) { p.over(p.flow.byteAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (p *pointable) MouseOut() { p.over(0, false) }

// Tapped implements fyne.Tappable.
func (p *pointable) Tapped(e *fyne.PointEvent) {
	if at, ok := p.flow.byteAt(e.Position); ok {
		p.clicked(at)
	}
}
