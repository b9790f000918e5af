package valid

var xliff1Rules = []Rule{
	{"xliff1-namespace", "XLIFF 1.2", "2.1", "The root stands in urn:oasis:names:tc:xliff:document:1.2.", warning},
	{"xliff1-version", "XLIFF 1.2", "2.3", "The version is 1.2.", warning},
	{"xliff1-unit-id-unique", "XLIFF 1.2", "2.3", "The id of a trans-unit or bin-unit is unique in its file.", fault},
	{"xliff1-group-id-unique", "XLIFF 1.2", "2.3", "The id of a group is unique in its file.", fault},
	{"xliff1-tool", "XLIFF 1.2", "2.3", "A tool-id leads to a <tool> of the header, and those have ids of their own.", fault},
	{"xliff1-phase", "XLIFF 1.2", "2.3", "A phase-name leads to a <phase> of the header, and those have names of their own.", fault},
	{"xliff1-segment-mid", "XLIFF 1.2", "2.2.4", "The segments of a target and a candidate are those of seg-source.", fault},
	{"xliff1-code-pair", "XLIFF 1.2", "2.2.4", "The rid of the end of a code leads to a begin before it in the same text.", fault},
	{"xliff1-code-open", "XLIFF 1.2", "2.2.4", "The begin of a code has an end in the same text, and the other way round; else it is an <it>.", warning},
	{"xliff1-code-id", "XLIFF 1.2", "2.2.4", "A code of a text has an id of its own there.", warning},
	{"xliff1-sub-unit", "XLIFF 1.2", "2.3", "An xid leads to a unit of the same file.", warning},
	{"xliff1-approved", "XLIFF 1.2", "2.3", "An approved unit has a target that nothing is open in.", warning},
}

// version1 checks the root of XLIFF 1.2, 1.1 and of files without a namespace.
func (j *judge) version1(r root) {
	if r.space != "urn:oasis:names:tc:xliff:document:1.2" {
		if j.g.spaces[r.space] == nil {
			j.say("root", r.at, "<xliff> stands in the namespace %q, which is of no version", r.space)
		}
		j.say("xliff1-namespace", r.at, "<xliff> stands in the namespace %q; use urn:oasis:names:tc:xliff:document:1.2", r.space)
	}
	if r.version == "1.0" || r.version == "1.1" {
		j.say("xliff1-version", r.at, "version %s is old; it is judged as 1.2", r.version)
	}
}

var xliff1Checks = checks{
	scopes: []string{"file", "trans-unit", "bin-unit"},
	start:  startScope1,
	end:    endScope1,
}

func xliff1Elements() map[string][]check {
	m := map[string][]check{}
	for _, name := range []string{"source", "seg-source", "target"} {
		m[name] = []check{checkCodes1}
	}
	for _, name := range []string{"phase", "alt-trans", "trans-unit", "bin-unit", "target", "bin-target", "count"} {
		m[name] = append(m[name], checkHeaderRefs)
	}
	m["group"] = []check{checkGroup1}
	m["trans-unit"] = append(m["trans-unit"], checkUnit1)
	return m
}

// startScope1 checks the ids of units.
func startScope1(j *judge, s *scope) {
	own := s.own()
	v := own.find("id")
	if file := s.up("file"); file != nil && file != s && v != nil && !file.add("unit", v.text()) {
		j.say("xliff1-unit-id-unique", v.at, "the id %q stands above in this file already; give this unit another", v.text())
	}
}

// endScope1 checks the tool and xids of a file.
func endScope1(j *judge, s *scope) {
	if s.kind == "trans-unit" {
		j.its1(s)
	}
	if s.kind != "file" {
		return
	}
	j.header(s)
	if v := s.own().find("tool-id"); v != nil && !s.ids["tool"][v.text()] {
		j.say("xliff1-tool", v.at, "tool-id=%q leads to no <tool> of the header", v.text())
	}
	for _, x := range j.doc.xids {
		if !s.ids["unit"][x.id] {
			j.say("xliff1-sub-unit", x.at, "xid=%q leads to no unit of this file", x.id)
		}
	}
	j.doc.xids = nil
}

// header keeps the tools and phases of the header of a file; it stands before
// all units.
func (j *judge) header(file *scope) {
	for ; file.collected < len(file.items); file.collected++ {
		it := &file.items[file.collected]
		if v := it.find("tool-id"); v != nil && it.is("tool") && !file.add("tool", v.text()) {
			j.say("xliff1-tool", v.at, "the tool-id %q stands twice in the header", v.text())
		}
		if v := it.find("phase-name"); v != nil && it.is("phase") && !file.add("phase", v.text()) {
			j.say("xliff1-phase", v.at, "the phase %q stands twice in the header", v.text())
		}
	}
}

// checkHeaderRefs follows tool-id and phase-name.
func checkHeaderRefs(j *judge, s *scope, i int32) {
	it := &s.items[i]
	file := s.up("file")
	if file == nil {
		return
	}
	j.header(file)
	if v := it.find("tool-id"); v != nil && !file.ids["tool"][v.text()] {
		j.say("xliff1-tool", v.at, "tool-id=%q leads to no <tool> of the header; add it there", v.text())
	}
	if v := it.find("phase-name"); v != nil && !file.ids["phase"][v.text()] {
		j.say("xliff1-phase", v.at, "phase-name=%q leads to no <phase> of the header; add it there", v.text())
	}
}

func checkGroup1(j *judge, s *scope, i int32) {
	if v := s.items[i].find("id"); v != nil && !s.add("group", v.text()) {
		j.say("xliff1-group-id-unique", v.at, "the id %q stands above in this file already; give this group another", v.text())
	}
}

// checkUnit1 checks segments and state of a trans-unit.
func checkUnit1(j *judge, s *scope, i int32) {
	var segments map[string]bool
	for c := range s.children(i) {
		switch it := &s.items[c]; {
		case it.is("seg-source"):
			segments = map[string]bool{}
			j.segments1(s, c, func(v *value) {
				if segments[v.text()] {
					j.say("xliff1-segment-mid", v.at, "the mid %q stands twice in this seg-source", v.text())
				}
				segments[v.text()] = true
			})
		case it.is("target"):
			j.segments1(s, c, func(v *value) {
				if segments != nil && !segments[v.text()] {
					j.say("xliff1-segment-mid", v.at, "the mid %q is no segment of seg-source", v.text())
				}
			})
			j.approved(&s.items[i], it)
		case it.is("alt-trans"):
			if v := it.find("mid"); v != nil && !segments[v.text()] {
				j.say("xliff1-segment-mid", v.at, "the mid %q is no segment of seg-source", v.text())
			}
		}
	}
}

// segments1 calls f for the mid of each segment of a text.
func (j *judge) segments1(s *scope, text int32, f func(*value)) {
	for c := text + 1; c < s.items[text].end; c++ {
		if it := &s.items[c]; it.is("mrk") && it.get("mtype") == "seg" {
			if v := it.find("mid"); v != nil {
				f(v)
			}
		}
	}
}

func (j *judge) approved(unit, target *item) {
	state := target.get("state")
	if unit.get("approved") == "yes" && (state == "new" || len(state) > 6 && state[:6] == "needs-") {
		j.say("xliff1-approved", unit.place("approved"), "this unit is approved, but its target has the state %q", state)
	}
}
