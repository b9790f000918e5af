package valid

var trackRules = []Rule{
	{"revision-reference", "XLIFF 2.0", "5.6.5.5", "Revisions lead to an element of their kind by its id; without a ref there is only one such element.", fault},
	{"revision-kind", "XLIFF 2.0", "5.6.5.1", "The element that revisions lead to is of the kind that appliesTo says.", warning},
	{"revision-property", "XLIFF 2.0", "5.6.5.6", "A property is content or the name of an attribute of the element, once in a revision.", fault},
}

// checkRevisions follows appliesTo and ref.
func checkRevisions(j *judge, s *scope, i int32) {
	it := &s.items[i]
	kind, ref := it.get("appliesTo"), it.find("ref")
	if kind == "" {
		return // the grammar says so
	}
	var found, other *item
	n := 0
	for k := range s.items {
		x := &s.items[k]
		switch match := x.el != nil && (ref == nil || x.get("id") == ref.text()); {
		case match && x.el.name == kind:
			found = x
			n++
		case match:
			other = x
		}
	}
	switch {
	case ref != nil && n == 0 && other != nil:
		j.say("revision-kind", ref.at, "the element %q is a <%s>, not a <%s>", ref.text(), other.el.name, kind)
	case ref != nil && n == 0:
		j.say("revision-reference", ref.at, "there is no <%s id=%q> in this %s", kind, ref.text(), s.kind)
	case ref == nil && n > 1 && found.has("id"):
		j.say("revision-reference", it.at, "there are %d <%s> in this %s; say which with a ref", n, kind, s.kind)
	case n > 0:
		j.properties(s, i, found)
	}
}

// properties checks that the items of revisions name attributes of the element.
func (j *judge) properties(s *scope, i int32, of *item) {
	for k := i + 1; k < s.items[i].end; k++ {
		it := &s.items[k]
		v := it.find("property")
		if v == nil || v.text() == "content" {
			continue
		}
		if !of.has(v.text()) {
			j.say("revision-property", v.at, "the element that was revised has no attribute %q", v.text())
		}
	}
}

// checkRevision finds a property that a revision sets twice.
func checkRevision(j *judge, s *scope, i int32) {
	seen := map[string]bool{}
	for k := range s.children(i) {
		v := s.items[k].find("property")
		if v == nil {
			continue
		}
		if seen[v.text()] {
			j.say("revision-property", v.at, "this revision sets the property %q twice", v.text())
		}
		seen[v.text()] = true
	}
}
