package engine

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"satzpaar/translate"
)

// A LanguageTool is a server of that name, as people run it on their own
// machine (https://languagetool.org/http-api).
type LanguageTool struct {
	Gate *Gate
	// URL is the address of the server with or without /v2/check.
	URL string
}

// LanguageToolPrefix begins the check ids of a server's findings.
const LanguageToolPrefix = "languagetool-"

// ParseServer checks the address of a server: http or https with a host.
func ParseServer(address string) (string, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", &translate.Error{Code: translate.Invalid, Text: "this is no address of a server", Hint: "It looks like http://localhost:8081."}
	}
	return u.String(), nil
}

// Check returns what the server says of the target of a segment, as findings
// of checks called languagetool- and the category of the rule. Inline codes are
// sent as markup, which the server passes over. lang is a BCP 47 tag, for which
// the server wants a variant where spelling matters; mother is the language of
// the source, by whose false friends the server knows more, "" for none.
func (l LanguageTool) Check(ctx context.Context, g translate.Segment, lang, mother string) ([]translate.Finding, error) {
	if strings.TrimSpace(g.Target) == "" {
		return nil, nil
	}
	text := strings.ToValidUTF8(g.Target, "?")
	form := url.Values{"language": {variantOf(lang)}}
	if data, ok := annotated(text); ok {
		form.Set("data", data)
	} else {
		form.Set("text", text)
	}
	if mother, _, _ = strings.Cut(mother, "-"); mother != "" {
		form.Set("motherTongue", mother)
	}
	answer, err := l.ask(ctx, form)
	if err != nil {
		return nil, err
	}
	at := utf16Offsets(text)
	g.Target = text
	var all []translate.Finding
	for _, m := range answer.Matches {
		if f, ok := m.finding(&g, at); ok {
			all = append(all, f)
		}
	}
	return all, nil
}

// Try asks the server about a sentence of ours, and returns what it calls
// itself, as "LanguageTool 6.4".
func (l LanguageTool) Try(ctx context.Context) (string, error) {
	a, err := l.ask(ctx, url.Values{"text": {"This are a test."}, "language": {"en-GB"}})
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(a.Software.Name + " " + a.Software.Version), nil
}

// variantOf returns the tag that the server knows: without a country there is
// no spelling of English.
func variantOf(lang string) string {
	if lang = strings.ReplaceAll(lang, "_", "-"); lang == "en" || lang == "" {
		return "en-GB"
	}
	return lang
}

// reply is what the server answers, as far as it is used.
type reply struct {
	Software struct {
		Name, Version string
	}
	Matches []match
}

func (l LanguageTool) ask(ctx context.Context, form url.Values) (a reply, err error) {
	address := strings.TrimSuffix(l.URL, "/")
	if !strings.HasSuffix(address, "/check") {
		address = strings.TrimSuffix(address, "/v2") + "/v2/check"
	}
	body, err := l.Gate.postForm(ctx, address, form)
	if err != nil {
		return a, err
	}
	if err := json.Unmarshal(body, &a); err != nil || a.Software.Name == "" {
		return a, &translate.Error{Code: translate.Invalid, Text: "the answer of the server is not LanguageTool's", Hint: "Check the address in the settings.", Err: err}
	}
	return a, nil
}

// annotated writes a text with inline codes as the server takes markup; ok is
// false for a text without any. Offsets count the markup, too.
func annotated(text string) (data string, ok bool) {
	type part struct {
		Text   string `json:"text,omitempty"`
		Markup string `json:"markup,omitempty"`
	}
	var parts []part
	from := 0
	for i := 0; i < len(text); i++ {
		end := codeEnd(text, i)
		if end == 0 {
			continue
		}
		if from < i {
			parts = append(parts, part{Text: text[from:i]})
		}
		parts = append(parts, part{Markup: text[i:end]})
		from, i = end, end-1
	}
	if from == 0 {
		return "", false
	}
	if from < len(text) {
		parts = append(parts, part{Text: text[from:]})
	}
	b, err := json.Marshal(map[string]any{"annotation": parts})
	return string(b), err == nil
}

// codeEnd returns the end of the inline code that begins at i, 0 if none does.
func codeEnd(text string, i int) int {
	if text[i] != '{' {
		return 0
	}
	end := i + 1
	for end < len(text) && (text[end] == '/' || text[end] >= '0' && text[end] <= '9') {
		end++
	}
	if end < len(text) && text[end] == '}' && end > i+1 {
		return end + 1
	}
	return 0
}

// match is what a server says of one place. Offsets count UTF-16 code units.
type match struct {
	Message      string `json:"message"`
	Offset       int    `json:"offset"`
	Length       int    `json:"length"`
	Replacements []struct {
		Value string `json:"value"`
	} `json:"replacements"`
	Rule struct {
		ID        string `json:"id"`
		IssueType string `json:"issueType"`
		Category  struct {
			ID string `json:"id"`
		} `json:"category"`
	} `json:"rule"`
}

// mostFixes is how many replacements of a server are shown.
const mostFixes = 5

// finding makes a finding of a match; ok is false for one whose place the text
// does not have.
func (m *match) finding(g *translate.Segment, at []int) (f translate.Finding, ok bool) {
	if m.Offset < 0 || m.Length <= 0 || m.Offset > len(at)-1 || m.Length > len(at)-1-m.Offset {
		return f, false
	}
	span := translate.Span{Start: at[m.Offset], End: at[m.Offset+m.Length]}
	if span.Len() <= 0 {
		return f, false
	}
	found := g.Target[span.Start:span.End]
	category := strings.ToLower(m.Rule.Category.ID)
	if category == "" {
		category = "other"
	}
	its := m.Rule.IssueType
	if !slices.Contains(itsTypes, its) {
		its = "other"
	}
	f = translate.Finding{
		Segment: g.ID, Check: LanguageToolPrefix + category, Severity: translate.Hint, Source: translate.NoSpan, Target: span,
		Message: translate.Say("LanguageTool: %s", m.Message), Evidence: m.Rule.ID + " | " + found, ITS: its,
	}
	if its == "misspelling" || its == "grammar" {
		f.Severity = translate.Warning
	}
	for _, r := range m.Replacements[:min(len(m.Replacements), mostFixes)] {
		f.Fixes = append(f.Fixes, r.Value)
	}
	return f, true
}

// itsTypes are the localization quality issue types of ITS 2.0, which are also
// LanguageTool's.
var itsTypes = []string{
	"terminology", "mistranslation", "omission", "untranslated", "addition", "duplication", "inconsistency", "grammar", "legal", "register", "locale-specific-content", "locale-violation",
	"style", "characters", "misspelling", "typographical", "formatting", "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace", "internationalization", "length",
	"non-conformance", "uncategorized", "other",
}

// utf16Offsets returns the byte offset of each UTF-16 code unit of text, and
// at last its length.
func utf16Offsets(text string) []int {
	at := make([]int, 0, len(text)+1)
	for i, r := range text {
		at = append(at, i)
		if r > 0xFFFF {
			at = append(at, i) // the low surrogate lies inside the character
		}
	}
	return append(at, len(text))
}
