package format

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// xliff2 is a file of XLIFF 2.0, 2.1 or 2.2 (OASIS, 2014 to 2025).
type xliff2 struct {
	body
	storage string // the profile of restrictions in bytes
}

func readXLIFF2(b body, s *xml.Scanner, root *xml.Token) (*File, error) {
	f := &xliff2{body: b, storage: storage(b.src.Data)}
	file := &File{Charset: b.src.Charset, splicer: f, Document: translate.Document{
		Format:     "xliff-" + attr(f.data(), root, "version"),
		SourceLang: attr(f.data(), root, "srcLang"), TargetLang: attr(f.data(), root, "trgLang"),
	}}
	return file, f.units(file, s, root, xliff{standing: standing2, segments: f.segments, file: func(*xml.Token, int) {}})
}

// standing2 says what an element is to the units.
func standing2(up, name string) standing {
	switch {
	case name == "file" && up == "xliff":
		return aFile
	case name == "group" && (up == "file" || up == "group"):
		return around
	case name == "unit" && (up == "file" || up == "group"):
		return aUnit
	}
	return elsewhere
}

// part2 is a segment as nodes of the unit at hand; target is -1 for none.
type part2 struct{ segment, source, target int32 }

func (f *xliff2) outline() []part2 {
	t := &f.tree
	var all []part2
	for _, seg := range t.Children(0, "segment") {
		if p := (part2{seg, t.Child(seg, "source"), t.Child(seg, "target")}); p.source >= 0 {
			all = append(all, p)
		}
	}
	return all
}

// segments reads the unit at hand.
func (f *xliff2) segments(ids *ids, prefix string, locked bool, paragraph int) []translate.Segment {
	t := &f.tree
	id := prefix + t.Attr(0, "id")
	base := translate.Segment{Confidence: 1, Origin: translate.FromFile, Locked: locked, Paragraph: paragraph, Limit: f.limit2(0)}
	if locked {
		base.LockedBy = "translate=no"
	}
	if list := t.Child(0, "notes"); list >= 0 {
		for _, n := range t.Children(list, "note") {
			note := translate.Note{Who: t.Attr(n, "category"), Text: t.Text(n), At: translate.NoSpan, File: true}
			if t.Attr(n, "appliesTo") == "target" {
				note.Side = translate.TargetSide
			}
			base.Notes = append(base.Notes, note)
		}
	}
	f.all = f.all[:0]
	parts := f.outline()
	for k, p := range parts {
		s := base
		f.numb.read(t, p.source, p.target, &inline2)
		s.Source, s.Target = f.numb.show(f.numb.from), f.numb.show(f.numb.to)
		s.Draft, s.Codes = s.Target, f.numb.codes()
		s.State = f.state(p.segment, s.Target)
		if l := f.limit2(p.segment); l != (translate.Limit{}) {
			s.Limit = l
		}
		name := id
		if len(parts) > 1 {
			if sid := t.Attr(p.segment, "id"); sid != "" {
				name += "/" + sid
			} else {
				name += fmt.Sprintf("/%d", k+1)
			}
		}
		s.ID = ids.unique(name)
		f.all = append(f.all, s)
	}
	return f.all
}

// inline2 is the inline vocabulary of XLIFF 2, section 4.7.
var inline2 = vocabulary{element: element2, describe: describe2}

func element2(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
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
	t := &f.tree
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

func (f *xliff2) splice(u unit, was, now []translate.Segment) ([]splice, error) {
	if err := xml.Fragment(f.data(), u.start, &f.tree); err != nil {
		return nil, err
	}
	var all []splice
	for i, p := range f.outline() {
		if was[i].Target != now[i].Target {
			s, err := f.target(p, now[i].Target)
			if err != nil {
				return nil, err
			}
			all = append(all, s)
		}
		if was[i].State != now[i].State {
			all = append(all, setState2(&f.tree, p.segment, now[i].State)...)
		}
	}
	return append(all, f.notes(now)...), nil
}

// target writes the target of a segment, which may be missing.
func (f *xliff2) target(p part2, text string) (splice, error) {
	t := &f.tree
	f.numb.read(t, p.source, p.target, &inline2)
	old := f.content(p.target)
	content, err := f.numb.render(text, old)
	if err != nil {
		return splice{}, err
	}
	if p.target >= 0 {
		return replaceContent(t, p.target, content, old), nil
	}
	prefix, at := t.Prefix(p.source), int(t.Nodes[p.source].End)
	return splice{at, at, before(t, p.source) + "<" + prefix + "target>" + content + "</" + prefix + "target>"}, nil
}

// setState2 writes the state of a segment. A foreign subState goes with the
// state to which it belongs (XLIFF 2.1, 4.3.1.29).
func setState2(t *xml.Tree, segment int32, now translate.State) []splice {
	var all []splice
	state, sub := written2(now)
	same := t.Attr(segment, "state") == state
	if !same {
		all = setAttr(t, segment, "state", state)
	}
	switch ours := strings.HasPrefix(t.Attr(segment, "subState"), "satzpaar:"); {
	case sub != "":
		all = append(all, setAttr(t, segment, "subState", sub)...)
	case !same || ours:
		all = append(all, dropAttr(t, segment, "subState")...)
	}
	return all
}
