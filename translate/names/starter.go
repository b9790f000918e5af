// Package names finds the names of a German text in its English translation
// and judges how they are spelt.
//
// It knows the starter names (assets/names), converts transcriptions that no
// list holds, and compares all renderings of one name within a document.
package names

import (
	"strings"
	"sync"

	"satzpaar/assets"
	"satzpaar/translate"
)

// An Entry is a name with its forms, ready to be found.
type Entry struct {
	Name      string // German citation form
	Kind      translate.NameKind
	Origin    string
	German    []string
	English   []string // preferred first, then allowed
	Historic  []string // older forms: right where the text speaks of old times
	Forbidden []string
	Ruled     []string // forms that the house style rules out
	Typos     []string // German forms that are slips of the source
	Contexts  []Context
	Parts     []translate.NamePart
	whole     *Entry // of a part: the entry that it was made from
	settled   bool   // a person decided which form is right
}

// A Context is a word beside which a form of a name has another standing than
// elsewhere: Bayern stays beside FC.
type Context struct {
	Form, Beside string
	Forbidden    bool
}

// Parse reads names as lines of kind, German forms, English forms, origin,
// note, between tabs. Forms are separated by "|"; "!" marks a forbidden one,
// "~" a historic one, which is allowed, "?" a typo of the source.
func Parse(text string) []Entry {
	var all []Entry
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(cells) < 3 {
			continue
		}
		e := Entry{Kind: translate.NameKind(cells[0])}
		for f := range strings.SplitSeq(cells[1], "|") {
			f, typo := strings.CutPrefix(f, "?")
			if e.German = append(e.German, f); typo {
				e.Typos = append(e.Typos, f)
			}
		}
		for f := range strings.SplitSeq(cells[2], "|") {
			if bad, ok := strings.CutPrefix(f, "!"); ok {
				e.Forbidden = append(e.Forbidden, bad)
			} else if old, ok := strings.CutPrefix(f, "~"); ok {
				e.Historic = append(e.Historic, old)
			} else {
				e.English = append(e.English, f)
			}
		}
		e.Name = e.German[0]
		if len(cells) > 3 {
			e.Origin = cells[3]
		}
		all = append(all, e)
	}
	return all
}

// Starter returns the names that come with the program: those written by hand,
// then what CLDR knows beside them.
var Starter = sync.OnceValue(func() []Entry {
	var all []Entry
	known := map[string]bool{}
	for _, file := range []string{"institutions", "persons", "places", "cldr"} {
		b, err := assets.Names.ReadFile("names/starter/" + file + ".tsv")
		if err != nil {
			panic(err) // embedded
		}
		for _, e := range Parse(string(b)) {
			if file == "cldr" && known[e.Name] {
				continue
			}
			for _, g := range e.German {
				known[g] = true
			}
			all = append(all, e)
		}
	}
	return all
})
