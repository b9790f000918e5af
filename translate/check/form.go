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
		if germanOnly[w.lower] {
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

func checkRepeats(p *pair) []translate.Finding {
	var all []translate.Finding
	for i := 1; i < len(p.targetWords); i++ {
		a, b := p.targetWords[i-1], p.targetWords[i]
		if a.lower != b.lower || mayRepeat[a.lower] || strings.TrimSpace(p.Target[a.at.End:b.at.Start]) != "" || !strings.ContainsFunc(a.text, letter) {
			continue
		}
		if repeats(p.sourceWords) {
			continue
		}
		all = append(all, translate.Finding{
			Source: translate.NoSpan, Target: translate.Span{Start: a.at.Start, End: b.at.End},
			Message: translate.Say("%s stands twice", a.text), Fixes: []string{a.text},
		})
	}
	return all
}

var mayRepeat = map[string]bool{"that": true, "had": true, "is": true, "very": true, "really": true, "no": true, "so": true, "ha": true, "bye": true, "blah": true, "never": true, "long": true, "many": true}

func repeats(words []word) bool {
	for i := 1; i < len(words); i++ {
		if words[i].lower == words[i-1].lower && strings.ContainsFunc(words[i].text, letter) && words[i].text != "die" && words[i].text != "der" {
			return true
		}
	}
	return false
}

func checkCase(p *pair) []translate.Finding {
	a, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.Source, "„“\"'»«‚‘( "))
	trimmed := strings.TrimLeft(p.Target, "„“”\"'»«‘’( ")
	b, n := utf8.DecodeRuneInString(trimmed)
	if !unicode.IsUpper(a) || !unicode.IsLower(b) || len(p.targetWords) == 0 || strings.ContainsFunc(p.targetWords[0].text, unicode.IsUpper) {
		return nil
	}
	at := len(p.Target) - len(trimmed)
	return []translate.Finding{{
		Source: translate.NoSpan, Target: translate.Span{Start: at, End: at + n},
		Message: translate.Say("the sentence begins with a small letter"), Fixes: []string{string(unicode.ToUpper(b))},
	}}
}

var spacing = []struct {
	re   *regexp.Regexp
	what string
	fix  string
}{
	{regexp.MustCompile(`[^\s]( {2,})[^\s]`), "two spaces", " "},
	{regexp.MustCompile(`\pL( +)[,;:!?](?:\s|$)`), "a space before the mark", ""},
	{regexp.MustCompile(`\pL( +)\.(?:\s|$)`), "a space before the mark", ""},
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

var (
	vowelSound   = regexp.MustCompile(`(?i)^(?:[aeiou]|hour|honest|heir|honou?r)`)
	consonantYou = regexp.MustCompile(`(?i)^(?:uni(?:[^nm]|$)|use|usu|util|ute|eu|ewe|one|once|ubi|urani|ura|u[ks]$|ukr|urolog|u-)`)
)

func checkArticle(p *pair) []translate.Finding {
	var all []translate.Finding
	for i := 0; i+1 < len(p.targetWords); i++ {
		a, b := p.targetWords[i], p.targetWords[i+1]
		if a.lower != "a" && a.lower != "an" || strings.TrimSpace(p.Target[a.at.End:b.at.Start]) != "" || !strings.ContainsFunc(b.text, unicode.IsLower) || b.text[0] < 'A' || utf8.RuneCountInString(b.text) < 3 {
			continue
		}
		want := "a"
		if vowelSound.MatchString(b.text) && !consonantYou.MatchString(b.text) {
			want = "an"
		}
		if a.lower == want || a.text == "A" && i > 0 {
			continue
		}
		fix := want
		if unicode.IsUpper(rune(a.text[0])) {
			fix = strings.ToUpper(want[:1]) + want[1:]
		}
		all = append(all, translate.Finding{Source: translate.NoSpan, Target: a.at, Message: translate.Say("%s before %s", a.text, b.text), Fixes: []string{fix}})
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

// codes counts the inline codes of a text.
var codeMarker = regexp.MustCompile(`\{/?\d+/?\}`)

func codes(text string) map[string][]int {
	all := map[string][]int{}
	for _, m := range codeMarker.FindAllStringIndex(text, -1) {
		all[text[m[0]:m[1]]] = append(all[text[m[0]:m[1]]], m[0])
	}
	return all
}

func checkTagMissing(p *pair) []translate.Finding {
	return codeDifference(p.Source, p.Target, true)
}

func checkTagAdded(p *pair) []translate.Finding {
	return codeDifference(p.Target, p.Source, false)
}

func codeDifference(from, to string, missing bool) []translate.Finding {
	if strings.IndexByte(from, '{') < 0 {
		return nil
	}
	other := codes(to)
	var all []translate.Finding
	for m, places := range codes(from) {
		if len(other[m]) >= len(places) {
			continue
		}
		at := translate.Span{Start: places[0], End: places[0] + len(m)}
		f := translate.Finding{Source: at, Target: translate.NoSpan, Message: translate.Say("the code %s is missing", m)}
		if !missing {
			f = translate.Finding{Source: translate.NoSpan, Target: at, Message: translate.Say("the code %s was added", m)}
		}
		all = append(all, f)
	}
	return all
}
