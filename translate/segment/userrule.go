package segment

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2"
)

// A rule says that a sentence does or does not end between what matches before
// and after. After is anchored at its start. Before is turned round and matches
// what stands before the position from right to left, so that it gives up at
// the first letter that does not fit. Expressions
// that look around cannot be matched in linear time; around holds both parts
// of such a rule.
type rule struct {
	breaks        bool
	before, after *regexp.Regexp
	both          *regexp.Regexp // of a rule that breaks and has no suffix: its group lies between the parts
	suffix        string         // what every match of before ends in
	around        *regexp2.Regexp
}

// patience is how long one look around may take, and mostTimeouts how often
// that may be reached in a text before its rules that look around are left
// out: expressions of others may backtrack for ever.
const (
	patience     = 20 * time.Millisecond
	mostTimeouts = 2
)

// newRule compiles a rule of ICU or Java expressions.
func newRule(breaks bool, before, after string) (rule, error) {
	r := rule{breaks: breaks}
	before, after = plainer(before), plainer(after)
	b, err := dialect(bare(before, "(?<=", true))
	var a string
	if err == nil {
		a, err = dialect(bare(after, "(?=", false))
	}
	if err == nil {
		if r.before, err = turned(b); err == nil {
			r.after, err = regexp.Compile(`\A(?:` + a + `)`)
		}
	}
	if r.suffix = suffixOf(b); err == nil && breaks && r.suffix == "" {
		r.both, err = regexp.Compile(`(?:` + b + `)()(?:` + a + `)`)
		if err == nil && r.both.NumSubexp() > 1 {
			r.both = between(b, a)
		}
	}
	if err == nil {
		return r, nil
	}
	look, lookErr := regexp2.Compile(`\G(?<=`+before+`)(?=`+after+`)`, regexp2.None)
	if lookErr != nil {
		return r, lookErr
	}
	look.MatchTimeout = patience
	return rule{breaks: breaks, around: look}, nil
}

// turned compiles an expression that matches a text read from right to left.
func turned(expression string) (*regexp.Regexp, error) {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return nil, err
	}
	turnRound(tree)
	return regexp.Compile(`\A(?:` + tree.String() + `)`)
}

func turnRound(e *syntax.Regexp) {
	switch e.Op {
	case syntax.OpLiteral:
		e.Rune = slices.Clone(e.Rune)
		slices.Reverse(e.Rune)
	case syntax.OpConcat:
		slices.Reverse(e.Sub)
	case syntax.OpBeginText:
		e.Op = syntax.OpEndText
	case syntax.OpEndText:
		e.Op = syntax.OpBeginText
	case syntax.OpBeginLine:
		e.Op = syntax.OpEndLine
	case syntax.OpEndLine:
		e.Op = syntax.OpBeginLine
	}
	for _, sub := range e.Sub {
		turnRound(sub)
	}
}

// fromRight is text read from right to left.
func fromRight(text string) string {
	all := []rune(text)
	slices.Reverse(all)
	return string(all)
}

// between compiles both parts with the groups of the person made nameless, so
// that the one between the parts is the first.
func between(before, after string) *regexp.Regexp {
	parts := [2]string{before, after}
	for k, e := range parts {
		tree, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			return nil
		}
		parts[k] = ungrouped(tree).String()
	}
	re, err := regexp.Compile(`(?:` + parts[0] + `)()(?:` + parts[1] + `)`)
	if err != nil {
		return nil
	}
	return re
}

func ungrouped(e *syntax.Regexp) *syntax.Regexp {
	for e.Op == syntax.OpCapture {
		e = e.Sub[0]
	}
	for k, sub := range e.Sub {
		e.Sub[k] = ungrouped(sub)
	}
	return e
}

// suffixOf returns what every match of an expression ends in, "" if that is
// not plain text.
func suffixOf(expression string) string {
	e, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return ""
	}
	for e.Op == syntax.OpConcat || e.Op == syntax.OpCapture {
		e = e.Sub[len(e.Sub)-1]
	}
	if e.Op != syntax.OpLiteral || e.Flags&syntax.FoldCase != 0 {
		return ""
	}
	return string(e.Rune)
}

// reach is how many bytes around a position the user's rules see.
const reach = 120

// byUser asks the user's rules about the position at: the first rule that
// matches decides.
func (s *splitter) byUser(at int) (decided, breaks bool) {
	if len(s.user) == 0 {
		return false, false
	}
	before, after := s.text[max(0, at-reach):at], s.text[at:min(len(s.text), at+reach)]
	turned := ""
	for k := range s.user {
		r := &s.user[k]
		if r.around != nil {
			if s.timeouts < mostTimeouts && s.looks(r, before, after) {
				return true, r.breaks
			}
			continue
		}
		if !strings.HasSuffix(before, r.suffix) || !r.after.MatchString(after) {
			continue
		}
		if turned == "" {
			turned = fromRight(before)
		}
		if r.before.MatchString(turned) {
			return true, r.breaks
		}
	}
	return false, false
}

// looks reports whether a rule that looks around matches between before and
// after.
func (s *splitter) looks(r *rule, before, after string) bool {
	m, err := r.around.FindRunesMatchStartingAt([]rune(before+after), utf8.RuneCountInString(before))
	if err != nil {
		s.timeouts++
	}
	return m != nil && err == nil
}

// stretch is how much text is searched at a time for where a rule breaks, so
// that an expression which reads on and on does so no further.
const stretch = 1 << 10

// breakPoints returns where the user's rules end sentences, whatever stands
// there, in order.
func (s *splitter) breakPoints() []int {
	var all []int
	searched := map[string]bool{} // for these suffixes
	for k := range s.user {
		switch r := &s.user[k]; {
		case !r.breaks || searched[r.suffix]:
		case r.suffix != "":
			searched[r.suffix] = true
			all = append(all, endsOf(s.text, r.suffix)...)
		case r.both != nil:
			all = append(all, s.matchesOf(r)...)
		}
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(at int) bool {
		_, breaks := s.byUser(at)
		return !breaks
	})
}

// endsOf returns where suffix ends in text.
func endsOf(text, suffix string) []int {
	var all []int
	for from := 0; ; {
		k := strings.Index(text[from:], suffix)
		if k < 0 {
			return all
		}
		from += k + len(suffix)
		all = append(all, from)
	}
}

// matchesOf returns where a rule without a suffix may break.
func (s *splitter) matchesOf(r *rule) []int {
	var all []int
	for from := 0; from < len(s.text); {
		end := min(len(s.text), from+stretch)
		m := r.both.FindStringSubmatchIndex(s.text[from:end])
		if m == nil {
			if end == len(s.text) {
				break
			}
			from = end - 2*reach
			continue
		}
		at := from + m[2]
		all = append(all, at)
		_, size := utf8.DecodeRuneInString(s.text[from:])
		from = max(at, from+size)
	}
	return all
}
