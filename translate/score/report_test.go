package score

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

func TestWriteReport(t *testing.T) {
	d := &translate.Document{Name: "a<b>", Segments: []translate.Segment{
		{ID: "1", Source: "Der Hafen & die Stadt", Draft: "The port", Target: "The harbour"},
		{ID: "2", Source: "Weg", Draft: "x", Target: "x", Apart: true},
	}}
	var b strings.Builder
	if err := WriteReport(&b, d); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, want := range []string{
		"<h1>a&lt;b&gt;</h1>", "Hafen &amp; die", "The <del>port</del><ins>harbour</ins>", "1 segments, 1 edited", "TER 50.0",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("report lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "<td>Weg</td>") {
		t.Error("report holds a left-over")
	}
}
