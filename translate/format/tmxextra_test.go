package format

import (
	"encoding/json"
	"testing"
)

// Props and notes are kept as json.Marshal writes them.
func FuzzExtra(f *testing.F) {
	f.Add("origin", "deb:git", "note", 1, false)
	f.Add("x<y", "ä \u2028 \"q\" \\ \xff\x01", "", 2, true)
	f.Fuzz(func(t *testing.T, kind, text, note string, n int, codes bool) {
		e := Extra{Codes: codes}
		for i := range n & 3 {
			e.Props = append(e.Props, [2]string{kind, text})
			if i > 0 {
				e.Notes = append(e.Notes, note)
			}
		}
		want, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if got := e.append(nil); string(got) != string(want) {
			t.Errorf("append: %s, want %s", got, want)
		}
	})
}
