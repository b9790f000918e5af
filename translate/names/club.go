package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
)

// clubsOf returns the places that stand in a text as names of clubs.
func clubsOf(source string) []string {
	if !strings.Contains(source, " ") {
		return nil
	}
	var all []string
	club := false
	for w := range strings.FieldsSeq(source) {
		if club {
			all = append(all, strings.TrimSuffix(strings.Trim(w, ".,;:“\""), "s"))
		}
		club = upper(strings.TrimLeft(w, "„“(")) && clubWord[strings.Trim(w, ".,;:„“()")]
	}
	return all
}

var clubWord = map[string]bool{"FC": true, "SC": true, "SV": true, "VfB": true, "VfL": true, "TSV": true, "BSC": true, "Hertha": true, "Borussia": true, "Eintracht": true, "Inter": true, "AC": true, "AS": true, "SSC": true, "Dynamo": true, "Lokomotive": true, "Spartak": true, "Real": true}

// partOfTitle reports whether a place is part of the name of a club, a person
// or a body, which keeps its German form: FC Bayern, Hannover 96, Auguste Rom,
// Fahrgastbund Deutschland.
func (j *Judge) partOfTitle(g *translate.Segment, ts []token, i, n int, s surface, clubs map[string]bool) bool {
	if s.entry.Kind == translate.Person && s.via == genitive && n == 1 {
		return j.titled(g, ts, i) // Petros Markaris is no one's Petro
	}
	if s.entry.Kind != translate.Place || s.via == compound || n > 1 {
		return false
	}
	word := g.Source[ts[i].start:ts[i+n-1].end()]
	if j.titled(g, ts, i) {
		return true
	}
	if s.via == adjective {
		return false
	}
	rest := g.Source[ts[i+n-1].end():]
	if len(rest) > 2 && rest[0] == ' ' && rest[1] >= '0' && rest[1] <= '9' && strings.Contains(g.Target, word+rest[:3]) {
		return true
	}
	if i == 0 {
		return clubs[s.base]
	}
	prev := ts[i-1]
	r, _ := utf8.DecodeRuneInString(prev.text)
	adjacent := g.Source[prev.end():ts[i].start] == " "
	if adjacent && clubWord[prev.text] {
		return true
	}
	if clubs[s.base] && !(adjacent && placeWord[prev.text]) {
		return true
	}
	return adjacent && unicode.IsUpper(r) && !looksLikeName(prev.text) && j.german[prev.text].entry == nil && strings.Contains(g.Target, prev.text+" "+word)
}

// titled reports whether the place belongs to a longer name that the draft
// keeps: a capitalised word behind it that is no German noun English would
// translate stands there, too, as in Europa Press or Würzburger Kickers.
func (j *Judge) titled(g *translate.Segment, ts []token, i int) bool {
	if i+1 >= len(ts) || g.Source[ts[i].end():ts[i+1].start] != " " {
		return false
	}
	next := ts[i+1]
	r, _ := utf8.DecodeRuneInString(next.text)
	if !unicode.IsUpper(r) || j.german[next.text].entry != nil {
		return false
	}
	return strings.Contains(g.Target, ts[i].text+" "+next.text)
}

var placeWord = map[string]bool{"in": true, "aus": true, "nach": true, "Freistaat": true}
