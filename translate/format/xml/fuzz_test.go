package xml

import (
	"bytes"
	stdxml "encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzDecode: what can be decoded comes out again byte for byte.
func FuzzDecode(f *testing.F) {
	for _, tt := range wellFormed {
		f.Add([]byte(tt.text))
		f.Add(utf16Bytes("\ufeff"+tt.text, false))
	}
	f.Add([]byte("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\x80\x81</a>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := Decode(b)
		if err != nil {
			return
		}
		if got := s.Encode(s.Data); !bytes.Equal(got, b) {
			t.Errorf("%q came back as %q", b, got)
		}
	})
}

// FuzzParse: nodes lie within their parents and in order, errors have a place
// inside the text, and what is well-formed here is well-formed to Go's own,
// laxer reader too, but for names: it has the letters of XML's fourth edition,
// this one those of the fifth (2.3 [4]).
func FuzzParse(f *testing.F) {
	for _, tt := range wellFormed {
		f.Add([]byte(tt.text))
	}
	for _, tt := range illFormed {
		f.Add([]byte(tt.text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		tree, err := Parse(b)
		var e *Error
		if errors.As(err, &e) {
			if e.Offset < 0 || e.Offset > len(b) || e.Line < 1 || e.Col < 1 {
				t.Fatalf("the error %v is at byte %d of %d", e, e.Offset, len(b))
			}
			return
		}
		checkTree(t, tree)
		if bytes.Contains(b, []byte("<!DOCTYPE")) || bytes.HasPrefix(b, []byte("\ufeff")) || bytes.Contains(b, []byte("<?xml")) {
			return // read differently there, and rightly so here
		}
		d := stdxml.NewDecoder(bytes.NewReader(b))
		for {
			_, err := d.RawToken()
			if err == io.EOF {
				return
			}
			if err != nil {
				if strings.Contains(err.Error(), "invalid XML name") && bytes.ContainsFunc(b, func(r rune) bool { return r >= utf8.RuneSelf }) {
					return
				}
				t.Fatalf("%q passes here, but encoding/xml says %v", b, err)
			}
		}
	})
}

func checkTree(t *testing.T, tree *Tree) {
	t.Helper()
	for i := range tree.Nodes {
		n := &tree.Nodes[i]
		if n.Start >= n.End || n.Parent >= int32(i) {
			t.Fatalf("node %d: %+v", i, *n)
		}
		if n.Parent >= 0 {
			p := &tree.Nodes[n.Parent]
			if n.Start < p.Open || n.End > p.Close {
				t.Fatalf("node %d %+v lies outside its parent %+v", i, *n, *p)
			}
		}
		if n.Next >= 0 && tree.Nodes[n.Next].Start < n.End {
			t.Fatalf("node %d: its neighbour begins before its end", i)
		}
		if n.Kind == StartTag && (n.NameEnd > n.Open || n.Open > n.Close || n.Close > n.End) {
			t.Fatalf("element %d: %+v", i, *n)
		}
	}
}
