package valid

import (
	"slices"
	"strings"
)

var itsRules = []Rule{
	{"its-version", "XLIFF 2.1", "5.8", "Attributes of ITS stand where its:version is in force.", fault},
	{"its-type", "XLIFF 2.1", "5.8", "An annotation with data of ITS has the type its:generic, or none.", fault},
	{"its-together", "XLIFF 2.1", "5.8", "Attributes of ITS that exclude one another do not stand together.", fault},
	{"its-alone", "XLIFF 2.1", "5.8", "An attribute of ITS stands with those that it needs.", fault},
	{"its-annotators", "XLIFF 2.1", "5.8", "annotatorsRef names each data category once, as category|tool.", fault},
	{"its-reference", "XLIFF 2.1", "5.8", "A reference to a list of ITS leads to one in scope, as #its=id.", fault},
	{"its-id-unique", "XLIFF 2.1", "5.8", "The ids of lists of ITS are unique where they stand.", fault},
	{"its-issue", "XLIFF 2.1", "5.8", "An issue says its type or a comment.", fault},
	{"its-record", "XLIFF 2.1", "5.8", "A record of provenance names someone or something.", fault},
}

var itsCategories = strings.Fields(`allowed-characters directionality domain elements-within-text external-resource id-value
	language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence
	preserve-space provenance storage-size target-pointer terminology text-analysis translate`)

var agents = strings.Fields("org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef")

// excluded says which attributes may not stand beside an attribute.
var excluded = map[string][]string{
	"locQualityIssuesRef": {
		"locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled",
	},
	"locQualityRatingScore": {"locQualityRatingVote"},
	"taIdentRef":            {"taSource", "taIdent"},
	"provenanceRecordsRef":  agents,
}

// needed says which attribute must stand beside, or around where inherited.
var needed = map[string]struct {
	name      string
	inherited bool
}{
	"taSource":                       {"taIdent", false},
	"taIdent":                        {"taSource", false},
	"locQualityRatingScoreThreshold": {"locQualityRatingScore", true},
	"locQualityRatingVoteThreshold":  {"locQualityRatingVote", true},
}

// its checks an attribute of the ITS module.
func (j *judge) its(s *scope, i int32, v *value) {
	it := &s.items[i]
	_, name, _ := strings.Cut(v.name, ":")
	if name != "version" && !s.carries(i, "its:version") {
		j.say("its-version", v.at, "%s stands where no its:version is in force; put its:version=\"2.0\" on <xliff>", v.name)
	}
	for _, other := range excluded[name] {
		if w := it.find("its:" + other); w != nil {
			j.say("its-together", w.at, "%s may not stand beside %s", w.name, v.name)
		}
	}
	if n, ok := needed[name]; ok && !it.has("its:"+n.name) && !(n.inherited && s.carries(i, "its:"+n.name)) {
		j.say("its-alone", v.at, "%s needs its:%s beside it", v.name, n.name)
	}
	switch name {
	case "annotatorsRef":
		j.annotators(v)
	case "locQualityIssuesRef", "provenanceRecordsRef":
		if id, ok := strings.CutPrefix(v.text(), "#its="); !ok || !j.listed(s, id) {
			j.say("its-reference", v.at, "%s=%q leads to no list here; write #its= and its xml:id", v.name, v.text())
		}
	}
}

// carries reports whether the item or one around it has the attribute.
func (s *scope) carries(i int32, name string) bool {
	for {
		for ; i >= 0; i = s.items[i].parent {
			if s.items[i].has(name) || name == "its:version" && strings.HasPrefix(s.items[i].elName(), "its:") && s.items[i].has("version") {
				return true
			}
		}
		if s = s.parent; s == nil {
			return false
		}
		i = 0
	}
}

func (it *item) elName() string {
	if it.el == nil {
		return ""
	}
	return it.el.name
}

func (j *judge) listed(s *scope, id string) bool {
	for ; s != nil; s = s.parent {
		if j.ids(s, "its")[id] {
			return true
		}
	}
	return false
}

func (j *judge) annotators(v *value) {
	var seen []string
	for part := range strings.FieldsSeq(v.text()) {
		category, tool, ok := strings.Cut(part, "|")
		switch {
		case !ok || tool == "" || !slices.Contains(itsCategories, category):
			j.say("its-annotators", v.at, "%q in annotatorsRef is no category|tool with a category of ITS", part)
		case slices.Contains(seen, category):
			j.say("its-annotators", v.at, "annotatorsRef names %q twice", category)
		}
		seen = append(seen, category)
	}
}

// checkITSAnnotation checks the type of annotations that carry data of ITS.
func checkITSAnnotation(j *judge, s *scope, i int32) {
	it := &s.items[i]
	kind := it.find("type")
	if kind == nil || kind.text() == "its:generic" || strings.HasPrefix(kind.text(), "its:") {
		return
	}
	for k := range it.values {
		name := it.values[k].name
		if data, ok := strings.CutPrefix(name, "its:"); ok && data != "version" && data != "termConfidence" && data != "annotatorsRef" || strings.HasPrefix(name, "itsm:") {
			if kind.text() == "generic" || kind.text() == "term" || kind.text() == "comment" {
				j.say("its-type", kind.at, "an annotation with %s has the type its:generic, not %q", name, kind.text())
			}
			return
		}
	}
}

func checkIssue(j *judge, s *scope, i int32) {
	if it := &s.items[i]; !it.has("locQualityIssueType") && !it.has("locQualityIssueComment") {
		j.say("its-issue", it.at, "this issue says nothing; add locQualityIssueType or locQualityIssueComment")
	}
}

func checkRecord(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if !slices.ContainsFunc(agents, it.has) {
		j.say("its-record", it.at, "this record of provenance is empty; name a person, an organisation or a tool")
	}
}
