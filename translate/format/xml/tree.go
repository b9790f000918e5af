package xml

import (
	"bytes"
)

// A Node is an element, a run of text, a CDATA section, a comment or a
// processing instruction, as spans into the text of its tree.
type Node struct {
	Kind       Kind // StartTag for an element
	Start, End int32
	NameEnd    int32 // elements: end of the qualified name, which begins at Start+1
	Open       int32 // elements: end of the start tag
	Close      int32 // elements: start of the end tag; equal to Open in <a></a>, to End in <a/>
	Parent     int32 // -1 for the root
	First      int32 // first child; -1: none
	Next       int32 // next sibling; -1: none
	space      int32 // index of the namespace
	name       int32 // elements: index of the local name; -1: it is not kept
	attr       int32 // elements: index of the first attribute
	attrs      int32 // and how many there are
}

// A Tree is a file, or one element of it, as a flat list of nodes in document
// order. Its first node need not be the root element: Root says which is.
type Tree struct {
	Data  []byte
	Nodes []Node
	Root  int32

	attrs  []attr
	spaces []string // by Node.space
	ids    map[string]int32
	names  names
	open   []int32 // open elements while it is read
	last   []int32 // the last child at each level
	again  Scanner // of Fragment
}

// An attr is an Attr in half the room.
type attr struct{ name, nameEnd, value, valueEnd int32 }

func (a attr) wide() Attr { return Attr{int(a.name), int(a.nameEnd), int(a.value), int(a.valueEnd)} }

// Parse scans text and returns its tree. It takes about 50 bytes a node and 16
// an attribute beside the text.
func Parse(data []byte) (*Tree, error) {
	t := &Tree{Nodes: make([]Node, 0, len(data)/48+16)}
	t.reset(data)
	s := NewScanner(data)
	for {
		tok, err := s.Next()
		if err != nil {
			return nil, err
		}
		if tok.Kind == End {
			return t, nil
		}
		t.add(s, tok)
	}
}

// Element reads the element whose start tag Next has just returned, to its
// end, into t, which may be used again and again. Its offsets are those of the
// text, its node 0 is the element.
func (s *Scanner) Element(t *Tree) error {
	t.reset(s.data)
	t.add(s, &s.tok)
	for len(t.open) > 0 {
		tok, err := s.Next()
		if err != nil {
			return err
		}
		t.add(s, tok)
	}
	return nil
}

// Fragment reads the element that begins at start once more, in a text that
// was read before. A prefix that is declared further out stands for itself.
func Fragment(data []byte, start int, t *Tree) error { return t.fragment(data, start, len(data)) }

// Element reads one element that stands alone in data, which was not looked at
// before. A prefix that is declared further out stands for itself.
func Element(data []byte, t *Tree) error { return t.fragment(data, 0, 0) }

// fragment reads an element; up to clean, data was looked at before.
func (t *Tree) fragment(data []byte, start, clean int) error {
	s := &t.again
	*s = Scanner{data: data, pos: start, clean: clean, stack: s.stack[:0], ends: s.ends[:0], attrs: s.attrs[:0], space: s.space}
	s.space.init()
	s.space.lax = true
	if _, err := s.Next(); err != nil {
		return err
	}
	return s.Element(t)
}

func (t *Tree) reset(data []byte) {
	if t.ids == nil {
		t.spaces, t.ids = []string{""}, map[string]int32{"": 0}
	}
	t.Data, t.Nodes, t.attrs, t.Root = data, t.Nodes[:0], t.attrs[:0], -1
	t.open, t.last = t.open[:0], append(t.last[:0], -1)
}

// add puts a token into the tree.
func (t *Tree) add(s *Scanner, tok *Token) {
	if tok.Kind == EndTag {
		k := len(t.open) - 1
		n := &t.Nodes[t.open[k]]
		n.Close, n.End = int32(tok.Start), int32(tok.End)
		t.open, t.last = t.open[:k], t.last[:k+1]
		return
	}
	i := int32(len(t.Nodes))
	n := Node{Kind: tok.Kind, Start: int32(tok.Start), End: int32(tok.End), Parent: -1, First: -1, Next: -1}
	if k := len(t.open); k > 0 {
		n.Parent = t.open[k-1]
	}
	last := &t.last[len(t.last)-1]
	if *last >= 0 {
		t.Nodes[*last].Next = i
	} else if n.Parent >= 0 {
		t.Nodes[n.Parent].First = i
	}
	*last = i
	if tok.Kind == StartTag {
		n.NameEnd, n.Open, n.Close = int32(tok.NameEnd), int32(tok.End), int32(tok.End)
		n.space, n.name = t.space(s.Space(tok)), t.names.intern(local(t.Data[tok.Name:tok.NameEnd]))
		n.attr, n.attrs = int32(len(t.attrs)), int32(len(tok.Attrs))
		for _, a := range tok.Attrs {
			t.attrs = append(t.attrs, attr{int32(a.Name), int32(a.NameEnd), int32(a.Value), int32(a.ValueEnd)})
		}
		if t.Root < 0 {
			t.Root = i
		}
		if !tok.Empty {
			t.open, t.last = append(t.open, i), append(t.last, -1)
		}
	}
	t.Nodes = append(t.Nodes, n)
}

func (t *Tree) space(uri string) int32 {
	if n := len(t.spaces) - 1; t.spaces[n] == uri {
		return int32(n) // as in most elements
	}
	id, ok := t.ids[uri]
	if !ok {
		id = int32(len(t.spaces))
		t.ids[uri] = id
		t.spaces = append(t.spaces, uri)
	}
	return id
}

// Local returns the local name of an element, "" for other nodes.
func (t *Tree) Local(i int32) string {
	n := &t.Nodes[i]
	if n.Kind != StartTag {
		return ""
	}
	if n.name < 0 {
		return string(local(t.Data[n.Start+1 : n.NameEnd]))
	}
	return t.names.list[n.name]
}

// Prefix returns the prefix of an element with its colon, "" for none.
func (t *Tree) Prefix(i int32) string {
	n := &t.Nodes[i]
	name := t.Data[n.Start+1 : n.NameEnd]
	return string(name[:bytes.IndexByte(name, ':')+1])
}

// Space returns the namespace of an element.
func (t *Tree) Space(i int32) string { return t.spaces[t.Nodes[i].space] }

// Attrs returns the attributes of an element.
func (t *Tree) Attrs(i int32) []Attr {
	var all []Attr
	for _, a := range t.of(i) {
		all = append(all, a.wide())
	}
	return all
}

func (t *Tree) of(i int32) []attr {
	n := &t.Nodes[i]
	return t.attrs[n.attr : n.attr+n.attrs]
}

// Find returns the attribute with the qualified name, and whether it is there.
func (t *Tree) Find(i int32, name string) (Attr, bool) {
	for _, a := range t.of(i) {
		if string(t.Data[a.name:a.nameEnd]) == name {
			return a.wide(), true
		}
	}
	return Attr{}, false
}

// Attr returns the value of the attribute with the qualified name, "" if it is
// not there.
func (t *Tree) Attr(i int32, name string) string {
	if a, ok := t.Find(i, name); ok {
		return Unescape(t.Data[a.Value:a.ValueEnd])
	}
	return ""
}

// Child returns the first child element with the local name in the namespace
// of its parent, or -1.
func (t *Tree) Child(i int32, local string) int32 {
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == local && t.Nodes[c].space == t.Nodes[i].space {
			return c
		}
	}
	return -1
}

// Children returns all of those.
func (t *Tree) Children(i int32, local string) []int32 {
	var all []int32
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == local && t.Nodes[c].space == t.Nodes[i].space {
			all = append(all, c)
		}
	}
	return all
}

// Foreign returns the first child element with the local name in another
// namespace than its parent, or -1.
func (t *Tree) Foreign(i int32, local string) int32 {
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == local && t.Nodes[c].space != t.Nodes[i].space {
			return c
		}
	}
	return -1
}
