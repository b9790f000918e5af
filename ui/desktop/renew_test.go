package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A new version of the source is taken over from the window, and the line at
// the bottom says what it did.
func TestNewSource(t *testing.T) {
	d := newDesk(t)
	dir := t.TempDir()
	write := func(name, text string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	de := "Der Hafen ist zu. Die Fähre fährt nicht. Wir warten."
	if err := d.Open([]string{write("a.txt", de), write("b.txt", "The port is closed. The ferry does not run. We wait.")}); err != nil {
		t.Fatal(err)
	}
	if why := d.whyNotRenewed(); why != "" {
		t.Fatal(why)
	}
	now := write("c.txt", strings.Replace(de, "warten", "schlafen", 1))
	d.askSource()
	path, ok := d.window.Canvas().Focused().(*field)
	if !ok {
		t.Fatal("no entry for the path has the focus")
	}
	path.SetText(now)
	path.OnSubmitted(now)
	if want := "2 segments the same, 1 changed"; !strings.HasPrefix(d.status.Text, want) {
		t.Errorf("the status says %q, want %q", d.status.Text, want)
	}
	if g := d.session.Segment(2); g.Source != "Wir schlafen." || g.Target != "We wait." {
		t.Errorf("the changed segment: %+v", g)
	}
	if err := d.Open([]string{write("w.txt", "Das M\xe4dchen w\xe4hlt die Stra\xdfe und die Br\xfccke."), write("e.txt", "The girl chooses the street and the bridge.")}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.status.Text, "windows-1252") {
		t.Errorf("the status says %q", d.status.Text)
	}
}

// A changed source stands with its changes above the editor until the segment
// is approved.
func TestSourceChangeShown(t *testing.T) {
	de := "Der Hafen war leer. Am Morgen kamen zwei Schiffe. Die Stadt schlief."
	d := openTexts(t, de, "The harbour was empty. In the morning two ships came. The town slept.")
	if d.goTo(1); d.pane.changed.Visible() {
		t.Error("an old source is shown where there is none")
	}
	if _, err := d.session.NewSource("a.txt", []byte(strings.Replace(de, "zwei", "drei", 1))); err != nil {
		t.Fatal(err)
	}
	d.load()
	if !d.pane.changed.Visible() {
		t.Fatal("the change of the source is not shown")
	}
	var gone, come string
	for _, r := range d.pane.was.runs {
		switch r.mark {
		case deleted:
			gone += r.text
		case inserted:
			come += r.text
		}
	}
	if gone != "zwei" || come != "drei" {
		t.Errorf("gone %q, come %q", gone, come)
	}
	runCommand(t, d, "approve")
	if d.goTo(1); d.pane.changed.Visible() {
		t.Error("the change of the source is still shown")
	}
}
