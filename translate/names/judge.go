package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// A Judge finds and judges names. It is safe for use by several goroutines.
type Judge struct {
	german  map[string]*Entry // surface form, inflected ones too
	known   map[string]bool   // words of English forms
	memory  map[*Entry]bool   // entries that a person decided
	longest int
}

// NewJudge returns a judge over entries; those of memory come from a person
// and win over the others.
func NewJudge(starter, memory []Entry) *Judge {
	j := &Judge{german: map[string]*Entry{}, known: map[string]bool{}, memory: map[*Entry]bool{}}
	for i := range starter {
		j.add(&starter[i])
	}
	for i := range memory {
		j.memory[&memory[i]] = true
		j.add(&memory[i])
	}
	return j
}

func (j *Judge) add(e *Entry) {
	put := func(form string, e *Entry) {
		if old := j.german[form]; old != nil && !j.memory[e] && old.Name != e.Name {
			return // the first entry of the starter keeps an ambiguous form
		}
		j.german[form] = e
		j.longest = max(j.longest, len(strings.Fields(form)))
	}
	for _, g := range e.German {
		for _, f := range inflected(g) {
			put(f, e)
		}
	}
	for _, f := range e.English {
		for w := range strings.FieldsSeq(f) {
			j.known[w] = true
		}
	}
	if e.Kind == translate.Person && len(e.English) > 0 {
		j.part(e, put)
	}
}

// part makes the surname an entry of its own, so that "Putin" is found where
// "Wladimir Putin" is known.
func (j *Judge) part(e *Entry, put func(string, *Entry)) {
	g, en := strings.Fields(e.German[0]), strings.Fields(e.English[0])
	if len(g) < 2 || len(g) != len(en) || len(g) > 3 {
		return
	}
	surname := &Entry{Name: g[len(g)-1], Kind: e.Kind, Origin: e.Origin, German: []string{g[len(g)-1]}}
	if utf8.RuneCountInString(surname.Name) < 4 || commonWords[surname.Name] {
		return
	}
	for _, f := range e.English {
		if w := strings.Fields(f); len(w) == len(g) && !slices.Contains(surname.English, w[len(w)-1]) {
			surname.English = append(surname.English, w[len(w)-1])
		}
	}
	for _, f := range inflected(surname.Name) {
		put(f, surname)
	}
	if j.memory[e] {
		j.memory[surname] = true
	}
}

// commonWords are surnames and places that are words as well; alone they say
// nothing.
var commonWords = map[string]bool{
	"Fischer": true, "Müller": true, "Schmidt": true, "Weber": true, "Kurz": true, "Mann": true, "Scholz": false, "Maas": true, "Bach": true, "Gabriel": true, "Brandt": true,
	"Essen": true, "Halle": true, "Hof": true, "Oder": true, "Main": true, "Regen": true, "Kohl": true, "Stocker": true, "May": true, "Bush": true, "Posen": true, "Save": true, "Save-": true,
	"Pfalz": false, "Franken": true, "Wallis": false, "Jura": true, "Theiß": true, "Warna": false, "Russe": true, "Kos": true, "Maas-": true, "Schwaben": true, "Ruhr": false, "Polen": false,
}

// inflected returns a German form with its endings.
func inflected(form string) []string {
	all := []string{form}
	last, _ := utf8.DecodeLastRuneInString(form)
	if strings.ContainsRune("sßxz", last) {
		return append(all, form+"'", form+"’")
	}
	return append(all, form+"s")
}

type token struct {
	text       string
	start, end int
}

func tokens(text string) []token {
	var all []token
	start := -1
	for i, r := range text {
		in := unicode.IsLetter(r) || unicode.IsMark(r) || (r == '\'' || r == '’' || r == '.') && start >= 0 && false
		if in && start < 0 {
			start = i
		} else if !in && start >= 0 {
			all = append(all, token{text[start:i], start, i})
			start = -1
		}
	}
	if start >= 0 {
		all = append(all, token{text[start:], start, len(text)})
	}
	return all
}

// Judge returns the names of a document, in order, each with its rendering and
// a verdict.
func (j *Judge) Judge(d *translate.Document) []translate.Occurrence {
	var all []translate.Occurrence
	for i := range d.Segments {
		all = append(all, j.segment(&d.Segments[i])...)
	}
	consistency(all)
	return all
}

func (j *Judge) segment(g *translate.Segment) []translate.Occurrence {
	if g.Target == "" {
		return nil
	}
	var all []translate.Occurrence
	ts := tokens(g.Source)
	english := tokens(g.Target)
	used := map[int]bool{}
	for i := 0; i < len(ts); i++ {
		e, n := j.longestAt(g.Source, ts[i:])
		if e == nil {
			if o, ok := j.unknown(g, ts[i], english); ok {
				all = append(all, o)
			}
			continue
		}
		o := j.judge(g, e, translate.Span{Start: ts[i].start, End: ts[i+n-1].end}, english, used)
		all = append(all, o)
		i += n - 1
	}
	return all
}

// longestAt returns the entry whose form is the longest at the first token.
func (j *Judge) longestAt(source string, ts []token) (*Entry, int) {
	for n := min(j.longest, len(ts)); n > 0; n-- {
		form := source[ts[0].start:ts[n-1].end]
		if e := j.german[form]; e != nil && !(n == 1 && commonWords[form]) {
			return e, n
		}
	}
	return nil, 0
}

// judge finds the rendering of an entry in the target.
func (j *Judge) judge(g *translate.Segment, e *Entry, at translate.Span, english []token, used map[int]bool) translate.Occurrence {
	o := translate.Occurrence{
		Segment: g.ID, Name: e.Name, Kind: e.Kind, Source: at, Surface: g.Source[at.Start:at.End], Target: translate.NoSpan,
		Verdict: translate.NameMissing, Severity: translate.Warning, Why: translate.Say("no rendering of %s was found", e.Name),
	}
	if j.memory[e] {
		o.Severity = translate.Fault
	}
	for k, f := range e.English {
		if s, ok := find(g.Target, f, used); ok {
			o.Target, o.Rendering, o.Verdict = s, f, translate.NameOK
			o.Why = translate.Say("%s is the form of %s", f, e.Name)
			if k > 0 {
				o.Verdict = translate.NameVariant
				o.Why = translate.Say("%s is an allowed form of %s", f, e.Name)
			}
			return o
		}
	}
	if len(e.English) == 0 {
		return o
	}
	for _, f := range e.German {
		for _, form := range slices.Backward(inflected(f)) {
			if s, ok := find(g.Target, form, used); ok {
				o.Target, o.Rendering, o.Verdict = s, form, translate.NameKept
				o.Suggest = suggest(e, form, f)
				o.Why = translate.Say("the German form stands in English; %s is %s", f, e.English[0])
				return o
			}
		}
	}
	if s, ok := near(g.Target, e, english, j.known); ok {
		o.Target, o.Rendering, o.Verdict = s, g.Target[s.Start:s.End], translate.NameMisspelt
		if strings.EqualFold(key(o.Rendering), key(e.English[0])) {
			o.Verdict = translate.NameHalf
		}
		o.Suggest = append([]string(nil), e.English[:min(3, len(e.English))]...)
		o.Why = translate.Say("%s is no form of %s; that is %s", o.Rendering, e.Name, e.English[0])
	}
	return o
}

// suggest returns what replaces the German form: with the possessive where the
// form carries a German genitive.
func suggest(e *Entry, form, citation string) []string {
	var all []string
	for _, f := range e.English[:min(3, len(e.English))] {
		if form != citation {
			f += "'s"
		}
		all = append(all, f)
	}
	return all
}

// find returns the first whole occurrence of form in text that was not used.
func find(text, form string, used map[int]bool) (translate.Span, bool) {
	for from := 0; ; {
		i := strings.Index(text[from:], form)
		if i < 0 {
			return translate.NoSpan, false
		}
		i += from
		end := i + len(form)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) && !used[i] {
			used[i] = true
			return translate.Span{Start: i, End: end}, true
		}
		from = end
	}
}

// near finds a capitalised word of the target that is close to a form of e and
// no form of another name.
func near(target string, e *Entry, english []token, known map[string]bool) (translate.Span, bool) {
	best, span := .66, translate.NoSpan
	for _, f := range e.English {
		if strings.ContainsRune(f, ' ') || utf8.RuneCountInString(f) < 5 {
			continue
		}
		for _, t := range english {
			r, _ := utf8.DecodeRuneInString(t.text)
			if !unicode.IsUpper(r) || known[t.text] || strings.HasPrefix(t.text, f) {
				continue
			}
			if v := ratio(key(t.text), key(f)); v > best {
				best, span = v, translate.Span{Start: t.start, End: t.end}
			}
		}
	}
	return span, span.Valid()
}

// unknown judges a name that no list holds: a word of unmistakably German
// transcription that stands unchanged in the target.
func (j *Judge) unknown(g *translate.Segment, t token, english []token) (translate.Occurrence, bool) {
	word := t.text
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return translate.Occurrence{}, false
	}
	stem := word
	if s := strings.TrimSuffix(word, "s"); s != word && slavic(s) {
		stem = s
	}
	if !slavic(stem) || strings.HasSuffix(stem, "tsch") && !strings.HasSuffix(stem, "witsch") {
		return translate.Occurrence{}, false
	}
	candidates := Convert(stem)
	o := translate.Occurrence{
		Segment: g.ID, Name: stem, Kind: translate.UnknownName, Source: translate.Span{Start: t.start, End: t.end}, Surface: word,
		Target: translate.NoSpan, Verdict: translate.NameMissing, Severity: translate.Warning, Why: translate.Say("no rendering of %s was found", stem),
	}
	used := map[int]bool{}
	for _, c := range candidates {
		if s, ok := find(g.Target, c, used); ok {
			o.Target, o.Rendering, o.Verdict = s, c, translate.NameOK
			o.Why = translate.Say("%s is the English spelling of %s", c, stem)
			return o, true
		}
	}
	for _, form := range []string{stem + "s", stem} {
		if s, ok := find(g.Target, form, used); ok && candidates[0] != stem {
			o.Target, o.Rendering, o.Verdict = s, form, translate.NameKept
			for _, c := range candidates[:min(3, len(candidates))] {
				if form != stem {
					c += "'s"
				}
				o.Suggest = append(o.Suggest, c)
			}
			o.Why = translate.Say("%s is a German transcription; English spells it %s", stem, candidates[0])
			return o, true
		}
	}
	_ = english
	return o, true
}

// consistency marks right renderings that are the minority in the document.
func consistency(all []translate.Occurrence) {
	counts := map[string]map[string]int{}
	first := map[string]string{}
	for _, o := range all {
		if o.Verdict != translate.NameOK && o.Verdict != translate.NameVariant {
			continue
		}
		if counts[o.Name] == nil {
			counts[o.Name] = map[string]int{}
			first[o.Name] = o.Rendering
		}
		counts[o.Name][o.Rendering]++
	}
	for i := range all {
		o := &all[i]
		c := counts[o.Name]
		if len(c) < 2 || o.Verdict != translate.NameOK && o.Verdict != translate.NameVariant || o.Kind == translate.Institution || o.Kind == translate.Place && c[o.Rendering] > 0 && o.Name == "USA" {
			continue
		}
		major := first[o.Name]
		for f, n := range c {
			if n > c[major] {
				major = f
			}
		}
		if o.Rendering != major && !contains(major, o.Rendering) {
			o.Verdict, o.Suggest = translate.NameInconsistent, []string{major}
			o.Why = translate.Say("%s stands here, %s elsewhere (%d to %d)", o.Rendering, major, c[o.Rendering], c[major])
		}
	}
}

// contains reports whether one form is a part of the other, as a surname is.
func contains(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }

// key spells a name so that its German and English forms fall together.
func key(w string) string {
	w = strings.ToLower(w)
	for _, r := range [][2]string{{"tsch", "c"}, {"tch", "c"}, {"dsch", "j"}, {"sch", "s"}, {"sh", "s"}, {"zh", "s"}, {"kh", "h"}, {"ch", "h"}, {"w", "v"}, {"ts", "c"}, {"z", "c"}, {"ij", "i"}, {"iy", "i"}, {"yj", "i"}, {"yy", "i"}, {"y", "i"}, {"j", "i"}, {"ö", "o"}, {"ä", "a"}, {"ü", "u"}} {
		w = strings.ReplaceAll(w, r[0], r[1])
	}
	return w
}

func ratio(a, b string) float64 {
	s, t := []rune(a), []rune(b)
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range s {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range t {
			cost := diagonal
			if x != y {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return 1 - float64(row[len(t)])/float64(max(len(s), len(t), 1))
}
