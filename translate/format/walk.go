package format

import (
	"bytes"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A level is an element that is open on the way down to a unit.
type level struct {
	name   string // local; "" where no unit can stand
	locked bool
}

// walk reads what is left of a file behind the start tag of its root. open is
// told every element at whose level a unit can stand; it says whether that is
// a unit, which read then reads, or what to go on with inside. Elements of
// other namespaces than the root's are passed over. It does not recurse.
func walk(s *xml.Scanner, root *xml.Token, data []byte, open func(up level, tok *xml.Token, name string) (here level, unit bool), read func(up level) error) error {
	space := s.Space(root)
	levels := []level{{name: string(local(data, root))}}
	if root.Empty {
		levels = nil
	}
	for {
		tok, err := s.Next()
		if err != nil {
			return err
		}
		switch tok.Kind {
		case xml.End:
			return nil
		case xml.EndTag:
			levels = levels[:len(levels)-1]
		case xml.StartTag:
			up, here, unit := levels[len(levels)-1], level{}, false
			if up.name != "" && s.Space(tok) == space {
				here, unit = open(up, tok, string(local(data, tok)))
			}
			if unit {
				err = read(here)
			} else if !tok.Empty {
				levels = append(levels, here)
			}
			if err != nil {
				return err
			}
		}
	}
}

func local(data []byte, tok *xml.Token) []byte {
	name := data[tok.Name:tok.NameEnd]
	for i, c := range name {
		if c == ':' {
			return name[i+1:]
		}
	}
	return name
}

// attr returns an attribute of a start tag, "" if it is not there.
func attr(data []byte, tok *xml.Token, name string) string {
	for _, a := range tok.Attrs {
		if string(data[a.Name:a.NameEnd]) == name {
			return xml.Unescape(data[a.Value:a.ValueEnd])
		}
	}
	return ""
}

// inherit returns a level below up: translate="no" goes down until an element
// says otherwise.
func inherit(up level, data []byte, tok *xml.Token, name string) level {
	here := level{name: name, locked: up.locked}
	if v := attr(data, tok, "translate"); v != "" {
		here.locked = v == "no"
	}
	return here
}

// A body is a file of XML whose units are read one at a time, so that no tree
// of the whole is kept.
type body struct {
	src  *xml.Source
	tree xml.Tree // of the unit at hand
	numb numbering
	all  []translate.Segment // of the unit at hand

	outside *head // see head; nil until it is asked for
}

func (f *body) data() []byte              { return f.src.Data }
func (f *body) encode(text []byte) []byte { return f.src.Encode(text) }

// content returns the bytes within an element, "" for none.
func (f *body) content(node int32) string {
	if node < 0 {
		return ""
	}
	n := f.tree.Nodes[node]
	return string(f.tree.Data[n.Open:max(n.Open, n.Close)])
}

// expect makes room for the units of a file, whose elements have that name, by
// what its first part holds.
func (f *File) expect(data []byte, name string) {
	head := data[:min(len(data), 1<<20)]
	n := bytes.Count(head, []byte(name+">"))
	if len(data) > len(head) {
		n = int(int64(n) * int64(len(data)) / int64(len(head)))
	}
	n = min(n, len(data)/256)
	f.units, f.Document.Segments = make([]unit, 0, n), make([]translate.Segment, 0, n)
}

// add puts the segments of the unit at hand into the file.
func (f *File) add(t *xml.Tree, segments ...translate.Segment) {
	if len(segments) == 0 {
		return
	}
	f.units = append(f.units, unit{start: int(t.Nodes[0].Start), first: len(f.Document.Segments), count: len(segments)})
	f.Document.Segments = append(f.Document.Segments, segments...)
}
