package valid

var matchRules = []Rule{
	{"match-id-unique", "XLIFF 2.1", "5.1.6.1", "The id of a candidate is unique in its unit.", fault},
	{"match-reference", "XLIFF 2.1", "5.1.6.5", "The ref of a candidate leads to a segment or span of its unit.", fault},
	{"match-subtype", "XLIFF 2.1", "5.1.6.8", "The subType of a candidate goes with its type.", fault},
	{"match-language", "XLIFF 2.1", "5.1.5.3", "A candidate has no xml:lang; its target is in trgLang unless it is a reference.", fault},
}

// checkMatch checks a translation candidate, and its texts like those of a unit.
func checkMatch(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if v := it.find("subType"); v != nil && !it.has("type") {
		j.say("match-subtype", v.at, "this subType needs a type; add it")
	}
	if v := it.find("xml:lang"); v != nil {
		j.say("match-language", v.at, "a candidate takes no xml:lang; drop it")
	}
	if v := it.find("ref"); v != nil {
		j.spanRef("match-reference", s, it, v)
	}
	u := s.match(i)
	j.matchLanguages(u, it.get("reference") == "yes")
	checkUnitIDs(j, u)
	for side := range u.sides {
		checkSpans(j, u, side)
		checkMarkers(j, u, side)
	}
	checkData(j, u)
}

func (j *judge) matchLanguages(u *unit, reference bool) {
	source, target := u.s.languages()
	for n, list := range [][]content{u.sources, u.targets} {
		want := []string{source, target}[n]
		for _, c := range list {
			it := &u.s.items[c.item]
			v := it.find("xml:lang")
			if v == nil || want == "" || equalFold(v.text(), want) || n == 1 && reference {
				continue
			}
			j.say("match-language", v.at, "the text of this candidate is in %q, the document in %q; only a target with reference=\"yes\" may be in another language", v.text(), want)
		}
	}
}

// spanRef follows a reference that must lead to text of the same unit.
func (j *judge) spanRef(rule string, s *scope, it *item, v *value) {
	ref := v.text()
	if ref == "" || ref[0] != '#' {
		j.say(rule, v.at, "ref=%q does not lead into this unit; write # and the id of a segment or span", ref)
		return
	}
	if f, ok := j.follow(s, it, v); ok && (!f.hasLeaf || f.leaf != "" && f.leaf != "t") {
		j.say(rule, v.at, "ref=%q does not lead to a segment or span of this unit", ref)
	}
}
