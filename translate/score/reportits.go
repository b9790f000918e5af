package score

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"satzpaar/translate"
)

// WriteXLIFF writes the report as XLIFF 1.2 whose segments carry the marked
// issues and the findings as stand-off annotations of ITS 2.0 (section 8.18,
// Localization Quality Issue). Findings that were set aside are there with
// locQualityIssueEnabled="no". The draft is an alternative translation.
func (r *Report) WriteXLIFF(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\">\n")
	fmt.Fprintf(&b, "<file original=%s source-language=%s target-language=%s datatype=\"plaintext\">\n", attr(r.Document), attr(r.SourceLang), attr(r.TargetLang))
	if len(r.Overrides) > 0 {
		b.WriteString("<header>\n")
		for _, o := range r.Overrides {
			fmt.Fprintf(&b, "<note from=%s>%s</note>\n", attr(o.Who), text(fmt.Sprintf("%s: exported with %d segments not ready, because: %s (%s)", o.When, o.Blockers, o.Reason, o.Path)))
		}
		b.WriteString("</header>\n")
	}
	b.WriteString("<body>\n")
	for i := range r.Rows {
		r.Rows[i].writeUnit(&b, i+1)
	}
	b.WriteString("</body>\n</file>\n</xliff>\n")
	_, err := w.Write(b.Bytes())
	return err
}

func (row *Row) writeUnit(b *bytes.Buffer, n int) {
	issues := row.issues()
	fmt.Fprintf(b, "<trans-unit id=%s resname=%s>\n<source>%s</source>\n", attr(fmt.Sprint(n)), attr(string(row.ID)), text(row.Source))
	ref := ""
	if len(issues) > 0 {
		ref = fmt.Sprintf(" its:locQualityIssuesRef=\"#i%d\"", n)
	}
	fmt.Fprintf(b, "<target state=%s%s>%s</target>\n", attr(xliffState(row.State)), ref, text(row.Target))
	if row.Draft != "" {
		fmt.Fprintf(b, "<alt-trans origin=%s><target>%s</target></alt-trans>\n", attr(string(row.Origin)), text(row.Draft))
	}
	if len(issues) > 0 {
		fmt.Fprintf(b, "<its:locQualityIssues xml:id=\"i%d\">\n", n)
		for _, i := range issues {
			fmt.Fprintf(b, "<its:locQualityIssue locQualityIssueType=%s locQualityIssueComment=%s locQualityIssueSeverity=\"%d\" locQualityIssueEnabled=%s/>\n", attr(i.kind), attr(i.comment), i.severity, attr(i.enabled))
		}
		b.WriteString("</its:locQualityIssues>\n")
	}
	b.WriteString("</trans-unit>\n")
}

// issue is an annotation of ITS; severity runs from 0 to 100.
type issue struct {
	kind, comment string
	severity      int
	enabled       string
}

func (row *Row) issues() []issue {
	var all []issue
	for _, m := range row.Marks {
		all = append(all, issue{itsType(m.Issue), m.Text, []int{0, 20, 50, 100}[min(m.Level, 3)], "yes"})
	}
	for _, f := range row.Open {
		all = append(all, issue{f.ITS, f.Message.String(), itsSeverity(f.Severity), "yes"})
	}
	for _, f := range row.Ignored {
		all = append(all, issue{f.ITS, f.Message.String() + " (" + f.Reason + ")", itsSeverity(f.Severity), "no"})
	}
	return all
}

func itsSeverity(s translate.Severity) int { return []int{20, 50, 80}[min(s, translate.Fault)] }

// itsType is the type of ITS that comes nearest to a type of MQM.
func itsType(mqm string) string {
	switch mqm {
	case "terminology", "mistranslation", "omission", "untranslated", "addition", "grammar", "style":
		return mqm
	case "spelling":
		return "misspelling"
	case "punctuation":
		return "typographical"
	case "undertranslation":
		return "omission"
	case "overtranslation":
		return "addition"
	case "locale":
		return "locale-violation"
	case "encoding":
		return "characters"
	case "design":
		return "markup"
	}
	return "other"
}

func xliffState(s translate.State) string {
	switch s {
	case translate.Final:
		return "final"
	case translate.Reviewed:
		return "signed-off"
	case translate.Translated:
		return "translated"
	case translate.Rejected:
		return "needs-review-translation"
	case translate.New:
		return "new"
	}
	return "needs-translation"
}

func attr(s string) string { return "\"" + strings.ReplaceAll(text(s), "\n", "&#xA;") + "\"" }

// text escapes a text for XML; characters that XML 1.0 does not have become
// U+FFFD.
func text(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a strings.Builder takes everything
	}
	return b.String()
}
