package check

import (
	"slices"
	"strings"
	"sync"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/words"
)

var falseFriend = Check{
	ID: "false-friend", Title: "A word looks like the German one and means something else",
	Severity: translate.Warning, ITS: "mistranslation", Pair: germanEnglish,
	Example: Example{
		Source: "Die Fabrik brennt.",
		Bad:    "The fabric is burning.",
		Good:   "The factory is burning.",
	},
	run: checkFalseFriend,
}

// A friend is a German word, the English words it tempts to, the beginnings of
// the right ones, and the beginnings of German words that make the tempting
// one right: a Küchenchef is a chef. The rules are assets/check/false-friends.tsv.
type friend struct {
	german, wrong, right, unless []string
	noun                         bool   // written with a capital in the list: das Lokal, not lokal
	source, english              string // its example; in English [wrong>right]
}

// example is a pair that the rule flags, and one that it leaves alone. tempting
// and instead are what differs.
func (f *friend) example() (e Example, tempting, instead string) {
	before, rest, _ := strings.Cut(f.english, "[")
	words, after, _ := strings.Cut(rest, "]")
	tempting, instead, _ = strings.Cut(words, ">")
	return Example{f.source, before + tempting + after, before + instead + after}, tempting, instead
}

// fix returns what the tempting word of the target is replaced by: what the
// example says, in the plural where that was tempting. Other inflections have
// none.
func (f *friend) fix(stands string) []string {
	_, tempting, instead := f.example()
	switch {
	case instead == "":
		return nil
	case strings.EqualFold(stands, tempting):
		return []string{likeCase(instead, stands)}
	case strings.EqualFold(stands, words.Plural(tempting)):
		return []string{likeCase(words.Plural(instead), stands)}
	}
	return nil
}

// friends maps each German form to its rule.
var friends = sync.OnceValue(func() map[string]*friend {
	m := map[string]*friend{}
	for line := range strings.Lines(assets.FalseFriends) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(c) < 6 {
			continue
		}
		list := func(s string) []string {
			if s == "" {
				return nil
			}
			return strings.Split(s, "|")
		}
		f := &friend{list(c[0]), list(c[1]), list(c[2]), list(c[3]), capitalised(c[0]), c[4], c[5]}
		for _, g := range f.german {
			m[strings.ToLower(g)] = f
		}
	}
	return m
})

// friendOf looks a German word up, with the endings of its inflection cut.
func friendOf(lower string) *friend {
	for n := len(lower); n >= 3 && n >= len(lower)-3; n-- {
		if f, ok := friends()[lower[:n]]; ok && (n == len(lower) || slices.Contains([]string{"e", "n", "en", "er", "es", "em", "s", "t", "st", "te"}, lower[n:])) {
			return f
		}
	}
	return nil
}

// checkFalseFriend wants the tempting word on the one side, its German twin on
// the other, and nowhere a right word or a German one that explains it.
func checkFalseFriend(p *pair) []translate.Finding {
	var all []translate.Finding
	for _, s := range p.sourceWords {
		f := friendOf(s.lower)
		if f == nil || f.noun && (s.text == s.lower || s.at.Start == 0) || begins(p.sourceWords, f.unless) || begins(p.targetWords, f.right) {
			continue
		}
		for _, t := range p.targetWords {
			if slices.Contains(f.wrong, t.lower) && !(t.text != t.lower && t.at.Start > 0) {
				_, _, right := f.example()
				all = append(all, translate.Finding{
					Source: s.at, Target: t.at,
					Message: translate.Say("%q is a false friend of %q; often it is %q", t.text, s.text, right), Fixes: f.fix(t.text),
				})
				break
			}
		}
	}
	return all
}

// begins reports whether a word begins with one of the beginnings.
func begins(list []token, beginnings []string) bool {
	for _, b := range beginnings {
		head, _, _ := strings.Cut(b, " ")
		for _, w := range list {
			if strings.HasPrefix(w.lower, head) {
				return true
			}
		}
	}
	return false
}
