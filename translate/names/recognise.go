package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// longestAt returns the entry whose form is the longest at token i, and how
// many tokens it takes; 0 if none.
func (j *Judge) longestAt(source string, ts []token, i int) (surface, int) {
	word := ts[i].text
	for n := min(j.starts[word], len(ts)-i); n > 1; n-- {
		form := source[ts[i].start:ts[i+n-1].end()]
		s, ok := j.german[form]
		if !ok && strings.Contains(form, "-") {
			s, ok = j.german[strings.ReplaceAll(form, "-", " ")]
		}
		if ok {
			return s, n
		}
	}
	if s, ok := j.german[word]; ok && j.mayStand(source, ts, i, s) {
		return s, 1
	}
	if upper(word) {
		if s, ok := j.closed(word); ok {
			return s, 1
		}
	}
	if !strings.Contains(word, "sche") {
		return surface{}, 0
	}
	return j.ischAt(word)
}

// mayStand reports whether a single word is a name here: words that are
// ordinary ones, too, need a preposition of place before them, and a genitive
// that is a given name its article.
func (j *Judge) mayStand(source string, ts []token, i int, s surface) bool {
	word := ts[i].text
	before := ""
	if i > 0 && strings.TrimSpace(source[ts[i-1].end():ts[i].start]) == "" {
		before = strings.ToLower(ts[i-1].text)
	}
	if s.via == genitive && s.entry.Kind == translate.Place && utf8.RuneCountInString(word) <= 4 {
		return before == "des" // des Nils; Nils is a given name
	}
	if s.via == adjective {
		if ambiguous(word) {
			return false
		}
		// Bremer, 1998: without a noun behind it or an article before it, a
		// word in -er is a surname.
		follows := i+1 < len(ts) && strings.TrimSpace(source[ts[i].end():ts[i+1].start]) == ""
		if !follows && !articles[before] && strings.HasSuffix(word, "er") && strings.ContainsAny(source, "()") {
			return false
		}
	}
	if !ambiguous(word) {
		return true
	}
	if (before == "und" || before == "oder") && i > 1 && s.entry.Kind == translate.Place {
		p := j.german[ts[i-2].text] // from Hongkong und Kanton
		return p.entry != nil && p.entry.Kind == translate.Place && p.via == citation && !ambiguous(ts[i-2].text)
	}
	switch before {
	case "in", "aus", "nach", "bei":
		return s.entry.Kind == translate.Place
	}
	return false
}

var articles = map[string]bool{"der": true, "die": true, "das": true, "den": true, "dem": true, "des": true, "ein": true, "eine": true, "einen": true, "einem": true, "einer": true, "zum": true, "vom": true, "beim": true}

// closed finds a name at the beginning of a closed compound, as Kremlkritiker:
// the rest must be a noun with which names make compounds.
func (j *Judge) closed(word string) (surface, bool) {
	for k := len(word) - 3; k >= 3; k-- {
		if !utf8.RuneStart(word[k]) {
			continue
		}
		rest := word[k:]
		if !heads[rest] && !heads[strings.TrimSuffix(rest, "s")] && !heads[strings.TrimSuffix(rest, "n")] && !heads[strings.TrimSuffix(rest, "en")] {
			continue
		}
		head := word[:k]
		if full := stems[head]; full != "" {
			head = full
		}
		for _, h := range []string{head, strings.TrimSuffix(head, "s"), strings.TrimSuffix(head, "n"), head + "e"} {
			if s, ok := j.german[h]; ok && s.via == citation && !ambiguous(h) && utf8.RuneCountInString(h) >= 3 {
				return surface{s.entry, compound, h}, true
			}
		}
	}
	return surface{}, false
}

// ischAt finds the adjectives putinsche, Merkel'sche, marxsche.
func (j *Judge) ischAt(word string) (surface, int) {
	for _, e := range []string{"sche", "schen", "scher", "sches", "schem"} {
		stem, ok := strings.CutSuffix(word, e)
		if !ok || utf8.RuneCountInString(stem) < 4 {
			continue
		}
		r, n := utf8.DecodeRuneInString(stem)
		name := string(unicode.ToUpper(r)) + stem[n:]
		if s, ok := j.german[name]; ok && s.via == citation && s.entry.Kind == translate.Person {
			return surface{s.entry, isch, name}, 1
		}
	}
	return surface{}, 0
}

// Knows reports whether word is a form of a known name, or a word of an
// English one.
func (j *Judge) Knows(word string) bool {
	_, ok := j.german[word]
	return ok && !ambiguous(word) || j.known[word]
}
