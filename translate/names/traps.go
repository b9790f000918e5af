package names

import (
	"strings"
	"sync"

	"satzpaar/assets"
)

// traps are words of two minds (assets/names/traps.tsv): both for surnames and
// places that are words as well, which say nothing by themselves, and noun for
// German words that English has, too, in another sense or with a capital, which
// are no names.
var traps = sync.OnceValue(func() map[string]map[string]bool {
	b, err := assets.Names.ReadFile("names/traps.tsv")
	if err != nil {
		panic(err) // embedded
	}
	m := map[string]map[string]bool{"both": {}, "noun": {}}
	for line := range strings.Lines(string(b)) {
		if word, class, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && m[class] != nil {
			m[class][word] = true
		}
	}
	return m
})

// ambiguous reports whether a name is a word as well.
func ambiguous(name string) bool { return traps()["both"][name] }

// looksLikeName reports whether a German word only looks like a name.
func looksLikeName(word string) bool { return traps()["noun"][word] }
