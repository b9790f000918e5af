package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Pattern is what a concordance looks for. Without its options case,
// diacritics and the spelling of ß make no difference.
type Pattern struct {
	Text    string
	Case    bool // upper and lower case differ
	Accents bool // diacritics differ, and ß from ss
	Word    bool // only whole words: no letter or digit stands beside them
	Plain   bool // ä and ae are one, ö and oe, ü and ue
}

// In reports whether text holds the pattern.
func (p Pattern) In(text string) bool { return len(p.Spans(text)) > 0 }

// Spans returns where the pattern stands in text, as byte offsets [start,end),
// ascending and apart from each other.
func (p Pattern) Spans(text string) [][2]int {
	if !p.Plain {
		return p.spans(text)
	}
	var all [][2]int
	for _, v := range p.Variants() {
		all = append(all, v.spans(text)...)
	}
	slices.SortFunc(all, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], b[1]-a[1]) })
	end := 0
	return slices.DeleteFunc(all, func(s [2]int) bool {
		if s[0] < end {
			return true
		}
		end = s[1]
		return false
	})
}

func (p Pattern) spans(text string) [][2]int {
	all := Spans(text, p.Text)
	if !p.Case && !p.Accents && !p.Word {
		return all
	}
	want, kept := p.exact(p.Text), all[:0]
	for _, s := range all {
		if p.exact(text[s[0]:s[1]]) == want && (!p.Word || whole(text, s)) {
			kept = append(kept, s)
		}
	}
	return kept
}

// How a text holds a pattern.
const (
	NotAtAll = iota
	InPart   // within words
	AsWord   // as whole words, at least once
)

// Grade says how a text holds the pattern.
func (p Pattern) Grade(text string) int {
	all := p.Spans(text)
	if len(all) == 0 {
		return NotAtAll
	}
	for _, s := range all {
		if whole(text, s) {
			return AsWord
		}
	}
	return InPart
}

// Variants returns the patterns that count as the same: with Plain those with
// umlauts for two letters and two letters for umlauts, at most 16.
func (p Pattern) Variants() []Pattern {
	if !p.Plain {
		return []Pattern{p}
	}
	p.Plain = false
	texts := []string{""}
	for rest := norm.NFC.String(p.Text); rest != ""; {
		here, other := nextLetter(rest)
		rest = rest[len(here):]
		n := len(texts)
		for i := range n {
			if other != "" && len(texts) < 16 {
				texts = append(texts, texts[i]+other)
			}
			texts[i] += here
		}
	}
	all := make([]Pattern, len(texts))
	for i, t := range texts {
		all[i] = p
		all[i].Text = t
	}
	return all
}

// umlauts are what is one with two letters.
var umlauts = [...][2]string{{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}}

// nextLetter returns the letter that text begins with, or the two that stand
// for one, and how it is spelt otherwise; "" for most.
func nextLetter(text string) (here, other string) {
	for _, u := range umlauts {
		for k := range u {
			if strings.HasPrefix(text, u[k]) {
				return u[k], u[1-k]
			}
		}
	}
	_, n := utf8.DecodeRuneInString(text)
	return text[:n], ""
}

// exact returns text with what makes a difference.
func (p Pattern) exact(text string) string {
	text = norm.NFC.String(text)
	switch {
	case !p.Case && !p.Accents:
		return ""
	case !p.Case:
		return strings.ToLower(text)
	case !p.Accents:
		var b strings.Builder
		for _, r := range norm.NFD.String(strings.ReplaceAll(text, "ß", "ss")) {
			if !unicode.Is(unicode.Mn, r) {
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	return text
}

func whole(text string, s [2]int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s[0]])
	after, _ := utf8.DecodeRuneInString(text[s[1]:])
	return (s[0] == 0 || !inWord(before)) && (s[1] == len(text) || !inWord(after))
}
