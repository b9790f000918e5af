package desktop

import "testing"

// TestFilterComplaintGoes types a filter letter by letter: what the prefixes
// lack is forgotten once the line is whole.
func TestFilterComplaintGoes(t *testing.T) {
	d := openDesk(t, table)
	for _, line := range []string{"state:", "state:rej", "state:rejected"} {
		d.filter.search.SetText(line)
		if whole := line == "state:rejected"; whole != (d.status.Text == "") {
			t.Errorf("after %q the status line says %q", line, d.status.Text)
		}
	}
}
