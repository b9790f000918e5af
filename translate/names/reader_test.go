package names

import (
	"reflect"
	"testing"
)

// A segment that changes is judged anew, and the others say the same as before.
func TestReader(t *testing.T) {
	d := document(
		"Kim Jong Un kam.", "Kim Jong Un came.",
		"Kim Jong Un ging.", "Kim Jong Un went.",
		"Er spielt beim FC Zürich.", "He plays for FC Zürich.",
		"Sie lebt in Zürich.", "She lives in Zürich.",
	)
	r := NewReader(Default(), 0)
	for _, edit := range []struct {
		segment        int
		source, target string
	}{
		{0, "Kim Jong Un kam.", "Kim Jong-un came."},
		{2, "Er spielt Klavier.", "He plays the piano."},
		{3, "Sie lebt in Zürich.", "She lives in Zurich."},
		{1, "Nichts.", ""},
	} {
		r.Judge(d)
		d.Segments[edit.segment].Source, d.Segments[edit.segment].Target = edit.source, edit.target
		if got, want := r.Judge(d), Default().Judge(d); !reflect.DeepEqual(got, want) {
			t.Errorf("after %q:\n%+v\nwant\n%+v", edit.target, got, want)
		}
	}
}
