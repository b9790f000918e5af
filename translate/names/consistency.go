package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// consistency marks right renderings that are the minority in the document; on
// a tie the first one stands. What a person allowed may stand beside what they
// prefer.
func (j *Judge) consistency(all []translate.Occurrence) {
	groups := map[string]*group{}
	for i := range all {
		o := &all[i]
		if !compared(o) {
			continue
		}
		g := groups[groupOf(o)]
		if g == nil {
			g = &group{}
			groups[groupOf(o)] = g
		}
		g.add(i, fold(o.Rendering))
	}
	for _, g := range groups {
		if len(g.forms) < 2 {
			continue
		}
		major := g.major()
		for k, i := range g.places {
			if o, mine := &all[i], g.mine[k]; mine != major && !mayDiffer(o, mine, major) {
				o.Verdict, o.Suggest = translate.NameInconsistent, []string{major}
				o.Why = translate.Say("%s stands here, %s elsewhere (%d to %d)", o.Rendering, major, g.counts[slices.Index(g.forms, mine)], g.counts[slices.Index(g.forms, major)])
			}
		}
	}
}

// A group holds the right renderings of one name, in the order in which they
// came up.
type group struct {
	forms  []string
	counts []int
	places []int    // of the occurrences
	mine   []string // their renderings
}

func (g *group) add(place int, form string) {
	k := slices.Index(g.forms, form)
	if k < 0 {
		k = len(g.forms)
		g.forms, g.counts = append(g.forms, form), append(g.counts, 0)
	}
	g.counts[k]++
	g.places, g.mine = append(g.places, place), append(g.mine, g.forms[k])
}

// major returns the most frequent form, of several the first.
func (g *group) major() string {
	k := 0
	for i, n := range g.counts {
		if n > g.counts[k] {
			k = i
		}
	}
	return g.forms[k]
}

// compared reports whether an occurrence takes part in the comparison of
// renderings.
func compared(o *translate.Occurrence) bool {
	return (o.Verdict == translate.NameOK || o.Verdict == translate.NameVariant) && o.Rendering != "" && o.Kind != translate.Institution && o.Kind != translate.Event && o.Why.Format != "%s is the plural of %s"
}

// mayDiffer reports whether a rendering may stand beside the one that most
// occurrences have.
func mayDiffer(o *translate.Occurrence, mine, major string) bool {
	return o.Severity == translate.Fault || abbreviated(mine) || abbreviated(major) || sameName(mine, major) ||
		strings.HasPrefix(o.Why.Format, "%s is the adjective") || strings.HasPrefix(o.Why.Format, "%s is an older form of") && !older[o.Rendering]
}

// bare drops the Arabic articles of a name in small letters: burhan for
// al-burhan.
func bare(name string) string {
	if !strings.Contains(name, "-") {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		if head, rest, ok := strings.Cut(w, "-"); ok && particle[head] {
			words[i] = rest
		}
	}
	return strings.Join(words, " ")
}

// within reports whether all words of one rendering stand in the other: Putin,
// Vladimir Putin.
func within(part, whole string) bool {
	return strings.Contains(" "+whole+" ", " "+part+" ")
}

// abbreviated reports whether a rendering is a short form, which may stand
// beside the long one: US, U.S.
func abbreviated(r string) bool {
	return r == strings.ToUpper(r) && len(r) <= 6
}

// older are historic forms that compete with today's in running text.
var older = map[string]bool{"Kiev": true, "Kharkov": true, "Odessa": true, "Lvov": true}

// groupOf is what renderings are compared within: the surname of a person.
func groupOf(o *translate.Occurrence) string {
	if o.Kind == translate.Person {
		return o.Name[strings.LastIndexByte(o.Name, ' ')+1:]
	}
	return o.Name
}

// fold reduces a rendering to the part that is compared.
func fold(r string) string {
	return strings.TrimSuffix(strings.TrimSuffix(r, "'s"), "’s")
}

// sameName reports whether two renderings differ in nothing but marks, case
// and how much of the name they give. Hyphens are left alone: Kim Jong Un and
// Kim Jong-un do not stand side by side.
func sameName(a, b string) bool {
	a, b = bare(plain(a)), bare(plain(b))
	return within(a, b) || within(b, a)
}
