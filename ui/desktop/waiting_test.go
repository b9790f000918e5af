package desktop

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// manyRows is a table of more segments than a command changes at once.
func manyRows() string {
	var b strings.Builder
	b.WriteString("id\tsource\ttarget\n")
	for i := range fewSegments + 50 {
		fmt.Fprintf(&b, "%d\tDer Zug %d hält.\tThe train %d stops.\n", i+1, i, i)
	}
	return b.String()
}

func visibleOf(d *Desk) []int { return append([]int(nil), d.session.Visible()...) }

// Keys that are typed while a command over many segments is at work are obeyed
// when it has ended, in their order.
func TestKeysWaitForLongWork(t *testing.T) {
	d := openDesk(t, manyRows())
	ended(d)
	d.bulk(visibleOf(d))
	d.away.Wait() // it is stored, and not shown yet
	if d.busy == nil {
		t.Fatal("it is no long work")
	}
	press(d, fyne.KeyJ, 0) // no command: nothing
	press(d, fyne.KeyDown, fyne.KeyModifierControl)
	press(d, fyne.KeyDown, fyne.KeyModifierControl)
	for _, r := range "Yes" {
		d.editor.TypedRune(r)
	}
	d.editor.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	d.editor.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if d.session.Active() != 0 || d.editor.Text != "The train 0 stops." {
		t.Errorf("a key was obeyed at segment %d: %q", d.session.Active(), d.editor.Text)
	}
	ended(d)
	if got, want := d.session.Segment(2).Target, "YeThe train 2 stops."; got != want {
		t.Errorf("segment 3 is %q, want %q", got, want)
	}
	if p := d.session.Progress(); p.Approved != p.Segments || d.busy != nil || len(d.queued) > 0 {
		t.Errorf("%d of %d are approved, %d keys wait", p.Approved, p.Segments, len(d.queued))
	}
	// A second undo that is asked for while the first is at work follows it.
	for range 2 {
		press(d, fyne.KeyZ, fyne.KeyModifierControl)
	}
	press(d, fyne.KeyZ, fyne.KeyModifierControl)
	ended(d)
	if got := d.session.Progress().Approved; got != 0 {
		t.Errorf("%d are approved after all was undone", got)
	}
	if got, want := d.session.Segment(2).Target, "The train 2 stops."; got != want {
		t.Errorf("segment 3 is %q, want %q", got, want)
	}
}

// Keys that were meant for the end of a command that was cancelled are dropped.
func TestKeysOfCancelledWork(t *testing.T) {
	d := openDesk(t, manyRows())
	ended(d)
	stop := make(chan struct{})
	d.long("Reading the texts", func(ctx context.Context) error {
		<-stop
		return ctx.Err()
	}, func(error) {})
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	d.editor.TypedRune('x')
	d.busy() // Cancel
	close(stop)
	ended(d)
	if p := d.session.Progress(); p.Approved > 0 || d.editor.Text != "The train 0 stops." || len(d.queued) > 0 || d.busy != nil {
		t.Errorf("%d are approved, the editor has %q", p.Approved, d.editor.Text)
	}
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	if got := d.session.Progress().Approved; got != 1 {
		t.Errorf("after that %d are approved", got)
	}
}

// Where the work ends in a box, what was typed before is not meant for it.
func TestKeysDoNotReachABox(t *testing.T) {
	d := openDesk(t, manyRows())
	ended(d)
	d.askBulk()
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	d.editor.TypedRune('x')
	ended(d)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing asks whether to approve")
	}
	if p := d.session.Progress(); p.Approved > 0 || d.editor.Text != "The train 0 stops." || len(d.queued) > 0 {
		t.Errorf("%d are approved, the editor has %q", p.Approved, d.editor.Text)
	}
}
