package format

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// xliff2 is a file of XLIFF 2.0, 2.1 or 2.2 (OASIS, 2014 to 2025).
type xliff2 struct {
	src   *xml.Source
	tree  *xml.Tree
	place []place2
}

type place2 struct {
	segment, source, target int32
	codes                   *numbering
}

func (f *xliff2) data() []byte              { return f.tree.Data }
func (f *xliff2) encode(text []byte) []byte { return f.src.Encode(text) }

func readXLIFF2(src *xml.Source, tree *xml.Tree) (*File, error) {
	f := &xliff2{src: src, tree: tree}
	version := tree.Attr(tree.Root, "version")
	doc := translate.Document{
		Format: "xliff-" + version, SourceLang: tree.Attr(tree.Root, "srcLang"), TargetLang: tree.Attr(tree.Root, "trgLang"),
	}
	ids := newIDs()
	for n, file := range tree.Children(tree.Root, "file") {
		f.walk(&doc, ids, fmt.Sprintf("f%d", n+1), file)
	}
	return &File{Document: doc, Charset: src.Charset, splicer: f}, nil
}

func (f *xliff2) walk(doc *translate.Document, ids *ids, prefix string, file int32) {
	type level struct {
		node   int32
		locked bool
	}
	t := f.tree
	units := 0
	stack := []level{{t.Nodes[file].First, t.Attr(file, "translate") == "no"}}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.node < 0 {
			stack = stack[:len(stack)-1]
			continue
		}
		i, locked := top.node, top.locked
		top.node = t.Nodes[i].Next
		if v := t.Attr(i, "translate"); v != "" {
			locked = v == "no"
		}
		switch t.Local(i) {
		case "group":
			stack = append(stack, level{t.Nodes[i].First, locked})
		case "unit":
			f.unit(doc, ids, prefix, i, locked, units)
			units++
		}
	}
}

func (f *xliff2) unit(doc *translate.Document, ids *ids, prefix string, node int32, locked bool, paragraph int) {
	t := f.tree
	id := prefix + "/" + t.Attr(node, "id")
	var notes []translate.Note
	if list := t.Child(node, "notes"); list >= 0 {
		for _, n := range t.Children(list, "note") {
			notes = append(notes, translate.Note{Text: t.Text(n), At: translate.NoSpan, File: true})
		}
	}
	segments := t.Children(node, "segment")
	for k, seg := range segments {
		p := place2{segment: seg, source: t.Child(seg, "source"), target: t.Child(seg, "target")}
		if p.source < 0 {
			continue
		}
		from := pieces(t, p.source, inline2)
		var to []piece
		if p.target >= 0 {
			to = pieces(t, p.target, inline2)
		}
		p.codes = number(from, to)
		s := translate.Segment{
			Source: p.codes.text(from), Target: p.codes.text(to), Codes: p.codes.list, Confidence: 1,
			Origin: translate.FromFile, Locked: locked, Paragraph: paragraph, Notes: notes,
		}
		if locked {
			s.LockedBy = "translate=no"
		}
		s.Draft = s.Target
		s.State = f.state(seg, s.Target)
		name := id
		if len(segments) > 1 {
			if sid := t.Attr(seg, "id"); sid != "" {
				name += "/" + sid
			} else {
				name += fmt.Sprintf("/%d", k+1)
			}
		}
		s.ID = ids.unique(name)
		doc.Segments = append(doc.Segments, s)
		f.place = append(f.place, p)
	}
}

// inline2 is the inline vocabulary of XLIFF 2, section 4.7.
func inline2(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
	name := t.Local(i)
	id := t.Attr(i, "id")
	switch name {
	case "pc", "mrk":
		return name + " " + id, translate.CodeOpen, container
	case "sc":
		return "span " + id, translate.CodeOpen, standalone
	case "ec":
		if start := t.Attr(i, "startRef"); start != "" {
			return "span " + start, translate.CodeClose, standalone
		}
		return "ec " + id, translate.CodeAlone, standalone
	case "sm":
		return "note " + id, translate.CodeOpen, standalone
	case "em":
		return "note " + t.Attr(i, "startRef"), translate.CodeClose, standalone
	case "cp":
		return "cp " + t.Attr(i, "hex"), translate.CodeAlone, standalone
	}
	return name + " " + id, translate.CodeAlone, standalone
}

func (f *xliff2) state(seg int32, target string) translate.State {
	t := f.tree
	if target == "" {
		return translate.New
	}
	switch sub := t.Attr(seg, "subState"); {
	case sub == "satzpaar:rejected":
		return translate.Rejected
	}
	switch t.Attr(seg, "state") {
	case "translated":
		return translate.Translated
	case "reviewed":
		return translate.Reviewed
	case "final":
		return translate.Final
	}
	return translate.Draft
}

// written2 returns state and subState of a segment.
func written2(s translate.State) (state, sub string) {
	switch s {
	case translate.Translated, translate.Reviewed, translate.Final:
		return s.String(), ""
	case translate.Rejected:
		return "initial", "satzpaar:rejected"
	}
	return "initial", ""
}

func (f *xliff2) splice(i int, was, now translate.Segment) ([]splice, error) {
	p := &f.place[i]
	t := f.tree
	var all []splice
	if was.Target != now.Target {
		old := ""
		if p.target >= 0 {
			n := t.Nodes[p.target]
			old = string(t.Data[n.Open:max(n.Open, n.Close)])
		}
		content, err := p.codes.render(now.Target, habit(old))
		if err != nil {
			return nil, err
		}
		if p.target >= 0 {
			all = append(all, replaceContent(t, p.target, content, old))
		} else {
			prefix, at := t.Prefix(p.source), int(t.Nodes[p.source].End)
			all = append(all, splice{at, at, before(t, p.source) + "<" + prefix + "target>" + content + "</" + prefix + "target>"})
		}
	}
	if was.State != now.State {
		state, sub := written2(now.State)
		if t.Attr(p.segment, "state") != state {
			all = append(all, setAttr(t, p.segment, "state", state)...)
			if sub == "" {
				// A subState goes with its state (XLIFF 2.1, 4.3.1.29).
				all = append(all, dropAttr(t, p.segment, "subState")...)
			}
		}
		if sub != "" {
			all = append(all, setAttr(t, p.segment, "subState", sub)...)
		} else if strings.HasPrefix(t.Attr(p.segment, "subState"), "satzpaar:") && t.Attr(p.segment, "state") == state {
			all = append(all, dropAttr(t, p.segment, "subState")...)
		}
	}
	return all, nil
}
