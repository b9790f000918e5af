package match

import (
	"slices"
	"testing"
)

func TestTextsWithFigureRows(t *testing.T) {
	for text, want := range map[string]int{ // elements of the row
		"12.5 mm / 3":                            4,
		"{1}12{/1}":                              1,
		"A380":                                   1,
		"am 3.05.2028 um 14:30":                  4,
		"Seite 3":                                2,
		"":                                       0,
		"( / )":                                  0,
		"{1}":                                    0,
		"Hafen":                                  0,
		"Das Schiff liegt seit 3 Tagen im Hafen": 0,
	} {
		if got := len(figureRow(text)); got != want {
			t.Errorf("the row of %q has %d elements, want %d", text, got, want)
		}
	}
}

// The nearest units are those in which a placeable stands for one of its kind,
// then those that lack little.
func TestFiguresFindTheNearest(t *testing.T) {
	all := append(texts(300, 41), "7 mm / 3", "12.5 cm / 3", "1.200 mm / 7", "12.5 mm / 3 / 4", "14:30 mm / 3", "mm / 3", "9 mm ( 8 )")
	x := build(all)
	got := x.Figures("12.5 mm / 3", 3, nil)
	want := []int64{301, 303, 306} // a figure differs; both do; one is missing
	if !slices.Equal(got, want) {
		t.Errorf("Figures = %v, want %v", got, want)
	}
	if got := x.Figures("12.5 mm / 3", 3, func(id int64) bool { return id == 303 }); slices.Contains(got, 303) {
		t.Errorf("Figures gives a unit that it is to skip: %v", got)
	}
	if got := x.Figures("Der Hafen liegt am Kanal", 3, nil); got != nil {
		t.Errorf("a sentence has the figures of %v", got)
	}
}
