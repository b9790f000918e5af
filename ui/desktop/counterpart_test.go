package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"satzpaar/translate"
)

// marks returns the texts that are marked on both sides of the active segment.
func (c *counterpart) marks() string {
	g := c.desk.current()
	of := func(text string, all []translate.Span) string {
		var words []string
		for _, s := range all {
			words = append(words, text[s.Start:s.End])
		}
		return strings.Join(words, " ")
	}
	return of(g.Source, c.source) + " = " + of(c.desk.editor.Text, c.target)
}

// standsAt returns where a word stands in a wrapped text.
func standsAt(all []fragment, r *ruler, word string) fyne.Position {
	for _, f := range all {
		if before, _, ok := strings.Cut(f.text, word); ok {
			w := float32(0)
			for _, p := range pieces(before) {
				w += r.width(p)
			}
			return fyne.NewPos(f.x+w+3, float32(f.line)*r.height+3)
		}
	}
	return fyne.NewPos(-1, -1)
}

// A word of the source is pointed at, clicked or gone to by keys: what renders
// it is marked, and the caret goes there; and back from a word of the target.
func TestCounterpart(t *testing.T) {
	d := openTexts(t, "Der Hafen war leer. Am Morgen kamen  zwei Schiffe in den Hafen. Die Stadt schlief.", "The harbour was empty. In the morning two ships came into the harbour. The town slept.")
	d.window.Resize(fyne.NewSize(1200, 800))
	d.goTo(1)
	mate := d.pane.mate
	wait := func(want string) {
		t.Helper()
		until(func() bool { return mate.marks() == want || mate.known != "" && mate.asked == "" })
		pending.run()
		if got := mate.marks(); got != want {
			t.Errorf("marked: %q, want %q", got, want)
		}
	}
	at := func(word string) *desktop.MouseEvent {
		p := standsAt(d.pane.source.drawn, d.grid.source, word).Add(flowEdge)
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}}
	}
	var source *pointable
	for _, o := range test.LaidOutObjects(d.pane.content) {
		if p, ok := o.(*pointable); ok {
			source = p
		}
	}
	source.MouseIn(at("Schiffe"))
	wait("Schiffe = ships")
	source.MouseMoved(at("Morgen"))
	wait("Morgen = morning")
	d.editor.moveTo(strings.Index(d.editor.Text, "ships"))
	source.MouseOut()
	wait("Schiffe = ships")

	source.Tapped(&at("Hafen").PointEvent)
	wait("Hafen = harbour")
	if got := d.editor.Text[d.editor.caret():]; !strings.HasPrefix(got, "harbour") {
		t.Errorf("the caret stands before %q", got)
	}

	g := d.grid
	row := func(all []fragment, x float32, word string) *desktop.MouseEvent {
		p := standsAt(all, g.source, word).AddXY(x, g.drawnAt+rowRoom)
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}}
	}
	g.MouseIn(row(g.drawn.source, gutter+8, "Schiffe"))
	wait("Schiffe = ships")
	g.MouseMoved(row(g.drawn.target, targetAt(g.Size().Width, g.split), "came"))
	wait("kamen = came")
	g.Tapped(&row(g.drawn.target, targetAt(g.Size().Width, g.split), "two").PointEvent)
	if got := d.editor.Text[d.editor.caret():]; !strings.HasPrefix(got, "wo ships") && !strings.HasPrefix(got, "two ships") {
		t.Errorf("the caret stands before %q", got)
	}
	g.MouseOut()

	runCommand(t, d, "next-word")
	runCommand(t, d, "next-word")
	wait("Morgen = morning")
	runCommand(t, d, "previous-word")
	runCommand(t, d, "previous-word")
	wait("Hafen = harbour")
}

// Words that were being linked when their segment was left are linked once it is
// there again.
func TestCounterpartOfASegmentThatWasLeft(t *testing.T) {
	d := openTexts(t, "Der Hafen war leer. Die Stadt schlief.", "The harbour was empty. The town slept.")
	mate := d.pane.mate
	d.goTo(0)
	mate.point(translate.SourceSide, len("Der "), nil)
	d.goTo(1)
	d.away.Wait()
	pending.run()
	d.goTo(0)
	mate.point(translate.SourceSide, len("Der "), nil)
	until(func() bool { return mate.known != "" })
	if got := mate.marks(); got != "Hafen = harbour" {
		t.Errorf("marked: %q", got)
	}
}

// Who chose a segment stays there when the checks of a new project are done.
func TestChosenSegmentIsNotLeft(t *testing.T) {
	d := openDesk(t, troubled+"4\tAm Abend war es still.\tIn the evening it was quiet.\n")
	d.toRow(3)
	until(func() bool { return len(d.session.Findings(0)) > 0 })
	if at := d.session.Active(); at != 3 {
		t.Errorf("segment %d is active", at)
	}
}

func TestByteAt(t *testing.T) {
	measure := func(s string) float32 { return float32(len([]rune(s))) }
	text := "Über  den Fluß {1}fährt{/1} ein Boot"
	all, lines := wrap([]run{{text[:7], plain}, {text[7:], named}}, 14, measure)
	if lines != 3 {
		t.Fatalf("%d lines", lines)
	}
	for _, word := range []string{"Über", "den", "Fluß", "fährt", "ein", "Boot"} {
		found := false
		for line := range lines {
			for x := range 14 {
				if at, ok := byteAt(all, float32(x)+.5, float32(line)+.5, 1, measure); ok && strings.HasPrefix(text[at:], word) {
					found = true
				}
			}
		}
		if !found {
			t.Errorf("nowhere stands %q", word)
		}
	}
	for _, p := range [][2]float32{{-1, 0}, {20, .5}, {1, 9}, {1, -1}} {
		if at, ok := byteAt(all, p[0], p[1], 1, measure); ok {
			t.Errorf("at %v stands byte %d", p, at)
		}
	}
}

// runCommand runs a command by its id.
func runCommand(t *testing.T, d *Desk, id string) {
	t.Helper()
	for _, c := range d.commands {
		if c.id == id {
			c.run()
			return
		}
	}
	t.Fatalf("there is no command %q", id)
}
