package score

import (
	"math"
	"testing"
)

func TestJudge(t *testing.T) {
	for _, tt := range []struct {
		name        string
		issues      []Issue
		words       int
		perThousand float64
		score       float64
		passed      bool
		unknown     int
	}{
		{"nothing found", nil, 500, 0, 100, true, 0},
		{"ten points in 500 words", []Issue{{"omission", Major}, {"grammar", Major}}, 500, 20, 98, false, 0},
		{"neutral costs nothing", []Issue{{"style", Neutral}}, 10, 0, 100, true, 0},
		{"foreign type", []Issue{{"tone", Critical}}, 10, 0, 100, true, 1},
		{"no words", nil, 0, 0, 0, false, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Profiles()[0].Judge(tt.issues, tt.words)
			if math.Abs(got.PerThousand-tt.perThousand) > 1e-9 || math.Abs(got.Score-tt.score) > 1e-9 ||
				got.Passed != tt.passed || got.Unknown != tt.unknown {
				t.Errorf("Judge = %+v, want %v, %v, %v, %v", got, tt.perThousand, tt.score, tt.passed, tt.unknown)
			}
		})
	}
}

func TestJ2450Weighs(t *testing.T) {
	c := Profiles()[2].Judge([]Issue{{"wrong-term", Major}, {"punctuation", Minor}}, 1000)
	if c.Penalty != 6 {
		t.Errorf("Penalty = %v, want 6", c.Penalty)
	}
}
