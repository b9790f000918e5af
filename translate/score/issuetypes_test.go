package score

import (
	"reflect"
	"testing"
)

func TestTypesAsText(t *testing.T) {
	for _, p := range Profiles() {
		usual := p.Usual()
		text := FormatTypes(p.Types, usual)
		got, err := ParseTypes(text, usual)
		if err != nil || !reflect.DeepEqual(got, p.Types) {
			t.Errorf("%s: %q is read as %v, %v", p.Name, text, got, err)
		}
	}
	got, err := ParseTypes("wrong term\n style 0/0,5/1/2 ;; ", [4]float64{0, 1, 5, 25})
	want := []IssueType{{"wrong term", [4]float64{0, 1, 5, 25}}, {"style", [4]float64{0, .5, 1, 2}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestPointsRefused(t *testing.T) {
	for _, text := range []string{"", "1", "0/1/5", "0/1/5/25/125", "0/1/x/25", "0/1/-5/25", "0/1/NaN/25", "0/1/1e9/25"} {
		if p, err := ParsePoints(text); err == nil {
			t.Errorf("%q is read as %v", text, p)
		}
	}
	if types, err := ParseTypes("style 0/1", [4]float64{}); err == nil {
		t.Errorf("points of two levels are read as %v", types)
	}
}

func TestUsual(t *testing.T) {
	for _, p := range Profiles() {
		if want := p.Types[0].Points; p.Name != "SAE J2450" && p.Usual() != want {
			t.Errorf("%s: usual are %v, want %v", p.Name, p.Usual(), want)
		}
	}
}
