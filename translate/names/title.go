package names

import (
	"strings"
	"sync"
	"unicode/utf8"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/words"
)

// titles are the words that stand before names and are none: those of
// assets/names/starter/titles.tsv.
var titles = sync.OnceValue(func() map[string]bool {
	b, err := assets.Names.ReadFile("names/starter/titles.tsv")
	if err != nil {
		panic(err) // embedded
	}
	m := map[string]bool{}
	for _, e := range Parse(string(b)) {
		for _, g := range e.German {
			m[g] = true
		}
	}
	return m
})

// roles are the ends of words for what somebody is.
var roles = []string{"präsident", "minister", "kanzler", "sprecher", "trainer", "chef", "meister", "könig", "direktor", "anwalt", "professor", "richter", "forscher", "leiter", "führer", "botschafter", "senator", "gouverneur", "abgeordneter", "abgeordnete", "general", "kommissar", "sekretär", "autor", "regisseur", "doktor", "papst", "bischof", "frau", "herr"}

// role reports whether a word says what the bearer of the name behind it is.
func role(word string) bool {
	if titles()[word] {
		return true
	}
	low := strings.TrimSuffix(strings.ToLower(word), "in")
	for _, e := range roles {
		if strings.HasSuffix(low, e) {
			return upper(word)
		}
	}
	return false
}

// cued judges a name that its surroundings give away, a title before it or a
// given name in it, where the draft has something near to it, but not it:
// Trainer Hollerbeck, trainer Holerbeck. It says nothing where nothing is near,
// for a noun may stand behind a title, too.
func (j *Judge) cued(g *translate.Segment, ts []token, i int, t *target) (translate.Occurrence, bool) {
	adjacent := func(k int) bool { return k > 0 && k < len(ts) && g.Source[ts[k-1].end():ts[k].start] == " " }
	word := ts[i].text
	behind := adjacent(i) && (role(ts[i-1].text) || givenNames()[ts[i-1].text])
	if !behind || adjacent(i+1) && upper(ts[i+1].text) && !givenNames()[ts[i-1].text] {
		return translate.Occurrence{}, false
	}
	name := strings.TrimSuffix(word, "s")
	if utf8.RuneCountInString(name) < 5 || measures[word] || calendar[word] || looksLikeName(word) || frequent()[strings.ToLower(word)] || words.Common(name) || ambiguous(name) || role(word) {
		return translate.Occurrence{}, false
	}
	e := &Entry{Name: name, Kind: translate.Person, English: []string{name}}
	sp, _, ok := t.near(e, j)
	if !ok || ratio(strings.ToLower(g.Target[sp.Start:sp.End]), strings.ToLower(name)) < .75 {
		return translate.Occurrence{}, false
	}
	rendering := g.Target[sp.Start:sp.End]
	o := occurrence(g, e, translate.Span{Start: ts[i].start, End: ts[i].end()}, translate.NameMisspelt, translate.Say("%s is no form of %s; that is %s", rendering, name, name))
	o.Target, o.Rendering, o.Suggest = sp, rendering, []string{name}
	if key(rendering) == key(name) { // Kovalenko for Kowalenko
		o.Verdict, o.Suggest, o.Why = translate.NameOK, nil, translate.Say("%s is the English spelling of %s", rendering, name)
	}
	return o, true
}
