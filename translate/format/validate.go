package format

import (
	"errors"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A Message is what the validator says of a place in a file.
type Message struct {
	Line, Col int
	Severity  translate.Severity
	Rule      string // stable id, as "unit-id-unique"
	Text      string
}

// Validate judges an XLIFF or TMX file: well-formedness and namespaces, the
// root, required attributes, unique ids, and codes that must come in pairs.
func Validate(name string, b []byte) []Message {
	one := func(err error) []Message {
		m := Message{Line: 1, Col: 1, Severity: translate.Fault, Rule: "well-formed", Text: err.Error()}
		var x *xml.Error
		if errors.As(err, &x) {
			m.Line, m.Col, m.Text = x.Line, x.Col, x.Reason
		}
		return []Message{m}
	}
	if len(b) == 0 {
		return one(errors.New("the file is empty"))
	}
	if !looksXML(b) {
		if _, err := Open(name, b); err != nil {
			return one(err)
		}
		return nil
	}
	src, err := xml.Decode(b)
	if err != nil {
		return one(err)
	}
	tree, err := xml.Parse(src.Data)
	if err != nil {
		return one(err)
	}
	v := &validator{tree: tree}
	switch root := tree.Local(tree.Root); {
	case root == "xliff" && strings.HasPrefix(tree.Attr(tree.Root, "version"), "2."):
		v.xliff2()
	case root == "xliff":
		v.required(tree.Root, "version")
	case root == "tmx":
		v.required(tree.Root, "version")
	default:
		v.say(tree.Root, "root", "<"+root+"> is neither <xliff> nor <tmx>")
	}
	return v.all
}

type validator struct {
	tree *xml.Tree
	all  []Message
}

func (v *validator) say(node int32, rule, text string) {
	line, col := xml.Place(v.tree.Data, int(v.tree.Nodes[node].Start))
	v.all = append(v.all, Message{line, col, translate.Fault, rule, text})
}

func (v *validator) required(node int32, names ...string) {
	for _, n := range names {
		if _, ok := v.tree.Find(node, n); !ok {
			v.say(node, "attribute-required", "<"+v.tree.Local(node)+"> needs the attribute "+n)
		}
	}
}

const core2 = "urn:oasis:names:tc:xliff:document:2."

// xliff2 checks the core of XLIFF 2 (sections 4.2 and 4.3 of the standard).
func (v *validator) xliff2() {
	t := v.tree
	v.required(t.Root, "version", "srcLang")
	files, units := map[string]bool{}, map[string]map[string]bool{}
	file := ""
	for i := range t.Nodes {
		n := int32(i)
		if t.Nodes[i].Kind != xml.StartTag || !strings.HasPrefix(t.Space(n), core2) {
			continue
		}
		id := t.Attr(n, "id")
		switch t.Local(n) {
		case "file":
			v.required(n, "id")
			if files[id] {
				v.say(n, "file-id-unique", "the id "+id+" of a file stands twice (4.3.1.14)")
			}
			files[id], file = true, id
			units[file] = map[string]bool{}
		case "unit", "group":
			v.required(n, "id")
			key := t.Local(n) + " " + id
			if units[file][key] {
				v.say(n, t.Local(n)+"-id-unique", "the id "+id+" stands twice in its file (4.3.1.14)")
			}
			units[file][key] = true
			if t.Local(n) == "unit" && t.Child(n, "segment") < 0 {
				v.say(n, "unit-segment", "a unit needs a segment (4.2.2.5)")
			}
		case "segment", "ignorable":
			if t.Child(n, "source") < 0 {
				v.say(n, "segment-source", "a "+t.Local(n)+" needs a source (4.2.2.6)")
			}
			switch t.Attr(n, "state") {
			case "", "initial", "translated", "reviewed", "final":
			default:
				v.say(n, "state-value", "the state is not one of the standard (4.3.1.27)")
			}
			if _, ok := t.Find(n, "subState"); ok && t.Attr(n, "state") == "" {
				v.say(n, "substate-state", "a subState needs a state (4.3.1.28)")
			}
		}
	}
}
