package align

import (
	"strings"
	"testing"
)

// Counterpart takes what the links say, and gives up where they say too little
// or too much.
func TestCounterpart(t *testing.T) {
	const source, target = "Gestern blieb die alte Schleuse zu .", "The old lock stayed shut yesterday ."
	carries := func(w string) bool { return w != "die" && w != "The" && w != "." }
	link := func(pairs string) (all []WordLink) {
		a, b := strings.Fields(source), strings.Fields(target)
		for p := range strings.FieldsSeq(pairs) {
			x, y, _ := strings.Cut(p, "=")
			for i := range a {
				for k := range b {
					if a[i] == x && b[k] == y {
						all = append(all, WordLink{Source: i, Target: k})
					}
				}
			}
		}
		return all
	}
	start := strings.Index(source, "alte")
	end := start + len("alte Schleuse")
	for _, tt := range []struct{ name, links, want string }{
		{"both words", "alte=old Schleuse=lock", "old lock"},
		{"another word within", "alte=old Schleuse=shut zu=lock", ""},
		{"the last is not linked", "alte=old", ""},
		{"linked to a function word", "alte=The Schleuse=lock", ""},
		{"no links", "", ""},
		{"a word outside", "alte=old Schleuse=lock Gestern=yesterday", "old lock"},
	} {
		from, to, ok := Counterpart(source, target, link(tt.links), start, end, carries)
		if got := target[from:to]; ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("%s: %q, %v, want %q", tt.name, got, ok, tt.want)
		}
	}
}
