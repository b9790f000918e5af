package format

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// tmx is a file of TMX 1.4b (LISA, 2005) or an older version.
type tmx struct {
	src   *xml.Source
	tree  *xml.Tree
	place []placeTMX
}

type placeTMX struct {
	unit, source, target int32 // tu, and the seg of each side; -1: none
	codes                *numbering
}

func (f *tmx) data() []byte              { return f.tree.Data }
func (f *tmx) encode(text []byte) []byte { return f.src.Encode(text) }

func readTMX(src *xml.Source, tree *xml.Tree) (*File, error) {
	f := &tmx{src: src, tree: tree}
	doc := translate.Document{Format: TMX}
	header := tree.Child(tree.Root, "header")
	if header >= 0 {
		if l := tree.Attr(header, "srclang"); l != "*all*" {
			doc.SourceLang = l
		}
	}
	body := tree.Child(tree.Root, "body")
	ids := newIDs()
	if body >= 0 {
		for n, tu := range tree.Children(body, "tu") {
			f.unit(&doc, ids, n, tu)
		}
	}
	return &File{Document: doc, Charset: src.Charset, splicer: f}, nil
}

func (f *tmx) unit(doc *translate.Document, ids *ids, n int, tu int32) {
	t := f.tree
	p := placeTMX{unit: tu, source: -1, target: -1}
	want := doc.SourceLang
	if l := t.Attr(tu, "srclang"); l != "" && l != "*all*" {
		want = l
	}
	for _, tuv := range t.Children(tu, "tuv") {
		lang := t.Attr(tuv, "xml:lang")
		if lang == "" {
			lang = t.Attr(tuv, "lang") // TMX 1.1
		}
		seg := t.Child(tuv, "seg")
		if seg < 0 {
			continue
		}
		if p.source < 0 && (want == "" || sameLanguage(lang, want)) {
			p.source = seg
			if doc.SourceLang == "" {
				doc.SourceLang = lang
			}
		} else if p.target < 0 && !sameLanguage(lang, want) {
			p.target = seg
			if doc.TargetLang == "" {
				doc.TargetLang = lang
			}
		}
	}
	if p.source < 0 {
		return
	}
	from := pieces(t, p.source, inlineTMX)
	var to []piece
	if p.target >= 0 {
		to = pieces(t, p.target, inlineTMX)
	}
	p.codes = number(from, to)
	id := t.Attr(tu, "tuid")
	if id == "" {
		id = fmt.Sprint(n + 1)
	}
	s := translate.Segment{
		ID: ids.unique(id), Source: p.codes.text(from), Target: p.codes.text(to), Codes: p.codes.list,
		Confidence: 1, Origin: translate.FromFile, State: translate.Translated, Paragraph: n,
	}
	s.Draft = s.Target
	if s.Target == "" {
		s.State = translate.New
	}
	for _, note := range t.Children(tu, "note") {
		s.Notes = append(s.Notes, translate.Note{Text: t.Text(note), At: translate.NoSpan, File: true})
	}
	doc.Segments = append(doc.Segments, s)
	f.place = append(f.place, p)
}

// sameLanguage compares language tags by their primary subtag.
func sameLanguage(a, b string) bool {
	cut := func(s string) string {
		return strings.ToLower(strings.FieldsFunc(s+" ", func(r rune) bool { return r == '-' || r == '_' || r == ' ' })[0])
	}
	if strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
		return a == b
	}
	return cut(a) == cut(b)
}

// inlineTMX is the inline vocabulary of TMX.
func inlineTMX(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
	x := t.Attr(i, "x")
	switch name := t.Local(i); name {
	case "hi":
		return "hi " + x, translate.CodeOpen, container
	case "bpt":
		return "pair " + t.Attr(i, "i"), translate.CodeOpen, standalone
	case "ept":
		return "pair " + t.Attr(i, "i"), translate.CodeClose, standalone
	default:
		if x == "" {
			x = string(t.Data[t.Nodes[i].Start:t.Nodes[i].End])
		}
		return name + " " + x, translate.CodeAlone, standalone
	}
}

func (f *tmx) splice(i int, was, now translate.Segment) ([]splice, error) {
	p := &f.place[i]
	if was.Target == now.Target {
		return nil, nil // TMX keeps no states
	}
	if p.target < 0 {
		return nil, &translate.Error{Code: translate.Unsupported, Text: fmt.Sprintf("segment %s has no target variant in this TMX", was.ID)}
	}
	n := f.tree.Nodes[p.target]
	old := string(f.tree.Data[n.Open:max(n.Open, n.Close)])
	content, err := p.codes.render(now.Target, habit(old))
	if err != nil {
		return nil, err
	}
	return []splice{replaceContent(f.tree, p.target, content, old)}, nil
}
