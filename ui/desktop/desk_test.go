package desktop

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/ui/session"
)

// queue holds what the worker wants done on the window's goroutine, which in
// tests is the test's own.
type queue struct {
	mu   sync.Mutex
	all  []func()
	came chan struct{}
}

var pending = queue{came: make(chan struct{}, 1)}

func (q *queue) put(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.all = append(q.all, f)
	select {
	case q.came <- struct{}{}:
	default:
	}
}

// wait waits until something was put. A test that waits in vain says where.
func (q *queue) wait() {
	select {
	case <-q.came:
	case <-time.After(time.Minute):
		panic("what the test waits for does not come")
	}
}

// take takes the first of what waits.
func (q *queue) take() (func(), bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.all) == 0 {
		return nil, false
	}
	first := q.all[0]
	q.all = q.all[1:]
	return first, true
}

// run does what waits.
func (q *queue) run() {
	q.mu.Lock()
	all := q.all
	q.all = nil
	q.mu.Unlock()
	for _, f := range all {
		f()
	}
}

// ended does all that was begun off the window's goroutine, and what follows.
func ended(d *Desk) {
	for more := true; more; {
		d.away.Wait()
		var f func()
		if f, more = pending.take(); more {
			f()
		}
	}
}

func newDesk(t *testing.T) *Desk {
	t.Helper()
	lib, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := New(test.NewTempApp(t), lib, Options{Who: "Ada", Language: "en", Do: pending.put, Piece: time.Hour})
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
		lib.Close()
	})
	return d
}

func openDesk(t *testing.T, table string) *Desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.tsv")
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	if err := d.Open([]string{path}); err != nil {
		t.Fatal(err)
	}
	return d
}

func press(d *Desk, key fyne.KeyName, mod fyne.KeyModifier) {
	d.editor.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
}

const table = "id\tsource\ttarget\n1\tGuten Tag.\tGood day.\n2\tDer Zug fährt.\tThe train goes.\n"

func TestEditApproveUndo(t *testing.T) {
	d := openDesk(t, table)
	if got := d.editor.Text; got != "Good day." {
		t.Fatalf("editor: got %q", got)
	}
	d.editor.SetText("Hello.")
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	if g := d.session.Segment(0); g.Target != "Hello." || g.State != translate.Reviewed {
		t.Errorf("approved: got %q, %v", g.Target, g.State)
	}
	if d.session.Active() != 1 || d.editor.Text != "The train goes." {
		t.Errorf("next: got %d, %q", d.session.Active(), d.editor.Text)
	}
	press(d, fyne.KeyZ, fyne.KeyModifierControl)
	press(d, fyne.KeyZ, fyne.KeyModifierControl)
	if g := d.session.Segment(0); g.Target != "Good day." || g.State.Approved() {
		t.Errorf("undone: got %q, %v", g.Target, g.State)
	}
	press(d, fyne.KeyY, fyne.KeyModifierControl)
	if got := d.session.Segment(0).Target; got != "Hello." {
		t.Errorf("redone: got %q", got)
	}
}

// In the queue a clean segment costs one key.
func TestQueueKeys(t *testing.T) {
	d := openDesk(t, table)
	d.editor.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.window.Canvas().Focused() != fyne.Focusable(d.grid) {
		t.Fatal("Escape does not lead into the queue")
	}
	d.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !d.session.Segment(0).State.Approved() || d.session.Active() != 1 {
		t.Errorf("Enter: state %v, active %d", d.session.Segment(0).State, d.session.Active())
	}
	if d.window.Canvas().Focused() != fyne.Focusable(d.grid) {
		t.Error("approving left the queue")
	}
	d.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if d.window.Canvas().Focused() != fyne.Focusable(d.editor) {
		t.Error("F2 does not lead into the editor")
	}
}

func TestApproveEmptyRefused(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tGuten Tag.\t\n")
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	if d.session.Segment(0).State.Approved() {
		t.Error("an empty target was approved")
	}
	if !strings.Contains(d.status.Text, "The target is empty") {
		t.Errorf("status: got %q", d.status.Text)
	}
}

func TestPairAndExport(t *testing.T) {
	dir := t.TempDir()
	de, en, out := filepath.Join(dir, "a.de.txt"), filepath.Join(dir, "a.en.txt"), filepath.Join(dir, "a.xlf")
	for path, text := range map[string]string{de: "Guten Tag. Der Zug fährt.", en: "Good day. The train goes."} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := newDesk(t)
	if err := d.Open([]string{de, en}); err != nil {
		t.Fatal(err)
	}
	press(d, fyne.KeyReturn, fyne.KeyModifierControl)
	d.Export(format.XLIFF21, out)
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	f, err := format.Open(out, b)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Document.Segments[0]; got.Source != "Guten Tag." || !got.State.Approved() {
		t.Errorf("exported: got %q, %v", got.Source, got.State)
	}
}

func TestOpenErrorKeepsDocument(t *testing.T) {
	d := openDesk(t, table)
	if err := d.Open([]string{"missing.tsv"}); err == nil {
		t.Fatal("a missing file was opened")
	}
	if got := d.session.Len(); got != 2 {
		t.Errorf("segments: got %d, want 2", got)
	}
}

// The sample can be painted in every look, and every view opens.
func TestPaints(t *testing.T) {
	d := newDesk(t)
	if err := d.OpenSample(); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		pending.run()
		d.nextLook()
		if d.window.Canvas().Capture().Bounds().Empty() {
			t.Fatal("an empty picture")
		}
	}
	for _, id := range []string{"names", "findings", "pairing", "compare", "settings", "preview", "report", "palette", "keys", "concordance", "export", "replace", "bulk"} {
		i := slices.IndexFunc(d.commands, func(c command) bool { return c.id == id })
		d.show(placeDesk)
		d.commands[i].run()
		if d.place == placeDesk && d.window.Canvas().Overlays().Top() == nil {
			t.Errorf("%s shows nothing", id)
		}
		for d.window.Canvas().Overlays().Top() != nil {
			d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
		}
	}
}

// A second window shows the work of the first for reading only and says who
// holds it.
func TestSecondWindowReads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	first, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if _, err := session.Pair(t.Context(), first, session.Texts{
		Name: "a.txt", DraftName: "b.txt", Source: []byte("Der Hafen schläft noch."), Draft: []byte("The harbour is still asleep."),
	}); err != nil {
		t.Fatal(err)
	}
	_, held := store.Open(t.Context(), path, store.Options{})
	if held == nil {
		t.Fatal("the library could be opened twice for writing")
	}
	second, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	d := New(test.NewTempApp(t), second, Options{Who: "Ada", Language: "en", ReadOnly: held, Do: pending.put})
	defer d.Close()
	if err := d.Start(nil); err != nil {
		t.Fatal(err)
	}
	if got := d.status.Text; !strings.Contains(got, "For reading only") || !strings.Contains(got, "process") {
		t.Errorf("the status says %q", got)
	}
	d.approve()
	if g := d.session.Segment(0); g.State.Approved() {
		t.Error("a segment was approved in a library that is held elsewhere")
	}
	if got := d.status.Text; !strings.Contains(got, "reading only") {
		t.Errorf("the refusal says %q", got)
	}
}
