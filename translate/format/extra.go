package format

import (
	"fmt"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// Extras go along with a new file where they are wanted: what the checks found
// as ITS quality issues (the module of XLIFF 2.1; by the extension points of
// 1.2 and 2.0), and the names as a glossary (XLIFF 2.x, and at the head of
// XLIFF 1.2). Other formats have no place for them.
type Extras struct {
	Findings map[translate.SegmentID][]translate.Finding
	Names    map[translate.SegmentID][]translate.Occurrence
}

// A term is an entry of a glossary.
type term struct{ source, target string }

// terms returns the names of a list that have a rendering which may stand,
// each once, in order.
func terms(names []translate.Occurrence) []term {
	var all []term
	for _, o := range names {
		t := term{o.Name, o.Rendering}
		if o.Rendering == "" || o.Verdict != translate.NameOK && o.Verdict != translate.NameVariant || slices.Contains(all, t) {
			continue
		}
		all = append(all, t)
	}
	return all
}

// glossary1 returns the glossary of a whole file of XLIFF 1.2: one term a
// line, source and target between a tab (2.2.1 of the standard leaves the form
// to us).
func (x Extras) glossary1(d *translate.Document) string {
	var every []translate.Occurrence
	for _, s := range d.Segments {
		every = append(every, x.Names[s.ID]...)
	}
	all := terms(every)
	if len(all) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("      <glossary>\n        <internal-file form=\"text/tab-separated-values\">")
	for _, t := range all {
		b.WriteString(xml.Escape(oneLine(t.source)+"\t"+oneLine(t.target)) + "\n")
	}
	b.WriteString("</internal-file>\n      </glossary>\n")
	return b.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// glossary2 returns the glossary of a unit of XLIFF 2 (2.1, 5.2).
func (x Extras) glossary2(id translate.SegmentID) string {
	all := terms(x.Names[id])
	if len(all) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("      <gls:glossary xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\">\n")
	for _, t := range all {
		fmt.Fprintf(&b, "        <gls:glossEntry>\n          <gls:term>%s</gls:term>\n          <gls:translation>%s</gls:translation>\n        </gls:glossEntry>\n",
			xml.Escape(t.source), xml.Escape(t.target))
	}
	b.WriteString("      </gls:glossary>\n")
	return b.String()
}

// severity of a finding from 0 to 100 (ITS 2.0, 8.17).
var severity = map[translate.Severity]int{translate.Hint: 20, translate.Warning: 50, translate.Fault: 90}

// itsSpace declares ITS at the root of a file that uses it.
func (x Extras) itsSpace() string {
	if len(x.Findings) == 0 {
		return ""
	}
	return " xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\""
}

// has reports whether issues go along with a segment; without a target there is
// nothing that a marker could stand around.
func (x Extras) has(s translate.Segment) bool { return len(x.Findings[s.ID]) > 0 && s.Target != "" }

// issues returns what the checks say of a segment as a list of ITS issues,
// which a marker around its target refers to (XLIFF 2.1, 5.9). n makes its name
// unique in the file, as an xml:id must be.
func (x Extras) issues(id translate.SegmentID, n int, indent string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s<its:locQualityIssues xml:id=\"issues%d\">\n", indent, n)
	for _, f := range x.Findings[id] {
		kind := f.ITS
		if kind == "" {
			kind = "other"
		}
		fmt.Fprintf(&b, "%s  <its:locQualityIssue locQualityIssueType=\"%s\" locQualityIssueComment=\"%s\" locQualityIssueSeverity=\"%d\"/>\n",
			indent, kind, xml.EscapeAttr(f.Message.String()), severity[f.Severity])
	}
	b.WriteString(indent + "</its:locQualityIssues>\n")
	return b.String()
}
