package format

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A UnitWriter writes units as TMX 1.4, one after the other, with all that
// Units read of them: properties, notes, persons, dates, uses, inline codes.
type UnitWriter struct {
	w *bufio.Writer
	n int
}

// NewUnitWriter begins a file; source is the language that its header names.
func NewUnitWriter(w io.Writer, source string) *UnitWriter {
	u := &UnitWriter{w: bufio.NewWriterSize(w, 1<<16)}
	if source == "" {
		source = "*all*"
	}
	fmt.Fprintf(u.w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"satzpaar\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"satzpaar\" adminlang=\"en\" srclang=\"%s\" datatype=\"plaintext\"/>\n  <body>\n", xml.EscapeAttr(source))
	return u
}

// Write writes a unit.
func (u *UnitWriter) Write(p translate.Unit) error {
	var extra Extra
	if p.Props != "" {
		if err := json.Unmarshal([]byte(p.Props), &extra); err != nil {
			return fmt.Errorf("properties of unit %d: %w", p.ID, err)
		}
	}
	u.n++
	fmt.Fprintf(u.w, "    <tu tuid=\"%d\"", p.ID)
	for _, a := range [...][2]string{
		{"srclang", p.SourceLang}, {"creationdate", compact(p.Created)}, {"changedate", compact(p.Changed)}, {"changeid", p.Who},
	} {
		if a[1] != "" {
			fmt.Fprintf(u.w, " %s=\"%s\"", a[0], xml.EscapeAttr(a[1]))
		}
	}
	if p.Uses > 0 {
		fmt.Fprintf(u.w, " usagecount=\"%d\"", p.Uses)
	}
	u.w.WriteString(">\n")
	for _, n := range extra.Notes {
		fmt.Fprintf(u.w, "      <note>%s</note>\n", xml.Escape(n))
	}
	for _, prop := range extra.Props {
		fmt.Fprintf(u.w, "      <prop type=\"%s\">%s</prop>\n", xml.EscapeAttr(prop[0]), xml.Escape(prop[1]))
	}
	u.side(p.SourceLang, p.Source, extra.Codes)
	u.side(p.TargetLang, p.Target, extra.Codes)
	_, err := u.w.WriteString("    </tu>\n")
	return err
}

func (u *UnitWriter) side(lang, text string, codes bool) {
	content := xml.Escape(text)
	if codes {
		content = elements(content)
	}
	fmt.Fprintf(u.w, "      <tuv xml:lang=\"%s\"><seg>%s</seg></tuv>\n", xml.EscapeAttr(strings.ReplaceAll(lang, "_", "-")), content)
}

// elements turns the codes of an escaped text into elements.
func elements(text string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '{')
		if i < 0 {
			return b.String() + text
		}
		b.WriteString(text[:i])
		text = text[i:]
		end := strings.IndexByte(text, '}')
		if end < 0 {
			return b.String() + text
		}
		inside, form := text[1:end], "<bpt i=\"%s\"/>"
		if s, ok := strings.CutPrefix(inside, "/"); ok {
			inside, form = s, "<ept i=\"%s\"/>"
		} else if s, ok := strings.CutSuffix(inside, "/"); ok {
			inside, form = s, "<ph x=\"%s\"/>"
		}
		if inside == "" || strings.Trim(inside, "0123456789") != "" {
			b.WriteByte('{')
			text = text[1:]
			continue
		}
		fmt.Fprintf(&b, form, inside)
		text = text[end+1:]
	}
}

// compact turns RFC 3339 in UTC into the form of TMX; another time is left
// out.
func compact(s string) string {
	if len(s) != 20 || s[19] != 'Z' {
		return ""
	}
	return strings.NewReplacer("-", "", ":", "").Replace(s)
}

// Close ends the file.
func (u *UnitWriter) Close() error {
	u.w.WriteString("  </body>\n</tmx>\n")
	return u.w.Flush()
}
