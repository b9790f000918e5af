package xml

import (
	"bytes"
	"strings"
	"unicode/utf8"
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

// A Tree is a whole file as a flat list of nodes in document order. Its first
// node need not be the root element: Root says which is.
type Tree struct {
	Data   []byte
	Nodes  []Node
	Root   int32
	spaces []string
}

// Parse scans text and returns its tree. It takes about 40 bytes a node beside
// the text.
func Parse(data []byte) (*Tree, error) {
	t := &Tree{Data: data, Root: -1, spaces: []string{""}, Nodes: make([]Node, 0, len(data)/48+16)}
	ids := map[string]int32{"": 0}
	s := NewScanner(data)
	var open, last []int32 // open elements, and the last child at each level
	last = append(last, -1)
	for {
		tok, err := s.Next()
		if err != nil {
			return nil, err
		}
		if tok.Kind == End {
			return t, nil
		}
		if tok.Kind == EndTag {
			n := &t.Nodes[open[len(open)-1]]
			n.Close, n.End = int32(tok.Start), int32(tok.End)
			open, last = open[:len(open)-1], last[:len(last)-1]
			continue
		}
		i := int32(len(t.Nodes))
		n := Node{Kind: tok.Kind, Start: int32(tok.Start), End: int32(tok.End), Parent: -1, First: -1, Next: -1}
		if len(open) > 0 {
			n.Parent = open[len(open)-1]
		}
		if k := last[len(last)-1]; k >= 0 {
			t.Nodes[k].Next = i
		} else if n.Parent >= 0 {
			t.Nodes[n.Parent].First = i
		}
		last[len(last)-1] = i
		if tok.Kind == StartTag {
			n.NameEnd, n.Open, n.Close = int32(tok.NameEnd), int32(tok.End), int32(tok.End)
			prefix, _, ok := bytes.Cut(data[tok.Name:tok.NameEnd], []byte(":"))
			if !ok {
				prefix = nil
			}
			uri, _ := s.space.lookupTag(prefix, tok, data)
			id, ok := ids[uri]
			if !ok {
				id = int32(len(t.spaces))
				ids[uri] = id
				t.spaces = append(t.spaces, uri)
			}
			n.space = id
			if t.Root < 0 {
				t.Root = i
			}
			if !tok.Empty {
				open, last = append(open, i), append(last, -1)
			}
		}
		t.Nodes = append(t.Nodes, n)
	}
}

// lookupTag resolves the prefix of a tag, also of an empty one, whose own
// bindings have gone out of force already.
func (n *namespaces) lookupTag(prefix []byte, tok *Token, data []byte) (string, bool) {
	if tok.Empty {
		want := "xmlns"
		if len(prefix) > 0 {
			want += ":" + string(prefix)
		}
		for _, a := range tok.Attrs {
			if string(data[a.Name:a.NameEnd]) == want {
				return Unescape(data[a.Value:a.ValueEnd]), true
			}
		}
	}
	return n.lookup(prefix)
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
	return string(name)
}

// Prefix returns the prefix of an element with its colon, "" for none.
func (t *Tree) Prefix(i int32) string {
	n := &t.Nodes[i]
	name := t.Data[n.Start+1 : n.NameEnd]
	return string(name[:bytes.IndexByte(name, ':')+1])
}

// Space returns the namespace of an element.
func (t *Tree) Space(i int32) string { return t.spaces[t.Nodes[i].space] }

// Attrs yields the attributes of an element.
func (t *Tree) Attrs(i int32) []Attr {
	n := &t.Nodes[i]
	if n.Kind != StartTag {
		return nil
	}
	var all []Attr
	for p := int(n.NameEnd); p < int(n.Open); {
		c := t.Data[p]
		if isSpace(c) || c == '/' || c == '>' {
			p++
			continue
		}
		a := Attr{Name: p}
		for t.Data[p] != '=' && !isSpace(t.Data[p]) {
			p++
		}
		a.NameEnd = p
		for t.Data[p] != '"' && t.Data[p] != '\'' {
			p++
		}
		q := t.Data[p]
		a.Value = p + 1
		a.ValueEnd = a.Value + bytes.IndexByte(t.Data[a.Value:], q)
		p = a.ValueEnd + 1
		all = append(all, a)
	}
	return all
}

// Find returns the attribute with the qualified name, and whether it is there.
func (t *Tree) Find(i int32, name string) (Attr, bool) {
	for _, a := range t.Attrs(i) {
		if string(t.Data[a.Name:a.NameEnd]) == name {
			return a, true
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

// LocalAttr returns the value of the first attribute with that local name in
// whatever namespace, "" if there is none.
func (t *Tree) LocalAttr(i int32, local string) string {
	for _, a := range t.Attrs(i) {
		name := t.Data[a.Name:a.NameEnd]
		if string(name[bytes.IndexByte(name, ':')+1:]) == local {
			return Unescape(t.Data[a.Value:a.ValueEnd])
		}
	}
	return ""
}

// Child returns the first child element with the local name, or -1.
func (t *Tree) Child(i int32, local string) int32 {
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == local {
			return c
		}
	}
	return -1
}

// Children returns the child elements with the local name.
func (t *Tree) Children(i int32, local string) []int32 {
	var all []int32
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == local {
			all = append(all, c)
		}
	}
	return all
}

// Text returns the characters inside a node and its descendants.
func (t *Tree) Text(i int32) string {
	n := &t.Nodes[i]
	switch n.Kind {
	case Text:
		return Unescape(t.Data[n.Start:n.End])
	case CDATA:
		return lineEnds(string(t.Data[n.Start+9 : n.End-3]))
	case StartTag:
		var b strings.Builder
		for c := n.First; c >= 0; c = t.Nodes[c].Next {
			b.WriteString(t.Text(c))
		}
		return b.String()
	}
	return ""
}

// Unescape returns text with its references resolved and line ends as LF. It
// is for text that a scanner has passed.
func Unescape(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return lineEnds(string(b))
	}
	var s strings.Builder
	s.Grow(len(b))
	text := lineEnds(string(b))
	for {
		amp := strings.IndexByte(text, '&')
		if amp < 0 {
			s.WriteString(text)
			return s.String()
		}
		s.WriteString(text[:amp])
		end := strings.IndexByte(text[amp:], ';')
		if end < 0 {
			s.WriteString(text[amp:])
			return s.String()
		}
		name := text[amp+1 : amp+end]
		if r, ok := charRefOrNone(name); ok {
			s.WriteRune(r)
		} else {
			s.WriteString(predefined[name])
		}
		text = text[amp+end+1:]
	}
}

func charRefOrNone(name string) (rune, bool) {
	if name == "" || name[0] != '#' {
		return utf8.RuneError, false
	}
	return charRef(name)
}

func lineEnds(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// Escape returns text as it stands between tags.
func Escape(s string) string { return escaper.Replace(s) }

// EscapeAttr returns text as it stands in an attribute.
func EscapeAttr(s string) string { return attrEscaper.Replace(s) }

var (
	escaper     = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	attrEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&#39;", "\n", "&#10;", "\r", "&#13;", "\t", "&#9;")
)
