package words

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/assets"
)

func TestListIsSorted(t *testing.T) {
	last := ""
	for line := range strings.Lines(assets.EnglishWords) {
		w := strings.TrimSuffix(line, "\n")
		if w <= last {
			t.Fatalf("%q stands behind %q", w, last)
		}
		if !Has(w) {
			t.Fatalf("Has(%q) = false", w)
		}
		last = w
	}
}

func TestEnglish(t *testing.T) {
	tests := []struct {
		word                  string
		english, common, name bool
	}{
		{"negotiations", true, true, false},
		{"Negotiations", true, true, false},
		{"colour", true, true, false},
		{"color", true, true, false},
		{"organised", true, true, false},
		{"organized", true, true, false},
		{"don't", true, true, false},
		{"don’t", true, false, false},
		{"minister's", true, false, false},
		{"Monday", true, false, true},
		{"monday", true, false, true},
		{"café", true, true, false},
		{"negotiatons", false, false, false},
		{"regelmäßig", false, false, false},
		{"", false, false, false},
		{"zzqz", false, false, false},
	}
	for _, tt := range tests {
		if got := English(tt.word); got != tt.english {
			t.Errorf("English(%q) = %t, want %t", tt.word, got, tt.english)
		}
		if got := Common(tt.word); got != tt.common {
			t.Errorf("Common(%q) = %t, want %t", tt.word, got, tt.common)
		}
		if got := Name(tt.word); got != tt.name {
			t.Errorf("Name(%q) = %t, want %t", tt.word, got, tt.name)
		}
	}
}

func TestNear(t *testing.T) {
	tests := []struct{ word, want string }{
		{"recieved", "received"},
		{"negotiatons", "negotiations"},
		{"goverment", "government"},
		{"seperate", "separate"},
		{"thhe", "the"},
	}
	for _, tt := range tests {
		if got := Near(tt.word, 8); !slices.Contains(got, tt.want) {
			t.Errorf("Near(%q) = %q, want %q among them", tt.word, got, tt.want)
		}
	}
	if got := Near("qxzqxz", 8); len(got) != 0 {
		t.Errorf("Near of no word = %q, want none", got)
	}
}

func BenchmarkEnglish(b *testing.B) {
	list := []string{"negotiations", "Wladiwostok", "the", "regelmäßig", "zeal"}
	for i := 0; b.Loop(); i++ {
		English(list[i%len(list)])
	}
}
