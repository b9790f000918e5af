package session

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/store"
	"satzpaar/translate"
)

// A Hit is a segment that a command over many segments would change.
type Hit struct {
	Segment       int
	Before, After string
	State         translate.State
	Ticked        bool // changed when the preview is applied; approved, locked and final ones are not at first
}

// A Preview lists what a command over many segments would do, before it does
// it. The ticks may be changed.
type Preview struct {
	What  string // the command, for the history
	Hits  []Hit
	Names []translate.NameDecision // what applying it decides of names
}

// Reopens counts the ticked hits that would lose their approval.
func (p Preview) Reopens() int {
	n := 0
	for _, h := range p.Hits {
		if h.Ticked && h.State.Approved() {
			n++
		}
	}
	return n
}

// A Find says what to look for in targets.
type Find struct {
	Text          string
	Regexp        bool // RE2; $1 in the replacement is the first group
	Case, Whole   bool
	ReplaceSource bool
}

// PreviewReplace lists the targets in which with would replace what f finds.
func (s *Session) PreviewReplace(f Find, with string) (Preview, error) {
	p := Preview{What: "replace"}
	if f.Text == "" {
		return p, nil
	}
	pattern := f.Text
	if !f.Regexp {
		pattern = regexp.QuoteMeta(pattern)
		with = strings.ReplaceAll(with, "$", "$$")
	}
	if !f.Case {
		pattern = "(?i)" + pattern
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return p, &translate.Error{Code: translate.Invalid, Text: "the regular expression is not valid", Hint: err.Error()}
	}
	p.Hits = s.hits(func(text string) string { return replaceAll(re, text, with, f.Whole) })
	return p, nil
}

func (s *Session) hits(change func(string) string) []Hit {
	var all []Hit
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if after := change(g.Target); after != g.Target {
			all = append(all, Hit{i, g.Target, after, g.State, !g.State.Approved() && !g.Locked})
		}
	}
	return all
}

func replaceAll(re *regexp.Regexp, text, with string, whole bool) string {
	var out []byte
	pos := 0
	for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
		if whole && !isWhole(text, m[0], m[1]) {
			continue
		}
		out = append(out, text[pos:m[0]]...)
		out = re.ExpandString(out, with, text, m)
		pos = m[1]
	}
	return string(append(out, text[pos:]...))
}

// isWhole reports whether no letter touches text[from:to].
func isWhole(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

// PreviewName lists where the rendering wrong of the name german would become
// right, in all its forms: possessives and compounds keep what hangs on them.
// Applying it decides the name for this project and every other.
func (s *Session) PreviewName(german, wrong, right string) Preview {
	p := s.PreviewDecision(NameChoice{Name: german, Form: right, Reach: translate.Everywhere})
	wrong, right = possessive(wrong), possessive(right)
	for _, h := range s.hits(func(text string) string { return respell(text, wrong, right) }) {
		k := slices.IndexFunc(p.Hits, func(o Hit) bool { return o.Segment == h.Segment })
		if k < 0 {
			p.Hits = append(p.Hits, h)
		} else {
			p.Hits[k].After = respell(p.Hits[k].After, wrong, right)
		}
	}
	slices.SortFunc(p.Hits, func(a, b Hit) int { return a.Segment - b.Segment })
	return p
}

// respell replaces wrong by right as a whole word, Putins as Putin's.
func respell(text, wrong, right string) string {
	quoted, with := regexp.QuoteMeta(wrong), strings.ReplaceAll(right, "$", "$$")
	if !strings.HasSuffix(wrong, "s") {
		text = replaceAll(regexp.MustCompile(quoted+`s\b`), text, with+"'s", true)
	}
	return replaceAll(regexp.MustCompile(quoted), text, with, true)
}

func possessive(name string) string {
	for _, s := range []string{"'s", "’s", "'", "’"} {
		if cut, ok := strings.CutSuffix(name, s); ok {
			return cut
		}
	}
	return name
}

// PreviewPropagate lists the segments with the same source as i, which would
// take its target.
func (s *Session) PreviewPropagate(i int) Preview {
	g := s.Live(i)
	p := Preview{What: "propagate"}
	for k := range s.doc.Segments {
		o := &s.doc.Segments[k]
		if k != i && o.Target != g.Target && strings.Join(strings.Fields(o.Source), " ") == strings.Join(strings.Fields(g.Source), " ") {
			p.Hits = append(p.Hits, Hit{k, o.Target, g.Target, o.State, !o.State.Approved() && !o.Locked && o.Target == o.Draft})
		}
	}
	return p
}

// Apply changes the ticked segments of a preview in one step; locked ones are
// left out. It returns how many were changed.
func (s *Session) Apply(p Preview) (int, error) {
	if err := s.Leave(); err != nil {
		return 0, err
	}
	var edits []translate.Replacement
	for _, h := range p.Hits {
		if h.Ticked && !s.Segment(h.Segment).Locked && s.Segment(h.Segment).Target == h.Before {
			edits = append(edits, s.change(h.Segment, func(g *translate.Segment) { withTarget(g, h.After) })...)
		}
	}
	if len(edits) == 0 && len(p.Names) == 0 {
		return 0, nil
	}
	return len(edits), s.record(store.Entry{Kind: store.Do, What: p.What, Segment: s.Segment(s.active).ID, Edit: edits, Names: p.Names})
}
