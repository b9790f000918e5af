package format

import (
	"bytes"
	"errors"
	"path"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// The ids of bilingual formats.
const (
	XLIFF12 = "xliff-1.2"
	XLIFF20 = "xliff-2.0"
	XLIFF21 = "xliff-2.1"
	XLIFF22 = "xliff-2.2"
	TMX     = "tmx"
	TSV     = "tsv"
)

// A File is a bilingual file that was read: its document, and the way to write
// changes of it back into its own bytes.
type File struct {
	Document translate.Document
	Charset  string
	original []byte
	splicer  splicer
}

// splicer turns the change of one segment into splices of the original.
type splicer interface {
	// splice returns the replacements that make segment i of the document what
	// now says; was is what it said when it was read.
	splice(i int, was, now translate.Segment) ([]splice, error)
	encode(text []byte) []byte
	// data is the text that the spans of splices refer to.
	data() []byte
}

// A splice replaces data[start:end] by text.
type splice struct {
	start, end int
	text       string
}

// Open reads a bilingual file. name is used for messages and, by its ending,
// to tell TSV from the others. The error names line and column.
func Open(name string, b []byte) (*File, error) {
	if len(b) == 0 {
		return nil, &translate.Error{Code: translate.Invalid, File: name, Line: 1, Col: 1, Text: "the file is empty"}
	}
	f, err := open(name, b)
	if err != nil {
		return nil, named(name, err)
	}
	f.original = b
	f.Document.Name = path.Base(strings.ReplaceAll(name, "\\", "/"))
	return f, nil
}

func open(name string, b []byte) (*File, error) {
	if looksTSV(b) {
		return readTSV(b)
	}
	if strings.HasSuffix(strings.ToLower(name), ".tsv") && !looksXML(b) {
		return readTSV(b)
	}
	if !looksXML(b) {
		return nil, &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "this is no bilingual file (XLIFF, TMX or TSV)"}
	}
	src, err := xml.Decode(b)
	if err != nil {
		return nil, err
	}
	tree, err := xml.Parse(src.Data)
	if err != nil {
		return nil, err
	}
	switch root := tree.Local(tree.Root); {
	case root == "xliff" && strings.HasPrefix(tree.Attr(tree.Root, "version"), "2."):
		return readXLIFF2(src, tree)
	case root == "xliff":
		return readXLIFF1(src, tree)
	case root == "tmx":
		return readTMX(src, tree)
	default:
		line, col := xml.Place(tree.Data, int(tree.Nodes[tree.Root].Start))
		return nil, &translate.Error{Code: translate.Invalid, Line: line, Col: col, Text: "<" + root + "> is no bilingual format that is known"}
	}
}

// Bilingual reports whether the bytes look like a bilingual file: XML or the
// table of the command line.
func Bilingual(b []byte) bool { return looksTSV(b) || looksXML(b) }

func looksXML(b []byte) bool {
	head := b[:min(len(b), 512)]
	for _, prefix := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(prefix))
	}
	head = bytes.TrimLeft(head, " \t\r\n\x00")
	return len(head) > 0 && head[0] == '<'
}

// named gives an error the name of its file, and XML errors their code.
func named(name string, err error) error {
	var x *xml.Error
	if errors.As(err, &x) {
		return &translate.Error{Code: translate.Invalid, File: name, Line: x.Line, Col: x.Col, Text: x.Reason, Err: err}
	}
	var e *translate.Error
	if errors.As(err, &e) && e.File == "" {
		c := *e
		c.File = name
		return &c
	}
	return err
}

// Write returns the file with the changes that now holds against the document
// as it was read: targets, states and notes of segments with the same id. All
// other bytes are those of the original; without a change it is the original.
func (f *File) Write(now *translate.Document) ([]byte, error) {
	index := make(map[translate.SegmentID]int, len(f.Document.Segments))
	for i, s := range f.Document.Segments {
		index[s.ID] = i
	}
	var all []splice
	for _, s := range now.Segments {
		i, ok := index[s.ID]
		if !ok {
			return nil, &translate.Error{Code: translate.NotFound, Text: "the file has no segment " + string(s.ID)}
		}
		was := f.Document.Segments[i]
		if was.Target == s.Target && was.State == s.State {
			continue
		}
		one, err := f.splicer.splice(i, was, s)
		if err != nil {
			return nil, err
		}
		all = append(all, one...)
	}
	if len(all) == 0 {
		return f.original, nil
	}
	return apply(f.original, f.splicer, all)
}
