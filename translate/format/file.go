package format

import (
	"bytes"
	"errors"
	"fmt"
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
	units    []unit
	splicer  splicer
}

// A unit is what is read again when one of its segments has changed.
type unit struct {
	start        int // where it begins in the text
	first, count int // its segments
}

// splicer turns the changes of a unit into splices of the original.
type splicer interface {
	// splice returns the replacements that make the segments of u what now
	// says; was is what they said when they were read.
	splice(u unit, was, now []translate.Segment) ([]splice, error)
	encode(text []byte) []byte
	// data is the text that the spans of splices refer to.
	data() []byte
}

// A recutter is a splicer of a format whose units can be cut anew.
type recutter interface {
	// resegment is splice for a unit with other segments than it had.
	resegment(u unit, was, now []translate.Segment) ([]splice, error)
}

// A splice replaces data[start:end] by text.
type splice struct {
	start, end int
	text       string
}

// MaxSize is how many bytes a file may have; TMX that streams into the memory
// may have more.
const MaxSize = xml.MaxFile

// TooLarge returns the error for a file of size bytes, nil if it may be read.
func TooLarge(name string, size int64) error {
	if size <= MaxSize {
		return nil
	}
	return &translate.Error{
		Code: translate.Invalid, File: name, Line: 1, Col: 1, Text: fmt.Sprintf("the file is larger than %d bytes", MaxSize),
		Hint: "Split it where it was made.",
	}
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
	scanner := xml.NewScanner(src.Data)
	for {
		tok, err := scanner.Next()
		if err != nil {
			return nil, err
		}
		if tok.Kind == xml.StartTag {
			return openXML(src, scanner, tok)
		}
	}
}

// openXML reads a file of XML by its root element.
func openXML(src *xml.Source, s *xml.Scanner, root *xml.Token) (*File, error) {
	b := body{src: src, numb: numbering{stays: true}}
	switch name := string(local(src.Data, root)); {
	case name == "xliff" && strings.HasPrefix(attr(src.Data, root, "version"), "2."):
		return readXLIFF2(b, s, root)
	case name == "xliff":
		return readXLIFF1(b, s, root)
	case name == "tmx":
		return readTMX(b, s, root)
	case name == "txml":
		return readTXML(b, s, root)
	default:
		line, col := xml.Place(src.Data, root.Start)
		return nil, &translate.Error{Code: translate.Invalid, Line: line, Col: col, Text: "<" + name + "> is no bilingual format that is known"}
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
