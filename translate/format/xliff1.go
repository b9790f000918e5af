package format

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// xliff1 is a file of XLIFF 1.2 (OASIS, 2008) or one of its dialects.
type xliff1 struct {
	src   *xml.Source
	tree  *xml.Tree
	units []*unit1
	place []place1
}

// unit1 is a trans-unit.
type unit1 struct {
	node, source, segSource, target int32
	segments                        []int // of the document
	states                          map[int]translate.State
}

// place1 says where a segment stands.
type place1 struct {
	unit    *unit1
	mid     string
	content int32 // node whose content is the target: target or mrk; -1: none
	codes   *numbering
	dialect int32 // node that carries the dialect's state; -1: none
}

func (f *xliff1) data() []byte              { return f.tree.Data }
func (f *xliff1) encode(text []byte) []byte { return f.src.Encode(text) }

func readXLIFF1(src *xml.Source, tree *xml.Tree) (*File, error) {
	f := &xliff1{src: src, tree: tree}
	doc := translate.Document{Format: XLIFF12}
	ids := newIDs()
	files := tree.Children(tree.Root, "file")
	for n, file := range files {
		if n == 0 {
			doc.SourceLang, doc.TargetLang = tree.Attr(file, "source-language"), tree.Attr(file, "target-language")
		}
		if body := tree.Child(file, "body"); body >= 0 {
			f.walk(&doc, ids, fmt.Sprintf("f%d", n+1), body, tree.Attr(file, "translate") == "no")
		}
	}
	return &File{Document: doc, Charset: src.Charset, splicer: f}, nil
}

// walk reads the units below a node without recursing on depth.
func (f *xliff1) walk(doc *translate.Document, ids *ids, prefix string, body int32, locked bool) {
	type level struct {
		node   int32
		locked bool
	}
	t := f.tree
	stack := []level{{t.Nodes[body].First, locked}}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.node < 0 {
			stack = stack[:len(stack)-1]
			continue
		}
		i, no := top.node, top.locked
		top.node = t.Nodes[i].Next
		if v := t.Attr(i, "translate"); v != "" {
			no = v == "no"
		}
		switch t.Local(i) {
		case "group", "bin-unit":
			stack = append(stack, level{t.Nodes[i].First, no})
		case "trans-unit":
			f.unit(doc, ids, prefix, i, no)
		}
	}
}

func (f *xliff1) unit(doc *translate.Document, ids *ids, prefix string, node int32, locked bool) {
	t := f.tree
	u := &unit1{node: node, source: t.Child(node, "source"), segSource: t.Child(node, "seg-source"), target: t.Child(node, "target"), states: map[int]translate.State{}}
	if u.source < 0 {
		return
	}
	f.units = append(f.units, u)
	id := prefix + "/" + t.Attr(node, "id")
	base := translate.Segment{Confidence: 1, Origin: f.origin(u), Locked: locked, Paragraph: len(f.units) - 1}
	if locked {
		base.LockedBy = "translate=no"
	}
	for _, note := range t.Children(node, "note") {
		base.Notes = append(base.Notes, translate.Note{Who: t.Attr(note, "from"), Text: t.Text(note), At: translate.NoSpan, File: true})
	}
	marks := f.segments(u.segSource)
	if len(marks) == 0 {
		f.segment(doc, base, ids.unique(id), u, "", u.source, u.target)
		return
	}
	targets := map[string]int32{}
	for _, m := range f.segments(u.target) {
		targets[t.Attr(m, "mid")] = m
	}
	for _, m := range marks {
		mid := t.Attr(m, "mid")
		target, ok := targets[mid]
		if !ok {
			target = -1
		}
		f.segment(doc, base, ids.unique(id+"/"+mid), u, mid, m, target)
	}
}

// segments returns the markers of segments inside a seg-source or target.
func (f *xliff1) segments(parent int32) []int32 {
	if parent < 0 {
		return nil
	}
	var all []int32
	t := f.tree
	end := t.Nodes[parent].End
	for i := parent + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < end; i++ {
		if t.Local(i) == "mrk" && t.Attr(i, "mtype") == "seg" {
			all = append(all, i)
		}
	}
	return all
}

func (f *xliff1) segment(doc *translate.Document, s translate.Segment, id translate.SegmentID, u *unit1, mid string, source, target int32) {
	t := f.tree
	p := place1{unit: u, mid: mid, content: target, dialect: -1}
	from := pieces(t, source, inline1)
	var to []piece
	if target >= 0 {
		to = pieces(t, target, inline1)
	}
	p.codes = number(from, to)
	s.ID, s.Source, s.Target = id, p.codes.text(from), p.codes.text(to)
	s.Draft, s.Codes = s.Target, p.codes.list
	s.State = f.state(u, s.Target)
	p.dialect = f.dialect(u, mid, &s)
	if s.Target == "" {
		s.State = translate.New
	}
	u.segments = append(u.segments, len(doc.Segments))
	u.states[len(doc.Segments)] = s.State
	doc.Segments = append(doc.Segments, s)
	f.place = append(f.place, p)
}

// inline1 is the inline vocabulary of XLIFF 1.2, section 2.4.
func inline1(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
	name := t.Local(i)
	id := t.Attr(i, "id")
	switch name {
	case "g":
		return "g " + id, translate.CodeOpen, container
	case "mrk":
		if t.Attr(i, "mtype") == "seg" {
			return "", 0, transparent
		}
		return "mrk " + t.Attr(i, "mtype") + " " + t.Attr(i, "mid"), translate.CodeOpen, container
	case "bx", "bpt":
		return "pair " + pairID(t, i, id), translate.CodeOpen, standalone
	case "ex", "ept":
		return "pair " + pairID(t, i, id), translate.CodeClose, standalone
	}
	return name + " " + id, translate.CodeAlone, standalone
}

func pairID(t *xml.Tree, i int32, id string) string {
	if rid := t.Attr(i, "rid"); rid != "" {
		return rid
	}
	return id
}

func (f *xliff1) origin(u *unit1) translate.Origin {
	if u.target < 0 {
		return translate.FromFile
	}
	switch q := f.tree.Attr(u.target, "state-qualifier"); q {
	case "leveraged-mt", "mt-suggestion":
		return translate.FromMachine
	case "exact-match", "fuzzy-match", "leveraged-tm", "leveraged-inherited", "tm-suggestion", "id-match":
		return translate.FromMemory
	}
	return translate.FromFile
}

// state reads the state of a unit by the one table of states.
func (f *xliff1) state(u *unit1, target string) translate.State {
	if u.target < 0 || target == "" {
		return translate.New
	}
	t := f.tree
	state, present := "", false
	if a, ok := t.Find(u.target, "state"); ok {
		state, present = xml.Unescape(t.Data[a.Value:a.ValueEnd]), true
	}
	qualifier := t.Attr(u.target, "state-qualifier")
	approved := t.Attr(u.node, "approved") == "yes"
	switch {
	case present && (strings.HasPrefix(qualifier, "rejected-") || qualifier == "x-rejected"):
		return translate.Rejected
	case state == "translated" && approved:
		return translate.Reviewed
	case state == "translated":
		return translate.Translated
	case state == "signed-off":
		return translate.Reviewed
	case state == "final":
		return translate.Final
	case present:
		return translate.Draft
	case approved:
		return translate.Reviewed
	}
	switch qualifier {
	case "mt-suggestion", "leveraged-mt", "fuzzy-match", "tm-suggestion":
		return translate.Draft
	}
	return translate.Translated
}

// written is the other direction: state and qualifier of a target, approval of
// its unit. Never approved together with a state that asks for work.
func written(s translate.State) (state, approved string) {
	switch s {
	case translate.Translated:
		return "translated", "no"
	case translate.Reviewed:
		return "signed-off", "yes"
	case translate.Final:
		return "final", "yes"
	case translate.New, translate.Rejected:
		return "needs-translation", "no"
	}
	return "needs-review-translation", "no"
}
