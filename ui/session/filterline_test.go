package session

import (
	"reflect"
	"testing"

	"satzpaar/translate"
)

var filterLines = []struct {
	line string
	want Filter
}{
	{"", Filter{}},
	{"Hafen", Filter{Text: "Hafen"}},
	{"der Hafen", Filter{Text: "der Hafen"}},
	{"/Haf(en|t)/", Filter{Text: "Haf(en|t)", Regexp: true}},
	{"/ein Hafen/", Filter{Text: "ein Hafen", Regexp: true}},
	{"state:draft,translated Hafen", Filter{States: []translate.State{translate.Draft, translate.Translated}, Text: "Hafen"}},
	{"is:flagged is:changed", Filter{Flagged: true, Changed: true}},
	{`who:"Ada L" since:2026-11`, Filter{Who: "Ada L", Since: "2026-11"}},
	{"length>200 match<75", Filter{Length: Range{Least: 201}, Match: Range{Most: 74}}},
	{"name:Putin check:number-missing", Filter{Name: "Putin", Check: "number-missing"}},
	{"Uhr: 10:30", Filter{Text: "Uhr: 10:30"}},
	{`"state:draft"`, Filter{Text: "state:draft"}},
	{"3<4", Filter{Text: "3<4"}},
	// All that is written must hold.
	{"is:open state:draft,final", Filter{States: []translate.State{translate.Draft}}},
	{"is:open is:approved", Filter{States: []translate.State{}}},
	{"match<75 match>50 band:50-74", Filter{Match: Range{Least: 51, Most: 74}}},
	{"since:2026-11 since:24.11.2026", Filter{Since: "2026-11-24"}},
	{"note:client who:Ada WHO:ada", Filter{Note: "client", Who: "ada"}},
}

func TestParseFilter(t *testing.T) {
	for _, tt := range filterLines {
		got, err := ParseFilter(tt.line)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("ParseFilter(%q) = %+v, %v, want %+v", tt.line, got, err, tt.want)
		}
	}
	for _, line := range []string{"is:nonsense", "state:ready", "length>many", "since:yesterday", "origin:moon", "who:Ada who:Bob", "check:a check:b", "band:12"} {
		if _, err := ParseFilter(line); err == nil {
			t.Errorf("ParseFilter(%q) says nothing", line)
		}
	}
}

// What the help says can be written.
func TestFilterWords(t *testing.T) {
	for _, w := range FilterWords {
		if f, err := ParseFilter(w[0]); err != nil || f.Text == w[0] {
			t.Errorf("%s is no condition: %+v, %v", w[0], f, err)
		}
	}
}

func FuzzParseFilter(f *testing.F) {
	for _, tt := range filterLines {
		f.Add(tt.line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		a, err := ParseFilter(line)
		if b, again := ParseFilter(line); !reflect.DeepEqual(a, b) || (err == nil) != (again == nil) {
			t.Errorf("ParseFilter(%q) is not the same twice", line)
		}
	})
}
