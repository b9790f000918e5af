package valid

import "strings"

var glossaryRules = []Rule{
	{"glossary-id-unique", "XLIFF 2.1", "5.2.5.1", "The ids of entries and translations are unique in their glossary.", fault},
	{"glossary-entry", "XLIFF 2.1", "5.2.4.3", "An entry of a glossary has a translation or a definition.", fault},
	{"glossary-reference", "XLIFF 2.1", "5.2.5.2", "The ref of an entry or translation leads to a span of its unit.", fault},
	{"glossary-outside", "XLIFF 2.1", "5.2.5.2", "The ref of an entry or translation leads into the document.", warning},
}

func checkEntry(j *judge, s *scope, i int32) {
	for c := range s.children(i) {
		if it := &s.items[c]; it.is("gls:translation") || it.is("gls:definition") {
			return
		}
	}
	j.say("glossary-entry", s.items[i].at, "this entry has neither a translation nor a definition; add one")
}

// checkSpanRef follows the ref of an entry or translation.
func checkSpanRef(j *judge, s *scope, i int32) {
	it := &s.items[i]
	v := it.find("ref")
	switch {
	case v == nil:
	case strings.HasPrefix(v.text(), "#"):
		j.spanRef("glossary-reference", s, it, v)
	default:
		j.say("glossary-outside", v.at, "ref=%q leads out of the document; a span of this unit is meant", v.text())
	}
}

func equalFold(a, b string) bool { return strings.EqualFold(a, b) }
