package valid

var idRules = []Rule{
	{"file-id-unique", "XLIFF 2.1", "4.3.1.21", "The id of a file is unique in the document.", fault},
	{"group-id-unique", "XLIFF 2.1", "4.3.1.21", "The id of a group is unique in its file.", fault},
	{"unit-id-unique", "XLIFF 2.1", "4.3.1.21", "The id of a unit is unique in its file.", fault},
	{"note-id-unique", "XLIFF 2.1", "4.3.1.21", "The id of a note is unique in its notes.", fault},
	{"data-id-unique", "XLIFF 2.1", "4.3.1.21", "The id of original data is unique in its originalData.", fault},
	{"inline-id-unique", "XLIFF 2.1", "4.3.1.21", "Segments, ignorables and the codes of sources have ids of their own in a unit.", fault},
	{"target-id", "XLIFF 2.1", "4.3.1.21", "A code of a target has the id of its code in the source, or one of its own.", fault},
	{"extension-id-unique", "XLIFF 2.1", "4.9.1", "Elements of one extension have ids of their own in their file, group or unit.", fault},
}

// document holds the ids of a whole document.
type document struct {
	file    *fileIDs
	pending []pending
	all     map[string]*fileIDs
	xids    []subFlow // of XLIFF 1.2
}

// fileIDs are the ids of groups and units of a file.
type fileIDs struct {
	groups, units map[string]bool
	subFlows      []subFlow
}

// checkScopeID checks the id of a file, group or unit.
func checkScopeID(j *judge, s *scope) {
	own := s.own()
	v := own.find("id")
	if v == nil {
		if s.kind == "file" {
			j.doc.file = &fileIDs{map[string]bool{}, map[string]bool{}, nil}
		}
		return
	}
	id := v.text()
	switch s.kind {
	case "file":
		f := &fileIDs{map[string]bool{}, map[string]bool{}, nil}
		if j.doc.all == nil {
			j.doc.all = map[string]*fileIDs{}
		}
		if j.doc.all[id] != nil {
			j.say("file-id-unique", v.at, "a file with the id %q stands above already; give this one another", id)
		}
		j.doc.file, j.doc.all[id] = f, f
	case "group":
		j.unique("group-id-unique", j.doc.file, func(f *fileIDs) map[string]bool { return f.groups }, v, id)
	case "unit":
		j.unique("unit-id-unique", j.doc.file, func(f *fileIDs) map[string]bool { return f.units }, v, id)
	}
}

func (j *judge) unique(rule string, f *fileIDs, of func(*fileIDs) map[string]bool, v *value, id string) {
	if f == nil {
		return
	}
	ids := of(f)
	if ids[id] {
		j.say(rule, v.at, "the id %q stands above in this file already; give this one another", id)
	}
	ids[id] = true
}

// ids returns the ids of a scope by the prefix that references use.
func (j *judge) ids(s *scope, prefix string) map[string]bool {
	j.collect(s)
	return s.ids[prefix]
}

// collect checks the ids of notes, data, modules and extensions that the scope
// has gained, and keeps them for references.
func (j *judge) collect(s *scope) {
	for ; s.collected < len(s.items); s.collected++ {
		it := &s.items[s.collected]
		v := it.find("id")
		if v == nil && it.el != nil {
			v = it.find("xml:id")
		}
		if v != nil && s.collected > 0 {
			j.scopeID(s, it, v)
		}
	}
}

func (j *judge) scopeID(s *scope, it *item, v *value) {
	id := v.text()
	if it.sized {
		s.add("slr", id)
	}
	if it.el == nil {
		if j.g.spaces[it.space] == nil && !s.add(it.space, id) {
			j.say("extension-id-unique", v.at, "the id %q stands twice among the elements of %s in this %s", id, it.space, s.kind)
		}
		return
	}
	rule, space := "", ""
	switch it.el.name {
	case "note":
		rule, space = "note-id-unique", "n"
	case "data":
		if holder := s.items[it.parent].parent; holder == 0 {
			rule, space = "data-id-unique", "d"
		}
	case "mtc:match":
		rule, space = "match-id-unique", "mtc"
	case "gls:glossEntry", "gls:translation":
		rule, space = "glossary-id-unique", "gls"
	case "mda:metadata", "mda:metaGroup":
		rule, space = "metadata-id-unique", "mda"
	case "res:resourceItem", "res:resourceItemRef":
		rule, space = "resource-id-unique", "res"
	case "its:locQualityIssues", "its:provenanceRecords":
		rule, space = "its-id-unique", "its"
	}
	if rule != "" && !s.add(space, id) {
		j.say(rule, v.at, "the id %q stands twice in this %s; give <%s> another", id, s.kind, it.el.name)
	}
}

// checkUnitIDs checks the ids of segments and codes of a unit or a candidate.
func checkUnitIDs(j *judge, u *unit) {
	for _, c := range u.sources {
		if c.segment != u.at {
			u.inlineID(j, c.segment)
		}
		for _, x := range c.codes {
			if !x.closes {
				u.inlineID(j, x.index)
			}
		}
	}
	for _, x := range u.sides[1] {
		v := x.find("id")
		if v == nil || x.closes {
			continue
		}
		id := v.text()
		if _, ok := u.targetIDs[id]; ok {
			j.say("target-id", v.at, "the id %q stands twice in the targets of this unit", id)
		}
		u.targetIDs[id] = x.index
		if i, ok := u.ids[id]; ok && !answers(&u.s.items[i], x.item) {
			j.say("target-id", v.at, "the id %q belongs to another element of the source; a code of a target keeps the id of its own code", id)
		}
	}
}

func (u *unit) inlineID(j *judge, i int32) {
	v := u.s.items[i].find("id")
	if v == nil {
		return
	}
	id := v.text()
	if _, ok := u.ids[id]; ok {
		j.say("inline-id-unique", v.at, "the id %q stands twice in this unit; segments and codes share one set of ids", id)
		return
	}
	u.ids[id] = i
}

// answers reports whether a code of a target can be that of the source: the
// same element, or a span written the other way (XLIFF 2.1, 4.7.2.2).
func answers(source, target *item) bool {
	return source.el == target.el || spans[source.el.name] && spans[target.el.name] || marks[source.el.name] && marks[target.el.name]
}

// The elements that write one thing in two ways.
var (
	spans = map[string]bool{"pc": true, "sc": true}
	marks = map[string]bool{"mrk": true, "sm": true}
)
