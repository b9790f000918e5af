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
}

type binding struct {
	prefix string
	uri    string
}

func (n *namespaces) init() {
	n.bound = []binding{{"xml", SpaceXML}, {"xmlns", SpaceXMLNS}}
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
	return "", len(prefix) == 0
}

// push binds what the tag of s declares and checks its names.
func (n *namespaces) push(s *Scanner) error {
	n.marks = append(n.marks, len(n.bound))
	d := s.data
	for _, a := range s.attrs {
		name := d[a.Name:a.NameEnd]
		switch {
		case string(name) == "xmlns":
			n.bound = append(n.bound, binding{"", Unescape(d[a.Value:a.ValueEnd])})
		case bytes.HasPrefix(name, []byte("xmlns:")):
			prefix, uri := string(name[6:]), Unescape(d[a.Value:a.ValueEnd])
			switch {
			case uri == "":
				return s.fail(a.Name, "the prefix %s is bound to nothing", prefix)
			case prefix == "xmlns" || (prefix == "xml") != (uri == SpaceXML) || uri == SpaceXMLNS:
				return s.fail(a.Name, "the prefix %s may not be bound to %s", prefix, uri)
			}
			n.bound = append(n.bound, binding{prefix, uri})
		}
	}
	if err := n.check(s, s.tok.Name, s.tok.NameEnd); err != nil {
		return err
	}
	for i, a := range s.attrs {
		if err := n.check(s, a.Name, a.NameEnd); err != nil {
			return err
		}
		for _, b := range s.attrs[:min(i, 64)] {
			if n.same(d[a.Name:a.NameEnd], d[b.Name:b.NameEnd]) {
				return s.fail(a.Name, "the attribute %s stands twice", d[a.Name:a.NameEnd])
			}
		}
	}
	if len(s.attrs) > 64 {
		return n.unique(s)
	}
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

func (n *namespaces) same(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
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
