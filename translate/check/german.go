package check

import (
	"strings"

	"satzpaar/translate"
)

// germanOnly are frequent German words that are no English ones.
var germanOnly = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`und der das dass ist nicht sich auf für mit dem ein eine einen einem einer eines auch als wie bei nach aus aber oder wenn
		noch nur sind wird werden wurde wurden haben hatte hatten kann können muss müssen soll sollen mehr über durch gegen zwischen unter
		vor seit ohne während wegen sehr schon immer wieder dieser diese dieses diesem diesen jeder jede jedes alle alles viele keine kein keinen
		ich wir ihr sein seine seinen seiner ihre ihren unser unsere mich dich uns euch dort hier heute gestern morgen jetzt dann denn weil obwohl
		zum zur vom beim ins ans sagte sagt erklärte teilte jahr jahre jahren uhr prozent etwa rund bereits jedoch allerdings außerdem deshalb daher
		zwei drei vier fünf sechs sieben acht neun zehn erste zweite dritte neue neuen große großen kleine deutschen gibt geht kommt steht liegt`) {
		m[w] = true
	}
	return m
}()

// checkGermanLeft flags words in lower case that are German and no English:
// beside another such word, or copied from the source. Quotations and
// proper names are left alone.
func checkGermanLeft(p *pair) []translate.Finding {
	inSource := map[string]bool{}
	for _, w := range p.sourceWords {
		inSource[w.text] = true
	}
	var all []translate.Finding
	for i, w := range p.targetWords {
		if !germanOnly[w.text] || !inSource[w.text] || quoted(p.Target, w.at) || capitals(p.targetWords, i) || ambiguous[w.text] {
			continue
		}
		all = append(all, translate.Finding{Source: translate.NoSpan, Target: w.at, Message: translate.Say("%s is German", w.text)})
	}
	return all
}

var ambiguous = map[string]bool{"also": true, "die": true, "war": true, "in": true, "am": true, "an": true, "so": true, "was": true, "alle": true, "des": true, "vier": true, "uns": true, "etwa": true}

// capitals reports whether a word stands between two capitalised ones, as in
// the name of a place or a programme.
func capitals(words []word, i int) bool {
	upper := func(k int) bool { return k >= 0 && k < len(words) && words[k].text != words[k].lower }
	return upper(i-1) || upper(i+1)
}

// quoted reports whether a place lies inside quotation marks.
func quoted(text string, at translate.Span) bool {
	n, _ := count(text[:at.Start], "“”\"„»«‘")
	return n%2 == 1
}
