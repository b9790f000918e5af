package valid

import "satzpaar/translate/format/xml"

// A scope is a file, group or unit (or the like of another standard) with the
// elements that belong to it and to no scope within it.
type scope struct {
	kind      string
	parent    *scope
	items     []item // in the order of the file; the first is the scope's own element
	values    []value
	ids       map[string]map[string]bool // by fragment prefix or namespace
	collected int                        // items whose ids are in ids
	profiles  int32                      // the item <slr:profiles>; 0: none
	kinds     map[string]kind            // of its elements, once it is asked for
	rules     []condition                // of the validation module
	limited   bool                       // it holds restrictions of size
}

// An item is an element within a scope.
type item struct {
	el     *element // nil: not in the grammar
	space  string   // its namespace
	at     int      // offset of "<"
	parent int32    // index among the items of its scope; -1: the scope's own element
	end    int32    // index behind its last descendant
	values []value
	lang   []byte // xml:lang in force
	white  []byte // xml:space in force
	filled bool   // it has text or children
	sized  bool   // it stands in <slr:data>
}

// A value is an attribute of an item that the grammar knows, or an id.
type value struct {
	name string
	at   int // offset of the attribute
	raw  []byte
}

// enter begins a scope.
func (j *judge) enter(kind string) {
	var s *scope
	if n := len(j.free); n > 0 {
		s = j.free[n-1]
		j.free = j.free[:n-1]
		s.items, s.values = s.items[:0], s.values[:0]
		clear(s.ids)
		s.collected, s.profiles, s.kinds = 0, 0, nil
		s.rules, s.limited = s.rules[:0], false
	} else {
		s = &scope{ids: map[string]map[string]bool{}}
	}
	s.kind, s.parent = kind, j.scope
	j.scope = s
}

// leave ends the scope.
func (j *judge) leave() {
	s := j.scope
	if j.checks.end != nil {
		j.checks.end(j, s)
	}
	for i := range s.items {
		if el := s.items[i].el; el != nil {
			for _, check := range el.checks {
				check(j, s, int32(i))
			}
		}
	}
	j.scope = s.parent
	j.free = append(j.free, s)
}

// item adds an element to the scope and returns its index.
func (j *judge) item(f *frame, tok *xml.Token) int32 {
	s := j.scope
	if s == nil {
		return 0
	}
	it := item{el: f.el, space: f.space, at: tok.Start, parent: -1}
	if len(j.frames) > 0 {
		up := &j.frames[len(j.frames)-1]
		switch {
		case !f.own:
			it.parent = up.item
			over := &s.items[up.item]
			it.lang, it.white = over.lang, over.white
			it.sized = over.sized || over.is("slr:data")
		case s.parent != nil:
			it.lang, it.white = s.parent.items[up.item].lang, s.parent.items[up.item].white
		}
	}
	from := len(s.values)
	for _, a := range tok.Attrs {
		j.remember(&it, f.el, a)
	}
	it.values = s.values[from:len(s.values):len(s.values)]
	switch {
	case it.is("slr:profiles"):
		s.profiles = int32(len(s.items))
	case it.is("val:rule"):
		s.rule(&it)
	}
	s.limited = s.limited || it.has("slr:sizeRestriction") || it.has("slr:storageRestriction")
	s.items = append(s.items, it)
	return int32(len(s.items) - 1)
}

// remember keeps an attribute for the checks.
func (j *judge) remember(it *item, el *element, a xml.Attr) {
	name, raw := j.data[a.Name:a.NameEnd], j.data[a.Value:a.ValueEnd]
	switch string(name) {
	case "xml:lang":
		it.lang = raw
	case "xml:space":
		it.white = raw
	}
	v := value{at: a.Name, raw: raw}
	if el == nil {
		if string(name) != "id" && string(name) != "xml:id" {
			return
		}
		v.name = "id"
	} else if u, ok := el.has[string(name)]; ok {
		v.name = u.name
	} else if prefix, local := split(name); prefix != nil {
		switch {
		case string(prefix) == "xmlns":
			return
		case string(name) == "xml:lang":
			v.name = "xml:lang"
		default:
			if voc := j.g.spaces[j.lookup(prefix)]; voc == nil {
				v.name = "foreign"
			} else if g := voc.globals[string(local)]; g != nil {
				v.name = g.name
			}
		}
	}
	if v.name != "" {
		j.scope.values = append(j.scope.values, v)
	}
}

// find returns the attribute of the name, or nil.
func (it *item) find(name string) *value {
	for i := range it.values {
		if it.values[i].name == name {
			return &it.values[i]
		}
	}
	return nil
}

// get returns the value of an attribute, "" if it is not there.
func (it *item) get(name string) string {
	if v := it.find(name); v != nil {
		return v.text()
	}
	return ""
}

func (it *item) has(name string) bool { return it.find(name) != nil }

// or returns the value of an attribute or its default.
func (it *item) or(name, byDefault string) string {
	if v := it.find(name); v != nil {
		return v.text()
	}
	return byDefault
}

// place returns where the attribute stands, or the element without it.
func (it *item) place(name string) int {
	if v := it.find(name); v != nil {
		return v.at
	}
	return it.at
}

// is reports whether the item is the element of that name.
func (it *item) is(name string) bool { return it.el != nil && it.el.name == name }

func (v *value) text() string { return xml.Unescape(v.raw) }

// own returns the element that the scope is.
func (s *scope) own() *item { return &s.items[0] }

// add keeps an id and reports whether it is new.
func (s *scope) add(space, id string) bool {
	m := s.ids[space]
	if m == nil {
		m = map[string]bool{}
		s.ids[space] = m
	}
	if m[id] {
		return false
	}
	m[id] = true
	return true
}

// up returns the nearest scope of the kind, from s outwards, or nil.
func (s *scope) up(kind string) *scope {
	for ; s != nil; s = s.parent {
		if s.kind == kind {
			return s
		}
	}
	return nil
}

// children yields the indexes of the children of an item.
func (s *scope) children(i int32) func(func(int32) bool) {
	return func(yield func(int32) bool) {
		for c := i + 1; c < s.items[i].end; c = s.items[c].end {
			if !yield(c) {
				return
			}
		}
	}
}
