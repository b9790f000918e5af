package format

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// tmx is a file of TMX 1.4b (LISA, 2005) or an older version.
type tmx struct {
	body
	source, target string // languages of the document
}

// pairTMX is a tu as nodes of the tree at hand: the seg of each side; -1: none.
type pairTMX struct {
	source, target         int32
	sourceLang, targetLang string
}

func readTMX(b body, s *xml.Scanner, root *xml.Token) (*File, error) {
	f := &tmx{body: b}
	file := &File{Document: translate.Document{Format: TMX}, Charset: b.src.Charset, splicer: f}
	file.expect(f.data(), "tu")
	ids, n := newIDs(cap(file.units)), 0
	open := func(up level, tok *xml.Token, name string) (level, bool) {
		switch {
		case name == "header" && up.name == "tmx":
			if l := attr(f.data(), tok, "srclang"); l != "*all*" {
				f.source = l
			}
		case name == "body" && up.name == "tmx":
			return level{name: name}, false
		case name == "tu" && up.name == "body":
			n++
			return level{}, true
		}
		return level{}, false
	}
	err := walk(s, root, f.data(), open, func(level) error {
		if err := s.Element(&f.tree); err != nil {
			return err
		}
		if s, ok := f.segment(ids, n); ok {
			file.add(&f.tree, s)
		}
		return nil
	})
	file.Document.SourceLang, file.Document.TargetLang = f.source, f.target
	return file, err
}

// outline finds the two sides of the tu at hand: the language of the source,
// and the first other one. Where no language of the source is known, it is the
// first that is named; the answer is the same once that became the document's.
func (f *tmx) outline() pairTMX {
	t := &f.tree
	p := pairTMX{source: -1, target: -1}
	want := f.source
	if l := t.Attr(0, "srclang"); l != "" && l != "*all*" {
		want = l
	}
	variants := t.Children(0, "tuv")
	for _, tuv := range variants {
		lang, seg := f.variant(tuv)
		if seg >= 0 && lang != "" && (want == "" || sameLanguage(lang, want)) {
			p.source, p.sourceLang = seg, lang
			break
		}
	}
	if p.source < 0 {
		return p
	}
	for _, tuv := range variants {
		lang, seg := f.variant(tuv)
		if seg >= 0 && !sameLanguage(lang, p.sourceLang) {
			p.target, p.targetLang = seg, lang
			break
		}
	}
	return p
}

// variant returns the language of a tuv and its seg, -1 for none.
func (f *tmx) variant(tuv int32) (lang string, seg int32) {
	lang = f.tree.Attr(tuv, "xml:lang")
	if lang == "" {
		lang = f.tree.Attr(tuv, "lang") // TMX 1.1
	}
	return lang, f.tree.Child(tuv, "seg")
}

// segment reads the tu at hand, the nth of the file.
func (f *tmx) segment(ids *ids, n int) (translate.Segment, bool) {
	t, p := &f.tree, f.outline()
	if p.source < 0 {
		return translate.Segment{}, false
	}
	if f.source == "" {
		f.source = p.sourceLang
	}
	if f.target == "" {
		f.target = p.targetLang
	}
	f.numb.read(t, p.source, p.target, &inlineTMX)
	id := t.Attr(0, "tuid")
	if id == "" {
		id = fmt.Sprint(n)
	}
	s := translate.Segment{
		ID: ids.unique(id), Source: f.numb.show(f.numb.from), Target: f.numb.show(f.numb.to), Codes: f.numb.codes(),
		Confidence: 1, Origin: translate.FromFile, State: translate.Translated, Paragraph: n - 1,
	}
	s.Draft = s.Target
	if s.Target == "" {
		s.State = translate.New
	}
	for _, note := range t.Children(0, "note") {
		s.Notes = append(s.Notes, translate.Note{Text: t.Text(note), At: translate.NoSpan, File: true})
	}
	return s, true
}

// sameLanguage compares language tags by their primary subtag.
func sameLanguage(a, b string) bool {
	if plainLanguage(a) && plainLanguage(b) {
		return a == b
	}
	cut := func(s string) string {
		if i := strings.IndexAny(s, "-_ "); i >= 0 {
			s = s[:i]
		}
		return strings.ToLower(s)
	}
	if strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
		return a == b
	}
	return cut(a) == cut(b)
}

// plainLanguage reports whether a language is written as two or three small
// letters, as most are.
func plainLanguage(s string) bool {
	if len(s) < 2 || len(s) > 3 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// inlineTMX is the inline vocabulary of TMX.
var inlineTMX = vocabulary{element: elementTMX}

func elementTMX(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
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

func (f *tmx) splice(u unit, was, now []translate.Segment) ([]splice, error) {
	if was[0].Target == now[0].Target {
		return nil, nil // TMX keeps no states
	}
	if err := xml.Fragment(f.data(), u.start, &f.tree); err != nil {
		return nil, err
	}
	p := f.outline()
	if p.target < 0 {
		return nil, &translate.Error{Code: translate.Unsupported, Text: fmt.Sprintf("segment %s has no target variant in this TMX", was[0].ID)}
	}
	f.numb.read(&f.tree, p.source, p.target, &inlineTMX)
	old := f.content(p.target)
	content, err := f.numb.render(now[0].Target, old)
	if err != nil {
		return nil, err
	}
	return []splice{replaceContent(&f.tree, p.target, content, old)}, nil
}
