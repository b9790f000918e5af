package valid

var codeRules = []Rule{
	{"start-isolated", "XLIFF 2.1", "4.2.3.4", "A start code is isolated if, and only if, its end is not in the same unit.", fault},
	{"end-reference", "XLIFF 2.1", "4.2.3.5", "An end code has a startRef, or it is isolated and has an id.", fault},
	{"end-start", "XLIFF 2.1", "4.3.1.30", "The startRef of an end code leads to a start code before it in the same unit.", fault},
	{"end-direction", "XLIFF 2.1", "4.2.3.5", "Only an isolated end code has a dir.", fault},
	{"end-hints", "XLIFF 2.1", "4.2.3.5", "An end code has the editing hints of its start code.", fault},
	{"marker-pair", "XLIFF 2.1", "4.2.3.8", "Start and end markers of annotations come in pairs, the start first.", fault},
	{"data-reference", "XLIFF 2.1", "4.3.1.9", "A reference to original data leads to data of the same unit.", fault},
	{"copy-reference", "XLIFF 2.1", "4.3.1.8", "copyOf leads to a code of the same unit that may be copied.", fault},
	{"copy-data", "XLIFF 2.1", "4.3.1.8", "copyOf is used only where there is no original data.", fault},
	{"subtype-type", "XLIFF 2.1", "4.3.1.36", "A subType goes with its type; those that begin with xlf: are lb, pb, b, i, u (fmt) and var (ui).", fault},
	{"subflow-reference", "XLIFF 2.1", "4.3.1.32", "Sub-flows lead to units of the same file.", fault},
}

// checkSpans pairs start and end codes on one side of a unit.
func checkSpans(j *judge, u *unit, side int) {
	var starts map[string]*item
	ended := map[string]bool(nil)
	for _, c := range u.sides[side] {
		if c.el.name == "sc" {
			if starts == nil {
				starts = map[string]*item{}
			}
			starts[c.get("id")] = c.item
			continue
		}
		if c.el.name != "ec" {
			continue
		}
		j.endCode(c.item)
		v := c.find("startRef")
		if v == nil {
			continue
		}
		ref := v.text()
		start := starts[ref]
		if start == nil {
			j.say("end-start", v.at, "no <sc id=%q/> stands before this end code on its side of the unit", ref)
		}
		if ended == nil {
			ended = map[string]bool{}
		}
		if start != nil && ended[ref] {
			j.say("end-start", v.at, "the code %q is ended twice", ref)
		}
		ended[ref] = true
		if start != nil {
			j.sameHints(start, c.item)
		}
	}
	for _, c := range u.sides[side] {
		if c.el.name == "sc" {
			j.startCode(c.item, ended[c.get("id")])
		}
	}
}

func (j *judge) startCode(it *item, ended bool) {
	switch isolated := it.get("isolated") == "yes"; {
	case isolated && ended:
		j.say("start-isolated", it.place("isolated"), "this start code is called isolated, but its end is in the unit; drop isolated")
	case !isolated && !ended:
		j.say("start-isolated", it.at, "this start code has no end in the unit; add the <ec/> or isolated=\"yes\"")
	}
}

// endCode checks the attributes of an end code by itself.
func (j *judge) endCode(it *item) {
	isolated, ref, id := it.get("isolated") == "yes", it.has("startRef"), it.has("id")
	switch {
	case isolated && ref:
		j.say("end-reference", it.place("startRef"), "this end code is isolated, so it has no startRef; keep one of the two")
	case isolated && !id:
		j.say("end-reference", it.at, "this isolated end code needs an id")
	case !isolated && !ref:
		j.say("end-reference", it.at, "this end code needs a startRef, or isolated=\"yes\" and an id")
	case !isolated && id:
		j.say("end-reference", it.place("id"), "an end code with a startRef has no id of its own; drop it")
	}
	if !isolated && it.has("dir") {
		j.say("end-direction", it.place("dir"), "the direction stands on the start code; drop dir here")
	}
}

// sameHints compares the hints of a start code and its end.
func (j *judge) sameHints(start, end *item) {
	for _, hint := range []string{"canCopy", "canDelete", "canOverlap"} {
		if a, b := start.or(hint, "yes"), end.or(hint, "yes"); a != b {
			j.say("end-hints", end.place(hint), "the start of this code has %s=%q, its end %q; make them equal", hint, a, b)
		}
	}
	want := "yes"
	if start.or("canReorder", "yes") != "yes" {
		want = "no"
	}
	if got := end.or("canReorder", "yes"); got != want {
		j.say("end-hints", end.place("canReorder"), "the start of this code has canReorder=%q, so its end needs %q, not %q", start.or("canReorder", "yes"), want, got)
	}
}

// checkMarkers pairs the markers of annotations on one side of a unit.
func checkMarkers(j *judge, u *unit, side int) {
	var open map[string]*item
	for _, c := range u.sides[side] {
		switch c.el.name {
		case "sm":
			if open == nil {
				open = map[string]*item{}
			}
			open[c.get("id")] = c.item
		case "em":
			if v := c.find("startRef"); v != nil {
				ref := v.text()
				if open[ref] == nil {
					j.say("marker-pair", v.at, "no open <sm id=%q/> stands before this end marker", ref)
				}
				delete(open, ref)
			}
		}
	}
	for _, c := range u.sides[side] {
		if c.el.name == "sm" && open[c.get("id")] == c.item {
			j.say("marker-pair", c.at, "this annotation is not ended; add <em startRef=%q/>", c.get("id"))
		}
	}
}

var dataRefs = []string{"dataRef", "dataRefStart", "dataRefEnd"}

// checkData follows references to original data.
func checkData(j *judge, u *unit) {
	var ids map[string]bool
	for side := range u.sides {
		for _, c := range u.sides[side] {
			if c.closes {
				continue
			}
			for _, name := range dataRefs {
				v := c.find(name)
				if v == nil {
					continue
				}
				if ids == nil {
					ids = u.dataIDs()
				}
				if ref := v.text(); !ids[ref] {
					j.say("data-reference", v.at, "%s=%q leads to no <data> of this %s", name, ref, u.s.items[u.at].el.name)
				}
			}
		}
	}
}

func (u *unit) dataIDs() map[string]bool {
	ids := map[string]bool{}
	if u.data >= 0 {
		for i := range u.s.children(u.data) {
			ids[u.s.items[i].get("id")] = true
		}
	}
	return ids
}

// checkCopies follows copyOf.
func checkCopies(j *judge, u *unit) {
	for side := range u.sides {
		for _, c := range u.sides[side] {
			v := c.find("copyOf")
			if v == nil || c.closes {
				continue
			}
			for _, name := range dataRefs {
				if c.has(name) {
					j.say("copy-data", v.at, "a code with %s has its original data; drop copyOf", name)
				}
			}
			j.copied(u, v)
		}
	}
}

func (j *judge) copied(u *unit, v *value) {
	i, ok := u.ids[v.text()]
	if !ok {
		i, ok = u.targetIDs[v.text()]
	}
	if !ok || !isInlineCode(&u.s.items[i]) {
		j.say("copy-reference", v.at, "copyOf=%q leads to no code of this unit", v.text())
		return
	}
	base := &u.s.items[i]
	if base.get("canCopy") == "no" {
		j.say("copy-reference", v.at, "the code %q may not be copied (canCopy is no)", v.text())
	}
	for _, name := range dataRefs {
		if base.has(name) {
			j.say("copy-data", v.at, "the code %q has original data; refer to that instead of copyOf", v.text())
		}
	}
}

func isInlineCode(it *item) bool { return it.el != nil && code{item: it}.isCode() }

// checkType checks subType against type.
func checkType(j *judge, s *scope, i int32) {
	it := &s.items[i]
	v := it.find("subType")
	if v == nil {
		return
	}
	kind, sub := it.get("type"), v.text()
	if kind == "" {
		j.say("subtype-type", v.at, "a subType needs a type; add it")
		return
	}
	want := map[string]string{"xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui"}
	if len(sub) > 4 && sub[:4] == "xlf:" && want[sub] != kind {
		j.say("subtype-type", v.at, "subType %q does not go with type %q", sub, kind)
	}
}

// A subFlow is a reference that is followed when its file ends.
type subFlow struct {
	at int
	id string
}

func checkSubFlows(j *judge, u *unit) {
	if j.doc.file == nil {
		return
	}
	for side := range u.sides {
		for _, c := range u.sides[side] {
			if c.closes {
				continue
			}
			for _, name := range []string{"subFlows", "subFlowsStart", "subFlowsEnd"} {
				if v := c.find(name); v != nil {
					j.doc.subFlow(v)
				}
			}
		}
	}
}
