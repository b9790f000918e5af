package align

import (
	"fmt"
	"slices"
	"testing"
)

func TestMoves(t *testing.T) {
	source, target, _ := story(0, 1)
	for i := range 40 {
		source = append(source, Sentence{Text: fmt.Sprintf("Das Schiff Q%cen%c brachte %d Kisten nach Rostock.", 'a'+i%26, 'a'+i/26, 100+7*i)})
		target = append(target, Sentence{Text: fmt.Sprintf("The ship Q%cen%c brought %d crates to Rostock.", 'a'+i%26, 'a'+i/26, 100+7*i)})
	}
	moved := slices.Concat(target[:5], target[11:30], target[5:11], target[30:])
	for _, tt := range []struct {
		name   string
		target []Sentence
		want   []Move
	}{
		{"nothing moved", target, nil},
		{"a block moved down", moved, []Move{{5, 11, 24, 30}}},
		{"left out", slices.Concat(target[:5], target[11:]), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			beads := Align(source, tt.target, Options{})
			if got := Moves(source, tt.target, beads, Options{}); !slices.Equal(got, tt.want) {
				t.Errorf("Moves = %v, want %v (%s)", got, tt.want, shapeOf(beads))
			}
		})
	}
}
