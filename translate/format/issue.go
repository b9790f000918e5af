package format

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// issues returns the quality issues that are marked in texts of the unit at
// hand, at the marker or in a list that it names (ITS 2.0, 8.17; XLIFF 2.1,
// 5.9.9).
func issues(t *xml.Tree, texts ...int32) []translate.Fact {
	var all []translate.Fact
	for _, parent := range texts {
		within(t, parent, func(i int32, name string) {
			if name != "mrk" && name != "sm" {
				return
			}
			if x := issue(t, i, "its:"); x.From != "" || x.Text != "" {
				all = append(all, x)
			}
			if ref := t.Attr(i, "its:locQualityIssuesRef"); ref != "" {
				all = append(all, listed(t, ref)...)
			}
		})
	}
	return all
}

// issue reads the attributes of one.
func issue(t *xml.Tree, i int32, prefix string) translate.Fact {
	const quality = "locQualityIssue"
	return translate.Fact{
		Kind: translate.FactIssue, From: t.Attr(i, prefix+quality+"Type"), Text: t.Attr(i, prefix+quality+"Comment"),
		Percent: percent(t.Attr(i, prefix+quality+"Severity")),
	}
}

// listed reads the list of issues that a reference names: "#its=a" or "#a".
func listed(t *xml.Tree, ref string) []translate.Fact {
	id := ref[strings.LastIndexAny(ref, "#=")+1:]
	var all []translate.Fact
	within(t, 0, func(i int32, name string) {
		if name == "locQualityIssues" && t.Attr(i, "xml:id") == id {
			for _, c := range t.Children(i, "locQualityIssue") {
				all = append(all, issue(t, c, ""))
			}
		}
	})
	return all
}
