package xml

import "bytes"

// The namespaces that need no declaration (Namespaces in XML 1.0, section 3).
const (
	SpaceXML   = "http://www.w3.org/XML/1998/namespace"
	SpaceXMLNS = "http://www.w3.org/2000/xmlns/"
)

// namespaces holds the bindings in force.
type namespaces struct {
	bound   []binding
	marks   []int // bindings before each open element
	docType bool
	lax     bool // an unknown prefix stands for itself
}

type binding struct {
	prefix string
	uri    string
}

func (n *namespaces) init() {
	n.bound = append(n.bound[:0], binding{"xml", SpaceXML}, binding{"xmlns", SpaceXMLNS})
	n.marks, n.docType = n.marks[:0], false
}

func (n *namespaces) pop() {
	k := len(n.marks) - 1
	n.bound, n.marks = n.bound[:n.marks[k]], n.marks[:k]
}

func (n *namespaces) lookup(prefix []byte) (string, bool) {
	for i := len(n.bound) - 1; i >= 0; i-- {
		if n.bound[i].prefix == string(prefix) {
			return n.bound[i].uri, true
		}
	}
	if n.lax {
		return string(prefix), true
	}
	return "", len(prefix) == 0
}

// Space returns the namespace of the tag that Next has just returned.
func (s *Scanner) Space(tok *Token) string {
	prefix, _, ok := bytes.Cut(s.data[tok.Name:tok.NameEnd], []byte(":"))
	if !ok {
		prefix = nil
	}
	if tok.Empty { // its own bindings have gone out of force already
		for _, a := range tok.Attrs {
			if p, ok := declares(s.data[a.Name:a.NameEnd]); ok && string(p) == string(prefix) {
				return Unescape(s.data[a.Value:a.ValueEnd])
			}
		}
	}
	uri, _ := s.space.lookup(prefix)
	return uri
}

// Prefix returns a prefix with its colon that is bound to uri now, "" if there
// is none.
func (s *Scanner) Prefix(uri string) string {
	for i := len(s.space.bound) - 1; i >= 0; i-- {
		if b := s.space.bound[i]; b.uri == uri && b.prefix != "" {
			return b.prefix + ":"
		}
	}
	return ""
}

// declares returns the prefix that an attribute binds: empty for xmlns.
func declares(name []byte) (prefix []byte, ok bool) {
	if len(name) < 5 || string(name[:5]) != "xmlns" {
		return nil, false
	}
	if len(name) == 5 {
		return nil, true
	}
	return name[6:], name[5] == ':'
}

// push binds what the tag of s declares and checks its names; colon says
// whether one stands in the name of the element.
func (n *namespaces) push(s *Scanner, colon bool) error {
	n.marks = append(n.marks, len(n.bound))
	for _, a := range s.attrs {
		if prefix, ok := declares(s.data[a.Name:a.NameEnd]); ok {
			if err := n.bind(s, a, prefix); err != nil {
				return err
			}
		}
	}
	if colon {
		if err := n.check(s, s.tok.Name, s.tok.NameEnd); err != nil {
			return err
		}
	}
	if s.colon > 0 {
		for _, a := range s.attrs {
			if err := n.check(s, a.Name, a.NameEnd); err != nil {
				return err
			}
		}
	}
	if len(s.attrs) > 16 {
		return n.unique(s)
	}
	for i, a := range s.attrs {
		for _, b := range s.attrs[:i] {
			if n.same(s.data[a.Name:a.NameEnd], s.data[b.Name:b.NameEnd], s.colon > 1) {
				return s.fail(a.Name, "the attribute %s stands twice", s.data[a.Name:a.NameEnd])
			}
		}
	}
	return nil
}

func (n *namespaces) bind(s *Scanner, a Attr, prefix []byte) error {
	uri := Unescape(s.data[a.Value:a.ValueEnd])
	p := string(prefix)
	switch {
	case p == "" && (uri == SpaceXML || uri == SpaceXMLNS):
		return s.fail(a.Name, "%s may not be the default namespace", uri)
	case p == "":
	case uri == "":
		return s.fail(a.Name, "the prefix %s is bound to nothing", p)
	case p == "xmlns" || (p == "xml") != (uri == SpaceXML) || uri == SpaceXMLNS:
		return s.fail(a.Name, "the prefix %s may not be bound to %s", p, uri)
	}
	n.bound = append(n.bound, binding{p, uri})
	return nil
}

// unique finds duplicates among many attributes in linear time.
func (n *namespaces) unique(s *Scanner) error {
	seen := make(map[string]bool, len(s.attrs))
	for _, a := range s.attrs {
		name := s.data[a.Name:a.NameEnd]
		key := string(name)
		if prefix, local, ok := bytes.Cut(name, []byte(":")); ok {
			uri, _ := n.lookup(prefix)
			key = uri + " " + string(local)
		}
		if seen[key] {
			return s.fail(a.Name, "the attribute %s stands twice", name)
		}
		seen[key] = true
	}
	return nil
}

// same reports whether two attributes have one name; colons says whether that
// may be so by their namespaces.
func (n *namespaces) same(a, b []byte, colons bool) bool {
	if bytes.Equal(a, b) {
		return true
	}
	if !colons {
		return false
	}
	p, x, ok := bytes.Cut(a, []byte(":"))
	q, y, ok2 := bytes.Cut(b, []byte(":"))
	if !ok || !ok2 || !bytes.Equal(x, y) {
		return false
	}
	u, _ := n.lookup(p)
	v, _ := n.lookup(q)
	return u == v
}

func (n *namespaces) check(s *Scanner, from, to int) error {
	name := s.data[from:to]
	colon := bytes.IndexByte(name, ':')
	if colon < 0 {
		return nil
	}
	if colon == 0 || colon == len(name)-1 || bytes.IndexByte(name[colon+1:], ':') >= 0 {
		return s.fail(from, "the name %s has a colon in the wrong place", name)
	}
	if _, ok := n.lookup(name[:colon]); !ok {
		return s.fail(from, "the prefix %s is not declared", name[:colon])
	}
	return nil
}
