package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// plural reports whether a text ends in a word behind which a name in -s is
// several: die Klitschkos, zwei Koreas. A genitive has none of them before it.
func plural(before string) bool {
	w := strings.Fields(before)
	if len(w) == 0 {
		return false
	}
	switch strings.ToLower(w[len(w)-1]) {
	case "die", "den", "der", "beiden", "beide", "zwei", "drei", "alle", "aller", "diese", "viele":
		return true
	}
	return false
}

// otherBody finds in the target the name of another institution that begins as
// this one does, and that the source does not name: the European Court of
// Human Rights for the Europäischer Gerichtshof.
func (j *Judge) otherBody(g *translate.Segment, e *Entry, t *target) (translate.Span, bool) {
	if e.Kind != translate.Institution {
		return translate.NoSpan, false
	}
	head, _, ok := strings.Cut(e.English[0], " ")
	if !ok {
		return translate.NoSpan, false
	}
	for _, o := range j.bodies[head] {
		if o == e || slices.ContainsFunc(o.German, func(form string) bool { return strings.Contains(g.Source, form) || slices.Contains(e.German, form) }) {
			continue
		}
		for _, f := range o.English {
			if strings.HasPrefix(f, head+" ") && strings.Count(f, " ") > 1 {
				if sp, ok := t.find(f); ok {
					return sp, true
				}
			}
		}
	}
	return translate.NoSpan, false
}

func without(all []string, one string) []string {
	var rest []string
	for _, s := range all {
		if s != one && len(rest) < 2 {
			rest = append(rest, s)
		}
	}
	return rest
}

// kept finds a German form of the name in the target; gen reports whether it
// is a genitive that English would write with 's.
func (j *Judge) kept(e *Entry, s surface, as string, t *target) (sp translate.Span, gen, ok bool) {
	if s.via != citation && s.via != genitive {
		if sp, ok := t.find(as); ok {
			return sp, false, true
		}
	}
	for _, g := range e.German {
		for _, f := range genitives(g) {
			if strings.HasSuffix(f, "s") && len(f) > len(g) {
				if sp, ok := t.find(f); ok {
					return sp, t.possessive(sp), true
				}
			}
		}
		for _, f := range append([]string{g}, declensions(g)...) {
			if sp, ok := t.find(f); ok {
				return sp, false, true
			}
		}
		if e.Kind == translate.Place {
			for _, f := range adjectives(g) {
				if sp, ok := t.find(f); ok && !j.known[f] {
					return sp, false, true
				}
			}
		}
	}
	return translate.NoSpan, false, false
}

// suggest returns what replaces a German form: with the possessive where the
// form carries one.
func suggest(e *Entry, possessive bool) []string {
	var all []string
	for _, f := range e.English[:min(3, len(e.English))] {
		if possessive {
			f += "'s"
		}
		all = append(all, f)
	}
	return all
}

// half reports whether a rendering is the German form converted in part.
func half(rendering, english, german string) bool {
	return key(rendering) == key(english) || ratio(strings.ToLower(rendering), strings.ToLower(german)) > ratio(strings.ToLower(rendering), strings.ToLower(english))
}
