package valid

import "strings"

var languageRules = []Rule{
	{"source-language", "XLIFF 2.1", "4.2.2.12", "The language of a source, its own or inherited, is srcLang.", fault},
	{"target-language", "XLIFF 2.1", "4.2.2.13", "The language of a target, its own or inherited, is trgLang.", fault},
	{"target-language-missing", "XLIFF 2.1", "4.3.1.37", "A document with targets names trgLang.", fault},
	{"space-agrees", "XLIFF 2.1", "4.3.2.2", "Source and target treat white space alike.", fault},
}

// languages returns srcLang and trgLang of the document.
func (s *scope) languages() (source, target string) {
	root := s.up("xliff")
	if root == nil {
		return "", ""
	}
	return root.own().get("srcLang"), root.own().get("trgLang")
}

func checkLanguages(j *judge, u *unit) {
	source, target := u.s.languages()
	for _, c := range u.sources {
		it := &u.s.items[c.item]
		if len(it.lang) > 0 && source != "" && !strings.EqualFold(string(it.lang), source) {
			j.say("source-language", it.place("xml:lang"), "this source has the xml:lang %q, the document the srcLang %q; make them equal", it.lang, source)
		}
	}
	for _, c := range u.targets {
		it := &u.s.items[c.item]
		switch {
		case target == "":
			j.say("target-language-missing", it.at, "there is a target, but <xliff> names no trgLang; add it")
		case len(it.lang) > 0 && !strings.EqualFold(string(it.lang), target):
			j.say("target-language", it.place("xml:lang"), "this target has the xml:lang %q, the document the trgLang %q; make them equal", it.lang, target)
		}
	}
}

// checkSpace compares xml:space of sources and their targets.
func checkSpace(j *judge, u *unit) {
	for _, t := range u.targets {
		if t.partner < 0 {
			continue
		}
		it := &u.s.items[t.item]
		a, b := u.s.items[u.sources[t.partner].item].whiteSpace(), it.whiteSpace()
		if a != b {
			j.say("space-agrees", it.place("xml:space"), "the source has xml:space=%q in force, its target %q; give both the same", a, b)
		}
	}
}

// whiteSpace returns the xml:space in force.
func (it *item) whiteSpace() string {
	if len(it.white) == 0 {
		return "default"
	}
	return string(it.white)
}
