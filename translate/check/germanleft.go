package check

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/names"
	"satzpaar/translate/words"
)

var germanLeft = Check{
	ID: "german-left", Title: "A German word stands in the English text",
	Severity: translate.Fault, ITS: "untranslated", Pair: germanEnglish,
	Example: Example{
		Source: "Der Vertrag gilt vorläufig weiter.",
		Bad:    "The treaty vorläufig remains in force.",
		Good:   "The treaty remains in force for now.",
	},
	run: checkGermanLeft,
}

var germanLeftNoun = Check{
	ID: "german-left-noun", Title: "A word may be German",
	Severity: translate.Hint, ITS: "untranslated", Pair: germanEnglish,
	Example: Example{
		Source: "Gestern tagte die Landesregierung.",
		Bad:    "The Landesregierung met yesterday.",
		Good:   "The state government met yesterday.",
	},
}

// germanWords are frequent German words: those of the bilingual lexicon, and
// function words, in small letters.
var germanWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(functionWords) {
		m[w] = true
	}
	for line := range strings.Lines(assets.Lexicon) {
		if w, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			m[strings.ToLower(w)] = true
		}
	}
	return m
})

// functionSet is functionWords as a set.
var functionSet = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(functionWords) {
		m[w] = true
	}
	return m
})

const functionWords = `und der das dass ist nicht sich auf für mit dem ein eine einen einem einer eines auch als wie bei nach aus aber oder wenn
	noch nur sind wird werden wurde wurden haben hatte hatten kann können muss müssen soll sollen mehr über durch gegen zwischen unter
	vor seit ohne während wegen sehr schon immer wieder dieser diese dieses diesem diesen jeder jede jedes alle alles viele keine kein keinen
	ich wir ihr sein seine seinen seiner ihre ihren unser unsere mich dich uns euch dort hier heute gestern morgen jetzt dann denn weil obwohl
	zum zur vom beim ins ans sagte sagt erklärte teilte jahr jahre jahren uhr prozent etwa rund bereits jedoch allerdings außerdem deshalb daher
	zwei drei vier fünf sechs sieben acht neun zehn erste zweite dritte neue neuen große großen kleine deutschen gibt geht kommt steht liegt
	selbst bis bisher dennoch trotzdem deswegen dagegen dabei damit danach davor dazu darauf darüber darunter hierbei hingegen insgesamt beispielsweise
	zunächst zuletzt inzwischen mittlerweile sowie sowohl entweder weder falls sofern sobald bevor nachdem damals später früher künftig derzeit
	morgens abends mittags nachts täglich jährlich`

// nounEndings are endings of German nouns that English words do not have.
var nounEndings = []string{"ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät", "täten", "chen", "lein", "ismus", "nisse", "nis", "tum", "behörde", "gesetz", "regierung"}

// englishOf returns what the lexicon has for a German word as it stands, the
// first three. Its stems are no words in every case, so that what is no English
// word is left out.
func englishOf(t token) []string {
	var all []string
	for _, w := range lexicon()[t.lower] {
		if len(all) < 3 && words.Has(w) {
			all = append(all, w)
		}
	}
	return all
}

// checkGermanLeft flags German words in the English text. A word in small
// letters that stands in the source and is no English word is an error; a
// noun, which might be a name, is a hint. Quotations, names and loanwords are
// left alone.
func checkGermanLeft(p *pair) []translate.Finding {
	var all []translate.Finding
	for i, t := range p.targetTokens {
		if t.kind != wordToken || utf8.RuneCountInString(t.text) < 3 || addressed(p.targetTokens, i) {
			continue
		}
		id, sure := p.leftGerman(i)
		if !sure && id == "" || titled(p.Target, t.at) {
			continue
		}
		f := translate.Finding{Check: id, Source: p.sourceSpan(t.lower), Target: t.at, Message: translate.Say("%s is German", t.text), Fixes: englishOf(t)}
		if !sure {
			f.Message = translate.Say("%s may be German", t.text)
		}
		all = append(all, f)
	}
	return all
}

// leftGerman judges target token i: sure is true if it is German beyond doubt;
// else id is the check that may say it is, "" for none.
func (p *pair) leftGerman(i int) (id string, sure bool) {
	t := p.targetTokens[i]
	small := t.text == t.lower
	if small && p.sourceIndex(t.text) < 0 {
		return "", false
	}
	switch {
	case loanwords[t.lower] || words.English(t.text) && !(small && functional(t.lower) && germanWords()[t.lower] && !englishToo[t.lower]):
	case small:
		return "", !(p.inName(i) && (particles[t.text] || !germanShape(t.text)))
	case p.surelyGerman(i):
		return "", true
	case p.germanNoun(i):
		return "german-left-noun", false
	}
	return "", false
}

// englishToo are frequent German words that are frequent in English as well.
var englishToo = map[string]bool{
	"die": true, "war": true, "am": true, "an": true, "so": true, "was": true, "in": true, "also": true, "des": true, "uns": true, "hier": true, "her": true, "rund": true,
	"man": true, "hat": true, "will": true, "bald": true, "fast": true, "all": true, "alles": true, "selbst": true, "tag": true, "bin": true, "arm": true, "gift": true, "ins": true,
}

// particles are the small words inside names: Kirchheim unter Teck,
// Brandenburg aktuell.
var particles = map[string]bool{
	"unter": true, "ob": true, "an": true, "am": true, "der": true, "die": true, "das": true, "dem": true, "den": true, "im": true, "in": true, "bei": true, "und": true, "von": true, "vom": true,
	"zu": true, "zum": true, "zur": true, "vor": true, "auf": true, "für": true, "aktuell": true, "heute": true, "aus": true, "ohne": true, "gegen": true, "mit": true,
}

// germanShape reports whether a word has an ending or a letter that German
// words have: a Latin or Italian one inside a name has not.
func germanShape(w string) bool {
	if strings.ContainsAny(w, "äöüß") {
		return true
	}
	for _, e := range []string{"en", "te", "er", "es", "em", "et", "ig", "lich", "isch", "rt", "gt", "kt"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// addressed reports whether a word belongs to an address or a file name.
func addressed(all []token, i int) bool {
	at := func(k int) bool { return strings.ContainsAny(all[k].text, "@#/\\_") }
	return all[i].glued && i > 0 && at(i-1) || i+1 < len(all) && all[i+1].glued && at(i+1)
}

// loanwords are German words that English has taken in, and institutions that
// keep their German name.
var loanwords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`kindergarten rucksack zeitgeist angst doppelganger doppelgänger schadenfreude autobahn bundestag bundesrat bundesliga bundeswehr bundesbank land länder landtag
		reichstag wehrmacht luftwaffe stasi wanderlust weltanschauung gestalt leitmotif leitmotiv realpolitik ostpolitik blitzkrieg hinterland glockenspiel lebensraum ersatz
		schnitzel bratwurst currywurst lederhosen dirndl oktoberfest biergarten weissbier spätzle döner stollen strudel sauerkraut tatort spiegel zeit welt bild dpa epd kna apa sid afp euro euros covid corona coronavirus`) {
		m[w] = true
	}
	return m
}()

// inName reports whether the word stands, with a neighbour, in the source just
// as here: Kirchheim unter Teck.
func (p *pair) inName(i int) bool {
	t := p.targetTokens[i]
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(p.targetTokens) || p.targetTokens[k].kind != wordToken {
			continue
		}
		o := p.targetTokens[k]
		at := translate.Span{Start: min(t.at.Start, o.at.Start), End: max(t.at.End, o.at.End)}
		r, _ := utf8.DecodeRuneInString(o.text)
		if unicode.IsUpper(r) && strings.Contains(p.Source, p.Target[at.Start:at.End]) {
			return true
		}
	}
	return false
}

// germanNoun reports whether a capitalised word that both sides have is a
// German common noun and no name.
func (p *pair) germanNoun(i int) bool {
	t := p.targetTokens[i]
	k := p.sourceIndex(t.text)
	first := false
	if k < 0 && p.opens(i) {
		k, first = p.sourceIndexFold(t.lower), true
	}
	if k < 0 || names.Default().Knows(t.text) {
		return false
	}
	if germanWords()[t.lower] || renderings(t.lower) != nil {
		return true
	}
	if p.inName(i) {
		return false
	}
	if first && p.sourceTokens[k].text == t.lower {
		return true // a sentence begins with a German word in small letters
	}
	for _, e := range nounEndings {
		if strings.HasSuffix(t.lower, e) && len(t.lower) > len(e)+3 {
			return true
		}
	}
	if utf8.RuneCountInString(t.text) >= 13 && !p.sourceTokens[k].glued && !placelike(t.lower) {
		return true // a compound
	}
	return p.determined(k) && !placelike(t.lower) && !nameCue(p.sourceTokens, k)
}

// placelike reports whether a word ends as streets, squares and tracks do, or
// as foreign names do: those have articles, too.
func placelike(w string) bool {
	for _, e := range []string{
		"ring", "platz", "straße", "park", "heide", "stadt", "weg", "gasse", "allee", "brücke", "dorf", "berg", "burg", "tal", "see", "bach", "feld", "hof", "haus", "markt", "tor", "wald", "damm", "ufer",
		"a", "i", "o", "ae", "way", "ers", "ors", "club", "ing",
	} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// surelyGerman reports whether a capitalised word is German beyond doubt: a
// function word that begins both sentences, or a frequent noun that follows a
// small word here and an article or adjective there.
func (p *pair) surelyGerman(i int) bool {
	t := p.targetTokens[i]
	if functionSet()[t.lower] && p.opens(i) && p.inSource(t.lower) {
		return true
	}
	k := p.sourceIndex(t.text)
	if k < 1 || i < 1 || names.Default().Knows(t.text) || nameCue(p.sourceTokens, k) || p.inName(i) {
		return false
	}
	before := p.targetTokens[i-1]
	plain := before.kind == wordToken && before.text == before.lower || before.kind == figureToken
	noun := germanWords()[t.lower] || renderings(t.lower) != nil
	for _, e := range nounEndings[:10] {
		noun = noun || strings.HasSuffix(t.lower, e) && len(t.lower) > len(e)+3
	}
	return plain && noun && (p.determined(k) || p.sourceTokens[k-1].kind == figureToken)
}

// determined reports whether source token k has an article, or an adjective
// behind an article, before it: names have none.
func (p *pair) determined(k int) bool {
	for n := 1; n <= 3 && k-n >= 0; n++ {
		w := p.sourceTokens[k-n]
		if w.kind != wordToken {
			return false
		}
		if n == 1 && (w.lower == "und" || w.lower == "oder") && k >= 2 {
			return p.determined(k - 2)
		}
		if n == 1 && w.text == w.lower && strings.HasSuffix(w.text, "e") && !strings.HasSuffix(w.text, "te") && !functional(w.text) && len(w.text) > 4 {
			return true // an adjective without an article
		}
		if determiners[w.lower] {
			return true
		}
		if w.text != w.lower || !strings.HasSuffix(w.text, "e") && !strings.HasSuffix(w.text, "en") && !strings.HasSuffix(w.text, "er") && !strings.HasSuffix(w.text, "es") && !strings.HasSuffix(w.text, "em") {
			return false
		}
	}
	return false
}

var determiners = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen meiner sein seine seinen seinem seiner seines
		ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer dieser diese dieses diesem diesen jeder jede jedes jedem jeden viele wenige mehrere einige
		der die das den dem des im am zum zur vom beim ins`) {
		m[w] = true
	}
	return m
}()

// nameCue reports whether a source word is part of a name: a capital stands
// beside it, or a hyphen.
func nameCue(all []token, k int) bool {
	upper := func(i int) bool {
		if i < 0 || i >= len(all) || all[i].kind != wordToken {
			return false
		}
		r, _ := utf8.DecodeRuneInString(all[i].text)
		return unicode.IsUpper(r)
	}
	return upper(k+1) || upper(k-1) && !determiners[all[k-1].lower] || all[k].glued || k+1 < len(all) && all[k+1].glued && all[k+1].text == "-" ||
		strings.ContainsFunc(all[k].text[1:], unicode.IsUpper)
}

func (p *pair) sourceIndex(text string) int {
	for i, t := range p.sourceTokens {
		if t.text == text {
			return i
		}
	}
	return -1
}

func (p *pair) sourceIndexFold(lower string) int {
	for i, t := range p.sourceTokens {
		if t.lower == lower {
			return i
		}
	}
	return -1
}

func (p *pair) sourceSpan(lower string) translate.Span {
	if i := p.sourceIndexFold(lower); i >= 0 {
		return p.sourceTokens[i].at
	}
	return translate.NoSpan
}

// titled reports whether a place lies inside a short quotation, as titles do;
// longer ones are running text.
func titled(text string, at translate.Span) bool {
	const marks = "“”\"„»«‘"
	n, _ := count(text[:at.Start], marks)
	if n%2 == 0 {
		return false
	}
	from := strings.LastIndexAny(text[:at.Start], marks)
	to := strings.IndexAny(text[at.End:], marks+"’")
	if to < 0 {
		return false
	}
	return len(strings.Fields(text[from:at.End+to])) <= 5
}
