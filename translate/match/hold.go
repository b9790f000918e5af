package match

import (
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
}

// In reports whether text holds the pattern.
func (p Pattern) In(text string) bool { return len(p.Spans(text)) > 0 }

// Spans returns where the pattern stands in text, as byte offsets [start,end).
func (p Pattern) Spans(text string) [][2]int {
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
