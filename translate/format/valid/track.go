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
	k := s.ofKind(kind)
	found, other := k.last, (*item)(nil)
	n := k.n
	if ref != nil {
		found, other = k.byID[ref.text()], s.ofKind("").byID[ref.text()]
		n = min(n, 1)
		if found == nil {
			n = 0
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

// A kind is what a scope holds of one element.
type kind struct {
	n    int
	last *item
	byID map[string]*item
}

// ofKind returns the elements of a name, those of all names for "".
func (s *scope) ofKind(name string) kind {
	if s.kinds == nil {
		s.kinds = map[string]kind{}
		for i := range s.items {
			if it := &s.items[i]; it.el != nil {
				s.count(it.el.name, it)
				s.count("", it)
			}
		}
	}
	return s.kinds[name]
}

func (s *scope) count(name string, it *item) {
	k := s.kinds[name]
	if k.byID == nil {
		k.byID = map[string]*item{}
	}
	k.n, k.last = k.n+1, it
	if v := it.find("id"); v != nil {
		k.byID[v.text()] = it
	}
	s.kinds[name] = k
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
