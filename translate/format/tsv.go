package format

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// tsv is the table of the command line: columns id, source, target; a line
// "#doc<TAB>NAME" begins a new document; tab, line break and backslash within a
// cell are escaped with a backslash.
type tsv struct {
	text Text
	raw  []byte
}

const tsvHeader = "id\tsource\ttarget"

func looksTSV(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	return bytes.HasPrefix(b, []byte(tsvHeader+"\n")) || bytes.HasPrefix(b, []byte(tsvHeader+"\r\n")) || string(b) == tsvHeader
}

func (f *tsv) data() []byte { return f.raw }

func (f *tsv) encode(text []byte) []byte {
	b, err := f.text.Encode(string(text))
	if err != nil {
		return text
	}
	return b
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8.
func invalidUTF8(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

func readTSV(b []byte) (*File, error) {
	text, err := DecodeText("", b)
	if err != nil {
		return nil, err
	}
	if text.Charset == "windows-1252" {
		line, col := xml.Place(b, invalidUTF8(b))
		return nil, &translate.Error{Code: translate.Invalid, Line: line, Col: col, Text: "the table is not UTF-8"}
	}
	f := &tsv{text: text, raw: []byte(text.String)}
	file := &File{Document: translate.Document{Format: TSV, SourceLang: "de", TargetLang: "en"}, Charset: text.Charset, splicer: f}
	ids := newIDs(0)
	paragraph, pos := 0, 0
	for n, line := range strings.SplitAfter(text.String, "\n") {
		start := pos
		pos += len(line)
		line = strings.TrimRight(line, "\r\n")
		switch {
		case n == 0 && line == tsvHeader, line == "":
			continue
		case strings.HasPrefix(line, "#doc\t") || line == "#doc":
			paragraph++
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, &translate.Error{Code: translate.Invalid, Line: n + 1, Col: 1, Text: "a line needs three cells: id, source, target"}
		}
		s := translate.Segment{
			ID: ids.unique(Unquote(cells[0])), Source: Unquote(cells[1]), Target: Unquote(cells[2]), Confidence: 1,
			Origin: translate.FromFile, State: translate.Translated, Paragraph: paragraph,
		}
		s.Draft = s.Target
		if s.Target == "" {
			s.State = translate.New
		}
		at := start + len(cells[0]) + len(cells[1]) + 2
		file.units = append(file.units, unit{start: at, first: len(file.Document.Segments), count: 1})
		file.Document.Segments = append(file.Document.Segments, s)
	}
	return file, nil
}

func (f *tsv) splice(u unit, was, now []translate.Segment) ([]splice, error) {
	if was[0].Target == now[0].Target {
		return nil, nil // the table keeps no states
	}
	cell, _, _ := bytes.Cut(f.raw[u.start:], []byte("\n")) // the last of its line
	cell = bytes.TrimRight(cell, "\r")
	return []splice{{u.start, u.start + len(cell), Quote(now[0].Target)}}, nil
}

var (
	quoter   = strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r")
	unquoter = strings.NewReplacer("\\\\", "\\", "\\t", "\t", "\\n", "\n", "\\r", "\r")
)

// Quote escapes a cell.
func Quote(s string) string { return quoter.Replace(s) }

// Unquote takes the escapes of a cell back.
func Unquote(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	return unquoter.Replace(s)
}
