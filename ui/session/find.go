package session

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// Where says in which texts of a segment to look.
type Where uint8

// The texts of a segment.
const (
	InTarget Where = iota
	InSource
	InBoth
	InNotes
	InNames    // the names of the source, by citation form or as they stand in either text
	InDraft    // the translation as it came
	InApproved // the translation as it was approved last
)

// Fixed reports whether texts can be found there but never replaced: sources are
// the client's, and drafts and approved texts are what was.
func (w Where) Fixed() bool { return w == InSource || w == InDraft || w == InApproved }

// A Find says what to look for.
type Find struct {
	Text        string
	Where       Where
	Regexp      bool // RE2
	Case, Whole bool
	KeepCase    bool // what replaces a find takes on its capitals
}

// compile returns the regular expression of a find.
func (f Find) compile() (*regexp.Regexp, error) {
	pattern := f.Text
	if !f.Regexp {
		pattern = regexp.QuoteMeta(pattern)
	}
	if !f.Case {
		pattern = "(?i)" + pattern
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, &translate.Error{Code: translate.Invalid, Text: "the regular expression is not valid", Hint: err.Error()}
	}
	return re, nil
}

var inlineCode = regexp.MustCompile(`\{/?\d+/?\}`)

// find returns where re matches text, as regexp does it, without matches that
// are empty or touch an inline code, and with whole those that are whole words.
func find(re *regexp.Regexp, text string, whole bool) [][]int {
	var codes [][]int
	if strings.Contains(text, "{") {
		codes = inlineCode.FindAllStringIndex(text, -1)
	}
	all := re.FindAllStringSubmatchIndex(text, -1)
	kept := all[:0]
next:
	for _, m := range all {
		if m[0] == m[1] || whole && !isWhole(text, m[0], m[1]) {
			continue
		}
		for _, c := range codes {
			if m[0] < c[1] && c[0] < m[1] {
				continue next
			}
		}
		kept = append(kept, m)
	}
	return kept
}

// isWhole reports whether no letter and no digit touches text[from:to].
func isWhole(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	return !inWord(before) && !inWord(after)
}
