package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// numberless returns a text whose codes are told apart by their kinds alone.
func numberless(text string, codes []translate.InlineCode) string {
	if len(codes) == 0 || strings.IndexByte(text, '{') < 0 {
		return text
	}
	var pairs []string
	for _, c := range codes {
		pairs = append(pairs, format.Marker(c), noNumber[c.Kind])
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

var noNumber = map[translate.CodeKind]string{translate.CodeOpen: "{0}", translate.CodeClose: "{/0}", translate.CodeAlone: "{0/}"}

// unnumbered returns the length of the code without a number at the beginning
// of s, 0 for none.
func unnumbered(s string) int {
	for _, m := range noNumber {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

func countMarkers(s string) int {
	n := 0
	for _, m := range noNumber {
		n += strings.Count(s, m)
	}
	return n
}

// numberlessOut is text without codes.
func numberlessOut(s string) string {
	for _, m := range noNumber {
		s = strings.ReplaceAll(s, m, "")
	}
	return s
}
