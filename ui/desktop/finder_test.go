package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/ui/session"
)

const havens = "id\tsource\ttarget\n" +
	"1\tDer Hafen von Rostow.\tThe harbor of Rostow.\n" +
	"2\tHafenamt 46\tHarborside office 46\n" +
	"3\tDer Hafen ruht.\tThe harbor rests.\n" +
	"4\tDer Hafen schläft.\tThe harbor sleeps.\n"

// hits returns the rows of a finder, line by line.
func (f *finder) hits() string {
	var all []string
	for k := range f.list.count {
		all = append(all, text(f.list.cells(k)[1:4]))
	}
	return strings.Join(all, "\n")
}

// Every place and every way of finding, as one types.
func TestFind(t *testing.T) {
	d := openDesk(t, havens)
	if err := d.session.AddNote(2, "harbor or harbour?"); err != nil {
		t.Fatal(err)
	}
	f := newFinder(d)
	for _, tt := range []struct {
		name, text            string
		where                 session.Where
		exact, whole, pattern bool
		want                  int
	}{
		{"text", "harbor", session.InTarget, false, false, false, 4},
		{"whole words", "harbor", session.InTarget, false, true, false, 3},
		{"case", "Harbor", session.InTarget, true, false, false, 1},
		{"regular expression", `harbor (of|rests)`, session.InTarget, false, false, true, 2},
		{"source", "hafen", session.InSource, false, false, false, 4},
		{"both", "46", session.InBoth, false, false, false, 1},
		{"a part of a number is no word", "4", session.InTarget, false, true, false, 0},
		{"notes", "harbour", session.InNotes, false, false, false, 1},
		{"drafts", "harbor", session.InDraft, false, false, false, 4},
		{"approved texts", "harbor", session.InApproved, false, false, false, 0},
	} {
		f.where.SetSelectedIndex(int(tt.where))
		f.exact.SetChecked(tt.exact)
		f.whole.SetChecked(tt.whole)
		f.pattern.SetChecked(tt.pattern)
		f.find.SetText(tt.text)
		if f.list.count != tt.want {
			t.Errorf("%s: %d found\n%s", tt.name, f.list.count, f.hits())
		}
	}
}

// The preview says before what approval would be lost; ticks are set by key and
// by mouse; one undo takes all back.
func TestReplaceByFinder(t *testing.T) {
	d := openDesk(t, havens)
	if _, err := d.session.Approve(2); err != nil {
		t.Fatal(err)
	}
	if err := d.session.ToggleLock(3); err != nil {
		t.Fatal(err)
	}
	f := newFinder(d)
	f.find.SetText("harbor")
	f.with.SetText("port")
	if got, want := f.sum.text, "2 of 4 would change · 1 approved is left out · 1 locked stays"; got != want {
		t.Errorf("the sum is %q", got)
	}
	if got := f.hits(); !strings.Contains(got, "3|Der Hafen ruht.|The|harbor|port|rests.") {
		t.Errorf("the hits:\n%s", got)
	}
	d.window.Canvas().Focus(f.list.table)
	f.list.table.activate(2)
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) // the approved one
	f.list.table.Resize(fyne.NewSize(800, 400))
	f.list.table.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tableEdge+4, f.list.table.headHeight()+10)}) // not the first
	f.list.table.activate(3)
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) // the locked one, in vain
	if got, want := f.sum.text, "2 of 4 would change · 1 loses its approval · 1 locked stays"; got != want {
		t.Errorf("after ticking the sum is %q", got)
	}
	f.list.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for i, want := range []string{"The harbor of Rostow.", "portside office 46", "The port rests.", "The harbor sleeps."} {
		if got := d.session.Segment(i).Target; got != want {
			t.Errorf("segment %d is %q, not %q", i+1, got, want)
		}
	}
	if d.session.Segment(2).State.Approved() {
		t.Error("a changed segment is still approved")
	}
	d.undo()
	if got := d.session.Segment(2); got.Target != "The harbor rests." || !got.State.Approved() {
		t.Errorf("after one undo segment 3 is %q, %s", got.Target, got.State)
	}
}

// Capitals are kept, in the preview as in the text; a group that is not there is
// said at once.
func TestReplaceAsItIsWritten(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tEin Hafen\tA harbor, Harbor, HARBOR.\n")
	f := newFinder(d)
	f.find.SetText("harbor")
	f.with.SetText("port")
	f.like.SetChecked(true)
	if got := f.preview.Hits[0].After; got != "A port, Port, PORT." {
		t.Errorf("the preview says %q", got)
	}
	f.pattern.SetChecked(true)
	f.with.SetText("$1")
	if got := f.sum.text; !strings.Contains(got, "names $1") {
		t.Errorf("a group that is not there: %q", got)
	}
	if !f.apply.off {
		t.Error("it can be applied")
	}
	f.find.SetText("(h)arbor")
	f.with.SetText("$1aven")
	f.with.OnSubmitted("")
	if got := d.session.Segment(0).Target; got != "A haven, Haven, HAVEN." {
		t.Errorf("the text is %q", got)
	}
}

// What is found can be taken out, and replaced in notes and in the memory.
func TestReplaceElsewhere(t *testing.T) {
	d := openDesk(t, havens)
	for _, text := range []string{"one harbor", "two harbors"} {
		if err := d.session.AddNote(0, text); err != nil {
			t.Fatal(err)
		}
	}
	f := newFinder(d)
	f.where.SetSelectedIndex(int(session.InNotes))
	f.find.SetText("harbor")
	f.with.SetText("port")
	until(func() bool { return f.list.count == 2 })
	f.replace()
	if n := d.session.Segment(0).Notes; n[0].Text != "one port" || n[1].Text != "two ports" {
		t.Errorf("the notes are %v", n)
	}
	d.undo()
	if n := d.session.Segment(0).Notes; n[0].Text != "one harbor" || n[1].Text != "two harbors" {
		t.Errorf("after one undo the notes are %v", n)
	}

	f = newFinder(d)
	f.find.SetText("side")
	f.nothing.SetChecked(true)
	until(func() bool { return f.list.count == 1 })
	f.replace()
	if got := d.session.Segment(1).Target; got != "Harbor office 46" {
		t.Errorf("without “side” it is %q", got)
	}

	for _, i := range []int{2, 3} {
		if _, err := d.session.Approve(i); err != nil {
			t.Fatal(err)
		}
	}
	f = newFinder(d)
	f.over.SetSelectedIndex(overMemory)
	f.pattern.SetChecked(true)
	f.find.SetText(`harbor (\w+)`)
	f.with.SetText("port $1")
	until(func() bool { return f.list.count == 2 })
	f.list.tick(0)
	f.replace()
	targets := func() string {
		var all []string
		units, err := d.lib.Search(t.Context(), "Hafen", 0, 9)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range units {
			all = append(all, u.Target)
		}
		return strings.Join(all, " ")
	}
	if got := targets(); strings.Count(got, "port") != 1 || strings.Count(got, "harbor") != 1 {
		t.Errorf("the memory holds %s", got)
	}
	if _, _, err := d.lib.UndoUnits(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := targets(); strings.Contains(got, "port") {
		t.Errorf("after one undo the memory holds %s", got)
	}
}
