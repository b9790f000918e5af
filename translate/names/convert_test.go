package names

import (
	"slices"
	"testing"
)

func TestConvert(t *testing.T) {
	tests := []struct{ german, want string }{
		{"Gorbatow", "Gorbatov"},
		{"Kosakow", "Kozakov"},
		{"Borissow", "Borisov"},
		{"Schdanow", "Zhdanov"},
		{"Tschaplygin", "Chaplygin"},
		{"Schtscherbakow", "Shcherbakov"},
		{"Jewtuschenko", "Yevtushenko"},
		{"Chabarowsk", "Khabarovsk"},
		{"Nischni Tagil", "Nizhny Tagil"},
		{"Rostow am Don", "Rostov-on-Don"},
		{"Swenigorod", "Zvenigorod"},
		{"Mosdok", "Mozdok"},
		{"Kirischi", "Kirishi"},
		{"Taganskaja", "Taganskaya"},
		{"Alexandrow", "Alexandrov"},
		{"Wyborg", "Vyborg"},
		{"Zimljansk", "Tsimlyansk"},
		{"Dschafar", "Jafar"},
	}
	for _, tt := range tests {
		t.Run(tt.german, func(t *testing.T) {
			got := Convert(tt.german)
			if !slices.Contains(got[:min(3, len(got))], tt.want) {
				t.Errorf("Convert(%q) = %q, want %q among the first three", tt.german, got, tt.want)
			}
		})
	}
}

func TestConvertWeights(t *testing.T) {
	for _, name := range []string{"Schelesnogorsk", "Wladimir Sorokin", "X", "Orechowo-Sujewo", ""} {
		sum, last := 0.0, 2.0
		seen := map[string]bool{}
		for _, s := range convert(name) {
			if seen[s.text] || s.weight > last {
				t.Errorf("%q: %q stands twice or behind a less probable one", name, s.text)
			}
			seen[s.text], last = true, s.weight
			sum += s.weight
		}
		if sum < .999 || sum > 1.001 {
			t.Errorf("%q: the weights add up to %g", name, sum)
		}
	}
}

func BenchmarkConvert(b *testing.B) {
	for b.Loop() {
		Convert("Schelesnogorsk-Ilimski")
	}
}
