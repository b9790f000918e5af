package check

import (
	"strings"
	"sync"
	"unicode/utf8"

	"satzpaar/assets"
	"satzpaar/translate"
)

var unrelated = Check{
	ID: "unrelated", Title: "The two texts have nothing in common",
	Severity: translate.Hint, ITS: "mistranslation", Pair: germanEnglish,
	Example: Example{
		Source: "Die Regierung hat gestern ein neues Gesetz über die Steuern vorgelegt.",
		Bad:    "Penguins swim under thick ice and hunt for small fish.",
		Good:   "Yesterday the government presented a new law on taxes.",
	},
	run: checkUnrelated,
}

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
	return len(w) < 4 || functionSet()[w]
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
	if p.heads == nil {
		p.heads = headsOf(p.targetWords)
	}
	head, ok := headOf(lower)
	return ok && p.heads[head]
}

// headsOf returns the first four letters of words, without their marks.
func headsOf(all []token) map[head]bool {
	heads := make(map[head]bool, len(all))
	for _, w := range all {
		if h, ok := headOf(w.lower); ok {
			heads[h] = true
		}
	}
	return heads
}

// A head is the beginning of a word, its first four letters as foldLetters
// gives them.
type head [4]byte

// headOf returns the head of a word in small letters; ok is false where it is
// shorter than that.
func headOf(lower string) (h head, ok bool) {
	var room [16]byte
	return h, copy(h[:], foldLetters(room[:0], lower, len(h))) == len(h)
}

// foldLetters appends the first n bytes of a word, or a few more, without its
// marks and with one spelling for what German and English spell apart.
func foldLetters(all []byte, lower string, n int) []byte {
	for i := 0; i < len(lower) && len(all) < n; {
		r, size := utf8.DecodeRuneInString(lower[i:])
		switch r {
		case 'ä':
			all = append(all, 'a')
		case 'ö':
			all = append(all, 'o')
		case 'ü':
			all = append(all, 'u')
		case 'é':
			all = append(all, 'e')
		case 'ß':
			all = append(all, "ss"...)
		case 'k', 'z':
			all = append(all, 'c')
		case 'w':
			all = append(all, 'v')
		case 'p':
			if i+1 < len(lower) && lower[i+1] == 'h' {
				size = 2
				r = 'f'
			}
			all = append(all, byte(r))
		default:
			all = append(all, lower[i:i+size]...)
		}
		i += size
	}
	return all
}
