package align

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// sentences makes lines of one paragraph.
func sentences(lines ...string) []Sentence {
	var all []Sentence
	for _, l := range lines {
		all = append(all, Sentence{Text: l})
	}
	return all
}

func shapeOf(beads []Bead) string {
	var all []string
	for _, b := range beads {
		all = append(all, fmt.Sprint(b.Source, b.Target))
	}
	return strings.Join(all, " ")
}

var german = []string{
	"Der Hafen von Rostock war gestern wegen eines Sturms geschlossen.",
	"Kapitän Henrik Maas wartete mit 14 Schiffen vor der Küste.",
	"Am Abend öffnete die Stadt eine Halle für die Mannschaften.",
	"Niemand wurde verletzt.",
	"Die Fähre nach Trelleborg soll am Freitag wieder fahren.",
}

var english = []string{
	"The port of Rostock was closed yesterday because of a storm.",
	"Captain Henrik Maas waited off the coast with 14 ships.",
	"In the evening the city opened a hall for the crews.",
	"Nobody was injured.",
	"The ferry to Trelleborg is to run again on Friday.",
}

func TestAlign(t *testing.T) {
	join := func(lines []string, at int) []string {
		all := append([]string(nil), lines[:at]...)
		return append(append(all, lines[at]+" "+lines[at+1]), lines[at+2:]...)
	}
	insert := func(lines []string, at int, line string) []string {
		return append(append(append([]string(nil), lines[:at]...), line), lines[at:]...)
	}
	for _, tt := range []struct {
		name           string
		source, target []string
		want           string
	}{
		{"nothing", nil, nil, ""},
		{"no source", nil, english[:2], "[] [0] [] [1]"},
		{"no target", german[:2], nil, "[0] [] [1] []"},
		{"one to one", german, english, "[0] [0] [1] [1] [2] [2] [3] [3] [4] [4]"},
		{"the same text", german, german, "[0] [0] [1] [1] [2] [2] [3] [3] [4] [4]"},
		{"two in one", german, join(english, 1), "[0] [0] [1 2] [1] [3] [2] [4] [3]"},
		{"one in two", join(german, 1), english, "[0] [0] [1] [1 2] [2] [3] [3] [4]"},
		{"left out", german, append(append([]string(nil), english[:2]...), english[3:]...), "[0] [0] [1] [1] [2] [] [3] [2] [4] [3]"},
		{"a left-over of a page", german, insert(english, 2, "Share this:"), "[0] [0] [1] [1] [] [2] [2] [3] [3] [4] [4] [5]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := shapeOf(Align(sentences(tt.source...), sentences(tt.target...), Options{})); got != tt.want {
				t.Errorf("Align = %s, want %s", got, tt.want)
			}
		})
	}
}

// story makes n pairs of lines that share a name each, and what merging and
// leaving out does to them.
func story(n int, seed uint64) (source, target []Sentence, right map[string]bool) {
	r := rand.New(rand.NewPCG(seed, seed))
	right = map[string]bool{}
	name := func(i int) string { return fmt.Sprintf("Q%c%c%c%cen", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i*7%26) }
	for i := 0; i < n; i++ {
		k := r.IntN(len(german))
		de := fmt.Sprintf("%s kam um %d an: %s", name(i), i%997, german[k])
		en := fmt.Sprintf("%s arrived at %d: %s", name(i), i%997, english[k])
		s, t := []int{len(source)}, []int{len(target)}
		switch x := r.IntN(20); {
		case x == 0:
			source, t = append(source, Sentence{Text: de}), nil
		case x == 1:
			target, s = append(target, Sentence{Text: en}), nil
		case x == 2:
			a, b, _ := strings.Cut(en, ": ")
			source, target = append(source, Sentence{Text: de}), append(target, Sentence{Text: a + "."}, Sentence{Text: b})
			t = append(t, t[0]+1)
		default:
			source, target = append(source, Sentence{Text: de}), append(target, Sentence{Text: en})
		}
		right[fmt.Sprint(s, t)] = true
	}
	return source, target, right
}

// Every line lies in exactly one bead, in order, whatever the texts are.
func TestAlignKeepsEveryLine(t *testing.T) {
	for _, n := range []int{1, 2, 9, 150, 3000} {
		source, target, right := story(n, uint64(n))
		for _, swapped := range []bool{false, true} {
			if swapped { // texts that have nothing in common
				for i := range target {
					target[i].Text = strings.Repeat("zzz ", i%7+1)
				}
			}
			beads := Align(source, target, Options{})
			i, j, hits := 0, 0, 0
			for _, b := range beads {
				if len(b.Source)+len(b.Target) == 0 || b.Score < 0 || b.Score > 1 {
					t.Fatalf("%d lines: bead %v", n, b)
				}
				if !reflect.DeepEqual(b.Source, numbers(i, i+len(b.Source))) || !reflect.DeepEqual(b.Target, numbers(j, j+len(b.Target))) {
					t.Fatalf("%d lines: bead %v after %d source and %d target lines", n, b, i, j)
				}
				i, j = i+len(b.Source), j+len(b.Target)
				if right[fmt.Sprint(b.Source, b.Target)] {
					hits++
				}
			}
			if i != len(source) || j != len(target) {
				t.Errorf("%d lines: %d of %d source and %d of %d target lines paired", n, i, len(source), j, len(target))
			}
			if !swapped && n > 100 && hits < len(right)*95/100 {
				t.Errorf("%d lines: %d of %d beads right", n, hits, len(right))
			}
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"vladivostoc", "vladivostoc", 0},
		{"haus", "house", 2},
		{"piongiang", "pionciang", 1},
		{"abcd", "efgh", 4},
		{"abc", "abcdef", 3},
	} {
		var p pattern
		p.set(tt.a)
		if got := p.distance(len(tt.a), tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestCognateKey(t *testing.T) {
	for _, tt := range []struct{ german, english string }{
		{"wladiwostok", "vladivostok"},
		{"tschechow", "chekhov"},
		{"photograph", "fotograf"},
	} {
		a, b := cognateKey(tt.german), cognateKey(tt.english)
		var p pattern
		p.set(a)
		if d := p.distance(len(a), b); d > 1 {
			t.Errorf("keys of %s and %s: %s, %s", tt.german, tt.english, a, b)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{strings.Join(german, " "), "de"},
		{strings.Join(english, " "), "en"},
		{"12 34", ""},
	} {
		if got := Language(tt.text); got != tt.want {
			t.Errorf("Language(%.20q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		source, target, _ := story(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Align(source, target, Options{})
			}
		})
	}
}

func TestAlignSwapped(t *testing.T) {
	got := shapeOf(Align(sentences(english...), sentences(append([]string{german[0] + " " + german[1]}, german[2:]...)...), Options{Swapped: true}))
	if want := "[0 1] [0] [2] [1] [3] [2] [4] [3]"; got != want {
		t.Errorf("Align = %s, want %s", got, want)
	}
}

// Scores hold: over all beads their mean is the share of right ones, and the
// least sure ones hold most of the wrong ones.
func TestScoresHold(t *testing.T) {
	sum, hits, n, low, wrong := 0.0, 0.0, 0.0, 0, 0
	for seed := range uint64(8) {
		source, target, right := story(200, 50+seed)
		for _, b := range Align(source, target, Options{}) {
			sum += b.Score
			n++
			if right[fmt.Sprint(b.Source, b.Target)] {
				hits++
			} else {
				wrong++
				if b.Score < .95 {
					low++
				}
			}
		}
	}
	if d := (sum - hits) / n; d < -.05 || d > .05 {
		t.Errorf("the mean score is %.3f, %.3f are right", sum/n, hits/n)
	}
	if low*2 < wrong {
		t.Errorf("%d of %d wrong beads are below .95", low, wrong)
	}
}
