package check

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"satzpaar/translate"
)

// ReadChecklist reads rules from a checklist as ApSIC Xbench keeps them, saved
// as CSV with commas, semicolons or tabs. The first line names the columns,
// in any order and whatever their case: Name, Category, Description, Source,
// Target, Mode (simple or regular expressions), Match Case, Whole Words,
// Severity, Fix. Source or Target must be there. An entry finds segments whose
// source and target match; a pattern that begins with - must not match.
//
// The error names the line. Then no rule is returned.
func ReadChecklist(r io.Reader) ([]Rule, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	s := strings.TrimPrefix(string(text), "\uFEFF")
	c := csv.NewReader(strings.NewReader(s))
	c.Comma, c.FieldsPerRecord, c.LazyQuotes = separator(s), -1, true
	var columns map[string]int
	var rules []Rule
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := c.FieldPos(0)
		if err != nil {
			return nil, badLine(line, err.Error())
		}
		if columns == nil {
			if columns = columnsOf(row); !has1(columns, "source", "target") {
				return nil, badLine(line, "no column is called Source or Target")
			}
			continue
		}
		rule, err := ruleOf(row, columns)
		if err != nil {
			return nil, badLine(line, err.Error())
		}
		if rule != (Rule{}) {
			rules = append(rules, rule)
		}
	}
	if columns == nil {
		return nil, badLine(1, "the file is empty")
	}
	return rules, nil
}

func badLine(line int, why string) error {
	return &translate.Error{Code: translate.Invalid, Line: line, Text: why, Hint: "No rule was imported. The first line must name the columns, as Name, Source, Target, Mode."}
}

// separator is the most frequent of the marks that part columns in the first
// line.
func separator(s string) rune {
	first, _, _ := strings.Cut(s, "\n")
	best := ','
	for _, r := range ";\t" {
		if strings.Count(first, string(r)) > strings.Count(first, string(best)) {
			best = r
		}
	}
	return best
}

func columnsOf(row []string) map[string]int {
	m := map[string]int{}
	for i, name := range row {
		name = strings.ToLower(strings.TrimSpace(name))
		for want, others := range columnNames {
			if name == want || strings.Contains("|"+others+"|", "|"+name+"|") {
				m[want] = i
			}
		}
	}
	return m
}

// columnNames are the columns with the other names that checklists give them.
var columnNames = map[string]string{
	"name": "check|rule|title", "description": "comment|note|message", "category": "group",
	"source": "source text|source term|search in source|source search", "target": "target text|target term|search in target|target search",
	"mode": "search mode|type|match type|powersearch", "case": "match case|case sensitive|casesensitive", "words": "whole words|match whole words|whole word",
	"severity": "level|priority", "fix": "replacement|suggestion|correction",
}

func has1(columns map[string]int, names ...string) bool {
	for _, n := range names {
		if _, ok := columns[n]; ok {
			return true
		}
	}
	return false
}

// ruleOf makes a rule of a line; the zero rule of an empty one.
func ruleOf(row []string, columns map[string]int) (Rule, error) {
	cell := func(name string) string {
		if i, ok := columns[name]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	source, target := cell("source"), cell("target")
	if source == "" && target == "" {
		return Rule{}, nil
	}
	p := Pattern{Case: yes(cell("case")), Words: yes(cell("words"))}
	mode := strings.ToLower(cell("mode"))
	switch {
	case mode == "", strings.Contains(mode, "simple"), strings.Contains(mode, "plain"), yes(mode):
	case strings.Contains(mode, "reg"):
		p.Regexp = true
	default:
		return Rule{}, fmt.Errorf("the mode %q is not known; simple and regexp are", cell("mode"))
	}
	r := Rule{Source: p.with(source), Target: p.with(target), Fix: cell("fix"), Severity: severityNamed(cell("severity"))}
	if target == "" { // whatever the target is: the source alone is looked for
		r.Target = Pattern{Text: `^`, Regexp: true}
	}
	for _, name := range []string{"name", "description", "source", "target"} {
		if r.Name == "" {
			r.Name = cell(name)
		}
	}
	_, err := Compile([]Rule{r})
	var bad *translate.Error
	if errors.As(err, &bad) {
		return Rule{}, errors.New(bad.Text)
	}
	return r, err
}

// with returns the pattern for a text, of which a leading - is the opposite.
func (p Pattern) with(text string) Pattern {
	if rest, ok := strings.CutPrefix(text, "-"); ok && rest != "" {
		p.Not, text = true, rest
	}
	if n := len(text); n > 2 && text[0] == '"' && text[n-1] == '"' {
		text = text[1 : n-1]
	}
	p.Text = text
	if text == "" {
		return Pattern{}
	}
	return p
}

func yes(s string) bool {
	switch strings.ToLower(s) {
	case "1", "y", "yes", "true", "x", "on", "ja", "wahr":
		return true
	}
	return false
}

func severityNamed(s string) translate.Severity {
	switch strings.ToLower(s) {
	case "error", "high", "critical", "major", "3":
		return translate.Fault
	case "hint", "info", "low", "minor", "1":
		return translate.Hint
	}
	return translate.Warning
}
