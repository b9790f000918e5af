package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/words"
)

// unknown judges a word that no list holds: a name of unmistakably German
// transcription, or one that stands in the draft as it is.
func (j *Judge) unknown(g *translate.Segment, ts []token, i int, t *target) (translate.Occurrence, bool) {
	word := ts[i].text
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) || utf8.RuneCountInString(word) < 3 {
		return translate.Occurrence{}, false
	}
	at := translate.Span{Start: ts[i].start, End: ts[i].end()}
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
	if words.Common(stem) || looksLikeName(word) {
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
	if i+1 >= len(ts) || g.Source[ts[i].end():ts[i+1].start] != " " || i > 0 && ts[i].start == 0 {
		return translate.Occurrence{}, false
	}
	given, surname := ts[i].text, ts[i+1].text
	if s := strings.TrimSuffix(surname, "s"); !slavic(surname) && slavic(s) {
		surname = s
	}
	if !slavic(surname) || !upper(surname) || words.English(surname) || looksLikeName(given) || j.german[surname].entry != nil || !strings.Contains(g.Target, given+" ") {
		return translate.Occurrence{}, false
	}
	right := j.given(given)
	if right == given {
		return translate.Occurrence{}, false
	}
	e := &Entry{Name: given + " " + surname, Kind: translate.Person, English: []string{}}
	o := j.transcribed(g, e, translate.Span{Start: ts[i].start, End: ts[i+1].end()}, t)
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
