package match

import (
	"fmt"
	"slices"
	"testing"
)

func TestIsBare(t *testing.T) {
	for text, want := range map[string]bool{
		"Die Mannschaft": true,
		"Am 3.05.2028 und am 12.06.2028 zahlt der Kunde 1.200,50 Euro an die Werft in Kiel": true,
		"Die Mannschaft verlässt heute Abend bei dichtem Nebel das Schiff":                  false,
		"": true,
	} {
		if got := Bare(text); got != want {
			t.Errorf("Bare(%q) = %v, want %v", text, got, want)
		}
	}
}

// A unit with the words of the query is found whatever figures and function
// words stand between them, where the plain definitions see little in common.
func TestBareFindsByWords(t *testing.T) {
	all := texts(400, 21)
	for i := range 200 {
		all = append(all, fmt.Sprintf("Rechnung %d.%02d.2024 über %d.%03d,50 bis %d.%02d.2025", 1+i%28, 1+i%12, i, i, 1+i%27, 1+i%11))
	}
	all = append(all, "Die Mannschaft am 3.05.2028 um 14:30", "Mannschaft 1.200,50 und die Werft 17.04.2024")
	x := build(all)
	for query, want := range map[string]int64{
		"ohne die Mannschaft":        int64(len(all) - 1),
		"Werft der Mannschaft 12.99": int64(len(all)),
	} {
		got := x.Bare(query, 3, nil)
		if len(got) == 0 || got[0] != want {
			t.Errorf("Bare(%q) = %v, want %d first", query, got, want)
		}
		if got := x.Bare(query, 3, func(id int64) bool { return id == want }); slices.Contains(got, want) {
			t.Errorf("Bare(%q) gives a unit that it is to skip", query)
		}
	}
	if got := x.Bare("12.05.2024, 17", 3, nil); got != nil {
		t.Errorf("figures alone share words with %v", got)
	}
}
