package desktop

import (
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"
)

func runeWidth(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	tests := []struct {
		name  string
		runs  []run
		width float32
		want  string
	}{
		{"empty", nil, 10, ""},
		{"fits", []run{{"ein Satz", plain}}, 10, "ein Satz"},
		{"breaks", []run{{"ein langer Satz", plain}}, 10, "ein langer|Satz"},
		{"long word", []run{{"in Außenministerium", plain}}, 5, "in|Außenministerium"},
		{"kept together", []run{{"am 5.\u00a0Mai", plain}}, 6, "am|5.\u00a0Mai"},
		{"label", []run{label("Fehler", fault), {" in", plain}}, 10, "\u00a0Fehler\u00a0|in"},
		{"marks", []run{{"in ", plain}, {"Wladiwostok", deleted}, {"Vladivostok", inserted}}, 14, "in Wladiwostok|Vladivostok"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, lines := wrap(tt.runs, tt.width, runeWidth)
			text := make([]string, lines)
			for _, f := range all {
				text[f.line] += f.text
			}
			if got := strings.Join(text, "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// The ground of a marked sentence ends with its last word; what changed keeps
// its space, which is part of the change.
func TestWrapEndsGrounds(t *testing.T) {
	for _, tt := range []struct {
		m    mark
		want string
	}{{term, "Ja.| |Nein."}, {inserted, "Ja. |Nein."}} {
		all, _ := wrap([]run{{"Ja. ", tt.m}, {"Nein.", plain}}, 20, runeWidth)
		var got []string
		for _, f := range all {
			got = append(got, f.text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("mark %d: got %q, want %q", tt.m, strings.Join(got, "|"), tt.want)
		}
	}
}

func TestHeights(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	rows := make([]float32, 1000)
	for i := range rows {
		rows[i] = float32(1 + r.Intn(60))
	}
	h := newHeights(rows)
	for range 200 {
		h.set(r.Intn(len(rows)), float32(1+r.Intn(60)))
	}
	sum := 0.0
	for i, v := range h.row {
		if got := h.before(i); got != sum {
			t.Fatalf("before(%d): got %v, want %v", i, got, sum)
		}
		if row, into := h.at(sum + float64(v)/2); row != i || into != float64(v)/2 {
			t.Fatalf("at: got %d and %v, want %d and %v", row, into, i, v/2)
		}
		sum += float64(v)
	}
}

func BenchmarkHeights(b *testing.B) {
	h := newHeights(make([]float32, 100000))
	for i := range b.N {
		h.set(i%100000, 40)
		h.at(h.before(i % 100000))
	}
}

// Small type beside large stands on the same row of pixels.
func TestBelow(t *testing.T) {
	for _, tt := range []struct{ large, small, want float32 }{{14.97, 12.83, 2}, {17.11, 12.83, 5}, {12.83, 12.83, 0}} {
		if got := below(tt.large, tt.small); got != tt.want {
			t.Errorf("below(%v, %v) = %v, want %v", tt.large, tt.small, got, tt.want)
		}
	}
}
