package engine

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

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
// of checks called languagetool- and the category of the rule. The places of
// inline codes are not shown to the server. lang is a BCP 47 tag; the server
// wants a variant where spelling matters.
func (l LanguageTool) Check(ctx context.Context, g translate.Segment, lang string) ([]translate.Finding, error) {
	if strings.TrimSpace(g.Target) == "" {
		return nil, nil
	}
	if lang == "en" {
		lang = "en-GB"
	}
	address := strings.TrimSuffix(l.URL, "/")
	if !strings.HasSuffix(address, "/check") {
		address = strings.TrimSuffix(address, "/v2") + "/v2/check"
	}
	body, err := l.Gate.postForm(ctx, address, url.Values{"text": {blankCodes(g.Target)}, "language": {lang}})
	if err != nil {
		return nil, err
	}
	var answer struct {
		Matches []match `json:"matches"`
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		return nil, &translate.Error{Code: translate.Invalid, Text: "the answer of the server is not LanguageTool's", Hint: "Check the address in the settings.", Err: err}
	}
	at := utf16Offsets(g.Target)
	var all []translate.Finding
	for _, m := range answer.Matches {
		if f, ok := m.finding(&g, at); ok {
			all = append(all, f)
		}
	}
	return all, nil
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

// blankCodes puts spaces in the place of inline codes, as many as keep every
// offset.
func blankCodes(text string) string {
	b := []byte(text)
	for i := 0; i < len(b); i++ {
		if b[i] != '{' {
			continue
		}
		end := i + 1
		for end < len(b) && (b[end] == '/' || b[end] >= '0' && b[end] <= '9') {
			end++
		}
		if end < len(b) && b[end] == '}' && end > i+1 {
			for k := i; k <= end; k++ {
				b[k] = ' '
			}
		}
	}
	if !utf8.Valid(b) {
		return strings.ToValidUTF8(string(b), "?")
	}
	return string(b)
}
