package format

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// xliff1 is a file of XLIFF 1.2 (OASIS, 2008) or one of its dialects.
type xliff1 struct {
	body
	memoQ, phrase string // prefixes of the dialects' attributes, "" where they do not occur
	level         string // of the workflow of Phrase
	sdl           bool   // it is of Trados
}

// unit1 is a trans-unit as nodes of the tree at hand; -1: none.
type unit1 struct {
	source, segSource, target int32
	parts                     []part1
}

// part1 is a segment of a unit.
type part1 struct {
	mid            string // "" where the marker has none, or the unit is not segmented
	source, target int32  // the nodes that hold its texts
}

func readXLIFF1(b body, s *xml.Scanner, root *xml.Token) (*File, error) {
	f := &xliff1{body: b}
	file := &File{Document: translate.Document{Format: XLIFF12}, Charset: b.src.Charset, splicer: f}
	f.memoQ, f.phrase = s.Prefix("MQXliff"), s.Prefix("http://www.memsource.com/mxlf/2.0")
	f.level = attr(f.data(), root, f.phrase+"level")
	f.sdl = s.Prefix("http://sdl.com/FileTypes/SdlXliff/1.0") != ""
	return file, f.units(file, s, root, xliff{standing: standing1, segments: f.segments, file: func(tok *xml.Token, number int) {
		if number == 1 {
			file.Document.SourceLang, file.Document.TargetLang = attr(f.data(), tok, "source-language"), attr(f.data(), tok, "target-language")
		}
		if l := attr(f.data(), tok, f.phrase+"level"); l != "" {
			f.level = l
		}
	}})
}

// standing1 says what an element is to the units.
func standing1(up, name string) standing {
	switch {
	case name == "file" && up == "xliff":
		return aFile
	case name == "body" && up == "file", (name == "group" || name == "bin-unit") && holds1(up):
		return around
	case name == "trans-unit" && holds1(up):
		return aUnit
	}
	return elsewhere
}

// holds1 reports whether trans-units may stand in an element.
func holds1(name string) bool { return name == "body" || name == "group" || name == "bin-unit" }

// outline finds the parts of the trans-unit at hand.
func (f *xliff1) outline() unit1 {
	t := &f.tree
	u := unit1{source: t.Child(0, "source"), segSource: t.Child(0, "seg-source"), target: t.Child(0, "target")}
	if u.source < 0 {
		return u
	}
	marks := f.marks(u.segSource)
	if len(marks) == 0 {
		u.parts = []part1{{"", u.source, u.target}}
		return u
	}
	// Markers belong together by their mid; of those that have the same, or
	// none, the first to the first.
	type place struct {
		mid string
		nth int
	}
	places := func(marks []int32) []place {
		var all []place
		seen := map[string]int{}
		for _, m := range marks {
			mid := t.Attr(m, "mid")
			seen[mid]++
			all = append(all, place{mid, seen[mid]})
		}
		return all
	}
	targets := map[place]int32{}
	inTarget := f.marks(u.target)
	for k, at := range places(inTarget) {
		targets[at] = inTarget[k]
	}
	for k, at := range places(marks) {
		p := part1{at.mid, marks[k], -1}
		if target, ok := targets[at]; ok {
			p.target = target
		}
		u.parts = append(u.parts, p)
	}
	return u
}

// marks returns the markers of segments inside a seg-source or target.
func (f *xliff1) marks(parent int32) []int32 {
	if parent < 0 {
		return nil
	}
	var all []int32
	t := &f.tree
	end := t.Nodes[parent].End
	for i := parent + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < end; i++ {
		if t.Local(i) == "mrk" && t.Attr(i, "mtype") == "seg" {
			all = append(all, i)
		}
	}
	return all
}

// segments reads the trans-unit at hand.
func (f *xliff1) segments(ids *ids, prefix string, locked bool, paragraph int) []translate.Segment {
	t, u := &f.tree, f.outline()
	id := prefix + t.Attr(0, "id")
	base := translate.Segment{Confidence: 1, Origin: f.origin(u), Locked: locked, Paragraph: paragraph, Limit: limit1(t)}
	if locked {
		base.LockedBy = "translate=no"
	}
	for c := t.Nodes[0].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == "note" {
			base.Notes = append(base.Notes, translate.Note{Who: t.Attr(c, "from"), Text: t.Text(c), At: translate.NoSpan, File: true})
		}
	}
	f.all = f.all[:0]
	for _, p := range u.parts {
		s := base
		f.numb.read(t, p.source, p.target, &inline1)
		s.Source, s.Target = f.numb.show(f.numb.from), f.numb.show(f.numb.to)
		s.Draft, s.Codes = s.Target, f.numb.codes()
		s.State = f.state(u, s.Target)
		f.dialect(p.mid, &s)
		if s.Target == "" {
			s.State = translate.New
		}
		if p.mid == "" {
			s.ID = ids.unique(id)
		} else {
			s.ID = ids.unique(id + "/" + p.mid)
		}
		f.all = append(f.all, s)
	}
	return f.all
}

// inline1 is the inline vocabulary of XLIFF 1.2, section 2.4.
var inline1 = vocabulary{element: element1, describe: describe1}

func element1(t *xml.Tree, i int32) (string, translate.CodeKind, role) {
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

func (f *xliff1) origin(u unit1) translate.Origin {
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
func (f *xliff1) state(u unit1, target string) translate.State {
	if u.target < 0 || target == "" {
		return translate.New
	}
	t := &f.tree
	state, present := "", false
	if a, ok := t.Find(u.target, "state"); ok {
		state, present = xml.Unescape(t.Data[a.Value:a.ValueEnd]), true
	}
	qualifier := t.Attr(u.target, "state-qualifier")
	approved := t.Attr(0, "approved") == "yes"
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
