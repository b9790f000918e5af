package desktop

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// TestKeyBudget counts the keys of the queue: a clean segment 1, a wrong name
// 2, a wrong name everywhere 3.
func TestKeyBudget(t *testing.T) {
	dir := t.TempDir()
	de, en := filepath.Join(dir, "a.de.txt"), filepath.Join(dir, "a.en.txt")
	for path, text := range map[string]string{
		de: "Am Morgen regnete es. In Wladiwostok kam ein Zug an. Der Hafen von Wladiwostok blieb leer. Am Abend schien die Sonne in Wladiwostok.",
		en: "It rained in the morning. A train arrived in Wladiwostok. The port of Wladiwostok remained empty. In the evening the sun shone in Vladivostok.",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := newDesk(t)
	if err := d.Open([]string{de, en}); err != nil {
		t.Fatal(err)
	}
	d.toQueue()
	keys := func(all ...fyne.KeyName) {
		for _, k := range all {
			d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	d.goTo(0)
	keys(fyne.KeyReturn)
	if !d.session.Segment(0).State.Approved() || d.session.Active() != 1 {
		t.Fatalf("clean segment: %v, active %d", d.session.Segment(0).State, d.session.Active())
	}
	for len(d.session.Suggestions(1)) == 0 {
		pending.wait()
		pending.run()
	}
	keys(fyne.Key1, fyne.KeyReturn)
	if g := d.session.Segment(1); !g.State.Approved() || g.Target != "A train arrived in Vladivostok." {
		t.Fatalf("wrong name: %v, %q", g.State, g.Target)
	}
	d.say(d.session.Reopen(1))
	d.say(d.session.Restore(1, d.session.Segment(1).Draft))
	for d.goTo(1); d.whyNoName() != "" || len(d.session.Suggestions(1)) == 0; {
		pending.wait()
		pending.run()
	}
	d.toQueue()
	keys(fyne.KeyA, fyne.KeyReturn, fyne.KeyReturn)
	if a, b := d.session.Segment(1), d.session.Segment(2); a.Target != "A train arrived in Vladivostok." || b.Target != "The port of Vladivostok remained empty." || !a.State.Approved() {
		t.Errorf("everywhere: %q, %q, %v", a.Target, b.Target, a.State)
	}
}
