package format

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
)

// utxStates are the term states of UTX 1.20 and what they mean here; the first
// of a meaning is written.
var utxStates = []struct {
	utx   string
	state translate.FormState
}{
	{"approved", translate.Preferred},
	{"non-standard", translate.Allowed},
	{"provisional", translate.Allowed},
	{"forbidden", translate.Forbidden},
	{"rejected", translate.Forbidden},
	{"obsolete", translate.Historic},
}

// readUTX reads Universal Terminology eXchange 1.20 (AAMT): a heading that
// names the languages, a line that names the columns, then a term a line.
func readUTX(g *gloss, b []byte) error {
	text, err := DecodeText("", b)
	if err != nil {
		return err
	}
	german, english := 0, 1
	columns := []string{"src", "tgt"}
	line := 0
	for row := range strings.Lines(text.String) {
		line++
		row = strings.TrimRight(row, "\r\n")
		if comment, ok := strings.CutPrefix(row, "#"); ok {
			switch {
			case strings.HasPrefix(comment, "UTX"):
				from, to, err := utxLanguages(comment, line)
				if err != nil {
					return err
				}
				if from == "en" && to == "de" {
					german, english = 1, 0
				}
			case strings.HasPrefix(comment, "src"):
				columns = strings.Split(comment, "\t")
			}
			continue
		}
		if strings.TrimSpace(row) != "" {
			g.add(line, utxTerm(columns, strings.Split(row, "\t"), german, english))
		}
	}
	return nil
}

// utxLanguages reads the pair out of a heading such as
// "UTX 1.20; de-DE/en-GB; 2026-11-25; ...".
func utxLanguages(heading string, line int) (from, to string, err error) {
	fields := strings.Split(heading, ";")
	if len(fields) > 1 {
		a, b, ok := strings.Cut(strings.TrimSpace(fields[1]), "/")
		from, to = side(a), side(b)
		if ok && from != "" && to != "" && from != to {
			return from, to, nil
		}
	}
	return "", "", &translate.Error{Code: translate.Invalid, Line: line, Col: 1, Text: "the glossary is not for German and English; its heading says " + strings.TrimSpace(heading)}
}

func utxTerm(columns, cells []string, german, english int) translate.Name {
	n := translate.Name{Kind: translate.UnknownName}
	cell := func(i int) string {
		if i < len(cells) {
			return strings.Join(strings.Fields(strings.Map(printable, cells[i])), " ")
		}
		return ""
	}
	n.Citation = cell(german)
	f := translate.NameForm{Lang: "en", Text: cell(english)}
	for i, name := range columns {
		switch strings.TrimSpace(name) {
		case "term status":
			for _, s := range utxStates {
				if s.utx == cell(i) {
					f.State = s.state
				}
			}
		case "comment":
			n.Note = cell(i)
		}
	}
	if f.Text != "" {
		n.Forms = []translate.NameForm{f}
	}
	return n
}

// printable drops what no text file should hold, and XML cannot.
func printable(r rune) rune {
	if r < ' ' && r != '\t' || r == 0xfffe || r == 0xffff || r == utf8.RuneError {
		return -1
	}
	return r
}

func writeUTX(b *bytes.Buffer, all []translate.Name) {
	b.WriteString("#UTX 1.20; de/en; ; creator: Satzpaar\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tcomment\n")
	for _, n := range all {
		for _, f := range n.Forms {
			if f.Lang == "de" || n.Citation == "" {
				continue
			}
			writeCells(b, n.Citation, f.Text, "properNoun", "properNoun", utxStatus(f.State), n.Note)
		}
	}
}

func utxStatus(state translate.FormState) string {
	for _, s := range utxStates {
		if s.state == state {
			return s.utx
		}
	}
	return "forbidden"
}

// readOmegaT reads a glossary of OmegaT: German, English, comment.
func readOmegaT(g *gloss, b []byte) error {
	text, err := DecodeText("", b)
	if err != nil {
		return err
	}
	line := 0
	for row := range strings.Lines(text.String) {
		line++
		row = strings.TrimRight(row, "\r\n")
		if strings.TrimSpace(row) != "" && row[0] != '#' {
			g.add(line, utxTerm([]string{"src", "tgt", "comment"}, strings.Split(row, "\t"), 0, 1))
		}
	}
	return nil
}

func writeOmegaT(b *bytes.Buffer, all []translate.Name) {
	for _, n := range all {
		for _, f := range n.Forms {
			if f.Lang != "de" && n.Citation != "" && (f.State == translate.Preferred || f.State == translate.Allowed) {
				writeCells(b, n.Citation, f.Text, n.Note)
			}
		}
	}
}

// writeCells writes a line; what would end a cell becomes a space.
func writeCells(b *bytes.Buffer, cells ...string) {
	for i, c := range cells {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(strings.Join(strings.Fields(c), " "))
	}
	b.WriteByte('\n')
}
