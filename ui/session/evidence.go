package session

import (
	"slices"
	"strings"
	"sync"

	"satzpaar/translate/align"
	"satzpaar/translate/names"
)

// NameLinks are the starter names of one word that are spelt otherwise in
// English, as evidence for pairing sentences. Names of several words are left
// to their likeness.
var NameLinks = sync.OnceValue(func() map[string][]string {
	links := map[string][]string{}
	for _, e := range names.Starter() {
		for _, de := range e.German {
			if len(de) < 4 || strings.Contains(de, " ") {
				continue
			}
			w := strings.Join(align.Words(de), "")
			for _, en := range slices.Concat(e.English, e.Historic) {
				if en == de || strings.Contains(en, " ") {
					continue
				}
				if b := strings.Join(align.Words(en), ""); !slices.Contains(links[w], b) {
					links[w] = append(links[w], b)
				}
			}
		}
	}
	return links
})

// evidence is what the session knows that helps to pair sentences and to link
// words.
func (s *Session) evidence() align.Options { return align.Options{Links: NameLinks()} }
