package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/ui/session"
)

const troubled = "id\tsource\ttarget\n" +
	"1\tDer Zug fuhr nicht nach Wladiwostok.\tThe train went to Wladiwostok.\n" +
	"2\tIn Wladiwostok lag Schnee.\tThere was snow in Vladivostok.\n" +
	"3\tDie Bahn von Wladiwostok steht.\tThe Wladiwostok railway is at a standstill.\n"

// checked opens a table and waits until it is checked.
func checked(t *testing.T, table string) *Desk {
	t.Helper()
	d := openDesk(t, table)
	until(func() bool { return len(d.session.Findings(0)) > 0 })
	return d
}

func text(cells []cell) string {
	var all []string
	for _, c := range cells {
		for _, r := range c.runs {
			all = append(all, strings.TrimSpace(r.text))
		}
	}
	return strings.Join(all, "|")
}

// A key in a view, as the person presses it.
func (v *nameView) press(k fyne.KeyName) { v.table.TypedKey(&fyne.KeyEvent{Name: k}) }

func TestNamesView(t *testing.T) {
	d := checked(t, troubled)
	d.show("names")
	v := d.here().(*nameView)
	if got := text(v.cells(0)); got != "!|Wladiwostok|· place|Wladiwostok|2|·|Vladivostok|1|Vladivostok|3" {
		t.Errorf("the first row is %q", got)
	}
	v.press(fyne.KeyReturn)
	if d.place != placeDesk || d.session.Active() != 0 {
		t.Errorf("Enter led to %s, segment %d", d.place, d.session.Active())
	}
	d.show("names")
	v.decide(session.NameChoice{Name: "Wladiwostok", Form: "Vladivostok", Reach: d.session.Reaches()[0]})
	top := d.window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no preview was shown")
	}
	list, ok := d.window.Canvas().Focused().(*rowList)
	if !ok || list.len() != 2 {
		t.Fatalf("the preview holds %+v", list)
	}
	list.onEnter(0)
	for _, i := range []int{0, 2} {
		if got := d.session.Segment(i).Target; strings.Contains(got, "Wladiwostok") {
			t.Errorf("segment %d is still %q", i+1, got)
		}
	}
	if _, err := d.session.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := d.session.Segment(2).Target; !strings.Contains(got, "Wladiwostok") {
		t.Errorf("after one undo segment 3 is %q", got)
	}
}

func TestFindingsView(t *testing.T) {
	d := checked(t, troubled)
	d.show("findings")
	v := d.here().(*findingView)
	row := slices.IndexFunc(v.all, func(c session.CheckSummary) bool { return c.Check == "negation-lost" })
	if row < 0 {
		t.Fatalf("the lost negation is not among %+v", v.all)
	}
	v.table.activate(row)
	if len(v.told.runs) == 0 {
		t.Error("the check has no example")
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyM})
	if got := d.session.Muted(); !slices.Contains(got, "negation-lost") {
		t.Errorf("muted are %v", got)
	}
	v.table.activate(v.table.len() - 1)
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyM})
	if got := d.session.Muted(); len(got) > 0 {
		t.Errorf("muted are still %v", got)
	}

	// Only these: the letter of the key is not typed, the filter stands where it
	// can be taken away, and who goes to a hidden segment sees it.
	v.table.activate(slices.IndexFunc(v.all, func(c session.CheckSummary) bool { return c.Check == "negation-lost" }))
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyO})
	was := d.editor.Text
	d.window.Canvas().Focused().TypedRune('o')
	if d.place != placeDesk || d.editor.Text != was || d.filter.search.Text != "check:negation-lost" || len(d.session.Visible()) != 1 {
		t.Errorf("at %s the text is %q, the filter %q, %d are shown", d.place, d.editor.Text, d.filter.search.Text, len(d.session.Visible()))
	}
	d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyO})
	d.window.Canvas().Focused().TypedRune('o')
	if d.editor.Text == was {
		t.Error("the same letter cannot be typed afterwards")
	}
	hidden := (d.session.Visible()[0] + 1) % d.session.Len()
	d.jump(hidden)
	if d.filter.line() != "" || d.session.Active() != hidden {
		t.Errorf("the filter is %q, the active segment %d", d.filter.line(), d.session.Active())
	}
}

func TestAlignmentView(t *testing.T) {
	d := newDesk(t)
	id, err := session.Pair(t.Context(), d.lib, session.Texts{
		Name: "a.txt", DraftName: "b.txt",
		Source: []byte("Der Hafen schläft noch. Ein Schiff fährt nach Norden. Niemand winkt ihm nach."),
		Draft:  []byte("The harbour is still asleep. A ship sails north. Nobody waves after it."),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.openProject(id); err != nil {
		t.Fatal(err)
	}
	d.show("alignment")
	v := d.here().(*alignment)
	if !v.around.box.Hidden {
		t.Error("nothing is in doubt, and surroundings are shown")
	}
	v.around.show(1)
	if got := v.around.said(); got != "|1 Der Hafen schläft noch.|2 Ein Schiff fährt nach Norden.|3 Niemand winkt ihm nach.|" {
		t.Errorf("around the second pair stands %q", got)
	}
	if !v.inOrder {
		v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyO})
	}
	if len(v.rows) != 3 || v.rows[0] != 0 || v.rows[2] != 2 {
		t.Fatalf("in order the rows are %v", v.rows)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyS})
	if g := d.session.Segment(1); !agreed(g) {
		t.Errorf("the pair is not settled: %v", g.Confidence)
	}
	d.undo()
	if g := d.session.Segment(1); agreed(g) {
		t.Error("the pair is still settled")
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyM})
	if n := d.session.Len(); n != 2 {
		t.Errorf("merged, there are %d segments", n)
	}
	d.undo()
	if n := d.session.Len(); n != 3 {
		t.Errorf("after undo there are %d segments", n)
	}
}

// said returns the numbers and sources that are shown.
func (s *surroundings) said() string {
	var all []string
	for _, r := range s.rows {
		line := r.number.text
		for _, x := range r.source.runs {
			line += " " + x.text
		}
		all = append(all, line)
	}
	return strings.Join(all, "|")
}

// answered waits until the memory has answered what was asked last.
func (v *memoryView) answered(want int) {
	until(func() bool { return v.count == want })
}

func TestMemoryView(t *testing.T) {
	d := openDesk(t, table)
	for i := range d.session.Len() {
		if _, err := d.session.Approve(i); err != nil {
			t.Fatal(err)
		}
	}
	d.show("memory")
	v := d.here().(*memoryView)
	v.answered(2)
	v.search.SetText("zug")
	v.answered(1)
	if got := text(v.cells(0)[:2]); got != "Der|Zug|fährt.|The train goes." {
		t.Errorf("the hit reads %q", got)
	}
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	v.answered(0)
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyU})
	v.answered(1)
	v.search.SetText("")
	v.answered(2)
}

func TestReportView(t *testing.T) {
	d := openDesk(t, table)
	if err := d.session.SetTarget(1, "The train is leaving.", "edit"); err != nil {
		t.Fatal(err)
	}
	for i := range d.session.Len() {
		if _, err := d.session.Approve(i); err != nil {
			t.Fatal(err)
		}
	}
	d.show("report")
	v := d.here().(*reportView)
	figure := func(label string) string {
		for _, r := range v.rows {
			if r.label == label {
				return r.value
			}
		}
		return ""
	}
	until(func() bool { return figure("Segments changed") != "" })
	if got := figure("Approved words"); got != "100%" {
		t.Errorf("approved are %s", got)
	}
	// Two edits in "The train is leaving.", of six words in all.
	if got := figure("TER of the draft against the approved text"); got != "33.3" {
		t.Errorf("TER is %s", got)
	}
	for row := range v.rows {
		if len(v.cells(row)) != 3 {
			t.Errorf("row %d has %d cells", row, len(v.cells(row)))
		}
	}
}

// Function keys lead to a view from the field of another, too.
func TestFunctionKeysInFields(t *testing.T) {
	d := openDesk(t, table)
	d.show("memory")
	d.here().(*memoryView).search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if d.place != "report" {
		t.Errorf("F6 led to %s", d.place)
	}
}
