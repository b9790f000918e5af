package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

var hiddenCharacter = Check{
	ID: "hidden-character", Title: "A character that nobody sees stands in the text",
	Severity: translate.Fault, ITS: "characters",
	Example: Example{
		Source: "Der Hafen ist offen.",
		Bad:    "The har\u200bbour is open.",
		Good:   "The harbour is open.",
	},
	run: checkHidden,
}

// checkHidden flags characters without a shape, among them those that turn the
// direction of writing round and so make a text look other than it is (Unicode
// Technical Report 36, section 2). Where the source has the same one, it is
// meant. Joiners between emoji are none of them.
func checkHidden(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, r := range p.Target {
		if r < 0xAD || !hidden(r) || strings.ContainsRune(p.Source, r) {
			continue
		}
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: translate.Span{Start: i, End: i + utf8.RuneLen(r)}, Message: translate.Say("U+%04X is not seen", r), Fixes: []string{""},
		})
	}
	return all
}

func hidden(r rune) bool {
	switch {
	case r == 0xAD, r == 0x61C, r == 0x180E, r == 0xFEFF, r >= 0x200B && r <= 0x200F && r != 0x200D, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069:
		return true
	}
	return false
}

var homoglyph = Check{
	ID: "homoglyph", Title: "A letter of another script looks like a Latin one",
	Severity: translate.Fault, ITS: "characters",
	Example: Example{
		Source: "Der Hafen ist offen.",
		Bad:    "The h\u0430rbour is open.",
		Good:   "The harbour is open.",
	},
	run: checkHomoglyph,
}

// latinTwins are letters of other scripts with the Latin ones that look alike.
var latinTwins = func() map[rune]rune {
	m := map[rune]rune{}
	twins := []rune("аaеeоoрpсcхxуyіiѕsјjһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSοoαaνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX")
	for i := 0; i < len(twins); i += 2 {
		m[twins[i]] = twins[i+1]
	}
	return m
}()

// checkHomoglyph flags words that mix Latin letters with look-alikes. A word
// wholly in another script is quoted.
func checkHomoglyph(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, t := range p.targetWords {
		if !strings.ContainsFunc(t.text, func(r rune) bool { return latinTwins[r] != 0 }) || !strings.ContainsFunc(t.text, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) || strings.Contains(p.Source, t.text) {
			continue
		}
		latin := strings.Map(func(r rune) rune {
			if l, ok := latinTwins[r]; ok {
				return l
			}
			return r
		}, t.text)
		all = append(all, translate.Finding{Source: translate.NoSpan, Target: t.at, Message: translate.Say("%s mixes letters of two scripts", t.text), Fixes: []string{latin}})
	}
	return all
}
