package valid

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"satzpaar/translate/format/xml"
)

// What the rules and restrictions of a file say of its targets is judged by the
// texts themselves. That a target breaks one is no fault of the markup: the
// file is valid, and its translation is not what was asked for.

var evaluationRules = []Rule{
	{"validation-present", "XLIFF 2.1", "5.7.5.1", "A target holds what isPresent names, as often as occurs says.", warning},
	{"validation-absent", "XLIFF 2.1", "5.7.5.3", "A target does not hold what isNotPresent names.", warning},
	{"validation-start", "XLIFF 2.1", "5.7.5.4", "A target begins with what startsWith names.", warning},
	{"validation-end", "XLIFF 2.1", "5.7.5.5", "A target ends with what endsWith names.", warning},
	{"validation-in-source", "XLIFF 2.1", "5.7.5.6", "Under existsInSource the source keeps the condition, too.", warning},
	{"size-broken", "XLIFF 2.1", "5.6.5.3", "A target is as long as sizeRestriction allows, in code points.", warning},
	{"storage-broken", "XLIFF 2.1", "5.6.5.2", "A target takes the bytes that storageRestriction allows.", warning},
}

// A condition is a rule of the validation module in force.
type condition struct {
	kind, text     string // kind: isPresent, isNotPresent, startsWith, endsWith
	occurs         int    // 0: any number
	inSource, fold bool
	normal         string
	disabled       bool
}

// prepared brings a text into the form in which it is compared.
func (c *condition) prepared(text string) string {
	text = normal(c.normal, text)
	if c.fold {
		text = strings.ToLower(text)
	}
	return text
}

func normal(form, text string) string {
	switch form {
	case "nfc":
		return norm.NFC.String(text)
	case "nfd":
		return norm.NFD.String(text)
	}
	return text
}

// holds reports whether a text keeps the condition.
func (c *condition) holds(text string) bool {
	text, want := c.prepared(text), c.prepared(c.text)
	switch c.kind {
	case "isPresent":
		n := strings.Count(text, want)
		return c.occurs == 0 && n > 0 || c.occurs > 0 && n == c.occurs
	case "isNotPresent":
		return !strings.Contains(text, want)
	case "startsWith":
		return strings.HasPrefix(text, want)
	}
	return strings.HasSuffix(text, want)
}

var conditionRule = map[string]string{
	"isPresent": "validation-present", "isNotPresent": "validation-absent", "startsWith": "validation-start", "endsWith": "validation-end",
}

// mostRules is how many rules of a scope are judged: more nobody writes, and
// every one is held against every target.
const mostRules = 256

// rule takes over a rule of the scope.
func (s *scope) rule(it *item) {
	if c, ok := readCondition(it); ok && len(s.rules) < mostRules {
		s.rules = append(s.rules, c)
	}
}

// conditions returns the rules in force in a scope: its own and those around
// it, without what it or one between disables.
func (s *scope) conditions() []condition {
	var all []condition
	var off map[[2]string]bool
	for ; s != nil; s = s.parent {
		for _, c := range s.rules {
			switch key := [2]string{c.kind, c.text}; {
			case c.disabled && off == nil:
				off = map[[2]string]bool{key: true}
			case c.disabled:
				off[key] = true
			case !off[key] && len(all) < mostRules:
				all = append(all, c)
			}
		}
	}
	return all
}

func readCondition(it *item) (c condition, ok bool) {
	for kind := range conditionRule {
		if v := it.find(kind); v != nil {
			c.kind, c.text, ok = kind, v.text(), true
		}
	}
	c.occurs, _ = strconv.Atoi(it.get("occurs")) // 0 where there is none
	c.inSource, c.fold = it.get("existsInSource") == "yes", it.get("caseSensitive") == "no"
	c.normal, c.disabled = it.or("normalization", "nfc"), it.get("disabled") == "yes"
	return c, ok && c.text != ""
}

// evaluate holds the targets of a unit against the rules and restrictions in
// force. Its text is read once more, if there are any.
func (j *judge) evaluate(s *scope) {
	conditions := s.conditions()
	if len(conditions) == 0 && !s.limited {
		return
	}
	t := &j.tree
	if xml.Fragment(j.data, s.own().at, t) != nil {
		return
	}
	for _, segment := range t.Children(0, "segment") {
		source, target := t.Child(segment, "source"), t.Child(segment, "target")
		if target < 0 {
			continue
		}
		for i := range conditions {
			j.keeps(&conditions[i], int(t.Nodes[target].Start), text2(t, source), text2(t, target))
		}
	}
	if s.limited {
		j.restricted(s, t)
	}
}

// keeps judges a target by a rule.
func (j *judge) keeps(c *condition, at int, source, target string) {
	if !c.holds(target) {
		j.say(conditionRule[c.kind], at, "this target breaks the rule %s=%q%s", c.kind, c.text, occurs(c.occurs))
	}
	if c.inSource && !c.holds(source) {
		j.say("validation-in-source", at, "the source of this target breaks the rule %s=%q with existsInSource", c.kind, c.text)
	}
}

func occurs(n int) string {
	if n == 0 {
		return ""
	}
	return " occurs=\"" + strconv.Itoa(n) + "\""
}

// text2 is the text of a source or target without its codes; cp stands for its
// character (XLIFF 2.1, 5.7.2).
func text2(t *xml.Tree, node int32) string {
	var b []byte
	if node < 0 {
		return ""
	}
	for i := node + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[node].End; i++ {
		switch t.Nodes[i].Kind {
		case xml.Text, xml.CDATA:
			b = t.AppendText(b, i)
		case xml.StartTag:
			if t.Local(i) == "cp" {
				if n, err := strconv.ParseUint(t.Attr(i, "hex"), 16, 32); err == nil {
					b = append(b, string(rune(n))...)
				}
			}
		}
	}
	return string(b)
}
