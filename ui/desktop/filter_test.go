package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"satzpaar/ui/session"
)

// TestFilterComplaintGoes types a filter letter by letter: what the prefixes
// lack is forgotten once the line is whole.
func TestFilterComplaintGoes(t *testing.T) {
	d := openDesk(t, table)
	for _, line := range []string{"since:20", "since:2026", "state:", "state:rej", "state:rejected"} {
		d.filter.search.SetText(line)
		if whole := line == "state:rejected" || line == "since:2026"; whole != (d.status.Text == "") {
			t.Errorf("after %q the status line says %q", line, d.status.Text)
		}
	}
}

// While a condition is typed the status line says what it can be; what is typed
// to its end filters.
func TestFilterHints(t *testing.T) {
	d := openDesk(t, table)
	press(d, fyne.KeyF, fyne.KeyModifierControl)
	test.Type(d.filter.search, "state:re")
	if got, want := d.status.Text, "It can be: reviewed · rejected"; got != want {
		t.Errorf("it says %q", got)
	}
	test.Type(d.filter.search, "viewed")
	if got := d.status.Text; got != "" || len(d.session.Visible()) != 0 {
		t.Errorf("then it says %q, %d are shown", got, len(d.session.Visible()))
	}
	d.grid.Resize(fyne.NewSize(800, 300))
	said := ""
	for _, o := range test.WidgetRenderer(d.grid).Objects() {
		if x, ok := o.(*canvas.Text); ok {
			said += x.Text
		}
	}
	if said != "Nothing passes this filter. Escape empties its line." {
		t.Errorf("the empty grid says %q", said)
	}
	if d.setLanguage("de"); !strings.HasPrefix(d.grid.none, "Kein Segment") {
		t.Errorf("in German it says %q", d.grid.none)
	}
}

// Each word of the help can be clicked into the filter, and means there what the
// help says, beside a filter that was chosen by its name.
func TestFilterHelp(t *testing.T) {
	d := openDesk(t, table)
	d.filter.choice.SetSelectedIndex(1) // still open
	for _, w := range session.FilterWords {
		d.filter.search.SetText(w[0])
		if strings.Contains(d.status.Text, "does not know") {
			t.Errorf("%s: %s", w[0], d.status.Text)
		}
		for _, i := range d.session.Visible() {
			if d.session.Segment(i).State.Approved() {
				t.Errorf("%s shows an approved segment among the open ones", w[0])
			}
		}
	}
}
