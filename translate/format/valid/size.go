package valid

import "regexp"

var sizeRules = []Rule{
	{"size-end", "XLIFF 2.1", "5.6.5.8", "An end code carries sizes only if it is isolated.", fault},
	{"size-number", "XLIFF 2.1", "5.6.6", "equivStorage and sizeInfo are whole numbers under the standard profiles; without a profile, where they are numbers at all.", fault},
	{"size-pattern", "XLIFF 2.1", "5.6.6", "Under the standard profiles a restriction is *, N, or N,N or N,* with the smaller first.", fault},
	{"size-information", "XLIFF 2.1", "5.6.5.9", "An element has sizeInfo or sizeInfoRef, not both.", fault},
	{"size-reference", "XLIFF 2.1", "5.6.5.10", "sizeInfoRef leads to an element in the <slr:data> beside this element or one around it.", fault},
}

var (
	restriction = regexp.MustCompile(`^(?:\*|\d+(?:,(?:\d+|\*))?)$`)
	decimal     = regexp.MustCompile(`^[-+]?\d*[.,]?\d+$`)
	digits      = regexp.MustCompile(`^\d+$`)
)

// The profiles that the standard itself describes (XLIFF 2.1, 5.6.6).
var standardProfiles = map[string]bool{"": true, "xliff:codepoints": true, "xliff:utf8": true, "xliff:utf16": true, "xliff:utf32": true}

// size checks an attribute of the size and length restriction module.
func (j *judge) size(s *scope, it *item, v *value, lone bool) {
	name, text := v.name[4:], v.text()
	profile := "generalProfile"
	switch name {
	case "storageRestriction", "equivStorage":
		profile = "storageProfile"
	}
	if lone && (name == "equivStorage" || name == "sizeInfo" || name == "sizeInfoRef") {
		j.say("size-end", v.at, "%s on an end code needs isolated=\"yes\"; else it stands on the start code", v.name)
	}
	switch name {
	case "equivStorage", "sizeInfo":
		chosen := s.profile(profile)
		if standardProfiles[chosen] && !digits.MatchString(text) && (chosen != "" || decimal.MatchString(text)) {
			j.say("size-number", v.at, "%s=%q is no whole number", v.name, text)
		}
	case "sizeRestriction", "storageRestriction":
		if standardProfiles[s.profile(profile)] && !restriction.MatchString(text) {
			j.say("size-pattern", v.at, "%s=%q is none of *, N, N,N and N,*", v.name, text)
		}
	case "sizeInfoRef":
		if it.has("slr:sizeInfo") {
			j.say("size-information", v.at, "this element has sizeInfo and sizeInfoRef; keep one of them")
		}
		if !j.sized(s, text) {
			j.say("size-reference", v.at, "sizeInfoRef=%q leads to no element of an <slr:data> around this one", text)
		}
	}
}

// profile returns a profile that the file of the scope has chosen.
func (s *scope) profile(name string) string {
	if file := s.up("file"); file != nil && file.profiles > 0 {
		return file.items[file.profiles].get(name)
	}
	return ""
}

// sized reports whether an <slr:data> of the scope or one around it has the id.
func (j *judge) sized(s *scope, id string) bool {
	for ; s != nil; s = s.parent {
		if j.ids(s, "slr")[id] {
			return true
		}
	}
	return false
}
