package format

import (
	"fmt"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// TXML is the id of Wordfast TXML.
const TXML = "txml"

// txml is a file of Wordfast Pro (TXML 1.0). It can be read and not written:
// its makers publish no schema by which an edit could be judged.
type txml struct{ body }

func readTXML(b body, s *xml.Scanner, root *xml.Token) (*File, error) {
	f := &txml{b}
	file := &File{Charset: b.src.Charset, splicer: f, Document: translate.Document{
		Format:     TXML,
		SourceLang: attr(f.data(), root, "locale"), TargetLang: attr(f.data(), root, "targetlocale"),
	}}
	ids, paragraphs := newIDs(0), 0
	open := func(up level, tok *xml.Token, name string) (level, bool) {
		switch {
		case name == "translatable" && up.name == "txml":
			paragraphs++
			return level{name: name}, false
		case name == "segment" && up.name == "translatable":
			return level{}, true
		}
		return level{}, false
	}
	err := walk(s, root, f.data(), open, func(level) error {
		if err := s.Element(&f.tree); err != nil {
			return err
		}
		if s, ok := f.segment(ids, paragraphs); ok {
			file.add(&f.tree, s)
		}
		return nil
	})
	return file, err
}

func (f *txml) segment(ids *ids, paragraph int) (translate.Segment, bool) {
	t := &f.tree
	source, target := t.Child(0, "source"), t.Child(0, "target")
	if source < 0 {
		return translate.Segment{}, false
	}
	f.numb.read(t, source, target, &inlineTXML)
	s := translate.Segment{
		ID:     ids.unique(fmt.Sprintf("%d/%s", paragraph, t.Attr(0, "segmentId"))),
		Source: f.numb.show(f.numb.from), Target: f.numb.show(f.numb.to), Codes: f.numb.codes(),
		Confidence: 1, Origin: translate.FromFile, State: translate.Draft, Paragraph: paragraph - 1,
		Locked: true, LockedBy: "read only: Wordfast TXML",
	}
	s.Draft = s.Target
	switch {
	case s.Target == "":
		s.State = translate.New
	case t.Attr(0, "modified") == "true":
		s.State = translate.Translated
	}
	if t.Attr(0, "gtmt") == "true" {
		s.Origin = translate.FromMachine
	}
	if list := t.Child(0, "comments"); list >= 0 {
		for _, c := range t.Children(list, "comment") {
			s.Notes = append(s.Notes, translate.Note{Who: t.Attr(c, "creationid"), When: t.Attr(c, "creationdate"), Text: t.Text(c), At: translate.NoSpan, File: true})
		}
	}
	return s, true
}

// facts of the segment at hand: where its target came from.
func (f *txml) facts(int) []translate.Fact {
	t := &f.tree
	if t.Attr(0, "gtmt") == "true" {
		return []translate.Fact{{Kind: translate.FactOrigin, From: "mt"}}
	}
	target := t.Child(0, "target")
	if target < 0 || percent(t.Attr(target, "score")) == 0 {
		return nil
	}
	return []translate.Fact{{Kind: translate.FactOrigin, From: "tm", Percent: percent(t.Attr(target, "score"))}}
}

// inlineTXML: a ut is a code as a whole.
var inlineTXML = vocabulary{element: func(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
	return t.Local(i) + " " + t.Attr(i, "x"), translate.CodeAlone, standalone
}}

func (f *txml) splice(unit, []translate.Segment, []translate.Segment) ([]splice, error) {
	return nil, &translate.Error{Code: translate.Unsupported, Text: "Wordfast TXML can only be read", Hint: "Convert it to XLIFF first."}
}
