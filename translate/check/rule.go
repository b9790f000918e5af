package check

import (
	"fmt"
	"regexp"

	"satzpaar/translate"
)

// A Rule is a check that the user writes: where the source holds one pattern,
// the target must or must not hold another. The zero value of a pattern
// matches everything.
type Rule struct {
	ID      int64  // of the library; 0 before it is stored
	Name    string // what the user calls it; also the message
	Source  Pattern
	Target  Pattern
	Require bool // the target must hold its pattern; else it must not
	// Fix replaces what was found; $1 stands for the first group. "" for none.
	Fix      string             `json:",omitempty"`
	Severity translate.Severity // Hint, Warning or Fault
	Off      bool               `json:",omitempty"`
}

// A Pattern is plain text or a regular expression (RE2 syntax, which takes
// linear time whatever is asked).
type Pattern struct {
	Text   string
	Regexp bool `json:",omitempty"`
	Case   bool `json:",omitempty"` // capitals count
	Words  bool `json:",omitempty"` // whole words only
	Not    bool `json:",omitempty"` // the text must not hold it
}

// Key is the check id of the rule's findings.
func (r Rule) Key() string { return fmt.Sprintf("%s%d", rulePrefix, r.ID) }

const rulePrefix = "rule-"

// Rules are rules made ready to run. They are safe for use by several
// goroutines.
type Rules struct{ all []readyRule }

type readyRule struct {
	Rule
	source, target *regexp.Regexp // nil: everything
}

// Compile makes rules ready. The first that is none is named in the error;
// ones that are off are left out.
func Compile(rules []Rule) (*Rules, error) {
	r := new(Rules)
	for _, rule := range rules {
		if rule.Off {
			continue
		}
		if rule.Target.Text == "" {
			return nil, badRule(rule, "it does not say what the target must or must not hold")
		}
		source, err := rule.Source.compile()
		if err != nil {
			return nil, badRule(rule, err.Error())
		}
		target, err := rule.Target.compile()
		if err != nil {
			return nil, badRule(rule, err.Error())
		}
		r.all = append(r.all, readyRule{rule, source, target})
	}
	return r, nil
}

func badRule(r Rule, why string) error {
	return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the rule %q: %s", r.Name, why), Hint: "Nothing was changed."}
}

func (p Pattern) compile() (*regexp.Regexp, error) {
	if p.Text == "" {
		return nil, nil
	}
	expr := p.Text
	if !p.Regexp {
		expr = regexp.QuoteMeta(expr)
	}
	if p.Words {
		// \b knows ASCII letters only, and German has others.
		expr = `(?:^|[^\pL\pN])(?P<` + body + `>` + expr + `)(?:$|[^\pL\pN])`
	}
	if !p.Case {
		expr = `(?i)` + expr
	}
	return regexp.Compile(expr)
}

// body names the group that holds the words of a whole-word pattern.
const body = "body"

// Run applies the rules to a segment.
func (r *Rules) Run(g *translate.Segment) []translate.Finding {
	if r == nil {
		return nil
	}
	var all []translate.Finding
	for i := range r.all {
		for _, f := range r.all[i].run(g) {
			f.Segment, f.Check, f.Severity, f.ITS = g.ID, r.all[i].Key(), r.all[i].Severity, "non-conformance"
			f.Evidence = evidence(g, f)
			all = append(all, f)
		}
	}
	return all
}

func (r *readyRule) run(g *translate.Segment) []translate.Finding {
	source := translate.NoSpan
	if r.source != nil {
		at, ok := spanOf(r.source, g.Source)
		if ok == r.Source.Not {
			return nil
		}
		if ok {
			source = at
		}
	}
	message := translate.Say("the rule %s", r.Name)
	if r.Require {
		if _, ok := spanOf(r.target, g.Target); ok == r.Target.Not {
			return []translate.Finding{{Source: source, Target: translate.NoSpan, Message: message}}
		}
		return nil
	}
	if r.Target.Not {
		if _, ok := spanOf(r.target, g.Target); !ok {
			return []translate.Finding{{Source: source, Target: translate.NoSpan, Message: message}}
		}
		return nil
	}
	var all []translate.Finding
	for _, m := range r.target.FindAllStringSubmatchIndex(g.Target, -1) {
		at := place(r.target, m)
		if at.Len() == 0 {
			continue // x* matches everywhere
		}
		f := translate.Finding{Source: source, Target: at, Message: message}
		if r.Fix != "" {
			f.Fixes = []string{r.fix(g.Target[at.Start:at.End])}
		}
		all = append(all, f)
	}
	return all
}

// fix makes the replacement of what was found.
func (r *readyRule) fix(found string) string {
	if !r.Target.Regexp {
		return r.Fix
	}
	re, err := Pattern{Text: r.Target.Text, Regexp: true, Case: r.Target.Case}.compile()
	if err != nil {
		return r.Fix // not reached: it was compiled with more around it
	}
	return re.ReplaceAllString(found, r.Fix)
}

func spanOf(re *regexp.Regexp, text string) (translate.Span, bool) {
	m := re.FindStringSubmatchIndex(text)
	if m == nil {
		return translate.NoSpan, false
	}
	return place(re, m), true
}

// place is where a match lies, without the characters around whole words.
func place(re *regexp.Regexp, m []int) translate.Span {
	if k := re.SubexpIndex(body); k > 0 {
		return translate.Span{Start: m[2*k], End: m[2*k+1]}
	}
	return translate.Span{Start: m[0], End: m[1]}
}
