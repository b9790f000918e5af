package diff

import (
	"reflect"
	"testing"
)

var pairs = []struct {
	name, a, b string
	want       []Op
}{
	{"same", "der Hafen", "der Hafen", []Op{{Equal, "der Hafen"}}},
	{"empty", "", "", nil},
	{"one word", "in Wladiwostok an", "in Vladivostok an", []Op{{Equal, "in "}, {Delete, "Wladiwostok"}, {Insert, "Vladivostok"}, {Equal, " an"}}},
	{"added", "a b", "a new b", []Op{{Equal, "a "}, {Insert, "new "}, {Equal, "b"}}},
	{"space only", "a b", "a  b", []Op{{Equal, "a"}, {Delete, " "}, {Insert, "  "}, {Equal, "b"}}},
	{"invalid bytes", "a\xffb", "a\xfeb", []Op{{Equal, "a"}, {Delete, "\xff"}, {Insert, "\xfe"}, {Equal, "b"}}},
}

func TestWords(t *testing.T) {
	for _, tt := range pairs {
		t.Run(tt.name, func(t *testing.T) {
			if got := Words(tt.a, tt.b); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Words(%q, %q) = %q, want %q", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func TestChangesTakeOneBack(t *testing.T) {
	a, b := "one two three four", "one 2 three 4"
	changes := Changes(Fine(a, b))
	if len(changes) != 2 {
		t.Fatalf("%d changes, want 2: %+v", len(changes), changes)
	}
	c := changes[0]
	if got, want := b[:c.ToStart]+c.Old+b[c.ToEnd:], "one two three 4"; got != want {
		t.Errorf("taking back the first gives %q, want %q", got, want)
	}
}

func FuzzWords(f *testing.F) {
	for _, p := range pairs {
		f.Add(p.a, p.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, ops := range [][]Op{Words(a, b), Fine(a, b)} {
			if Old(ops) != a || New(ops) != b {
				t.Fatalf("%q, %q: %q", a, b, ops)
			}
		}
	})
}

func BenchmarkWords(b *testing.B) {
	x := "Der Sprecher sagte am Montag, dass der Zug in Wladiwostok angekommen sei und die Gespräche begonnen hätten."
	y := "Der Sprecher sagte am Dienstag, dass der Zug in Vladivostok angekommen war und alle Gespräche begonnen hätten."
	for b.Loop() {
		Words(x, y)
	}
}
