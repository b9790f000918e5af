package check

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

func whole(text string) translate.Span { return translate.Span{Start: 0, End: len(text)} }

func checkEmpty(p *pair) []translate.Finding {
	if strings.ContainsFunc(p.Target, func(r rune) bool { return letter(r) || unicode.IsDigit(r) }) || !strings.ContainsFunc(p.Source, letter) {
		return nil
	}
	return []translate.Finding{{Source: whole(p.Source), Target: translate.NoSpan, Message: translate.Say("the target holds no text")}}
}

func checkUntranslated(p *pair) []translate.Finding {
	if p.Source != p.Target || len(p.sourceWords) <= 3 {
		return nil
	}
	for _, w := range p.sourceWords {
		if germanWords()[w.lower] {
			return []translate.Finding{{Source: whole(p.Source), Target: whole(p.Target), Message: translate.Say("the target is the German source")}}
		}
	}
	return nil
}

func checkLength(p *pair) []translate.Finding {
	a, b := utf8.RuneCountInString(p.Source), utf8.RuneCountInString(p.Target)
	r := float64(b) / float64(max(a, 1))
	if b == 0 || a < 12 || r > .34 && r < 2.6 && (a < 40 || r >= .5 && r <= 1.9) {
		return nil
	}
	return []translate.Finding{{Source: whole(p.Source), Target: whole(p.Target), Message: translate.Say("the target has %d characters for %d of the source", b, a)}}
}

// tail returns the text without closing quotes and brackets at its end.
func tail(text string) string {
	return strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"'“”‘’»«›‹)]", r) })
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(tail(text))
	return r
}

func checkQuestion(p *pair) []translate.Finding {
	a, b := lastRune(p.Source) == '?', lastRune(p.Target) == '?'
	if a == b || p.Target == "" || strings.Contains(p.Source, "?") == strings.Contains(p.Target, "?") {
		return nil
	}
	if a {
		return []translate.Finding{{Source: ending(p.Source), Target: translate.NoSpan, Message: translate.Say("the question mark was lost")}}
	}
	return []translate.Finding{{Source: translate.NoSpan, Target: ending(p.Target), Message: translate.Say("a question mark was added")}}
}

// ending is the span of the last character that is no closing mark.
func ending(text string) translate.Span {
	t := tail(text)
	_, n := utf8.DecodeLastRuneInString(t)
	return translate.Span{Start: len(t) - n, End: len(t)}
}

func checkEnd(p *pair) []translate.Finding {
	r, t := lastRune(p.Source), lastRune(p.Target)
	if !strings.ContainsRune(".!?:;…", r) || !letter(t) && !unicode.IsDigit(t) || len(p.sourceWords) < 3 {
		return nil
	}
	at := ending(p.Target)
	last := p.Target[at.Start:at.End]
	mark := string(r)
	return []translate.Finding{{Source: ending(p.Source), Target: at, Message: translate.Say("the final %s is missing", mark), Fixes: []string{last + mark}}}
}

func checkCase(p *pair) []translate.Finding {
	all := loneI(p)
	a, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.Source, "„“\"'»«‚‘( "))
	trimmed := strings.TrimLeft(p.Target, "„“”\"'»«‘’( ")
	b, n := utf8.DecodeRuneInString(trimmed)
	if !unicode.IsUpper(a) || !unicode.IsLower(b) || len(p.targetWords) == 0 || strings.ContainsFunc(p.targetWords[0].text, unicode.IsUpper) {
		return all
	}
	at := len(p.Target) - len(trimmed)
	return append(all, translate.Finding{
		Source: translate.NoSpan, Target: translate.Span{Start: at, End: at + n},
		Message: translate.Say("the sentence begins with a small letter"), Fixes: []string{string(unicode.ToUpper(b))},
	})
}

// loneI flags the pronoun I in a small letter.
func loneI(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, t := range p.targetTokens {
		tied := t.glued || i+1 < len(p.targetTokens) && p.targetTokens[i+1].glued && !strings.Contains(",.!?;:", p.targetTokens[i+1].text)
		if tied || t.text != "i" && t.text != "i'm" && t.text != "i’m" && t.text != "i've" && t.text != "i'll" && t.text != "i'd" {
			continue
		}
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: translate.Span{Start: t.at.Start, End: t.at.Start + 1}, Message: translate.Say("the pronoun I is written small"), Fixes: []string{"I"},
		})
	}
	return all
}

var spacing = []struct {
	re   *regexp.Regexp
	what string
	fix  string
}{
	{regexp.MustCompile(`[^\s]( {2,})[^\s]`), "two spaces", " "},
	{regexp.MustCompile(`[\pL\d%)"”’']( +)[,;:!?](?:\s|$)`), "a space before the mark", ""},
	{regexp.MustCompile(`[\pL\d%)"”’']( +)\.(?:\s|$)`), "a space before the mark", ""},
	{regexp.MustCompile(`\pL( +)['’]s\b`), "a space before the mark", ""},
	{regexp.MustCompile(`[(\[]( +)[\pL\d]`), "a space behind the opening mark", ""},
	{regexp.MustCompile(`[\pL\d.,!?]( +)[)\]]`), "a space before the closing mark", ""},
	{regexp.MustCompile(`\pL(,)\pL`), "no space behind the comma", ", "},
	{regexp.MustCompile(`(,,+)`), "two commas", ","},
}

func checkSpacing(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, s := range spacing {
		for _, m := range s.re.FindAllStringSubmatchIndex(p.Target, 3) {
			if s.re.MatchString(p.Source) {
				break
			}
			all = append(all, translate.Finding{
				Source: translate.NoSpan, Target: translate.Span{Start: m[2], End: m[3]}, Message: translate.Say(s.what), Fixes: []string{s.fix},
			})
		}
	}
	return all
}

// checkBrackets wants the target to close what it opens, if the source does.
func checkBrackets(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, b := range []string{"()", "[]"} {
		if strings.Count(p.Source, b[:1]) != strings.Count(p.Source, b[1:]) || strings.Count(p.Source, b[:1]) == 0 {
			continue
		}
		if x, y := strings.Count(p.Target, b[:1]), strings.Count(p.Target, b[1:]); x != y {
			at := max(strings.Index(p.Target, b[:1]), strings.Index(p.Target, b[1:]))
			all = append(all, translate.Finding{
				Source: translate.NoSpan, Target: translate.Span{Start: at, End: at + 1}, Message: translate.Say("%d opening and %d closing brackets", x, y),
			})
		}
	}
	return all
}

var entity = regexp.MustCompile(`&(?:quot|apos|amp|lt|gt|nbsp|#\d{2,5}|#x[0-9a-fA-F]{2,5});`)

var entityText = strings.NewReplacer("&quot;", "\"", "&apos;", "'", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&nbsp;", "\u00a0", "&#39;", "'", "&#34;", "\"")

func checkEntity(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, m := range entity.FindAllStringIndex(p.Target, 5) {
		e := p.Target[m[0]:m[1]]
		if strings.Contains(p.Source, e) {
			continue
		}
		f := translate.Finding{Source: translate.NoSpan, Target: translate.Span{Start: m[0], End: m[1]}, Message: translate.Say("%s is markup, not text", e)}
		if t := entityText.Replace(e); t != e {
			f.Fixes = []string{t}
		}
		all = append(all, f)
	}
	return all
}
