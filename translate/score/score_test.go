package score

import (
	"math"
	"testing"
)

func TestLine(t *testing.T) {
	for _, tt := range []struct {
		name, reference, hypothesis string
		want                        Scores
	}{
		{"one shift", "c d e f g h a b", "a b c d e f g h", Scores{12.5, 65.9524, 72.6786}},
		{"letters apart", "abc", "a b c", Scores{300, 100, 75}},
		{"one letter", "ab", "aa", Scores{100, 25, 16.6667}},
		{"both empty", "", "", Scores{}},
		{"reference empty", "", "a", Scores{100, 0, 0}},
		{"same", "Der Hafen.", "Der Hafen.", Scores{0, 100, 100}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := new(Total).Add(tt.reference, tt.hypothesis)
			for _, d := range []float64{got.TER - tt.want.TER, got.ChrF - tt.want.ChrF, got.ChrFPlus - tt.want.ChrFPlus} {
				if math.Abs(d) > 1e-4 {
					t.Fatalf("Line = %v, want %v", got, tt.want)
				}
			}
		})
	}
}
