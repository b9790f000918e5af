package valid

import (
	"bytes"
	"testing"
)

// Whatever comes in, the judge answers, its places lie in the file, and the
// same file gets the same answer.
func FuzzCheck(f *testing.F) {
	for _, r := range rows() {
		f.Add([]byte(r.bad))
		f.Add([]byte(r.good))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := Check(data)
		lines := bytes.Count(data, []byte("\n")) + 1
		for i, m := range got {
			if m.Line < 1 || m.Line > lines || m.Col < 1 || m.Col > len(data)+1 {
				t.Fatalf("%+v lies outside of %d lines", m, lines)
			}
			if i > 0 && (got[i-1].Line > m.Line || got[i-1].Line == m.Line && got[i-1].Col > m.Col) {
				t.Fatalf("%+v stands behind %+v", m, got[i-1])
			}
			if byID()[m.Rule] == nil || m.Text == "" {
				t.Fatalf("%+v has no rule or text", m)
			}
		}
		again := Check(data)
		if len(again) != len(got) {
			t.Fatalf("%d messages, then %d", len(got), len(again))
		}
		for i := range got {
			if got[i] != again[i] {
				t.Fatalf("%+v, then %+v", got[i], again[i])
			}
		}
	})
}
