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
}

// A Tree is a file, or one element of it, as a flat list of nodes in document
// order. Its first node need not be the root element: Root says which is.
type Tree struct {
	Data  []byte
	Nodes []Node
	Root  int32

	spaces []string // by Node.space
	ids    map[string]int32
	names  map[string]string // interned local names
	open   []int32           // open elements while it is read
	last   []int32           // the last child at each level
}

// Parse scans text and returns its tree. It takes about 40 bytes a node beside
// the text.
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
func Fragment(data []byte, start int, t *Tree) error {
	return fragment(&Scanner{data: data, pos: start, clean: true}, t)
}

// Element reads one element that stands alone in data, which was not looked at
// before. A prefix that is declared further out stands for itself.
func Element(data []byte, t *Tree) error { return fragment(&Scanner{data: data}, t) }

func fragment(s *Scanner, t *Tree) error {
	s.space.init()
	s.space.lax = true
	if _, err := s.Next(); err != nil {
		return err
	}
	return s.Element(t)
}

func (t *Tree) reset(data []byte) {
	if t.ids == nil {
		t.spaces, t.ids, t.names = []string{""}, map[string]int32{"": 0}, map[string]string{}
	}
	t.Data, t.Nodes, t.Root = data, t.Nodes[:0], -1
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
		n.space = t.space(s.Space(tok))
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
	name := t.Data[n.Start+1 : n.NameEnd]
	if k := bytes.IndexByte(name, ':'); k >= 0 {
		name = name[k+1:]
	}
	if s, ok := t.names[string(name)]; ok {
		return s
	}
	if len(t.names) == maxNames {
		return string(name)
	}
	t.names[string(name)] = string(name)
	return string(name)
}

// maxNames bounds the names that are kept; no format has as many.
const maxNames = 1024

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
	for p := t.attrs(i); ; {
		a, ok := t.attr(i, &p)
		if !ok {
			return all
		}
		all = append(all, a)
	}
}

// attrs returns where the attributes of an element begin.
func (t *Tree) attrs(i int32) int {
	if n := &t.Nodes[i]; n.Kind == StartTag {
		return int(n.NameEnd)
	}
	return int(t.Nodes[i].End)
}

// attr returns the attribute at or behind *p and moves *p behind it.
func (t *Tree) attr(i int32, p *int) (Attr, bool) {
	d, end := t.Data, int(t.Nodes[i].Open)
	for *p < end && (isSpace(d[*p]) || d[*p] == '/' || d[*p] == '>') {
		*p++
	}
	if *p >= end {
		return Attr{}, false
	}
	a := Attr{Name: *p}
	q := *p
	for d[q] != '=' && !isSpace(d[q]) {
		q++
	}
	a.NameEnd = q
	for d[q] != '"' && d[q] != '\'' {
		q++
	}
	a.Value = q + 1
	a.ValueEnd = a.Value + bytes.IndexByte(d[a.Value:], d[q])
	*p = a.ValueEnd + 1
	return a, true
}

// Find returns the attribute with the qualified name, and whether it is there.
func (t *Tree) Find(i int32, name string) (Attr, bool) {
	for p := t.attrs(i); ; {
		a, ok := t.attr(i, &p)
		if !ok || string(t.Data[a.Name:a.NameEnd]) == name {
			return a, ok
		}
	}
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
