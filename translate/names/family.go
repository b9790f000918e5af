package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// families finds the family names, which come first, of the Chinese, Korean and
// Vietnamese persons whom the document names in full.
func (r *Reader) families(d *translate.Document, readings []*reading, all []translate.Occurrence) []translate.Occurrence {
	whole := map[string]*translate.Occurrence{}
	for i := range all {
		o := &all[i]
		if family, rest, ok := strings.Cut(o.Name, " "); ok && rest != "" && o.Kind == translate.Person && (o.Origin == "ko" || o.Origin == "zh" || o.Origin == "vi") && len(family) > 1 && whole[family] == nil {
			whole[family] = o
		}
	}
	if len(whole) == 0 {
		return all
	}
	sorted := make([]translate.Occurrence, 0, len(all)+len(whole))
	for i, m := range readings {
		k := len(sorted)
		for ; len(all) > 0 && all[0].Segment == d.Segments[i].ID; all = all[1:] {
			sorted = append(sorted, all[0])
		}
		for _, w := range m.words {
			if o, ok := r.j.family(&d.Segments[i], m, w, whole, sorted[k:]); ok {
				sorted = append(sorted, o)
			}
		}
	}
	return sorted
}

// family judges a word that is the family name of a person whom the document
// names in full, and that no other name in the segment covers.
func (j *Judge) family(g *translate.Segment, m *reading, w token, whole map[string]*translate.Occurrence, covered []translate.Occurrence) (translate.Occurrence, bool) {
	name := w.text
	if whole[name] == nil {
		name = strings.TrimSuffix(name, "s")
	}
	o := whole[name]
	at := translate.Span{Start: w.start, End: w.end()}
	if o == nil || g.Target == "" || slices.ContainsFunc(covered, func(c translate.Occurrence) bool { return c.Source.Overlaps(at) }) {
		return translate.Occurrence{}, false
	}
	e := &Entry{Name: name, Kind: translate.Person, Origin: o.Origin, German: []string{name}, English: []string{name}, whole: &Entry{Name: o.Entity}}
	t := newTarget(g, m.words)
	for _, c := range covered {
		if c.Target.Valid() {
			t.take(c.Target)
		}
	}
	s := surface{e, citation, name}
	if name != w.text {
		s.via = genitive
	}
	f := j.judge(g, s, at, t)
	return f, f.Verdict != translate.NameMissing
}
