package match

import (
	"slices"
	"testing"
)

func TestSpans(t *testing.T) {
	for _, tt := range []struct {
		text, pattern string
		want          [][2]int
	}{
		{"Der Hafen am Hafenbecken", "hafen", [][2]int{{4, 9}, {13, 18}}},
		{"Die Straße", "STRASSE", [][2]int{{4, 11}}},
		{"Brücken", "brucke", [][2]int{{0, 7}}},
		{"Bru\u0308cke", "bru", [][2]int{{0, 5}}},
		{"İzmir und Kiel", "kiel", [][2]int{{11, 15}}},
		{"Hafen", "", nil},
		{"Hafen", "Kai", nil},
	} {
		t.Run(tt.text+"/"+tt.pattern, func(t *testing.T) {
			if got := Spans(tt.text, tt.pattern); !slices.Equal(got, tt.want) {
				t.Errorf("Spans = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestConcordanceFindsWhatAScanFinds(t *testing.T) {
	all := texts(600, 7)
	var b Builder
	for i, s := range all {
		b.Add(int64(i+1), s, all[len(all)-1-i])
	}
	c := b.Index()
	for _, pattern := range []string{"hafen", "Brücke", "brucke", "STRASSE", "x", "ß", "12", ", .", "öff", "Zeppelin", "am der"} {
		for _, side := range [][2]bool{{true, true}, {true, false}, {false, true}} {
			var want []int64
			for i := len(all) - 1; i >= 0; i-- {
				if side[0] && len(Spans(all[i], pattern)) > 0 || side[1] && len(Spans(all[len(all)-1-i], pattern)) > 0 {
					want = append(want, int64(i+1))
				}
			}
			got := c.Find(pattern, side[0], side[1], nil)
			slices.SortFunc(got, func(a, b int64) int { return int(b - a) })
			if !slices.Equal(got, want) {
				t.Errorf("Find(%q, %v) found %d units, a scan %d", pattern, side, len(got), len(want))
			}
		}
	}
}

func FuzzSpans(f *testing.F) {
	f.Add("Die Straße", "strasse")
	f.Add("Bru\u0308cke\xff", "u")
	f.Fuzz(func(t *testing.T, text, pattern string) {
		end := 0
		for _, s := range Spans(text, pattern) {
			if s[0] < 0 || s[0] >= s[1] || s[1] > len(text) || s[0] < end-1 {
				t.Fatalf("Spans(%q, %q) = %v", text, pattern, s)
			}
			end = s[0]
		}
	})
}
