package names

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestWeigh(t *testing.T) {
	tests := []struct {
		source, target string
		missing, added []string
	}{
		{"Die Fähre fuhr nach Norwegen.", "The ferry went to Norway.", nil, nil},
		{"Die Fähre fuhr nach Norwegen.", "The Norwegian ferry left.", nil, nil},
		{"Die Fähre fuhr nach Norwegen.", "The ferry left.", []string{"Norwegen"}, nil},
		{"Die Fähre fuhr nach Norwegen.", "The ferry went to Denmark.", []string{"Norwegen"}, []string{"Denmark"}},
		{"Petra Hofbauer sang.", "The singer sang.", []string{"Petra Hofbauer"}, nil},
		{"Am Montag sang sie.", "She sang on Monday.", nil, nil},
		{"Die Ministerin ging.", "Petra Hofbauer left.", nil, []string{"Petra Hofbauer"}},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			d := document(tt.source, tt.target)
			b := Default().Weigh(&d.Segments[0], Default().Judge(d))
			texts := func(spans []translate.Span, in string) (all []string) {
				for _, s := range spans {
					all = append(all, in[s.Start:s.End])
				}
				return all
			}
			if got := texts(b.Missing, tt.source); !slices.Equal(got, tt.missing) {
				t.Errorf("missing %q, want %q", got, tt.missing)
			}
			if got := texts(b.Added, tt.target); !slices.Equal(got, tt.added) {
				t.Errorf("added %q, want %q", got, tt.added)
			}
		})
	}
}
