package desktop

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestMarked(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		names      []translate.Span
		want       []run
	}{
		{"nothing", "Guten Tag.", nil, []run{{"Guten Tag.", plain}}},
		{"code", "{1}Neu{/1}", nil, []run{{"{1}", code}, {"Neu", plain}, {"{/1}", code}}},
		{"figure", "um 9:30 Uhr", nil, []run{{"um ", plain}, {"9:30", figure}, {" Uhr", plain}}},
		{"name", "In Wien.", []translate.Span{{Start: 3, End: 7}}, []run{{"In ", plain}, {"Wien", named}, {".", plain}}},
		{"name with a figure", "A380 fliegt", []translate.Span{{Start: 0, End: 4}}, []run{{"A380", named}, {" fliegt", plain}}},
		{"stale span", "kurz", []translate.Span{{Start: 2, End: 9}}, []run{{"kurz", plain}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(tt.text, tt.names); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
