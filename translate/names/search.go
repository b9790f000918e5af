package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// A search looks for the rendering of one name in the target.
type search struct {
	j *Judge
	g *translate.Segment
	e *Entry
	s surface
	t *target
	o translate.Occurrence // what was found so far
}

// steps are what a search tries, in this order: what a person decided, the right
// forms, what a rule allows, what is wrong, and at last what is near. The first
// that finds something ends it.
var steps = []func(*search) bool{
	(*search).forbidden, (*search).besideForbidden, (*search).plural, (*search).right, (*search).marked, (*search).ruled,
	(*search).adjective, (*search).historic, (*search).kept, (*search).otherBody, (*search).near,
}

// judge finds the rendering of a name in the target and judges it.
func (j *Judge) judge(g *translate.Segment, s surface, at translate.Span, t *target) translate.Occurrence {
	x := search{j: j, g: g, e: s.entry, s: s, t: t, o: occurrence(g, s.entry, at, translate.NameMissing, translate.Say("no rendering of %s was found", s.entry.Name))}
	if j.memory[s.entry] {
		x.o.Severity = translate.Fault
	}
	for _, step := range steps {
		if step(&x) {
			break
		}
	}
	return x.o
}

// found ends a search: what stands at sp has this verdict, unless a person
// decided that it stays beside the word next to it.
func (x *search) found(sp translate.Span, v translate.Verdict, suggest []string, why translate.Message) bool {
	if beside, ok := x.e.excepted(x.g.Target, sp); ok && v.Flag() {
		v, suggest, why = translate.NameVariant, nil, translate.Say("%s stays beside %s, as was decided", x.g.Target[sp.Start:sp.End], beside)
	}
	x.o.Target, x.o.Rendering, x.o.Verdict, x.o.Suggest, x.o.Why = sp, x.g.Target[sp.Start:sp.End], v, suggest, why
	return true
}

func (x *search) forbidden() bool {
	for _, f := range x.e.Forbidden {
		if sp, ok := x.t.find(f); ok {
			if x.t.historic(sp) {
				return x.found(sp, translate.NameOK, nil, translate.Say("%s belongs to a fixed phrase", f))
			}
			return x.found(sp, translate.NameWrong, suggest(x.e, false), translate.Say("%s is decided to be %s", x.e.Name, strings.Join(x.e.English, ", ")))
		}
	}
	return false
}

func (x *search) besideForbidden() bool {
	for _, c := range x.e.Contexts {
		sp, ok := x.t.findIf(c.Form, func(sp translate.Span) bool { return c.Forbidden && besides(x.t.text, sp, c.Beside) })
		if ok {
			return x.found(sp, translate.NameWrong, suggest(x.e, false), translate.Say("%s is decided not to stand beside %s", c.Form, c.Beside))
		}
	}
	return false
}

func (x *search) plural() bool {
	if x.s.via != genitive || !plural(x.g.Source[:x.o.Source.Start]) {
		return false
	}
	for _, f := range x.e.English {
		if sp, ok := x.t.find(f + "s"); ok {
			return x.found(sp, translate.NameOK, nil, translate.Say("%s is the plural of %s", f+"s", f))
		}
	}
	return false
}

func (x *search) right() bool {
	for k, f := range x.e.English {
		sp, ok := x.t.find(f)
		switch {
		case !ok:
		case slices.Contains(x.e.Typos, x.s.base):
			return x.found(sp, translate.NameOK, nil, translate.Say("%s is a slip of the source for %s", x.s.base, x.e.Name))
		case k == 0:
			return x.found(sp, translate.NameOK, nil, translate.Say("%s is the form of %s", f, x.e.Name))
		default:
			return x.found(sp, translate.NameVariant, nil, translate.Say("%s is an allowed form of %s", f, x.e.Name))
		}
	}
	return len(x.e.English) == 0 // nothing more can be said
}

func (x *search) marked() bool {
	for _, f := range x.e.English {
		if sp, ok := x.t.findMarked(f, x.e.German); ok {
			return x.found(sp, translate.NameVariant, nil, translate.Say("%s is an allowed form of %s", x.g.Target[sp.Start:sp.End], x.e.Name))
		}
	}
	return false
}

func (x *search) ruled() bool {
	for _, f := range x.e.Ruled {
		if sp, ok := x.t.find(f); ok {
			if x.t.historic(sp) {
				return x.found(sp, translate.NameOK, nil, translate.Say("%s belongs to a fixed phrase", f))
			}
			return x.found(sp, translate.NameWrong, x.e.English[:1:1], translate.Say("the house style %s spells %s as %s", x.j.style.Title, x.e.Name, x.e.English[0]))
		}
	}
	return false
}

func (x *search) adjective() bool {
	if x.e.Kind != translate.Place {
		return false
	}
	for _, f := range x.j.adjectives[x.e] {
		if sp, ok := x.t.find(f); ok {
			return x.found(sp, translate.NameOK, nil, translate.Say("%s is the adjective of %s", f, x.e.Name))
		}
	}
	return false
}

func (x *search) historic() bool {
	for _, f := range x.e.Historic {
		if sp, ok := x.t.find(f); ok {
			if x.t.historic(sp) || x.t.bygone() || f != x.s.base {
				return x.found(sp, translate.NameVariant, nil, translate.Say("%s is an older form of %s", f, x.e.Name))
			}
			return x.found(sp, translate.NameKept, suggest(x.e, false), translate.Say("%s is an older form; today it is %s", f, x.e.English[0]))
		}
	}
	return false
}

func (x *search) kept() bool {
	sp, gen, ok := x.j.kept(x.e, x.s, x.o.Surface, x.t)
	return ok && x.found(sp, translate.NameKept, suggest(x.e, gen), translate.Say("the German form stands in English; %s is %s", x.s.base, x.e.English[0]))
}

func (x *search) otherBody() bool {
	sp, ok := x.j.otherBody(x.g, x.e, x.t)
	return ok && x.found(sp, translate.NameWrong, suggest(x.e, false), translate.Say("%s is another body than %s", x.g.Target[sp.Start:sp.End], x.e.Name))
}

func (x *search) near() bool {
	if x.e.Kind == translate.Language || x.e.Kind == translate.Currency {
		return false // Russian rouble, rubles: near is right
	}
	sp, form, ok := x.t.near(x.e, x.j)
	if !ok {
		return false
	}
	rendering := x.g.Target[sp.Start:sp.End]
	v := translate.NameMisspelt
	if half(rendering, form, x.s.base) {
		v = translate.NameHalf
	}
	return x.found(sp, v, append([]string{form}, without(x.e.English, form)...), translate.Say("%s is no form of %s; that is %s", rendering, x.e.Name, form))
}
