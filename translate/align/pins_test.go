package align

import (
	"fmt"
	"reflect"
	"testing"
)

func TestRealign(t *testing.T) {
	source, target := sentences(german...), sentences(english...)
	for _, tt := range []struct {
		name string
		pins []Bead
		want string
	}{
		{"no pins", nil, "[0] [0] [1] [1] [2] [2] [3] [3] [4] [4]"},
		{"a right pin", []Bead{{Source: []int{2}, Target: []int{2}}}, "[0] [0] [1] [1] [2] [2] [3] [3] [4] [4]"},
		{"a wrong pin is kept", []Bead{{Source: []int{0}, Target: []int{1}}}, "[] [0] [0] [1] [1] [] [2] [2] [3] [3] [4] [4]"},
		{"joined", []Bead{{Source: []int{0, 1}, Target: []int{0, 1}}}, "[0 1] [0 1] [2] [2] [3] [3] [4] [4]"},
		{"no partner in the source", []Bead{{Source: []int{3}}}, "[0] [0] [1] [1] [2] [2] [] [3] [3] [] [4] [4]"},
		{"no partner in the target", []Bead{{Target: []int{3}}}, "[0] [0] [1] [1] [2] [2] [] [3] [3] [] [4] [4]"},
		{"all", []Bead{{Source: numbers(0, 5), Target: numbers(0, 5)}}, "[0 1 2 3 4] [0 1 2 3 4]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Realign(source, target, tt.pins, Options{})
			if shapeOf(got) != tt.want {
				t.Errorf("Realign = %s, want %s", shapeOf(got), tt.want)
			}
			for _, p := range tt.pins {
				found := false
				for _, b := range got {
					same := reflect.DeepEqual(append([]int{}, p.Source...), append([]int{}, b.Source...)) && reflect.DeepEqual(append([]int{}, p.Target...), append([]int{}, b.Target...))
					found = found || same && b.Score == 1
				}
				if !found {
					t.Errorf("pin %v is not among %v", p, got)
				}
			}
		})
	}
}

// Pins in a long text leave the rest as it was, and cut it where they say.
func TestRealignLong(t *testing.T) {
	source, target, right := story(600, 5)
	beads := Align(source, target, Options{})
	var pins []Bead
	for i, b := range beads {
		if i%50 == 0 && right[fmt.Sprint(b.Source, b.Target)] && len(b.Source) > 0 && len(b.Target) > 0 {
			pins = append(pins, b)
		}
	}
	hits := 0
	for _, b := range Realign(source, target, pins, Options{}) {
		if right[fmt.Sprint(b.Source, b.Target)] {
			hits++
		}
	}
	if hits < len(right)*95/100 {
		t.Errorf("%d of %d beads right", hits, len(right))
	}
}

func TestStretch(t *testing.T) {
	pinned := func(row int) bool { return row == 2 || row == 6 }
	for _, tt := range []struct{ at, from, to int }{{0, 0, 2}, {3, 3, 6}, {5, 3, 6}, {2, 0, 6}, {7, 7, 9}, {8, 7, 9}} {
		if from, to := Stretch(9, tt.at, pinned); from != tt.from || to != tt.to {
			t.Errorf("Stretch(9, %d) = %d, %d, want %d, %d", tt.at, from, to, tt.from, tt.to)
		}
	}
}

// BenchmarkRealign is what a person waits for between two pins 100 rows apart.
func BenchmarkRealign(b *testing.B) {
	source, target, _ := story(100, 3)
	pins := []Bead{{Source: []int{50}, Target: []int{50}}}
	for b.Loop() {
		Realign(source, target, pins, Options{})
	}
}
