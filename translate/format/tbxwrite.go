package format

import (
	"bytes"
	"fmt"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// writeTBX writes TBX-Basic of ISO 30042:2019 in the style DCA.
func writeTBX(b *bytes.Buffer, all []translate.Name) {
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Names and terms decided in Satzpaar</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
`)
	n := 0
	for _, name := range all {
		if name.Citation == "" || !slices.ContainsFunc(name.Forms, func(f translate.NameForm) bool { return f.Lang != "de" }) {
			continue // the house style, or nothing English
		}
		n++
		writeConcept(b, n, name)
	}
	b.WriteString("    </body>\n  </text>\n</tbx>\n")
}

func writeConcept(b *bytes.Buffer, number int, n translate.Name) {
	fmt.Fprintf(b, "      <conceptEntry id=\"c%d\">\n", number)
	if n.Kind != "" && n.Kind != translate.UnknownName {
		fmt.Fprintf(b, "        <descrip type=\"subjectField\">%s</descrip>\n", xml.Escape(string(n.Kind)))
	}
	if n.Note != "" {
		fmt.Fprintf(b, "        <note>%s</note>\n", xml.Escape(n.Note))
	}
	b.WriteString("        <langSec xml:lang=\"de\">\n")
	writeTerm(b, translate.NameForm{Text: n.Citation, State: translate.Preferred})
	for _, f := range n.Forms {
		if f.Lang == "de" {
			writeTerm(b, f)
		}
	}
	b.WriteString("        </langSec>\n")
	if n.Original != "" && n.Origin != "" && side(n.Origin) == "" {
		fmt.Fprintf(b, "        <langSec xml:lang=\"%s\">\n", xml.EscapeAttr(n.Origin))
		writeTerm(b, translate.NameForm{Text: n.Original})
		b.WriteString("        </langSec>\n")
	}
	b.WriteString("        <langSec xml:lang=\"en\">\n")
	for _, f := range n.Forms {
		if f.Lang != "de" {
			writeTerm(b, f)
		}
	}
	b.WriteString("        </langSec>\n      </conceptEntry>\n")
}

var administrativeStatus = map[translate.FormState]string{
	translate.Preferred:  "preferredTerm-admn-sts",
	translate.Allowed:    "admittedTerm-admn-sts",
	translate.Forbidden:  "deprecatedTerm-admn-sts",
	translate.SourceTypo: "deprecatedTerm-admn-sts",
	translate.Historic:   "supersededTerm-admn-sts",
}

func writeTerm(b *bytes.Buffer, f translate.NameForm) {
	fmt.Fprintf(b, "          <termSec>\n            <term>%s</term>\n", xml.Escape(f.Text))
	b.WriteString("            <termNote type=\"partOfSpeech\">properNoun</termNote>\n")
	if status := administrativeStatus[f.State]; status != "" {
		fmt.Fprintf(b, "            <termNote type=\"administrativeStatus\">%s</termNote>\n", status)
	}
	for _, note := range []struct{ prefix, text string }{
		{noteBeside, f.Context}, {noteFrom, f.ValidFrom}, {noteTo, f.ValidTo}, {noteProfile, f.Profile},
	} {
		if note.text != "" {
			fmt.Fprintf(b, "            <note>%s</note>\n", xml.Escape(note.prefix+note.text))
		}
	}
	b.WriteString("          </termSec>\n")
}
