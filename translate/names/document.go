package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// prefer puts first, of what is offered for a wrong rendering, the form that
// the document has elsewhere.
func prefer(all []translate.Occurrence) {
	if !slices.ContainsFunc(all, func(o translate.Occurrence) bool { return o.Verdict.Flag() && len(o.Suggest) > 1 }) {
		return
	}
	used := map[string]string{}
	for i := range all {
		if o := &all[i]; compared(o) && used[groupOf(o)] == "" {
			used[groupOf(o)] = fold(o.Rendering)
		}
	}
	for i := range all {
		o := &all[i]
		if !o.Verdict.Flag() || len(o.Suggest) < 2 {
			continue
		}
		for k, f := range o.Suggest {
			if k > 0 && (within(fold(f), used[groupOf(o)]) || used[groupOf(o)] != "" && within(used[groupOf(o)], fold(f))) {
				o.Suggest = slices.Concat([]string{f}, o.Suggest[:k], o.Suggest[k+1:])
				break
			}
		}
	}
}

// secondPass looks again for names that the first pass learnt from the draft:
// where such a name stands in the source and a word of the target is only
// near to its rendering, that word is misspelt.
func (j *Judge) secondPass(d *translate.Document, readings []*reading, all []translate.Occurrence) []translate.Occurrence {
	learnt := map[string]bool{}
	for i := range all {
		o := &all[i]
		if o.Kind == translate.UnknownName && o.Verdict == translate.NameOK && o.Name == o.Rendering && len(o.Name) > 4 && !learnt[o.Name] && !words.Common(o.Name) {
			learnt[o.Name] = true
		}
	}
	if len(learnt) == 0 {
		return all
	}
	for i := range d.Segments {
		if g := &d.Segments[i]; g.Target != "" {
			all = j.learntAgain(g, readings[i], learnt, all)
		}
	}
	return all
}

// learntAgain adds the misspelt renderings of learnt names in one segment.
func (j *Judge) learntAgain(g *translate.Segment, m *reading, learnt map[string]bool, all []translate.Occurrence) []translate.Occurrence {
	for _, w := range m.words {
		if !upper(w.text) {
			continue
		}
		name := w.text
		if !learnt[name] {
			name = strings.TrimSuffix(name, "s")
		}
		if !learnt[name] || slices.ContainsFunc(m.all, func(o translate.Occurrence) bool { return o.Source.Start == w.start }) {
			continue
		}
		e := &Entry{Name: name, Kind: translate.UnknownName, English: []string{name}}
		if sp, _, ok := newTarget(g, m.words).near(e, j); ok {
			o := occurrence(g, e, translate.Span{Start: w.start, End: w.end()}, translate.NameInconsistent, translate.Say("elsewhere the name is spelt %s", name))
			o.Target, o.Rendering, o.Suggest = sp, g.Target[sp.Start:sp.End], []string{name}
			all = append(all, o)
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
