package format

import (
	"bytes"
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/valid"
	"satzpaar/translate/format/xml"
)

// Create writes a document as a new file of the format kind: XLIFF12, XLIFF20,
// XLIFF21, XLIFF22, TMX or TSV. States, notes and, where it differs, the draft as it
// came go along as far as the format can hold them. The same document gives
// the same bytes.
func Create(kind string, d *translate.Document) ([]byte, error) {
	return CreateWith(kind, d, Extras{})
}

// CreateWith is Create with extras.
func CreateWith(kind string, d *translate.Document, x Extras) ([]byte, error) {
	var b bytes.Buffer
	switch kind {
	case XLIFF12:
		create1(&b, d, x)
	case XLIFF20, XLIFF21, XLIFF22:
		create2(&b, d, strings.TrimPrefix(kind, "xliff-"), x)
	case TMX:
		createTMX(&b, d)
	case TSV:
		b.WriteString(tsvHeader + "\n")
		for _, s := range d.Segments {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", Quote(string(s.ID)), Quote(s.Source), Quote(s.Target))
		}
	default:
		return nil, &translate.Error{Code: translate.Unsupported, Text: "the format " + kind + " cannot be written", Hint: "Use xliff-1.2, xliff-2.0, xliff-2.1, xliff-2.2, tmx or tsv."}
	}
	return b.Bytes(), nil
}

// languages default to German and English where a file names none that is one.
func languages(d *translate.Document) (source, target string) {
	source, target = strings.ReplaceAll(d.SourceLang, "_", "-"), strings.ReplaceAll(d.TargetLang, "_", "-")
	if !valid.Language(source) {
		source = "de"
	}
	if !valid.Language(target) {
		target = "en"
	}
	return source, target
}

func create1(b *bytes.Buffer, d *translate.Document, x Extras) {
	source, target := languages(d)
	fmt.Fprintf(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"%s version=\"1.2\">\n", x.itsSpace())
	fmt.Fprintf(b, "  <file original=\"%s\" source-language=\"%s\" target-language=\"%s\" datatype=\"plaintext\">\n", xml.EscapeAttr(d.Name), source, target)
	b.WriteString("    <header>\n" + x.glossary1(d) + "      <tool tool-id=\"satzpaar\" tool-name=\"Satzpaar\"/>\n    </header>\n    <body>\n")
	for i, s := range d.Segments {
		state, approved := written(s.State)
		no := ""
		if s.Locked {
			no = " translate=\"no\""
		}
		fmt.Fprintf(b, "      <trans-unit id=\"%d\" resname=\"%s\" approved=\"%s\"%s xml:space=\"preserve\">\n", i+1, xml.EscapeAttr(string(s.ID)), approved, no)
		fmt.Fprintf(b, "        <source>%s</source>\n", inline(s.Source, s.Codes, xml.Escape, code1))
		if s.Target != "" || s.State != translate.New {
			why := ""
			if s.State == translate.Rejected {
				why = " state-qualifier=\"" + qualifier(s.Notes) + "\""
			}
			content := inline(s.Target, s.Codes, xml.Escape, code1)
			if x.has(s) {
				content = fmt.Sprintf("<mrk mtype=\"x-its\" its:locQualityIssuesRef=\"#issues%d\">%s</mrk>", i+1, content)
			}
			fmt.Fprintf(b, "        <target state=\"%s\"%s>%s</target>\n", state, why, content)
		}
		if s.Draft != "" && s.Draft != s.Target {
			fmt.Fprintf(b, "        <alt-trans alttranstype=\"previous-version\" tool-id=\"satzpaar\"><target>%s</target></alt-trans>\n", inline(s.Draft, s.Codes, xml.Escape, code1))
		}
		for _, n := range s.Notes {
			from := ""
			if n.Who != "" {
				from = " from=\"" + xml.EscapeAttr(n.Who) + "\""
			}
			fmt.Fprintf(b, "        <note%s>%s</note>\n", from, xml.Escape(n.Text))
		}
		if x.has(s) {
			b.WriteString(x.issues(s.ID, i+1, "        "))
		}
		b.WriteString("      </trans-unit>\n")
	}
	b.WriteString("    </body>\n  </file>\n</xliff>\n")
}

func create2(b *bytes.Buffer, d *translate.Document, version string, x Extras) {
	source, target := languages(d)
	space := "urn:oasis:names:tc:xliff:document:2.0" // of 2.1, too
	if version == "2.2" {
		space = "urn:oasis:names:tc:xliff:document:2.2"
	}
	fmt.Fprintf(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"%s\" xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"%s version=\"%s\" srcLang=\"%s\" trgLang=\"%s\">\n", space, x.itsSpace(), version, source, target)
	fmt.Fprintf(b, "  <file id=\"f1\" original=\"%s\">\n", xml.EscapeAttr(d.Name))
	if len(d.Segments) == 0 {
		b.WriteString("    <group id=\"g1\"/>\n") // a file is never empty (4.2.2.2)
	}
	for i, s := range d.Segments {
		no := ""
		if s.Locked {
			no = " translate=\"no\""
		}
		fmt.Fprintf(b, "    <unit id=\"u%d\" name=\"%s\"%s>\n", i+1, xml.EscapeAttr(string(s.ID)), no)
		if s.Draft != "" && s.Draft != s.Target {
			fmt.Fprintf(b, "      <mtc:matches>\n        <mtc:match ref=\"#s%d\" type=\"other\" subType=\"satzpaar:draft\">\n          <source>%s</source>\n          <target>%s</target>\n        </mtc:match>\n      </mtc:matches>\n",
				i+1, inline(s.Source, s.Codes, escape2, code2), inline(s.Draft, s.Codes, escape2, code2))
		}
		b.WriteString(x.glossary2(s.ID))
		if x.has(s) {
			b.WriteString(x.issues(s.ID, i+1, "      "))
		}
		if len(s.Notes) > 0 {
			b.WriteString("      <notes>\n")
			for _, n := range s.Notes {
				who := ""
				if n.Who != "" {
					who = " category=\"" + xml.EscapeAttr(n.Who) + "\""
				}
				fmt.Fprintf(b, "        <note%s>%s</note>\n", who, xml.Escape(n.Text))
			}
			b.WriteString("      </notes>\n")
		}
		state, sub := written2(s.State)
		if sub != "" {
			sub = " subState=\"" + sub + "\""
		}
		fmt.Fprintf(b, "      <segment id=\"s%d\" state=\"%s\"%s>\n", i+1, state, sub)
		fmt.Fprintf(b, "        <source xml:space=\"preserve\">%s</source>\n", inline(s.Source, s.Codes, escape2, code2))
		if s.Target != "" || state != "initial" {
			content := inline(s.Target, s.Codes, escape2, code2)
			if x.has(s) {
				content = fmt.Sprintf("<mrk id=\"issue\" type=\"its:generic\" its:locQualityIssuesRef=\"#its=issues%d\">%s</mrk>", i+1, content)
			}
			fmt.Fprintf(b, "        <target xml:space=\"preserve\">%s</target>\n", content)
		}
		b.WriteString("      </segment>\n    </unit>\n")
	}
	b.WriteString("  </file>\n</xliff>\n")
}

func createTMX(b *bytes.Buffer, d *translate.Document) {
	source, target := languages(d)
	fmt.Fprintf(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"satzpaar\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"satzpaar\" adminlang=\"en\" srclang=\"%s\" datatype=\"plaintext\"/>\n  <body>\n", source)
	for _, s := range d.Segments {
		if s.Target == "" {
			continue
		}
		fmt.Fprintf(b, "    <tu tuid=\"%s\">\n", xml.EscapeAttr(string(s.ID)))
		for _, n := range s.Notes {
			fmt.Fprintf(b, "      <note>%s</note>\n", xml.Escape(n.Text))
		}
		fmt.Fprintf(b, "      <tuv xml:lang=\"%s\"><seg>%s</seg></tuv>\n", source, inline(s.Source, s.Codes, xml.Escape, codeTMX))
		fmt.Fprintf(b, "      <tuv xml:lang=\"%s\"><seg>%s</seg></tuv>\n", target, inline(s.Target, s.Codes, xml.Escape, codeTMX))
		b.WriteString("    </tu>\n")
	}
	b.WriteString("  </body>\n</tmx>\n")
}
