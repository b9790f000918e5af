package align

import (
	"slices"
	"strings"
	"testing"
)

// Words that stand together in several pairs are taught; chance meetings and
// marks are not.
func TestTeach(t *testing.T) {
	links := Teach(
		[]string{"Die Schleuse klemmt.", "Wir warten vor der Schleuse.", "Eine Schleuse hebt Kähne.", "Der Kahn klemmt.", "Die Kähne warten.", "Nie!"},
		[]string{"The lock is stuck.", "We wait at the lock.", "A lock lifts barges.", "The barge is stuck.", "The barges wait.", "Never!"},
	)
	for _, tt := range [][2]string{{"schleuse", "lock"}, {"kaehne", "barges"}, {"warten", "wait"}} {
		if !slices.Contains(links[tt[0]], tt[1]) {
			t.Errorf("%s is not rendered by %s: %q", tt[0], tt[1], links[tt[0]])
		}
	}
	for w, all := range links {
		if slices.Contains(all, "!") || w == "nie" {
			t.Errorf("%s is rendered by %q", w, all)
		}
	}
	if got := Teach(nil, nil); len(got) != 0 {
		t.Errorf("nothing teaches %v", got)
	}
}

// What was taught links words that nothing else knows, wherever they stand.
func TestTaughtWordsLink(t *testing.T) {
	source, target := "Der Bagger hebt die Schleuse.", "The lock is lifted by the excavator."
	links := map[string][]string{"schleuse": {"lock"}, "bagger": {"excavator"}}
	found := func(opt Options) string {
		a, b := Tokens(source), Tokens(target)
		for _, l := range LinkWords([]string{source}, []string{target}, opt)[0] {
			if x, y := a[l.Source], b[l.Target]; source[x[0]:x[1]] == "Bagger" {
				return target[y[0]:y[1]]
			}
		}
		return ""
	}
	if got := found(Options{NoLexicon: true, Links: links}); got != "excavator" {
		t.Errorf("Bagger is linked with %q", got)
	}
	if got := found(Options{NoLexicon: true}); got == "excavator" {
		t.Error("Bagger is linked without being taught: the test shows nothing")
	}
}

func BenchmarkTeach(b *testing.B) {
	var source, target []string
	for len(source) < 2000 {
		for k := range german {
			source = append(source, german[k]+" "+strings.ToUpper(german[(k*7+len(source))%5]))
			target = append(target, english[k]+" "+strings.ToUpper(english[(k*7+len(target))%5]))
		}
	}
	for b.Loop() {
		Teach(source, target)
	}
}
