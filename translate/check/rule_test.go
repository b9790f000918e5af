package check

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

func TestRule(t *testing.T) {
	plain := func(s string) Pattern { return Pattern{Text: s} }
	for _, tt := range []struct {
		name           string
		rule           Rule
		source, target string
		want           int
		found, fix     string
	}{
		{"forbidden", Rule{Target: plain("utilise"), Fix: "use"}, "x", "We Utilise it.", 1, "Utilise", "use"},
		{"capitals count", Rule{Target: Pattern{Text: "utilise", Case: true}}, "x", "We Utilise it.", 0, "", ""},
		{"whole words", Rule{Target: Pattern{Text: "ähre", Words: true}}, "x", "Die Fähre, Ähre.", 1, "Ähre", ""},
		{"each place", Rule{Target: plain("a")}, "x", "banana", 3, "a", ""},
		{"regexp with a group", Rule{Target: Pattern{Text: `(\d+) pct`, Regexp: true}, Fix: "$1 per cent"}, "x", "7 pct", 1, "7 pct", "7 per cent"},
		{"plain text has no signs", Rule{Target: plain("a.b")}, "x", "axb", 0, "", ""},
		{"only where the source has it", Rule{Source: plain("Hafen"), Target: plain("port")}, "Die Stadt", "The port", 0, "", ""},
		{"required", Rule{Source: plain("Hafen"), Target: plain("harbour"), Require: true}, "Der Hafen", "The port", 1, "", ""},
		{"required and there", Rule{Source: plain("Hafen"), Target: plain("harbour"), Require: true}, "Der Hafen", "The harbour", 0, "", ""},
		{"nothing is no find", Rule{Target: Pattern{Text: "x*", Regexp: true}}, "x", "a", 0, "", ""},
		{"source must not have it", Rule{Source: Pattern{Text: "Luft", Not: true}, Target: plain("port")}, "Der Lufthafen", "The port", 0, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			trial, err := tt.rule.Try(tt.source, tt.target)
			if err != nil {
				t.Fatal(err)
			}
			got := trial.Found
			if len(got) != tt.want {
				t.Fatalf("findings = %+v, want %d", got, tt.want)
			}
			if tt.found != "" && tt.target[got[0].Target.Start:got[0].Target.End] != tt.found {
				t.Errorf("found %q, want %q", tt.target[got[0].Target.Start:got[0].Target.End], tt.found)
			}
			if tt.fix != "" && (len(got[0].Fixes) == 0 || got[0].Fixes[0] != tt.fix) {
				t.Errorf("fixes %q, want %q", got[0].Fixes, tt.fix)
			}
		})
	}
	for _, bad := range []Rule{{}, {Target: Pattern{Text: "(", Regexp: true}}} {
		if _, err := bad.Try("", ""); err == nil {
			t.Errorf("%+v runs", bad)
		}
	}
}

func TestReadChecklist(t *testing.T) {
	const list = "\uFEFFName,Category,Source,Target,Mode,Match Case,Severity,Description\r\n" +
		"Kein Euro-Zeichen,Style,,€,Simple,no,low,\r\n" +
		"Frist,Terms,\"Frist, die\",-deadline,Regular expressions,yes,error,say deadline\r\n" +
		",,,,,,,\r\n"
	rules, err := ReadChecklist(strings.NewReader(list))
	if err != nil {
		t.Fatal(err)
	}
	if len(rules) != 2 || rules[0].Severity != translate.Hint || rules[0].Target.Text != "€" {
		t.Fatalf("rules = %+v", rules)
	}
	r := rules[1]
	if !r.Target.Not || r.Target.Text != "deadline" || !r.Source.Regexp || !r.Source.Case || r.Severity != translate.Fault || r.Source.Text != "Frist, die" {
		t.Errorf("rule = %+v", r)
	}
	if got, _ := r.Try("Die Frist, die endet", "The term that ends"); len(got.Found) != 1 || len(got.Source) != 1 || len(got.Target) != 0 {
		t.Errorf("the rule finds %+v", got)
	}
	for _, bad := range []string{"", "a,b\n1,2\n", "Source,Target\n(,x\n", "Source,Target,Mode\na,b,wild\n"} {
		if _, err := ReadChecklist(strings.NewReader(bad)); bad != "Source,Target\n(,x\n" && err == nil {
			t.Errorf("%q was read", bad)
		}
	}
	if rules, err := ReadChecklist(strings.NewReader("source;target\nHafen;port\n")); err != nil || len(rules) != 1 || rules[0].Name != "Hafen" {
		t.Errorf("semicolons: %+v, %v", rules, err)
	}
}

func FuzzChecklist(f *testing.F) {
	f.Add("Name,Source,Target,Mode\na,b,c,regexp\n")
	f.Add("source\ttarget\n-x\t\"y\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		rules, err := ReadChecklist(strings.NewReader(text))
		if err != nil {
			return
		}
		if _, err := Compile(rules); err != nil {
			t.Errorf("a rule that was read cannot run: %v", err)
		}
	})
}
