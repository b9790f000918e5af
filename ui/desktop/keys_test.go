package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"satzpaar/translate"
)

// strokes presses keys as the driver does: what has the focus gets the chord,
// or the key and the character. It returns how many were pressed.
func strokes(d *Desk, keys string) int {
	all := strings.Fields(keys)
	for _, k := range all {
		c, ok := parseChord(k)
		if !ok {
			panic("no key " + k)
		}
		focus := d.window.Canvas().Focused()
		if c.mod&^fyne.KeyModifierShift != 0 {
			focus.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod})
			continue
		}
		focus.TypedKey(&fyne.KeyEvent{Name: c.key})
		if len(c.key) == 1 && d.window.Canvas().Focused() == focus {
			focus.TypedRune(rune(strings.ToLower(string(c.key))[0]))
		}
	}
	return len(all)
}

func openTexts(t *testing.T, german, english string) *Desk {
	t.Helper()
	dir := t.TempDir()
	de, en := filepath.Join(dir, "a.de.txt"), filepath.Join(dir, "a.en.txt")
	for path, text := range map[string]string{de: german, en: english} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := newDesk(t)
	if err := d.Open([]string{de, en}); err != nil {
		t.Fatal(err)
	}
	return d
}

// until does what the worker wants until ok holds.
func until(ok func() bool) {
	for !ok() {
		pending.wait()
		pending.run()
	}
}

// What a decision costs, from the segment on the screen to the next one, by the
// keys that really reach the commands.
func TestKeyBudgets(t *testing.T) {
	const (
		german  = "Am Morgen regnete es. In Wladiwostok kam ein Zug an. Der Hafen von Wladiwostok blieb leer. Am Abend schien die Sonne."
		english = "It rained in the morning. A train arrived in Wladiwostok. The port of Wladiwostok remained empty. In the evening the sun shone."
	)
	named := func(d *Desk) bool { return d.whyNoName() == "" }
	ready := func(*Desk) bool { return true }
	for _, tt := range []struct {
		name        string
		at          int
		ready       func(*Desk) bool
		queue, edit string
		budget      int
		ok          func(d *Desk) bool
	}{
		{"clean segment", 0, ready, "Enter", "Ctrl+Enter", 1, func(d *Desk) bool { return d.session.Segment(0).State.Approved() }},
		{"wrong name", 1, named, "1 Enter", "Ctrl+1 Ctrl+Enter", 2, func(d *Desk) bool {
			return d.session.Segment(1).Target == "A train arrived in Vladivostok." && d.session.Segment(1).State.Approved()
		}},
		{"wrong name everywhere", 1, named, "A Enter Enter", "Ctrl+Shift+1 Enter Ctrl+Enter", 3, func(d *Desk) bool {
			return d.session.Segment(1).State.Approved() && d.session.Segment(2).Target == "The port of Vladivostok remained empty."
		}},
		{"reject", 1, ready, "Delete 1 2", "Ctrl+Delete 1 2", 3, func(d *Desk) bool {
			g := d.session.Segment(1)
			return g.State == translate.Rejected && len(g.Notes) == 1 && g.Notes[0].Issue == "mistranslation" && g.Notes[0].Level == 2
		}},
		{"ignore", 1, named, "I", "Ctrl+I", 1, func(d *Desk) bool { return len(d.session.Findings(1)) == 0 }},
	} {
		for focus, keys := range map[string]string{"queue": tt.queue, "edit": tt.edit} {
			t.Run(tt.name+" in "+focus, func(t *testing.T) {
				d := openTexts(t, german, english)
				if focus == "queue" {
					d.toQueue()
				}
				d.goTo(tt.at)
				until(func() bool { return tt.ready(d) })
				if n := strokes(d, keys); n != tt.budget {
					t.Errorf("%d keys, budget %d", n, tt.budget)
				}
				if !tt.ok(d) {
					t.Errorf("%s: %+v, status %q", keys, d.session.Segment(tt.at), d.status.Text)
				}
				if d.session.Active() == tt.at {
					t.Error("the next segment is not there")
				}
				if d.queueing != (focus == "queue") {
					t.Error("the focus has gone elsewhere")
				}
			})
		}
	}
}

// Every command can be reached by the mouse, in the menu, and by keys: its own
// or the palette. Those that cannot be done say why.
func TestEveryCommand(t *testing.T) {
	var trace []string
	d := newDesk(t)
	d.opt.Trace = func(what string) { trace = append(trace, what) }
	if err := d.OpenSample(); err != nil {
		t.Fatal(err)
	}
	close := func() {
		for d.window.Canvas().Overlays().Top() != nil {
			d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
		}
	}
	// did runs something and returns what was traced of the command.
	did := func(run func(), id string) bool {
		trace = nil
		run()
		for _, what := range trace {
			if what == "CMD "+id || strings.HasPrefix(what, "STATUS ") {
				return true
			}
		}
		return false
	}
	inMenu := func(title string) func() {
		for _, m := range d.window.MainMenu().Items {
			for _, item := range m.Items {
				if title := d.t(title); item.Label == title || strings.HasPrefix(item.Label, title+" ") {
					return item.Action
				}
			}
		}
		return nil
	}
	skip := map[string]bool{"quit": true}
	for _, c := range d.commands {
		if skip[c.id] {
			continue
		}
		t.Run(c.id, func(t *testing.T) {
			if d.session == nil {
				if err := d.OpenSample(); err != nil {
					t.Fatal(err)
				}
			}
			action := inMenu(c.title)
			if action == nil {
				t.Fatal("it is in no menu")
			}
			if !did(action, c.id) {
				t.Errorf("the menu does nothing: %q", trace)
			}
			close()
			if d.session == nil {
				if err := d.OpenSample(); err != nil {
					t.Fatal(err)
				}
			}
			if b := d.keys.bindings[c.id]; len(b.chords) > 0 && !did(func() { d.keys.do(b.chords[0]) }, c.id) {
				t.Errorf("%s does nothing: %q", b.chords[0], trace)
			}
			close()
		})
	}
}

// Without a project, every command that needs one says so and does nothing.
func TestCommandsWithoutProject(t *testing.T) {
	d := newDesk(t)
	for _, c := range d.commands {
		if why := c.reason(); why != "" {
			c.run()
			if d.status.Text != d.t(why) {
				t.Errorf("%s: status %q, want %q", c.id, d.status.Text, why)
			}
		}
	}
}
