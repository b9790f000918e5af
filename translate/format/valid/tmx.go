package valid

import "strings"

var tmxRules = []Rule{
	{"tmx-version", "TMX 1.4b", "version", "The version is 1.4.", warning},
	{"tmx-language", "TMX 1.4b", "xml:lang", "Each variant names its language, once in a unit.", fault},
	{"tmx-source-language", "TMX 1.4b", "srclang", "srclang is *all* or the language of a variant.", warning},
	{"tmx-code-pair", "TMX 1.4b", "bpt", "Begin and end of a code come in pairs by i in one segment.", fault},
	{"tmx-empty", "TMX 1.4b", "<seg>", "A segment has text.", warning},
}

var tmxChecks = checks{scopes: []string{"tmx", "tu"}}

func tmxElements() map[string][]check {
	return map[string][]check{
		"tmx": {checkTMX},
		"tu":  {checkTU},
		"tuv": {checkTUV},
		"seg": {checkSeg},
	}
}

func checkTMX(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if v := it.find("version"); v != nil && v.text() != "1.4" {
		j.say("tmx-version", v.at, "version %s is not 1.4; it is judged as 1.4", v.text())
	}
}

// language returns the language of a variant.
func (it *item) language() *value {
	if v := it.find("xml:lang"); v != nil {
		return v
	}
	return it.find("lang")
}

func checkTUV(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if it.language() == nil {
		j.say("tmx-language", it.at, "this variant names no language; add xml:lang")
	}
}

// checkTU compares the languages of the variants of a unit.
func checkTU(j *judge, s *scope, i int32) {
	source := s.own().get("srclang")
	if source == "" {
		source = s.header()
	}
	seen := map[string]bool{}
	for c := range s.children(i) {
		it := &s.items[c]
		if !it.is("tuv") {
			continue
		}
		v := it.language()
		if v == nil {
			continue // checkTUV says so
		}
		tag := strings.ToLower(v.text())
		if seen[tag] {
			j.say("tmx-language", v.at, "the language %q stands twice in this unit", v.text())
		}
		seen[tag] = true
	}
	if source != "" && source != "*all*" && len(seen) > 0 && !hasLanguage(seen, strings.ToLower(source)) {
		j.say("tmx-source-language", s.items[i].at, "no variant of this unit is in the source language %q", source)
	}
}

// hasLanguage reports whether a language, or a variety of it, is among tags.
func hasLanguage(tags map[string]bool, tag string) bool {
	if tags[tag] {
		return true
	}
	want, _, _ := strings.Cut(tag, "-")
	for t := range tags {
		if primary, _, _ := strings.Cut(t, "-"); primary == want {
			return true
		}
	}
	return false
}

// header returns the srclang of the header, which stands first.
func (s *scope) header() string {
	if top := s.up("tmx"); top != nil && len(top.items) > 1 && top.items[1].is("header") {
		return top.items[1].get("srclang")
	}
	return ""
}

// checkSeg pairs the codes of a segment.
func checkSeg(j *judge, s *scope, i int32) {
	it := &s.items[i]
	if !it.filled {
		j.say("tmx-empty", it.at, "this segment is empty")
	}
	var open map[string]*item
	for c := i + 1; c < it.end; c++ {
		x := &s.items[c]
		switch {
		case x.is("bpt"):
			if open == nil {
				open = map[string]*item{}
			}
			if open[x.get("i")] != nil {
				j.say("tmx-code-pair", x.place("i"), "a <bpt> with i=%q is open already", x.get("i"))
			}
			open[x.get("i")] = x
		case x.is("ept"):
			if open[x.get("i")] == nil {
				j.say("tmx-code-pair", x.place("i"), "no open <bpt> with i=%q stands before this <ept>", x.get("i"))
			}
			delete(open, x.get("i"))
		}
	}
	for c := i + 1; c < it.end && len(open) > 0; c++ {
		if x := &s.items[c]; x.is("bpt") && open[x.get("i")] == x {
			j.say("tmx-code-pair", x.at, "this <bpt> has no <ept> with i=%q in the same segment", x.get("i"))
		}
	}
}
