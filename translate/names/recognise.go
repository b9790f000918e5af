package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// longestAt returns the entry whose form is the longest at token i, and how
// many tokens it takes; 0 if none.
func (j *Judge) longestAt(source string, ts []token, i int) (surface, int) {
	word := ts[i].text
	for n := min(j.starts[word], len(ts)-i); n > 1; n-- {
		form := source[ts[i].start:ts[i+n-1].end]
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
	if i > 0 && strings.TrimSpace(source[ts[i-1].end:ts[i].start]) == "" {
		before = strings.ToLower(ts[i-1].text)
	}
	if s.via == genitive && s.entry.Kind == translate.Place && utf8.RuneCountInString(word) <= 4 {
		return before == "des" // des Nils; Nils is a given name
	}
	if s.via == adjective {
		if commonWords[word] {
			return false
		}
		// Bremer, 1998: without a noun behind it or an article before it, a
		// word in -er is a surname.
		follows := i+1 < len(ts) && strings.TrimSpace(source[ts[i].end:ts[i+1].start]) == ""
		if !follows && !articles[before] && strings.HasSuffix(word, "er") && strings.ContainsAny(source, "()") {
			return false
		}
	}
	if !commonWords[word] {
		return true
	}
	if (before == "und" || before == "oder") && i > 1 && s.entry.Kind == translate.Place {
		p := j.german[ts[i-2].text] // from Hongkong und Kanton
		return p.entry != nil && p.entry.Kind == translate.Place && p.via == citation && !commonWords[ts[i-2].text]
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
			if s, ok := j.german[h]; ok && s.via == citation && !commonWords[h] && utf8.RuneCountInString(h) >= 3 {
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
		return j.titled(g, ts, i, s) // Petros Markaris is no one's Petro
	}
	if s.entry.Kind != translate.Place || s.via == compound || n > 1 {
		return false
	}
	word := g.Source[ts[i].start:ts[i+n-1].end]
	if j.titled(g, ts, i, s) {
		return true
	}
	if s.via == adjective {
		return false
	}
	rest := g.Source[ts[i+n-1].end:]
	if len(rest) > 2 && rest[0] == ' ' && rest[1] >= '0' && rest[1] <= '9' && strings.Contains(g.Target, word+rest[:3]) {
		return true
	}
	if i == 0 {
		return clubs[s.base]
	}
	prev := ts[i-1]
	r, _ := utf8.DecodeRuneInString(prev.text)
	adjacent := g.Source[prev.end:ts[i].start] == " "
	if adjacent && clubWord[prev.text] {
		return true
	}
	if clubs[s.base] && !(adjacent && placeWord[prev.text]) {
		return true
	}
	return adjacent && unicode.IsUpper(r) && !germanTitle[prev.text] && j.german[prev.text].entry == nil && strings.Contains(g.Target, prev.text+" "+word)
}

// titled reports whether the place belongs to a longer name that the draft
// keeps: a capitalised word behind it that is no German noun English would
// translate stands there, too, as in Europa Press or Würzburger Kickers.
func (j *Judge) titled(g *translate.Segment, ts []token, i int, s surface) bool {
	if i+1 >= len(ts) || g.Source[ts[i].end:ts[i+1].start] != " " {
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

// unknown judges a word that no list holds: a name of unmistakably German
// transcription, or one that stands in the draft as it is.
func (j *Judge) unknown(g *translate.Segment, ts []token, i int, t *target) (translate.Occurrence, bool) {
	word := ts[i].text
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) || utf8.RuneCountInString(word) < 3 {
		return translate.Occurrence{}, false
	}
	at := translate.Span{Start: ts[i].start, End: ts[i].end}
	stem := word
	if s := strings.TrimSuffix(word, "s"); s != word && (slavic(s) || strings.Contains(g.Target, s)) {
		stem = s
	}
	e := &Entry{Name: stem, Kind: translate.UnknownName}
	if slavic(stem) && !words.English(stem) {
		return j.transcribed(g, e, at, t), true
	}
	if o, ok := j.person(g, ts, i, t); ok {
		return o, true
	}
	// The draft has it as it is, and English has no such word.
	if words.Common(stem) || germanTitle[word] {
		return translate.Occurrence{}, false
	}
	for _, w := range t.words {
		if w.text == stem && !t.taken(w.start) && (w.start > 0 || i > 0 && ts[i].start > 0 || i == 0) {
			sp, _ := t.find(stem)
			o := occurrence(g, e, at, translate.NameOK, translate.Say("%s stands in both texts", stem))
			o.Target, o.Rendering = sp, stem
			return o, true
		}
	}
	return j.cued(g, ts, i, t)
}

// person judges a given name with the surname of German transcription behind
// it, where English does not have the given name right: Iwan Fedorow.
func (j *Judge) person(g *translate.Segment, ts []token, i int, t *target) (translate.Occurrence, bool) {
	if i+1 >= len(ts) || g.Source[ts[i].end:ts[i+1].start] != " " || i > 0 && ts[i].start == 0 {
		return translate.Occurrence{}, false
	}
	given, surname := ts[i].text, ts[i+1].text
	if s := strings.TrimSuffix(surname, "s"); !slavic(surname) && slavic(s) {
		surname = s
	}
	if !slavic(surname) || !upper(surname) || words.English(surname) || germanTitle[given] || j.german[surname].entry != nil || !strings.Contains(g.Target, given+" ") {
		return translate.Occurrence{}, false
	}
	right := j.given(given)
	if right == given {
		return translate.Occurrence{}, false
	}
	e := &Entry{Name: given + " " + surname, Kind: translate.Person, English: []string{}}
	o := j.transcribed(g, e, translate.Span{Start: ts[i].start, End: ts[i+1].end}, t)
	return o, o.Verdict != translate.NameMissing
}

// given spells a given name in English: as known persons do, or by the rules.
func (j *Judge) given(name string) string {
	if e := givenEnglish()[name]; e != "" {
		return e
	}
	if words.English(name) || frequent()[strings.ToLower(name)] {
		return name
	}
	return Convert(name)[0]
}

// givenEnglish maps the given names of known persons to their English forms.
var givenEnglish = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, e := range Starter() {
		if e.Kind != translate.Person || len(e.English) == 0 || !cyrillicOrigin(e.Origin) && e.Origin != "kk" && e.Origin != "ka" {
			continue
		}
		de, en := strings.Fields(e.Name), strings.Fields(e.English[0])
		if len(de) == len(en) && len(de) > 1 && m[de[0]] == "" {
			m[de[0]] = en[0]
		}
	}
	return m
})

// germanTitle are German nouns that English has, too, in another sense or with
// a capital: they are no names.
var germanTitle = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`Kanton Euro Dollar Cup Park Hotel Restaurant Bar Film Fan Team Trainer Coach Minister General Professor Regime Internet Computer
		Tunnel Bus Taxi Zoo Radio August September November April Mai Juni Juli Butter Student Patient Winter Sommer Hand Land Ball Arm Finger Hunger Wind Sand Gold Name Tag Wort
		Der Die Das Den Dem Des Ein Eine Er Sie Es Wir Ihr Ich In Im Am An Auf Aus Bei Mit Nach Von Vor Zu Zum Zur Und Oder Aber Doch Denn Als Wenn Wie Wo Was Wer So Nun Auch Nur Noch`) {
		m[w] = true
	}
	return m
}()

// transcribed judges a name of German transcription by the rules.
func (j *Judge) transcribed(g *translate.Segment, e *Entry, at translate.Span, t *target) translate.Occurrence {
	candidates := Convert(e.Name)
	if first, rest, ok := strings.Cut(e.Name, " "); ok {
		candidates = candidates[:0]
		for _, c := range Convert(rest) {
			candidates = append(candidates, j.given(first)+" "+c)
		}
	}
	o := occurrence(g, e, at, translate.NameMissing, translate.Say("no rendering of %s was found", e.Name))
	for _, c := range candidates {
		if sp, ok := t.find(c); ok {
			o.Target, o.Rendering, o.Verdict = sp, c, translate.NameOK
			o.Why = translate.Say("%s is the English spelling of %s", c, e.Name)
			return o
		}
	}
	for _, form := range []string{e.Name + "s", e.Name} {
		if sp, ok := t.find(form); ok && candidates[0] != e.Name {
			o.Target, o.Rendering, o.Verdict = sp, form, translate.NameKept
			gen := form != e.Name && t.possessive(sp)
			for _, c := range candidates[:min(3, len(candidates))] {
				if gen {
					c += "'s"
				}
				o.Suggest = append(o.Suggest, c)
			}
			o.Why = translate.Say("%s is a German transcription; English spells it %s", e.Name, candidates[0])
			return o
		}
	}
	e.English = candidates[:1]
	if head, ok := strings.CutSuffix(candidates[0], "chov"); ok {
		e.English = append(e.English, head+"chev") // Хрущёв, Горбачёв
	} else if head, ok := strings.CutSuffix(candidates[0], "shov"); ok {
		e.English = append(e.English, head+"shev")
	}
	if sp, form, ok := t.near(e, j); ok {
		o.Target, o.Rendering, o.Verdict = sp, g.Target[sp.Start:sp.End], translate.NameMisspelt
		if half(o.Rendering, form, e.Name) {
			o.Verdict = translate.NameHalf
		}
		o.Suggest = []string{form}
		o.Why = translate.Say("%s is no form of %s; that is %s", o.Rendering, e.Name, form)
	}
	return o
}

// Knows reports whether word is a form of a known name, or a word of an
// English one.
func (j *Judge) Knows(word string) bool {
	_, ok := j.german[word]
	return ok && !commonWords[word] || j.known[word]
}
