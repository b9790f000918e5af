package desktop

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestApartRuns(t *testing.T) {
	for _, tt := range []struct {
		name           string
		g              translate.Segment
		source, target []run
	}{
		{"in the draft", translate.Segment{Target: "Share"}, []run{{"apart", quiet}}, []run{{"Share", quiet}}},
		{"in the source", translate.Segment{Source: "Teilen"}, []run{{"Teilen", quiet}}, []run{{"", quiet}, {"apart", quiet}}},
		{"in both", translate.Segment{Source: "Teilen", Target: "Share"}, []run{{"Teilen", quiet}}, []run{{"Share", quiet}, {" – apart", quiet}}},
	} {
		source, target := apartRuns(tt.g, "apart")
		if !slices.Equal(source, tt.source) || !slices.Equal(target, tt.target) {
			t.Errorf("%s: %v, %v", tt.name, source, target)
		}
	}
}
