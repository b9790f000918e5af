package valid

import (
	"bytes"
	"fmt"
	"slices"

	"satzpaar/translate/format/xml"
)

// A judge walks over a file once and holds it against a grammar: the elements
// and their order, the attributes and their values. What a grammar cannot say
// is checked by the functions of checks, at the end of each scope.
type judge struct {
	g       *grammar
	data    []byte
	frames  []frame
	binds   []binding
	scope   *scope
	free    []*scope
	checks  checks
	found   []found
	rules   map[string]*Rule
	doc     document
	buffer  unit
	wanted  map[string][]pending // references that a second reading follows
	answers bool                 // only what answers those is said
}

// checks are the rules beyond the grammar of one standard.
type checks struct {
	scopes []string             // names of the elements that begin a scope
	start  func(*judge, *scope) // when a scope begins
	end    func(*judge, *scope) // when a scope ends, after the checks of its items
	finish func(*judge)         // when the file ends
}

// A frame is an open element.
type frame struct {
	el    *element // nil: not in the grammar
	space string
	step  int    // in the content of el
	count int    // of children in that step
	seen  uint64 // the steps that took a child, by bits
	binds int    // bindings before it
	item  int32
	own   bool // it began a scope
	bad   bool // its content was found wrong already
}

type binding struct{ prefix, uri string }

// run walks over the file. An error is one of well-formedness.
func (j *judge) run() error {
	s := xml.NewScanner(j.data)
	for {
		tok, err := s.Next()
		if err != nil {
			return err
		}
		switch tok.Kind {
		case xml.End:
			if j.checks.finish != nil {
				j.checks.finish(j)
			}
			return nil
		case xml.StartTag:
			j.open(tok)
			if tok.Empty {
				j.close(tok.End)
			}
		case xml.EndTag:
			j.close(tok.Start)
		case xml.Text, xml.CDATA:
			j.text(tok)
		}
	}
}

// lookup returns the namespace that a prefix is bound to.
func (j *judge) lookup(prefix []byte) string {
	for i := len(j.binds) - 1; i >= 0; i-- {
		if j.binds[i].prefix == string(prefix) {
			return j.binds[i].uri
		}
	}
	return ""
}

// bind takes over the declarations of namespaces of a tag.
func (j *judge) bind(tok *xml.Token) {
	for _, a := range tok.Attrs {
		name := j.data[a.Name:a.NameEnd]
		switch {
		case string(name) == "xmlns":
			j.binds = append(j.binds, binding{"", xml.Unescape(j.data[a.Value:a.ValueEnd])})
		case bytes.HasPrefix(name, []byte("xmlns:")):
			j.binds = append(j.binds, binding{string(name[6:]), xml.Unescape(j.data[a.Value:a.ValueEnd])})
		}
	}
}

func split(name []byte) (prefix, local []byte) {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[:i], name[i+1:]
	}
	return nil, name
}

func (j *judge) open(tok *xml.Token) {
	f := frame{binds: len(j.binds)}
	j.bind(tok)
	prefix, local := split(j.data[tok.Name:tok.NameEnd])
	f.space = j.lookup(prefix)
	if v := j.g.spaces[f.space]; v != nil {
		if f.el = v.elements[string(local)]; f.el == nil {
			j.say("element-unknown", tok.Start, "<%s> is no element of this standard", j.data[tok.Name:tok.NameEnd])
		}
	}
	if len(j.frames) > 0 {
		parent := &j.frames[len(j.frames)-1]
		j.child(parent, &f, tok)
		if j.scope != nil {
			j.scope.items[parent.item].filled = true
		}
	}
	if f.el != nil && slices.Contains(j.checks.scopes, f.el.name) {
		j.enter(f.el.name)
		f.own = true
	}
	f.item = j.item(&f, tok)
	j.frames = append(j.frames, f)
	if f.el != nil {
		j.attributes(f.el, tok)
	}
	if f.own && j.checks.start != nil {
		j.checks.start(j, j.scope)
	}
}

func (j *judge) close(at int) {
	f := &j.frames[len(j.frames)-1]
	if f.el != nil && !f.bad {
		j.complete(f, at)
	}
	if j.scope != nil {
		j.scope.items[f.item].end = int32(len(j.scope.items))
	}
	if f.own {
		j.leave()
	}
	j.binds = j.binds[:f.binds]
	j.frames = j.frames[:len(j.frames)-1]
}

// text finds characters where only elements may stand.
func (j *judge) text(tok *xml.Token) {
	if len(j.frames) == 0 {
		return
	}
	f := &j.frames[len(j.frames)-1]
	run := j.data[tok.Start:tok.End]
	blank := tok.Kind == xml.Text && len(bytes.TrimLeft(run, " \t\r\n")) == 0
	if j.scope != nil && (!blank || f.el != nil && f.el.mixed) {
		j.scope.items[f.item].filled = true
	}
	if f.el == nil || f.el.mixed || blank && len(f.el.content) > 0 {
		return
	}
	at := tok.Start + len(run) - len(bytes.TrimLeft(run, " \t\r\n"))
	if blank {
		at = tok.Start
	}
	j.sayOf("text-not-allowed", f.el.section, at, "<%s> takes no text; move it away", f.el.name)
}

// child holds a child against the content of its parent.
func (j *judge) child(parent, f *frame, tok *xml.Token) {
	j.placed(parent, f, tok)
	if parent.el == nil || parent.bad {
		return
	}
	foreign := f.space != parent.space
	for step := parent.step; step < len(parent.el.content); step++ {
		p := &parent.el.content[step]
		if !p.takes(f.el, foreign) {
			continue
		}
		if step == parent.step && p.max > 0 && parent.count >= p.max {
			continue
		}
		for _, missing := range parent.el.content[parent.step:step] {
			if missing.min > 0 && (missing.text != parent.el.content[parent.step].text || parent.count < missing.min) {
				j.sayOf("child-missing", parent.el.section, tok.Start, "<%s> needs %s before <%s>", parent.el.name, missing.text, j.data[tok.Name:tok.NameEnd])
				parent.bad = true
				return
			}
		}
		if step > parent.step {
			parent.step, parent.count = step, 0
		}
		parent.count++
		parent.seen |= 1 << step
		if slices.Contains(p.deprecated, f.el) {
			j.sayOf("deprecated", parent.el.section, tok.Start, "<%s> is deprecated here; leave it out", f.el.name)
		}
		return
	}
	if f.el == nil && j.g.spaces[f.space] != nil {
		return // said already: it is unknown
	}
	j.unexpected(parent, f, foreign, tok)
}

func (p *particle) takes(el *element, foreign bool) bool {
	if foreign && p.other {
		return true
	}
	return el != nil && slices.Contains(p.of, el)
}

// unexpected says why a child may not stand where it does.
func (j *judge) unexpected(parent, f *frame, foreign bool, tok *xml.Token) {
	name := j.data[tok.Name:tok.NameEnd]
	for i := range parent.el.content {
		if !parent.el.content[i].takes(f.el, foreign) {
			continue
		}
		if parent.seen&(1<<i) != 0 && parent.el.content[i].max == 1 {
			j.sayOf("child-twice", parent.el.section, tok.Start, "<%s> takes <%s> only once", parent.el.name, name)
		} else {
			j.sayOf("child-order", parent.el.section, tok.Start, "<%s> stands too late in <%s>; move it up", name, parent.el.name)
		}
		return
	}
	j.sayOf("child-not-allowed", parent.el.section, tok.Start, "<%s> may not stand in <%s>; take it out", name, parent.el.name)
}

// placed finds elements that stand in an element where they are not at home.
func (j *judge) placed(parent, f *frame, tok *xml.Token) {
	if f.el == nil || f.el.inside == nil || parent.el == nil && j.g.spaces[parent.space] == nil {
		return
	}
	if parent.el != nil && !slices.Contains(f.el.inside, parent.el) {
		if slices.ContainsFunc(parent.el.content, func(p particle) bool { return slices.Contains(p.of, f.el) }) {
			return
		}
		if f.space != parent.space {
			j.sayOf("module-misplaced", f.el.section, tok.Start, "<%s> may not stand in <%s>", f.el.name, parent.el.name)
		}
	}
}

// complete finds children that are missing at the end of an element.
func (j *judge) complete(f *frame, at int) {
	for i := f.step; i < len(f.el.content); i++ {
		p := &f.el.content[i]
		if p.min > 0 && (i > f.step || f.count < p.min) {
			j.sayOf("child-missing", f.el.section, j.start(f, at), "<%s> needs %s", f.el.name, p.text)
			return
		}
	}
}

// start returns where the open element begins, or at if that is not known.
func (j *judge) start(f *frame, at int) int {
	if j.scope != nil {
		return j.scope.items[f.item].at
	}
	return at
}

// attributes holds the attributes of a tag against its element.
func (j *judge) attributes(el *element, tok *xml.Token) {
	for i := range tok.Attrs {
		j.attribute(el, &tok.Attrs[i])
	}
	for _, a := range el.must {
		if !slices.ContainsFunc(tok.Attrs, func(x xml.Attr) bool { return string(j.data[x.Name:x.NameEnd]) == a.name }) {
			j.sayOf("attribute-missing", a.section, tok.Start, "<%s> needs the attribute %s", el.name, a.name)
		}
	}
}

func (j *judge) attribute(el *element, a *xml.Attr) {
	name, value := j.data[a.Name:a.NameEnd], j.data[a.Value:a.ValueEnd]
	if u, ok := el.has[string(name)]; ok {
		if u.deprecated {
			j.sayOf("deprecated", u.section, a.Name, "the attribute %s of <%s> is deprecated; leave it out", name, el.name)
		}
		j.value(el, u.name, u.section, u.of, a, value)
		return
	}
	prefix, local := split(name)
	switch {
	case string(name) == "xmlns" || string(prefix) == "xmlns":
	case prefix == nil:
		j.sayOf("attribute-unknown", el.section, a.Name, "<%s> has no attribute %s; take it out or give it a namespace of its own", el.name, name)
	case string(prefix) == "xml":
		if !el.open {
			j.sayOf("attribute-unknown", el.section, a.Name, "<%s> takes no %s", el.name, name)
		} else if string(local) == "lang" && !languageTag.Match(value) && len(value) > 0 {
			j.sayOf("attribute-value", "4.3.2.1", a.Name, "%s=%q is no language tag", name, value)
		}
	default:
		j.foreign(el, a, j.lookup(prefix), local, value)
	}
}

// foreign judges an attribute with a prefix.
func (j *judge) foreign(el *element, a *xml.Attr, space string, local, value []byte) {
	name := j.data[a.Name:a.NameEnd]
	v := j.g.spaces[space]
	if v == nil {
		if !el.open {
			j.sayOf("attribute-foreign", el.section, a.Name, "<%s> takes no attributes of other namespaces, such as %s", el.name, name)
		}
		return
	}
	g := v.globals[string(local)]
	switch {
	case g == nil:
		j.sayOf("attribute-unknown", el.section, a.Name, "%s is no attribute of its module", name)
	case g.on == nil && !el.open, g.on != nil && !g.on[el.name]:
		j.sayOf("attribute-misplaced", g.section, a.Name, "<%s> may not carry %s", el.name, name)
	default:
		j.value(el, g.name, g.section, g.of, a, value)
	}
}

func (j *judge) value(el *element, name, section string, t *valueType, a *xml.Attr, value []byte) {
	if bytes.IndexByte(value, '&') >= 0 {
		value = []byte(xml.Unescape(value))
	}
	if !t.accept(value) {
		j.sayOf("attribute-value", section, a.Name, "%s=%q of <%s> is not %s", name, clip(value), el.name, t.wanted())
	}
}

func clip(b []byte) string {
	const most = 60
	r := []rune(string(b[:min(len(b), 4*most)]))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most]) + "..."
}

// found is a message whose place is still an offset.
type found struct {
	at   int
	rule *Rule
	text string
}

// most messages of one file; what is beyond is counted.
const most = 10000

func (j *judge) say(rule string, at int, format string, args ...any) {
	j.sayOf(rule, "", at, format, args...)
}

// sayOf reports a breach of a rule that stands in the section.
func (j *judge) sayOf(rule, section string, at int, format string, args ...any) {
	r := j.rules[rule]
	if r == nil {
		panic("no rule " + rule)
	}
	if len(j.found) > most || j.wanted != nil && !j.answers {
		return
	}
	if section == "" {
		section = r.Section
	}
	text := fmt.Sprintf(format, args...)
	switch {
	case r.Standard != "":
		text += " (" + r.Standard + ", " + section + ")"
	case section != "":
		text += " (" + j.g.standard + ", " + section + ")"
	}
	j.found = append(j.found, found{at, r, text})
}
