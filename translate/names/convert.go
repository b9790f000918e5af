package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Convert spells a name of German transcription in English: Duden's
// transcription of Cyrillic read backwards, the romanisation of the English
// press and atlases (BGN/PCGN without its marks) read forwards. German writes
// з and с, ж and ш alike; what stands around them, and the roots of Slavic
// place names, say which is more probable. At most five spellings come back,
// the most probable first.
func Convert(name string) []string {
	var all []string
	for _, s := range convert(name) {
		all = append(all, s.text)
	}
	return all
}

// convert returns at most five different spellings with their weights, which
// add up to 1.
func convert(name string) []spelling {
	name = rivers.Replace(name)
	beam := []spelling{{"", 1}}
	words := strings.Fields(name)
	for i, w := range words {
		var next []spelling
		for _, tail := range convertWord(w, i+1 < len(words) || len(words) == 1, len(words) == 1) {
			for _, head := range beam {
				sep := " "
				if head.text == "" {
					sep = ""
				}
				next = append(next, spelling{head.text + sep + tail.text, head.weight * tail.weight})
			}
		}
		beam = best(next, 8)
	}
	var all []spelling
	for _, s := range returning(beam, name) {
		if !slices.ContainsFunc(all, func(o spelling) bool { return o.text == s.text }) && len(all) < 5 {
			all = append(all, s)
		}
	}
	sum := 0.0
	for _, s := range all {
		sum += s.weight
	}
	for i := range all {
		all[i].weight /= sum
	}
	return all
}

// rivers rewrites "am Don" as English towns are called.
var rivers = strings.NewReplacer(" am Amur", "-on-Amur", " am Don", "-on-Don", " an der Wolga", "-on-Volga", "-am-Amur", "-on-Amur", "-am-Don", "-on-Don")

// A spelling is a candidate with how probable it is among its rivals.
type spelling struct {
	text   string
	weight float64
}

func best(all []spelling, n int) []spelling {
	slices.SortStableFunc(all, func(a, b spelling) int { return cmp.Compare(b.weight, a.weight) })
	return all[:min(n, len(all))]
}

// convertWord spells one word. adjective says that it may be one that stands
// before a name (Nischni), place that it is a name of one word, which places
// mostly are.
func convertWord(w string, adjective, place bool) []spelling {
	if head, tail, ok := strings.Cut(w, "-"); ok {
		if head == "on" {
			rest := convertWord(tail, false, place)
			for i := range rest {
				rest[i].text = "on-" + rest[i].text
			}
			return rest
		}
		var all []spelling
		for _, a := range convertWord(head, true, place) {
			for _, b := range convertWord(tail, adjective, place) {
				all = append(all, spelling{a.text + "-" + b.text, a.weight * b.weight})
			}
		}
		return best(all, 8)
	}
	c := converter{lower: strings.ToLower(w), place: place}
	beam := []spelling{{"", 1}}
	plain := make([]byte, 0, 2*len(w)) // what all candidates have behind the last letter that was read in two ways
	for c.at < len(c.lower) {
		alternatives, n := c.next()
		c.at += n
		if len(alternatives) == 1 {
			plain = append(plain, alternatives[0].text...)
			continue
		}
		next := make([]spelling, 0, len(beam)*len(alternatives))
		for _, s := range beam {
			for _, a := range alternatives {
				next = append(next, spelling{s.text + string(plain) + a.text, s.weight * a.weight})
			}
		}
		beam, plain = best(next, 8), plain[:0]
	}
	for i := range beam {
		beam[i].text += string(plain)
	}
	all := make([]spelling, 0, 2*len(beam))
	for _, s := range beam {
		all = append(all, endings(s, c.lower, adjective, place)...)
	}
	first, _ := utf8.DecodeRuneInString(w)
	for i := range all {
		if unicode.IsUpper(first) {
			r, n := utf8.DecodeRuneInString(all[i].text)
			all[i].text = string(unicode.ToUpper(r)) + all[i].text[n:]
		}
	}
	return best(all, 8)
}

// endings gives an English ending to a spelling: -sky, -oy, -on.
func endings(s spelling, german string, adjective, place bool) []spelling {
	cut := func(old, new string) (string, bool) {
		head, ok := strings.CutSuffix(s.text, old)
		if !ok {
			return "", false
		}
		return head + new, true
	}
	if t, ok := cut("kyy", "kyi"); ok { // Ukrainian -ський
		short, _ := cut("kyy", "ky")
		if place {
			return []spelling{{t, s.weight * .6}, {short, s.weight * .4}}
		}
		return []spelling{{short, s.weight * .6}, {t, s.weight * .4}}
	}
	for _, e := range [...][2]string{{"ski", "sky"}, {"skiy", "sky"}, {"iy", "y"}, {"yy", "y"}, {"oi", "oy"}} {
		if t, ok := cut(e[0], e[1]); ok {
			return []spelling{{t, s.weight * .75}, {s.text, s.weight * .25}}
		}
	}
	if t, ok := cut("i", "y"); ok && adjective && (strings.HasSuffix(german, "ni") || strings.HasSuffix(german, "ki")) && len(german) > 4 {
		y := .35
		if !place || strings.HasSuffix(german, "zki") {
			y = .8 // Nischni, Weliki before a name
		}
		return []spelling{{t, s.weight * y}, {s.text, s.weight * (1 - y)}}
	}
	if strings.HasSuffix(german, "jew") && len(german) > 4 {
		head := strings.TrimSuffix(s.text, "yev")
		return []spelling{s, {head + "iev", s.weight * .3}, {head + "ev", s.weight * .25}}
	}
	if head, ok := strings.CutSuffix(s.text, "hov"); ok && (strings.HasSuffix(german, "tschow") || strings.HasSuffix(german, "schow")) {
		return []spelling{s, {head + "hev", s.weight * .4}} // Хрущёв, Горбачёв
	}
	if head, ok := strings.CutSuffix(s.text, "chok"); ok {
		return []spelling{s, {head + "chyok", s.weight * .6}} // -чок, Волочёк
	}
	return []spelling{s}
}

// slavic reports whether a word has an ending or a beginning that only names
// of German transcription have, so that its conversion can be trusted.
func slavic(w string) bool {
	l := strings.ToLower(w)
	for _, e := range []string{"ow", "jew", "owa", "jewa", "owitsch", "ewitsch", "schwili", "nskyj", "skyj", "zki", "tschuk", "enko", "tschik", "tschyk", "tschko", "tschka", "tschew", "tschin", "tschyn", "tschow", "iwtschyk"} {
		if strings.HasSuffix(l, e) && len(l) > len(e)+2 {
			return true
		}
	}
	if strings.HasPrefix(l, "deutsch") || strings.HasPrefix(l, "tschechi") || strings.HasPrefix(l, "tschüs") {
		return false
	}
	return strings.HasPrefix(l, "tsch") || strings.HasPrefix(l, "schtsch") || strings.HasPrefix(l, "dsch") || strings.Contains(l, "schtsch")
}
