package valid

import (
	"errors"
	"strings"
)

var referenceRules = []Rule{
	{"reference", "XLIFF 2.1", "4.3.1.27", "A reference within the document leads to an element that is there.", fault},
	{"comment-reference", "XLIFF 2.1", "4.7.3.1.3", "The ref of a comment leads to a note of the same unit.", fault},
}

// pending is a reference to another unit or file, followed when the document
// has been read.
type pending struct {
	at   int
	text string
	file string
	to   fragment
}

// place names the scope that the reference means.
func (p pending) place() string { return p.file + "/" + p.to.group + "/" + p.to.unit }

// checkRef follows the ref of a note or an annotation.
func checkRef(j *judge, s *scope, i int32) {
	v := s.items[i].find("ref")
	if v == nil || !strings.HasPrefix(v.text(), "#") {
		return
	}
	j.follow(s, &s.items[i], v)
}

// follow parses a reference and finds what it leads to.
func (j *judge) follow(s *scope, it *item, v *value) (fragment, bool) {
	f, err := parseFragment(v.text())
	if bad := (*badFragment)(nil); errors.As(err, &bad) {
		j.say(bad.rule, v.at, "%s=%q: %s", v.name, v.text(), bad.text)
		return f, false
	}
	target, ok := s.resolve(f)
	comment := it.get("type") == "comment"
	if comment && f.leaf != "n" {
		return f, false // the annotation is judged by itself
	}
	if comment && (target == nil || target.kind != "unit" || target != s.up("unit")) {
		j.say("comment-reference", v.at, "ref=%q leads out of this unit; a comment refers to a note of its own unit", v.text())
		return f, false
	}
	switch {
	case !ok:
		file := s.up("file")
		name := f.file
		if name == "" && file != nil {
			name = file.own().get("id")
		}
		j.doc.pending = append(j.doc.pending, pending{v.at, v.text(), name, f})
	case f.hasLeaf && !target.leads(j, f):
		j.say("reference", v.at, "%s=%q leads nowhere: this %s has no such element", v.name, v.text(), target.kind)
		return f, false
	}
	return f, true
}

// resolve returns the open scope that a reference means, and whether it is one
// of those that are open.
func (s *scope) resolve(f fragment) (*scope, bool) {
	file, group, unit := s.up("file"), s.up("group"), s.up("unit")
	switch {
	case f.file != "" && (file == nil || file.own().get("id") != f.file):
		return nil, false
	case f.unit != "":
		return unit, unit != nil && unit.own().get("id") == f.unit
	case f.group != "":
		for ; group != nil; group = group.parent.up("group") {
			if group.own().get("id") == f.group {
				return group, true
			}
		}
		return nil, false
	case f.file != "":
		return file, true
	case unit != nil:
		return unit, true
	case group != nil:
		return group, true
	}
	return file, file != nil
}

// leads reports whether the scope holds the leaf of a reference. What is not
// indexed counts as there.
func (s *scope) leads(j *judge, f fragment) bool {
	switch f.leaf {
	case "", "t":
		if s.kind != "unit" || j.buffer.s != s {
			return s.kind == "unit"
		}
		ids := j.buffer.ids
		if f.leaf == "t" {
			ids = j.buffer.targetIDs
		}
		_, ok := ids[f.id]
		return ok
	case "n", "d", "mtc", "gls", "mda", "res", "its":
		return j.ids(s, f.leaf)[f.id]
	}
	return true
}

// resolve follows the references to other units and files.
func (j *judge) resolve() {
	wanted := map[string][]pending{}
	for _, p := range j.doc.pending {
		f := j.doc.all[p.file]
		switch {
		case f == nil:
			j.say("reference", p.at, "%q leads nowhere: the document has no file %q", p.text, p.file)
		case p.to.unit != "" && !f.units[p.to.unit]:
			j.say("reference", p.at, "%q leads nowhere: the file %q has no unit %q", p.text, p.file, p.to.unit)
		case p.to.group != "" && !f.groups[p.to.group]:
			j.say("reference", p.at, "%q leads nowhere: the file %q has no group %q", p.text, p.file, p.to.group)
		case p.to.hasLeaf:
			if p.to.unit != "" {
				p.to.group = "" // the id of a unit is unique in its file
			}
			wanted[p.place()] = append(wanted[p.place()], p)
		}
	}
	if len(wanted) > 0 && j.wanted == nil {
		j.again(wanted)
	}
}

// again reads the file once more for the elements in other units that
// references lead to.
func (j *judge) again(wanted map[string][]pending) {
	second := newJudge(j.data)
	second.g, second.checks, second.wanted = j.g, j.checks, wanted
	if err := second.run(); err != nil {
		return // the first reading would have said so
	}
	j.found = append(j.found, second.found...)
}

// answer judges the references of the first reading that mean this scope.
func (j *judge) answer(s *scope) {
	id := s.own().get("id")
	p := pending{file: id}
	if s.kind != "file" {
		file := s.up("file")
		if file == nil {
			return
		}
		p.file = file.own().get("id")
		switch s.kind {
		case "unit":
			p.to.unit = id
		case "group":
			p.to.group = id
		}
	}
	for _, w := range j.wanted[p.place()] {
		if !s.leads(j, w.to) {
			j.answers = true
			j.say("reference", w.at, "%q leads nowhere: that %s has no such element", w.text, s.kind)
			j.answers = false
		}
	}
}

// subFlow keeps the references of a subFlows attribute.
func (d *document) subFlow(v *value) {
	for id := range strings.FieldsSeq(v.text()) {
		d.file.subFlows = append(d.file.subFlows, subFlow{v.at, id})
	}
}

// finishFile follows the sub-flows of a file.
func finishFile(j *judge, _ *scope) {
	if j.doc.file == nil {
		return
	}
	for _, f := range j.doc.file.subFlows {
		if !j.doc.file.units[f.id] {
			j.say("subflow-reference", f.at, "the sub-flow %q is no unit of this file", f.id)
		}
	}
	j.doc.file.subFlows = nil
}
