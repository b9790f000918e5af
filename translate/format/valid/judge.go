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
	g           *grammar
	data        []byte
	frames      []frame
	binds       []binding
	scope       *scope
	free        []*scope
	checks      checks
	latest      *vocabulary // that of latestSpace
	latestSpace string
	found       []found
	rules       map[string]*Rule
	doc         document
	buffer      unit
	wanted      map[string][]pending // references that a second reading follows
	answers     bool                 // only what answers those is said
	tree        xml.Tree             // of a unit whose texts are judged
	its1Lists   map[string]bool      // ids of lists of ITS in XLIFF 1.2; nil until one is asked for
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
	if v := j.vocabulary(f.space); v != nil {
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

// vocabulary returns what the grammar knows of a namespace, nil for nothing.
// Most elements are in the one of the element before.
func (j *judge) vocabulary(space string) *vocabulary {
	if j.latest == nil || j.latestSpace != space {
		j.latest, j.latestSpace = j.g.spaces[space], space
	}
	return j.latest
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
	blank := tok.Kind == xml.Text && isBlank(run)
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

func isBlank(run []byte) bool {
	for _, c := range run {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return false
		}
	}
	return true
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
