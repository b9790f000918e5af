package names

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// secondPass looks again for names that the first pass learnt from the draft:
// where such a name stands in the source and a word of the target is only
// near to its rendering, that word is misspelt.
func (j *Judge) secondPass(d *translate.Document, all []translate.Occurrence) []translate.Occurrence {
	learnt := map[string]bool{}
	seen := map[translate.SegmentID]map[int]bool{}
	for _, o := range all {
		if o.Kind == translate.UnknownName && o.Verdict == translate.NameOK && o.Name == o.Rendering && len(o.Name) > 4 && !words.Common(o.Name) {
			learnt[o.Name] = true
		}
		if seen[o.Segment] == nil {
			seen[o.Segment] = map[int]bool{}
		}
		seen[o.Segment][o.Source.Start] = true
	}
	for i := range d.Segments {
		g := &d.Segments[i]
		if g.Target == "" {
			continue
		}
		t := newTarget(g)
		for _, w := range tokens(g.Source) {
			name := strings.TrimSuffix(w.text, "s")
			if learnt[w.text] {
				name = w.text
			}
			if !learnt[name] || seen[g.ID][w.start] {
				continue
			}
			e := &Entry{Name: name, Kind: translate.UnknownName, English: []string{name}}
			if sp, _, ok := t.near(e, j); ok {
				o := occurrence(g, e, translate.Span{Start: w.start, End: w.end}, translate.NameInconsistent, translate.Say("elsewhere the name is spelt %s", name))
				o.Target, o.Rendering, o.Suggest = sp, g.Target[sp.Start:sp.End], []string{name}
				all = append(all, o)
			}
		}
	}
	return all
}

// entities gives surnames that stand alone the whole name that the document
// has of their bearer. Where two bear one surname, each mention stays alone.
func entities(all []translate.Occurrence) {
	bearers := map[string]string{}
	for _, o := range all {
		k := strings.LastIndexByte(o.Name, ' ')
		if o.Kind != translate.Person || k < 0 {
			continue
		}
		surname := o.Name[k+1:]
		if old, ok := bearers[surname]; ok && old != o.Name {
			bearers[surname] = ""
		} else {
			bearers[surname] = o.Name
		}
	}
	for i := range all {
		o := &all[i]
		if whole, ok := bearers[o.Name]; ok && (o.Kind == translate.Person || o.Kind == translate.UnknownName) {
			if o.Entity = whole; whole == "" {
				o.Entity = o.Name
			}
		}
	}
}

// consistency marks right renderings that are the minority in the document; on
// a tie the first one stands. What a person allowed may stand beside what they
// prefer.
func (j *Judge) consistency(all []translate.Occurrence) {
	counts := map[string]map[string]int{}
	first := map[string]string{}
	right := func(o translate.Occurrence) bool {
		return (o.Verdict == translate.NameOK || o.Verdict == translate.NameVariant) && o.Rendering != "" && o.Kind != translate.Institution && o.Kind != translate.Event
	}
	for _, o := range all {
		if !right(o) {
			continue
		}
		k := group(o)
		if counts[k] == nil {
			counts[k] = map[string]int{}
			first[k] = fold(o.Rendering)
		}
		counts[k][fold(o.Rendering)]++
	}
	for i := range all {
		o := &all[i]
		c := counts[group(*o)]
		if len(c) < 2 || !right(*o) || o.Severity == translate.Fault {
			continue
		}
		major := first[group(*o)]
		for f, n := range c {
			if n > c[major] || n == c[major] && f == first[group(*o)] {
				major = f
			}
		}
		mine := fold(o.Rendering)
		if abbreviated(mine) || abbreviated(major) || mine == major || sameName(mine, major) || strings.HasPrefix(o.Why.Format, "%s is the adjective") || strings.HasPrefix(o.Why.Format, "%s is an older form of") && !older[o.Rendering] {
			continue
		}
		o.Verdict, o.Suggest = translate.NameInconsistent, []string{major}
		o.Why = translate.Say("%s stands here, %s elsewhere (%d to %d)", o.Rendering, major, c[mine], c[major])
	}
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

// group is what renderings are compared within: the surname of a person.
func group(o translate.Occurrence) string {
	if o.Kind == translate.Person {
		w := strings.Fields(o.Name)
		return w[len(w)-1]
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
