package check

import (
	"strings"

	"satzpaar/translate"
)

// checkOrdinals compares ordinals in words: zweite, third. German says many
// things by an ordinal that English does not, and the other way round, so that
// a lost one means nothing. But where the source has one that no number of the
// target may mean, and the target one that no number of the source may mean,
// the one was taken for the other.
func checkOrdinals(p *pair) []translate.Finding {
	source := p.strangeOrdinals(p.sourceWords, germanOrdinal, p.targetNumbers)
	if source == nil {
		return nil
	}
	target := p.strangeOrdinals(p.targetWords, p.englishOrdinal, p.sourceNumbers)
	if target == nil || meet([]float64{source.value}, partsOf(p.targetWords)) {
		return nil
	}
	f := translate.Finding{Source: source.at, Target: target.at, Message: translate.Say("the source says %s, the target %s", p.Source[source.at.Start:source.at.End], p.Target[target.at.Start:target.at.End])}
	if word := ordinalWord(source.value); word != "" {
		f.Fixes = []string{likeCase(word, p.Target[target.at.Start:target.at.End])}
	}
	return []translate.Finding{f}
}

// strangeOrdinals returns the first ordinal among words that none of the
// others may mean; nil if there is none.
func (p *pair) strangeOrdinals(all []token, read func(string) float64, others []mention) *soft {
next:
	for _, t := range all {
		v := read(t.lower)
		if v < 1 {
			continue
		}
		for i := range others {
			if others[i].offers([]float64{v}) && !quarterly(others[i].text) {
				continue next
			}
		}
		return &soft{v, t.at}
	}
	return nil
}

// quarterly reports whether a word names a quarter, which is no four where one
// counts quarters.
func quarterly(w string) bool {
	w = strings.ToLower(w)
	return strings.HasPrefix(w, "quarter") || strings.HasPrefix(w, "quartal")
}

// germanOrdinal reads an ordinal with its ending, or one that begins a
// superlative: dritte, drittgrößten, siebzehnter. The first is left out: it
// begins, opens, leads and much else.
func germanOrdinal(w string) float64 {
	s, ok := inflected(w)
	if !ok {
		return 0
	}
	if v := germanOrdinals[s]; v > 1 && s != "acht" {
		return v
	}
	if head, ok := strings.CutSuffix(s, "t"); ok {
		if v, ok := germanCardinal(strings.TrimSuffix(head, "s")); ok && v > 12 && v < 100 {
			return v
		}
	}
	if strings.HasSuffix(s, "st") || strings.HasSuffix(s, "ßt") {
		for _, o := range []string{"zweit", "dritt", "viert", "fünft", "sechst"} {
			if strings.HasPrefix(s, o) && len(s) > len(o)+3 {
				return germanOrdinals[o]
			}
		}
	}
	return 0
}

// englishOrdinal reads an ordinal, also one that is tied to a superlative. A
// second is also a time, a third and a quarter also a part: where the source
// speaks of those it is none.
func (p *pair) englishOrdinal(w string) float64 {
	v, ok := englishOrdinals[w]
	if !ok || v == 2 && containsWord(p.sourceWords, "sekund") || v > 2 && len(germanFractions(p.sourceTokens)) > 0 {
		return 0
	}
	return v
}

func containsWord(all []token, beginning string) bool {
	for _, t := range all {
		if strings.Contains(t.lower, beginning) {
			return true
		}
	}
	return false
}

// partsOf are numbers that words of the target hold beside those that are read
// as numbers: the runner-up is the second, a final eight the last eight.
func partsOf(all []token) (values []float64) {
	for _, t := range all {
		switch t.lower {
		case "another", "other", "again", "runner", "next", "later", "latter", "deputy", "vice", "secondary", "runners":
			values = append(values, 2)
		}
	}
	return values
}

var englishOrdinals = func() map[string]float64 {
	m := map[string]float64{}
	for w, v := range englishSpecials {
		if len(v) > 0 && v[0] == float64(int(v[0])) && v[0] > 1 && v[0] <= 60 && (v[0] > 3 && strings.HasSuffix(w, "th") || w == "second" || w == "third") {
			m[w] = v[0]
		}
	}
	return m
}()

// ordinalWord spells an ordinal, "" for one that has several words.
func ordinalWord(v float64) string {
	for w, x := range englishOrdinals {
		if x == v {
			return w
		}
	}
	return ""
}

// likeCase writes word with a capital where like has one.
func likeCase(word, like string) string {
	if capitalised(like) {
		return upperFirst(word)
	}
	return word
}
