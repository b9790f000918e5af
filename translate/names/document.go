package names

import (
	"maps"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// A Reader judges one document again and again: what did not change since is
// not judged anew. It belongs to one goroutine.
type Reader struct {
	j     *Judge
	clubs map[string]bool
	seen  map[translate.SegmentID]*reading
}

// reading is what is known of a segment by itself.
type reading struct {
	source, target string
	words          []token // of the source
	clubs          []string
	judged         bool
	all            []translate.Occurrence
}

// NewReader returns a reader that has read nothing yet.
func NewReader(j *Judge) *Reader {
	return &Reader{j: j, seen: map[translate.SegmentID]*reading{}}
}

// Judge returns the names of a document, in order, each with its rendering and
// a verdict.
func (j *Judge) Judge(d *translate.Document) []translate.Occurrence { return NewReader(j).Judge(d) }

// Judge returns what the judge's method of this name does.
func (r *Reader) Judge(d *translate.Document) []translate.Occurrence {
	readings := make([]*reading, len(d.Segments))
	clubs := map[string]bool{}
	for i := range d.Segments {
		readings[i] = r.read(&d.Segments[i])
		for _, c := range readings[i].clubs {
			clubs[c] = true
		}
	}
	fresh := maps.Equal(clubs, r.clubs)
	r.clubs = clubs
	n := 0
	for i, m := range readings {
		if !m.judged || !fresh {
			m.all, m.judged = r.j.segment(&d.Segments[i], m.words, clubs), true
		}
		n += len(m.all)
	}
	all := make([]translate.Occurrence, 0, n)
	for i, m := range readings {
		from := len(all)
		all = append(all, m.all...)
		for k := from; k < len(all); k++ {
			all[k].Segment = d.Segments[i].ID
		}
	}
	all = r.families(d, readings, all)
	foreign(d, all)
	all = r.j.secondPass(d, readings, all)
	r.j.consistency(all)
	entities(all)
	prefer(all)
	return all
}

// read returns the reading of a segment, a new one if its texts changed.
func (r *Reader) read(g *translate.Segment) *reading {
	m := r.seen[g.ID]
	if m == nil || m.source != g.Source {
		m = &reading{source: g.Source, target: g.Target, words: tokens(g.Source), clubs: clubsOf(g.Source)}
		r.seen[g.ID] = m
	} else if m.target != g.Target {
		m.target, m.judged = g.Target, false
	}
	return m
}

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
	at := translate.Span{Start: w.start, End: w.end}
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

// prefer puts first, of what is offered for a wrong rendering, the form that
// the document has elsewhere.
func prefer(all []translate.Occurrence) {
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

// foreign looks again at names that no list holds and that both texts spell in
// the same way: in a text about Iran, a name with a German sch in it is a
// transcription that was left standing. That is one weak cue, so it is a hint.
func foreign(d *translate.Document, all []translate.Occurrence) {
	origin := originOf(all)
	if tongues[origin] == nil {
		return
	}
	at := 0
	for i := range all {
		o := &all[i]
		for d.Segments[at].ID != o.Segment { // both are in the order of the document
			at++
		}
		if o.Kind != translate.UnknownName || o.Verdict != translate.NameOK || o.Name != o.Rendering || !strings.Contains(strings.ToLower(o.Name), "sch") ||
			words.English(o.Name) || words.Name(o.Name) || frequent()[strings.ToLower(o.Name)] || strings.ContainsAny(o.Name, "äöüß") {
			continue
		}
		if before, _ := Neighbours(d.Segments[at].Source, o.Source); givenNames()[before] || germanTitle[before] {
			continue // Petra Schulze, on her way to Tehran
		}
		if c := ConvertFrom(o.Name, origin); len(c) > 0 && c[0] != o.Name {
			o.Verdict, o.Severity, o.Suggest = translate.NameKept, translate.Hint, c[:min(3, len(c))]
			o.Why = translate.Say("%s looks like a German transcription; English spells it %s", o.Name, c[0])
		}
	}
}

// originOf returns where most known names of a document come from, of those
// that German writes by ear; "" if that is not plain.
func originOf(all []translate.Occurrence) string {
	counts := map[string]int{}
	seen := map[string]bool{}
	sum := 0
	for i := range all {
		if o := &all[i]; o.Origin != "" && !seen[o.Name] {
			seen[o.Name] = true
			if counts[o.Origin]++; tongues[o.Origin] != nil || cyrillicOrigin(o.Origin) {
				sum++
			}
		}
	}
	for origin, n := range counts {
		if tongues[origin] != nil && n >= 3 && n*2 > sum {
			return origin
		}
	}
	return ""
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
			o := occurrence(g, e, translate.Span{Start: w.start, End: w.end}, translate.NameInconsistent, translate.Say("elsewhere the name is spelt %s", name))
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
