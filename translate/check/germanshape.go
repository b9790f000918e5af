package check

import (
	"strings"
	"sync"

	"satzpaar/assets"
)

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

var determiners = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen meiner sein seine seinen seinem seiner seines
		ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer dieser diese dieses diesem diesen jeder jede jedes jedem jeden viele wenige mehrere einige
		der die das den dem des im am zum zur vom beim ins`) {
		m[w] = true
	}
	return m
}()
