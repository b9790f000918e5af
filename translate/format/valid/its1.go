package valid

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"satzpaar/translate/format/xml"
)

// ITS in XLIFF 1.2 stands at the extension points of that standard, so it is
// judged by ITS 2.0 itself: names and values of local attributes, what excludes
// what, and that references to lists lead to one.

var its1Rules = []Rule{
	{"its1-version", "ITS 2.0", "5.1", "A document with local attributes of ITS says its:version.", fault},
	{"its1-attribute", "ITS 2.0", "8", "ITS has no other attributes than those of the standard.", fault},
	{"its1-value", "ITS 2.0", "8", "An attribute of ITS has a value of its type.", fault},
	{"its1-together", "ITS 2.0", "8", "Attributes of ITS that exclude one another do not stand together.", fault},
	{"its1-issue", "ITS 2.0", "8.17.1", "An issue says its type or a comment.", fault},
	{"its1-reference", "ITS 2.0", "8.17.1", "A reference within the document leads to a list there.", fault},
}

const itsSpace = "http://www.w3.org/2005/11/its"

// its1Own are the attributes that XLIFF 2.1 does not take over, with their
// values where those are few.
var its1Own = map[string][]string{
	"translate": {"yes", "no"}, "dir": {"ltr", "rtl", "lro", "rlo"}, "withinText": {"yes", "no", "nested"}, "term": {"yes", "no"},
	"locNoteType": {"alert", "description"}, "lineBreakType": {"cr", "lf", "crlf"}, "locNote": nil, "locNoteRef": nil, "termInfoRef": nil,
	"storageSize": nil, "storageEncoding": nil, "taAnnotatorsRef": nil, "queryLanguage": nil,
}

// its1Excluded adds what ITS 2.0 excludes beyond XLIFF 2.1.
var its1Excluded = map[string][]string{"locNoteRef": {"locNote"}, "termInfoRef": nil}

// its1 judges what stands of ITS in a unit of XLIFF 1.2.
func (j *judge) its1(s *scope) {
	prefix := j.prefixOf(itsSpace)
	if prefix == "" {
		return
	}
	t := &j.tree
	if xml.Fragment(j.data, s.own().at, t) != nil {
		return
	}
	for i := range t.Nodes {
		n := int32(i)
		name := t.Local(n)
		if name == "" {
			continue
		}
		its := t.Prefix(n) == prefix+":"
		if its && (name == "locQualityIssue") && !present(t, n, "locQualityIssueType") && !present(t, n, "locQualityIssueComment") {
			j.say("its1-issue", int(t.Nodes[n].Start), "this issue says nothing; add locQualityIssueType or locQualityIssueComment")
		}
		for _, a := range t.Attrs(n) {
			full := string(j.data[a.Name:a.NameEnd])
			local, ok := strings.CutPrefix(full, prefix+":")
			switch {
			case ok:
				j.its1Attribute(t, n, a, prefix+":", local)
			case its && !strings.Contains(full, ":") && full != "xmlns":
				j.its1Value(a, full, full)
			}
		}
	}
}

func present(t *xml.Tree, node int32, name string) bool {
	_, ok := t.Find(node, name)
	return ok
}

// prefixOf returns the prefix that is bound to a namespace, "" for none.
func (j *judge) prefixOf(space string) string {
	for i := len(j.binds) - 1; i >= 0; i-- {
		if j.binds[i].uri == space {
			return j.binds[i].prefix
		}
	}
	return ""
}

// its1Attribute judges a local attribute.
func (j *judge) its1Attribute(t *xml.Tree, node int32, a xml.Attr, prefix, local string) {
	if j.its1Lists == nil {
		j.its1Lists = map[string]bool{}
		for _, m := range its1ID.FindAllSubmatch(j.data, -1) {
			j.its1Lists[string(m[1])] = true
		}
		if !bytes.Contains(j.data, []byte(prefix+"version=")) {
			j.say("its1-version", a.Name, "%s%s stands in a document without %sversion; put %sversion=\"2.0\" on <xliff>", prefix, local, prefix, prefix)
		}
	}
	j.its1Value(a, prefix+local, local)
	for _, other := range slices.Concat(excluded[local], its1Excluded[local]) {
		if present(t, node, prefix+other) {
			j.say("its1-together", a.Name, "%s%s may not stand beside %s%s", prefix, other, prefix, local)
		}
	}
	if local != "locQualityIssuesRef" && local != "provenanceRecordsRef" {
		return
	}
	value := xml.Unescape(j.data[a.Value:a.ValueEnd])
	if id, here := strings.CutPrefix(value, "#"); here && !j.its1Lists[id[strings.LastIndexByte(id, '=')+1:]] {
		j.say("its1-reference", a.Name, "%s%s=%q leads to no list of this document", prefix, local, value)
	}
}

var its1ID = regexp.MustCompile(`<[\w.-]+:(?:locQualityIssues|provenanceRecords)\b[^>]*\bxml:id\s*=\s*["']([^"']+)["']`)

// its1Value judges the name and the value of an attribute of ITS.
func (j *judge) its1Value(a xml.Attr, full, local string) {
	value := j.data[a.Value:a.ValueEnd]
	if bytes.IndexByte(value, '&') >= 0 {
		value = []byte(xml.Unescape(value))
	}
	if words, ok := its1Own[local]; ok {
		if words != nil && !slices.Contains(words, string(value)) {
			j.say("its1-value", a.Name, "%s=%q is none of %s", full, clip(value), strings.Join(words, ", "))
		}
		return
	}
	known := xliff20().spaces[itsSpace].globals[local]
	switch {
	case local == "version":
		if string(value) != "1.0" && string(value) != "2.0" {
			j.say("its1-value", a.Name, "%s=%q is neither 1.0 nor 2.0", full, clip(value))
		}
	case known == nil:
		j.say("its1-attribute", a.Name, "%s is no attribute of ITS", full)
	case !known.of.accept(value):
		j.say("its1-value", a.Name, "%s=%q is not %s", full, clip(value), known.of.wanted())
	}
}
