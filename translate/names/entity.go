package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// Forms returns the English forms of a name by its German citation form, the
// preferred one first; what the rules of transcription give where none is
// known.
func (j *Judge) Forms(german string) []string {
	if e := j.byName[german]; e != nil && len(e.English) > 0 {
		return e.English
	}
	var all []string
	for _, s := range j.Suggest(german) {
		all = append(all, s.Text)
	}
	return all
}

// Decided returns the English form that a person preferred for a name, "" if
// none did.
func (j *Judge) Decided(german string) string {
	if e := j.byName[german]; e != nil && j.memory[e] && e.settled {
		return e.English[0]
	}
	return ""
}

// Original returns a name in its own script as far as it is known: written back
// by Duden's transcription where the origin is Cyrillic.
func (j *Judge) Original(german string) string {
	e := j.byName[german]
	if e == nil {
		return ""
	}
	if !cyrillicOrigin(e.Origin) {
		return ""
	}
	for _, f := range e.English {
		if c := Cyrillic(f, german, e.Origin); Returns(c, german, e.Origin) {
			return c
		}
	}
	return Original(german, e.Origin)
}

// IsForm reports whether an English rendering is a plain form of a name, and
// not an adjective of it or a part of a fixed phrase.
func (j *Judge) IsForm(german, rendering string) bool {
	e := j.byName[german]
	if e == nil {
		return true
	}
	return slices.Contains(e.English, rendering) || slices.Contains(e.Forbidden, rendering) || slices.Contains(e.Ruled, rendering) || e.Kind == translate.UnknownName
}

// Part returns what of a decided form stands for an occurrence: the surname of
// Vladimir Putin for Putin, the whole for Wladimir Putin.
func Part(o translate.Occurrence, form string) string {
	whole, part, words := strings.Fields(o.Entity), strings.Fields(o.Name), strings.Fields(form)
	if o.Name == o.Entity || len(part) >= len(whole) || len(words) != len(whole) {
		return form
	}
	for k := 0; k+len(part) <= len(whole); k++ {
		if slices.Equal(whole[k:k+len(part)], part) {
			return strings.Join(words[k:k+len(part)], " ")
		}
	}
	return form
}
