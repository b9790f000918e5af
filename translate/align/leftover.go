package align

import (
	"slices"
	"strings"
	"sync"

	"satzpaar/assets"
)

// web maps words to what they say about a line being a left-over of a page of
// the web; words that say nothing either way have -1.
var web = sync.OnceValue(func() map[string]float32 {
	all := map[string]float32{}
	weight := float32(0)
	for line := range strings.Lines(assets.Web) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "[strong]":
			weight = 1
		case line == "[weak]":
			weight = .85
		case line == "[filler]":
			weight = -1
		case line == "[labels]":
			weight = label
		default:
			for w := range strings.FieldsSeq(line) {
				if weight == label {
					w += ":"
				}
				all[w] = weight
			}
		}
	}
	return all
})

// label is the weight of words before a colon.
const label = 2

// longest is the most words that a left-over has.
const longest = 20

// LeftOver says how much a line looks like what stands around a text on a page
// of the web, a button, a notice, a credit, and is no part of it: 0 to 1.
func LeftOver(line string) float64 { return float64(leftOver(Words(line), line)) }

func leftOver(words []string, text string) float32 {
	if len(words) == 0 || len(words) > longest+5 {
		return 0
	}
	known := web()
	sum, strongest, n, content := float32(0), float32(0), 0, 0
	for _, w := range words {
		if len(w) == 1 && (w[0] < 'a' || w[0] > 'z') {
			continue // a mark
		}
		n++
		v := known[w]
		if v < 0 {
			continue
		}
		content++
		sum += v
		strongest = max(strongest, v)
	}
	if n > longest || content == 0 {
		return 0
	}
	if n <= 8 && len(words) > 1 && words[1] == ":" && known[words[0]+":"] == label {
		return .9
	}
	share := sum / float32(content)
	text = strings.TrimSpace(text)
	ended := strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
	switch {
	case strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]"):
		share += .3
	case strongest == 1 && n <= 4 && !ended: // "Photo: Lind", "Ann Lind, Reuters"
		share += .2
	case ended:
		share -= .15
	}
	if strongest < 1 && n > 6 {
		share -= .2
	}
	return max(0, min(1, 2*share-.8))
}

// rateLines sets how much each line looks like a left-over. A short line that
// stands several times on one side and not as often on the other is one too.
func (m *model) rateLines(source, target []Sentence) {
	times := [2]map[string]int{{}, {}}
	for k, all := range [][]Sentence{source, target} {
		for _, s := range all {
			if len(s.Text) < 80 {
				times[k][s.Text]++
			}
		}
	}
	for k, x := range []*side{m.source, m.target} {
		all := [][]Sentence{source, target}[k]
		for i := range x.lines {
			l := &x.lines[i]
			if len(l.tokens) > longest+5 {
				continue
			}
			words := make([]string, len(l.tokens))
			for y, t := range l.tokens {
				words[y] = x.words[t]
			}
			l.web = leftOver(words, all[i].Text)
			if n := times[k][all[i].Text]; n > 2 && len(words) > 0 && !slices.Contains(words, "\"") {
				l.web = max(l.web, .6)
			}
		}
	}
}
