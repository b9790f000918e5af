package names

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"satzpaar/translate"
)

// A Judge finds and judges names. It is safe for use by several goroutines.
type Judge struct {
	german map[string]surface // every German form
	starts map[string]int     // words of the longest form that begins with a word; absent for one
	known  map[string]bool    // words of English forms
	memory map[*Entry]bool    // entries that a person decided
	byName map[string]*Entry
	style  *Style

	adjectives map[*Entry][]string // English adjectives and demonyms of places

	bodies map[string][]*Entry // institutions by the first word of their English names

	reverse   sync.Once
	byEnglish map[string][]string // German forms by the words of their English ones
}

// NewJudge returns a judge over entries; those of memory come from a person
// and win over the others.
func NewJudge(starter, memory []Entry) *Judge {
	j := &Judge{german: map[string]surface{}, starts: map[string]int{}, known: map[string]bool{}, memory: map[*Entry]bool{}, byName: map[string]*Entry{}, adjectives: map[*Entry][]string{}, bodies: map[string][]*Entry{}}
	// The starter's English forms, and its older ones, by German form.
	others, older := map[string][]string{}, map[string][]string{}
	for i := range starter {
		for _, g := range starter[i].German {
			others[g] = append(others[g], starter[i].English...)
			older[g] = append(older[g], starter[i].Historic...)
		}
	}
	memory = withHeirs(starter, memory)
	for i := range memory {
		e := &memory[i]
		j.memory[e] = true
		e.settle(others, older)
		j.add(e)
	}
	for i := range starter {
		j.add(&starter[i])
	}
	for _, adj := range slices.Sorted(maps.Keys(demonyms())) {
		d := demonyms()[adj]
		if e := j.byName[d.place]; e != nil {
			for _, f := range d.english {
				if !slices.Contains(e.English, f) {
					j.adjectives[e] = append(j.adjectives[e], f)
				}
			}
			j.put(adj, surface{e, adjective, d.place})
			j.put(adj+"n", surface{e, adjective, d.place})
			j.put(adj+"s", surface{e, adjective, d.place})
		}
	}
	return j
}

// withHeirs adds to decisions on surnames what they mean for the known persons
// who bear them.
func withHeirs(starter, memory []Entry) []Entry {
	surnames := map[string]*Entry{}
	named := map[string]bool{}
	for i := range memory {
		surnames[memory[i].Name] = &memory[i]
		named[memory[i].Name] = true
	}
	all := slices.Clone(memory)
	for i := range starter {
		words := strings.Fields(starter[i].Name)
		if len(words) < 2 || named[starter[i].Name] {
			continue
		}
		if e := surnames[words[len(words)-1]]; e != nil {
			if h, ok := e.heir(&starter[i]); ok {
				all = append(all, h)
			}
		}
	}
	return all
}

// settle adds the forms that the starter has: who decided on one form decided
// against the others that are current; who did not keeps them.
func (e *Entry) settle(others, older map[string][]string) {
	for _, g := range e.German {
		if !e.settled {
			for _, f := range others[g] {
				if !slices.Contains(e.Forbidden, f) && !slices.Contains(e.English, f) {
					e.English = append(e.English, f)
				}
			}
			continue
		}
		for _, f := range slices.Concat(others[g], older[g]) {
			switch {
			case slices.Contains(e.Forbidden, f) || slices.Contains(e.Historic, f) || slices.ContainsFunc(e.English, func(own string) bool { return within(f, own) || within(own, f) }):
			case slices.Contains(e.German, f) && slices.Contains(older[g], f):
			case slices.Contains(e.German, f):
				e.English = append(e.English, f) // the Balkan route, beside the Balkans
			default:
				e.Forbidden = append(e.Forbidden, f)
			}
		}
	}
}

// put adds a form; the first entry keeps an ambiguous one, and a citation
// form wins over forms that were made.
func (j *Judge) put(form string, s surface) {
	old, ok := j.german[form]
	if ok && (j.memory[old.entry] || old.via <= s.via) {
		return
	}
	j.german[form] = s
	if n := tokenCount(form); n > 1 {
		head := firstToken(form)
		j.starts[head] = max(j.starts[head], n)
	}
}

func (j *Judge) add(e *Entry) {
	if e.Kind == translate.Institution && len(e.English) > 0 {
		head, _, _ := strings.Cut(e.English[0], " ")
		j.bodies[head] = append(j.bodies[head], e)
	}
	for _, g := range e.German {
		if j.byName[g] == nil {
			j.byName[g] = e
		}
		j.put(g, surface{e, citation, g})
		for _, f := range genitives(g) {
			j.put(f, surface{e, genitive, g})
		}
		for _, f := range declensions(g) {
			j.put(f, surface{e, declined, g})
		}
		if e.Kind == translate.Place || j.memory[e] {
			for _, f := range adjectives(g) {
				j.put(f, surface{e, adjective, g})
			}
		}
	}
	for _, f := range slices.Concat(e.English, e.Historic) {
		for w := range strings.FieldsSeq(f) {
			j.known[w] = true
		}
	}
	if len(e.English) > 0 && (e.Kind == translate.Person || j.memory[e]) {
		j.part(e)
	}
}

// part makes the surname an entry of its own, so that "Putin" is found where
// "Wladimir Putin" is known.
func (j *Judge) part(e *Entry) {
	g, en := strings.Fields(e.German[0]), strings.Fields(e.English[0])
	if len(g) < 2 || len(g) != len(en) || len(g) > 4 || strings.ContainsAny(g[1], "0123456789.") || (e.Origin == "ko" || e.Origin == "zh") && len(e.Parts) == 0 || e.Kind != translate.Person {
		return
	}
	k, end := len(g)-1, len(g)
	for i, p := range e.Parts {
		if p.Role == translate.FamilyName && i < len(g) {
			k, end = i, i+1
			break
		}
	}
	for k > 1 && strings.ToLower(g[k-1][:1]) == g[k-1][:1] {
		k-- // von der Leyen, bin Salman
	}
	name := strings.Join(g[k:end], " ")
	if utf8.RuneCountInString(name) < 4 || commonWords[name] || strings.HasPrefix(name, "der ") || strings.HasPrefix(name, "die ") {
		return
	}
	p := &Entry{Name: name, Kind: e.Kind, Origin: e.Origin, German: []string{name}, whole: e}
	last := func(f string) (string, bool) {
		w := strings.Fields(f)
		if len(w) != len(g) {
			return "", false
		}
		return strings.Join(w[k:end], " "), true
	}
	for _, f := range e.English {
		if s, ok := last(f); ok && !slices.Contains(p.English, s) {
			p.English = append(p.English, s)
		}
	}
	for _, f := range e.Forbidden {
		if s, ok := last(f); ok && !slices.Contains(p.English, s) {
			p.Forbidden = append(p.Forbidden, s)
		}
	}
	for _, f := range e.Ruled {
		if s, ok := last(f); ok && !slices.Contains(p.English, s) && !slices.Contains(p.Ruled, s) {
			p.Ruled = append(p.Ruled, s)
		}
	}
	for _, f := range e.German[1:] {
		if s, ok := last(f); ok && !slices.Contains(p.German, s) {
			if p.German = append(p.German, s); slices.Contains(e.Typos, f) {
				p.Typos = append(p.Typos, s)
			}
		}
	}
	if j.memory[e] {
		j.memory[p] = true
	}
	p.bare()
	for _, f := range p.German {
		j.put(f, surface{p, citation, f})
		for _, x := range genitives(f) {
			j.put(x, surface{p, genitive, f})
		}
		if c := strings.ToUpper(f[:1]) + f[1:]; c != f {
			j.put(c, surface{p, citation, f})
			j.put(c+"s", surface{p, genitive, f})
		}
	}
	if j.byName[name] == nil {
		j.byName[name] = p
	}
}

// bare adds to a surname with an Arabic article its forms without it: Burhan
// beside al-Burhan.
func (p *Entry) bare() {
	cut := func(f string) (string, bool) {
		head, rest, ok := strings.Cut(f, "-")
		return rest, ok && particle[strings.ToLower(head)] && utf8.RuneCountInString(rest) > 3 && !commonWords[rest]
	}
	for _, f := range p.German {
		if s, ok := cut(f); ok && !slices.Contains(p.German, s) {
			p.German = append(p.German, s)
		}
	}
	for _, f := range p.English {
		if s, ok := cut(f); ok && !slices.Contains(p.English, s) {
			p.English = append(p.English, s)
		}
	}
}

// commonWords are surnames and places that are words as well; alone they say
// nothing.
var commonWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`Fischer Müller Schmidt Weber Kurz Mann Maas Bach Gabriel Brandt Essen Halle Hof Oder Main Regen Kohl Stocker May Bush Posen Save
		Franken Jura Theiß Russe Kos Bayer Hesse Franke Schwabe Pommer Böhme Mähre Römer Alpine Flame Balte Kurde Sachse Löwen Thorn Gera Sitten Engels Mali Gandscha Adonis Homer Noah Gaza-Stadt
		Marathon Gran Raab Eger March Marken Java Taras Milet Olymp Biel Görz Gori Zips Brenner Kobe Maas Poti Elba Mari Ponte
		Wales Inder Wien Warthe Horaz Lena Ob Perm Tula Orange Hamburger Berliner Frankfurter Wiener Pariser Linzer Kanton Moses Hafis Attila Marx Richter Seine Spiegel Stern Welt Zeit Bild Focus Meister Wolf Koch Kaiser König Bauer Becker Zimmermann Schneider Jäger Graf Vogel Winter Sommer Herzog Stark Lang Groß Klein Roth Braun Schwarz Weiß`) {
		m[w] = true
	}
	delete(m, "Wien")
	return m
}()

// segment judges the names of one segment, whose source has the tokens ts.
func (j *Judge) segment(g *translate.Segment, ts []token, clubs map[string]bool) []translate.Occurrence {
	if g.Target == "" {
		return nil
	}
	var all []translate.Occurrence
	t := newTarget(g, ts)
	for i := 0; i < len(ts); {
		s, n := j.longestAt(g.Source, ts, i)
		if n == 0 {
			i++
			if o, ok := j.unknown(g, ts, i-1, t); ok {
				all = append(all, o)
				for i < len(ts) && ts[i].start < o.Source.End {
					i++
				}
			}
			continue
		}
		at := translate.Span{Start: ts[i].start, End: ts[i+n-1].end}
		if !j.partOfTitle(g, ts, i, n, s, clubs) {
			o := j.judge(g, s, at, t)
			if o.Verdict == translate.NameMissing {
				if part, ok := j.inner(g, ts, i, n, s, t); ok {
					o = part
				}
			}
			all = append(all, o)
		} else {
			all = append(all, occurrence(g, s.entry, at, translate.NameOK, translate.Say("%s is part of a name that stays", g.Source[at.Start:at.End])))
		}
		i += n
	}
	return all
}

// inner judges the name that a longer one was made from, where English has no
// rendering of the whole: Köln in Kölner Dom, Krim in Krimbrücke.
func (j *Judge) inner(g *translate.Segment, ts []token, i, n int, whole surface, t *target) (translate.Occurrence, bool) {
	s, ok := j.german[ts[i].text], false
	if n > 1 {
		ok = s.entry != nil && (s.via == adjective || s.via == genitive) && j.mayStand(g.Source, ts, i, s)
	} else if whole.via != compound {
		s, ok = j.closed(ts[i].text)
	}
	if !ok || s.entry == whole.entry {
		return translate.Occurrence{}, false
	}
	o := j.judge(g, s, translate.Span{Start: ts[i].start, End: ts[i].end}, t)
	return o, o.Verdict != translate.NameMissing
}

func occurrence(g *translate.Segment, e *Entry, at translate.Span, v translate.Verdict, why translate.Message) translate.Occurrence {
	entity := e.Name
	if e.whole != nil {
		entity = e.whole.Name
	}
	return translate.Occurrence{
		Segment: g.ID, Name: e.Name, Entity: entity, Kind: e.Kind, Origin: e.Origin, Source: at, Surface: g.Source[at.Start:at.End], Target: translate.NoSpan,
		Verdict: v, Severity: translate.Warning, Why: why,
	}
}

// judge finds the rendering of a name in the target and judges it.
func (j *Judge) judge(g *translate.Segment, s surface, at translate.Span, t *target) translate.Occurrence {
	e := s.entry
	o := occurrence(g, e, at, translate.NameMissing, translate.Say("no rendering of %s was found", e.Name))
	if j.memory[e] {
		o.Severity = translate.Fault
	}
	found := func(sp translate.Span, v translate.Verdict, why translate.Message) translate.Occurrence {
		if beside, ok := e.excepted(g.Target, sp); ok && v.Flag() {
			v, why, o.Suggest = translate.NameVariant, translate.Say("%s stays beside %s, as was decided", g.Target[sp.Start:sp.End], beside), nil
		}
		o.Target, o.Rendering, o.Verdict, o.Why = sp, g.Target[sp.Start:sp.End], v, why
		return o
	}
	for _, f := range e.Forbidden {
		sp, ok := t.find(f)
		if ok && t.historic(sp) {
			return found(sp, translate.NameOK, translate.Say("%s belongs to a fixed phrase", f))
		}
		if ok {
			o.Suggest = suggest(e, false)
			return found(sp, translate.NameWrong, translate.Say("%s is decided to be %s", e.Name, strings.Join(e.English, ", ")))
		}
	}
	for _, c := range e.Contexts {
		if sp, ok := t.findIf(c.Form, func(sp translate.Span) bool { return c.Forbidden && besides(t.text, sp, c.Beside) }); ok {
			o.Suggest = suggest(e, false)
			return found(sp, translate.NameWrong, translate.Say("%s is decided not to stand beside %s", c.Form, c.Beside))
		}
	}
	if s.via == genitive && plural(g.Source[:at.Start]) {
		for _, f := range e.English {
			if sp, ok := t.find(f + "s"); ok {
				return found(sp, translate.NameOK, translate.Say("%s is the plural of %s", f+"s", f))
			}
		}
	}
	for k, f := range e.English {
		if sp, ok := t.find(f); ok {
			if slices.Contains(e.Typos, s.base) {
				return found(sp, translate.NameOK, translate.Say("%s is a slip of the source for %s", s.base, e.Name))
			}
			if k == 0 {
				return found(sp, translate.NameOK, translate.Say("%s is the form of %s", f, e.Name))
			}
			return found(sp, translate.NameVariant, translate.Say("%s is an allowed form of %s", f, e.Name))
		}
	}
	if len(e.English) == 0 {
		return o
	}
	for _, f := range e.English {
		if sp, ok := t.findMarked(f, e.German); ok {
			return found(sp, translate.NameVariant, translate.Say("%s is an allowed form of %s", g.Target[sp.Start:sp.End], e.Name))
		}
	}
	for _, f := range e.Ruled {
		sp, ok := t.find(f)
		if ok && t.historic(sp) {
			return found(sp, translate.NameOK, translate.Say("%s belongs to a fixed phrase", f))
		}
		if ok {
			o.Suggest = suggest(e, false)[:1]
			return found(sp, translate.NameWrong, translate.Say("the house style %s spells %s as %s", j.style.Title, e.Name, e.English[0]))
		}
	}
	if e.Kind == translate.Place {
		for _, f := range j.adjectives[e] {
			if sp, ok := t.find(f); ok {
				return found(sp, translate.NameOK, translate.Say("%s is the adjective of %s", f, e.Name))
			}
		}
	}
	for _, f := range e.Historic {
		if sp, ok := t.find(f); ok {
			if t.historic(sp) || f != s.base {
				return found(sp, translate.NameVariant, translate.Say("%s is an older form of %s", f, e.Name))
			}
			o.Suggest = suggest(e, false)
			return found(sp, translate.NameKept, translate.Say("%s is an older form; today it is %s", f, e.English[0]))
		}
	}
	if sp, gen, ok := j.kept(e, s, o.Surface, t); ok {
		o.Suggest = suggest(e, gen)
		return found(sp, translate.NameKept, translate.Say("the German form stands in English; %s is %s", s.base, e.English[0]))
	}
	if sp, ok := j.otherBody(g, e, t); ok {
		o.Suggest = suggest(e, false)
		return found(sp, translate.NameWrong, translate.Say("%s is another body than %s", g.Target[sp.Start:sp.End], e.Name))
	}
	if e.Kind == translate.Language || e.Kind == translate.Currency {
		return o // Russian rouble, rubles: near is right
	}
	if sp, form, ok := t.near(e, j); ok {
		if rendered := g.Target[sp.Start:sp.End]; plain(rendered) == plain(form) { // Sao Paulo
			return found(sp, translate.NameVariant, translate.Say("%s is %s without its marks", rendered, form))
		}
		v := translate.NameMisspelt
		if half(g.Target[sp.Start:sp.End], form, s.base) {
			v = translate.NameHalf
		}
		o.Suggest = append([]string{form}, without(e.English, form)...)
		return found(sp, v, translate.Say("%s is no form of %s; that is %s", g.Target[sp.Start:sp.End], e.Name, form))
	}
	return o
}

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

// excepted returns the word beside sp for which a person decided that this form
// stays.
func (e *Entry) excepted(text string, sp translate.Span) (beside string, ok bool) {
	for _, c := range e.Contexts {
		if c.Form == text[sp.Start:sp.End] && !c.Forbidden && besides(text, sp, c.Beside) {
			return c.Beside, true
		}
	}
	return "", false
}

// besides reports whether word stands directly before or behind sp.
func besides(text string, sp translate.Span, word string) bool {
	before, after := Neighbours(text, sp)
	return strings.EqualFold(before, word) || strings.EqualFold(after, word)
}

// Neighbours returns the words directly before and behind sp, "" for none.
func Neighbours(text string, sp translate.Span) (before, after string) {
	trim := func(w string) string { return strings.Trim(w, ".,;:!?()[]\"„“”'’") }
	if w := strings.Fields(text[:sp.Start]); len(w) > 0 {
		before = trim(w[len(w)-1])
	}
	if w := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(text[sp.End:], "'s"), "’s")); len(w) > 0 {
		after = trim(w[0])
	}
	return before, after
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
