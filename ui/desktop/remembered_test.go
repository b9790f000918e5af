package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

const schleuse = "id\tsource\ttarget\n" +
	"1\tDer Minister für Verkehr besuchte gestern die alte Schleuse.\tThe minister of transport visited the old lock yesterday.\n" +
	"2\tNach dem Sturm blieb die alte Schleuse zwei Wochen geschlossen.\tAfter the storm the old lock remained closed for two weeks.\n" +
	"3\tWegen Eis bleibt die alte Schleuse bis März zu.\tBecause of ice the .\n" +
	"4\tNach dem Sturm blieb die alte Schleuse 12 Wochen geschlossen.\tAfter.\n" +
	"5\tNach dem Sturm blieb die alte Schleuse 7 Wochen geschlossen.\tAfter the storm the old lock remained closed for 7 weeks.\n"

// A part goes in at the caret while the editor has the focus.
func TestPartGoesInAtTheCaret(t *testing.T) {
	d := openDesk(t, schleuse)
	for i := range 2 {
		d.goTo(i)
		d.approve()
	}
	d.goTo(2)
	until(func() bool { return len(d.session.Fragments(2)) > 0 })
	d.side.show()
	d.toEditor()
	d.editor.moveTo(len("Because of ice the "))
	n := -1
	for k, x := range d.session.Suggestions(2) {
		if x.Part != "" {
			n = k
		}
	}
	if n < 0 {
		t.Fatal("no part is offered")
	}
	press(d, fyne.KeyName(string(rune('1'+n))), fyne.KeyModifierControl)
	if got := d.editor.Text; got != "Because of ice the old lock." {
		t.Errorf("the text is %q", got)
	}
	d.toQueue()
	if d.undo(); d.session.Segment(2).Target != "Because of ice the ." {
		t.Errorf("undone: %q", d.session.Segment(2).Target)
	}
}

// What was made to fit stands beside what it replaces.
func TestAdaptedRuns(t *testing.T) {
	m := translate.Match{
		Unit: translate.Unit{Target: "closed for 7 weeks"}, Adapted: "closed for 12 weeks",
		Repairs: []translate.Repair{{Kind: "number", Was: "7", Now: "12", At: translate.Span{Start: 11, End: 13}}, {Kind: "inline codes", At: translate.NoSpan}},
	}
	var b strings.Builder
	for _, r := range adaptedRuns(m) {
		b.WriteString(map[mark]string{plain: "", deleted: "-", inserted: "+"}[r.mark] + r.text)
	}
	if got := b.String(); got != "closed for -7+12 weeks" {
		t.Errorf("got %q", got)
	}
}

// Approving a wording that was sent back asks for a second time.
func TestRejectedWordingIsWarnedOf(t *testing.T) {
	d := openDesk(t, table)
	if err := d.session.Reject(0, session.Rejection{Text: "too free"}); err != nil {
		t.Fatal(err)
	}
	if err := d.session.SetTarget(0, "Hello.", "edit"); err != nil {
		t.Fatal(err)
	}
	d.goTo(0)
	d.editor.SetText("Good day.")
	d.approve()
	if d.session.Segment(0).State.Approved() || !strings.Contains(d.status.Text, "too free") {
		t.Errorf("approved: %v, said: %q", d.session.Segment(0).State, d.status.Text)
	}
	d.approve()
	if !d.session.Segment(0).State.Approved() {
		t.Error("a second time does not approve")
	}
}

// A file comes into a memory from the window; what is not usable is listed by
// line; a hit goes into the segment.
func TestMemoryFromTheWindow(t *testing.T) {
	d := openDesk(t, table)
	path := filepath.Join(t.TempDir(), "a.tmx")
	tmx := "<tmx version=\"1.4\"><header srclang=\"de\"/><body>\n" +
		"<tu><tuv xml:lang=\"de\"><seg>Die Brücke hält.</seg></tuv><tuv xml:lang=\"en\"><seg>The bridge holds.</seg></tuv></tu>\n" +
		"<tu><tuv xml:lang=\"de\"><seg>Allein</seg></tuv></tu>\n</body></tmx>"
	if err := os.WriteFile(path, []byte(tmx), 0o600); err != nil {
		t.Fatal(err)
	}
	d.show("memory")
	d.importMemory(session.MemoryFile{Path: path, Memory: "client"})
	if why := d.here().(*memoryView).whyNotImport(); why == "" {
		t.Error("a second import could begin")
	}
	until(func() bool { return !d.importing.running() })
	if m := &d.importing; len(m.rejected) != 1 || m.rejected[0].line != 3 {
		t.Errorf("not usable: %+v", m.rejected)
	}
	d.window.Canvas().Overlays().Top().Hide()
	v := d.here().(*memoryView)
	v.want.As.Plain = true
	v.search.SetText("Bruecke doc:a.tmx")
	v.answered(1)
	if len(v.units) != 1 || v.want.Document != "a.tmx" {
		t.Fatalf("found %+v for %+v", v.units, v.want)
	}
	marks := 0
	for _, c := range v.cells(0)[:2] {
		for _, r := range c.runs {
			if r.mark == term {
				marks++
			}
		}
	}
	if marks != 1 {
		t.Errorf("%d places are marked", marks)
	}
	v.insert()
	if got := d.editor.Text; !strings.Contains(got, "The bridge holds.") {
		t.Errorf("the text is %q", got)
	}
	d.show("memory")
	if !v.selects() {
		t.Error("nothing is selected")
	}
}

// OmegaT's scores come and go.
func TestOmegaTScoresAreSwitched(t *testing.T) {
	d := openDesk(t, schleuse)
	d.goTo(4)
	d.approve()
	d.goTo(3)
	until(func() bool { return len(d.session.Matches(3)) > 0 })
	shown := func() bool {
		for _, o := range d.side.box.Objects {
			if f, ok := o.(*flow); ok {
				for _, r := range f.runs {
					if strings.Contains(r.text, "OmegaT 100/100/90") {
						return true
					}
				}
			}
		}
		return false
	}
	d.side.show()
	if shown() {
		t.Error("they are shown unasked")
	}
	d.switchOmegaT()
	if !shown() {
		t.Errorf("they are not shown: %+v", d.session.OmegaTScores(3, d.session.Matches(3)[0]))
	}
	d.switchOmegaT()
	if shown() {
		t.Error("they are still shown")
	}
}

// An analysis fills the report with the bands.
func TestAnalysisInTheReport(t *testing.T) {
	d := openDesk(t, schleuse)
	d.show("report")
	v := d.here().(*reportView)
	v.analyse()
	until(func() bool { return !v.running })
	for _, r := range v.rows {
		if r.label == "No match" && strings.Contains(r.value, "segments") {
			return
		}
	}
	t.Errorf("no bands in %+v", v.rows)
}

// BenchmarkMatches measures what is drawn beside a segment at each move: five
// matches that were made to fit, with OmegaT's scores.
func BenchmarkMatches(b *testing.B) {
	d := deskOf(b, largeLibrary(b, 100))
	d.keep(omegaTKey, "yes")
	m := translate.Match{
		Score: 98, Base: 99, Penalties: []translate.Penalty{{Why: "not reviewed", Points: 1}},
		Unit:    translate.Unit{Source: strings.Repeat("Nach dem Sturm blieb die alte Schleuse 7 Wochen zu. ", 4), Target: strings.Repeat("After the storm the old lock stayed shut for 7 weeks. ", 4), Who: "Ada", Document: "1/a.txt"},
		Adapted: "After the storm the old lock stayed shut for 12 weeks.", Repairs: []translate.Repair{{Kind: "number", Was: "7", Now: "12", At: translate.Span{Start: 45, End: 47}}},
	}
	measure(b, false, func(int) {
		d.side.box.RemoveAll()
		for range 5 {
			d.side.match(0, m, true)
		}
		d.side.box.Refresh()
	})
}

// The letter of the key that opens a form is not typed into it; the next one is.
func TestLetterOfTheKeyIsNotTyped(t *testing.T) {
	d := openDesk(t, table)
	d.show("memory")
	v := d.here().(*memoryView)
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyO})
	e, ok := d.window.Canvas().Focused().(*field)
	if !ok {
		t.Fatal("no field is asked for")
	}
	for _, r := range "oo" {
		e.TypedRune(r)
	}
	if e.Text != "o" {
		t.Errorf("typed %q", e.Text)
	}
}

// A fix of nothing but spaces can be seen.
func TestVisibleFix(t *testing.T) {
	for show, want := range map[string]string{"   ›  ": "·· › ·", "64 › 46": "64 › 46", "The port.": "The port.", "a › ": "a › "} {
		if got := visibleFix(show); got != want {
			t.Errorf("visibleFix(%q) = %q, want %q", show, got, want)
		}
	}
}
