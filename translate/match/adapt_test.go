package match

import "testing"

func TestAdapt(t *testing.T) {
	for _, tt := range []struct{ name, query, source, target, want string }{
		{"one figure", "Seite 12 fehlt.", "Seite 7 fehlt.", "Page 7 is missing.", "Page 12 is missing."},
		{"two figures", "Von 3 bis 9 Uhr.", "Von 9 bis 3 Uhr.", "From 9 to 3 o'clock.", "From 3 to 9 o'clock."},
		{"a word differs", "Seite 7 fehlt.", "Zeile 7 fehlt.", "Line 7 is missing.", ""},
		{"twice in the target", "Seite 12 fehlt.", "Seite 7 fehlt.", "Page 7 (of 7) is missing.", ""},
		{"not in the target", "Seite 12 fehlt.", "Seite 7 fehlt.", "Page seven is missing.", ""},
		{"part of a word stays", "Um 5 am Kai 5a.", "Um 8 am Kai 5a.", "At 8 at quay 5a.", "At 5 at quay 5a."},
		{"equal", "Seite 7", "Seite 7", "Page 7", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, ok := Adapt(tt.query, tt.source, tt.target); got != tt.want || ok != (tt.want != "") {
				t.Errorf("Adapt = %q, %v, want %q", got, ok, tt.want)
			}
		})
	}
}
