package names

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
)

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
	if utf8.RuneCountInString(name) < 4 || ambiguous(name) || strings.HasPrefix(name, "der ") || strings.HasPrefix(name, "die ") {
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
		return rest, ok && particle[strings.ToLower(head)] && utf8.RuneCountInString(rest) > 3 && !ambiguous(rest)
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
