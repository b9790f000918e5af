package check

import (
	"strings"
	"sync"

	"satzpaar/assets"
	"satzpaar/translate"
)

// lexicon maps German stems to the English stems that render them.
var lexicon = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(assets.Lexicon) {
		w, english, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") || functional(w) {
			continue
		}
		for e := range strings.SplitSeq(english, ",") {
			if e = strings.TrimSpace(e); len(e) > 2 {
				m[w] = append(m[w], e)
			}
		}
	}
	return m
})

func functional(w string) bool {
	return strings.Contains(" "+functionWords+" ", " "+w+" ") || len(w) < 4
}

// renderings looks a word up by its longest stem.
func renderings(lower string) []string {
	for n := len(lower); n >= 4 && n >= len(lower)-4; n-- {
		if e, ok := lexicon()[lower[:n]]; ok {
			return e
		}
	}
	return nil
}

// checkUnrelated flags a pair of sentences that share nothing: no number, no
// name or cognate, none of the frequent words whose English is known.
func checkUnrelated(p *pair) []translate.Finding {
	if len(p.sourceWords) < 8 || len(p.targetWords) < 8 {
		return nil
	}
	for i := range p.sourceNumbers {
		if p.sourceNumbers[i].must && p.sourceNumbers[i].meets(p.targetNumbers) {
			return nil
		}
	}
	chances, english := 0, " "+strings.ToLower(p.Target)+" "
	for _, t := range p.sourceTokens {
		if t.kind != wordToken {
			continue
		}
		if list := renderings(t.lower); list != nil {
			chances++
			for _, e := range list {
				if strings.Contains(english, " "+e) {
					return nil
				}
			}
		}
		if len(t.lower) >= 4 && !functional(t.lower) && p.cognate(t.lower) {
			return nil
		}
	}
	if chances < 2 {
		return nil
	}
	return []translate.Finding{{Source: whole(p.Source), Target: whole(p.Target), Message: translate.Say("the two texts share no word; this may be another sentence")}}
}

// cognate reports whether the target has a word that begins as this one does.
func (p *pair) cognate(lower string) bool {
	head := foldLetters(lower)
	head = head[:min(4, len(head))]
	for _, w := range p.targetWords {
		if o := foldLetters(w.lower); len(o) >= 4 && o[:4] == head {
			return true
		}
	}
	return false
}

var foldLetters = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss", "k", "c", "z", "c", "w", "v", "ph", "f", "é", "e").Replace
