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

// plainRules are the letters that have one reading, the longest first.
var plainRules = [][2]string{
	{"schtsch", "shch"},
	{"schsch", "zhzh"},
	{"tsch", "ch"},
	{"ch", "kh"},
	{"tz", "ts"},
	{"z", "ts"},
	{"w", "v"},
	{"je", "ye"},
	{"ja", "ya"},
	{"ju", "yu"},
	{"jo", "yo"},
	{"ji", "yi"},
	{"j", "y"},
}

// converter walks through a word in small letters.
type converter struct {
	lower string
	at    int
	place bool
}

// one is a single reading. It is kept for the letters, which nearly all are
// read in one way.
func one(s string) []spelling {
	if len(s) == 1 {
		return single[s[0]][:]
	}
	return []spelling{{s, 1}}
}

var single = func() (all [256][1]spelling) {
	for c := range all {
		all[c][0] = spelling{string([]byte{byte(c)}), 1}
	}
	return all
}()

func (c *converter) next() ([]spelling, int) {
	rest := c.lower[c.at:]
	switch {
	case strings.HasPrefix(rest, "schtsch"), strings.HasPrefix(rest, "schsch"):
	case strings.HasPrefix(rest, "dsch"):
		if c.place || slavic(c.lower) {
			return []spelling{{"dzh", .6}, {"j", .4}}, 4 // дж
		}
		return []spelling{{"j", .8}, {"dzh", .2}}, 4 // ج
	case strings.HasPrefix(rest, "sch"):
		zh := c.zh()
		return []spelling{{"zh", zh}, {"sh", 1 - zh}}, 3
	case strings.HasPrefix(rest, "ss") && c.at > 0 && c.vowelBefore() && len(rest) > 2 && vowel(rest[2]):
		return one("s"), 2
	case rest[0] == 's' && !strings.HasPrefix(rest, "ss"):
		z := c.z()
		return []spelling{{"z", z}, {"s", 1 - z}}, 1
	case rest[0] == 'x':
		if c.at > 0 && (strings.HasPrefix(c.lower, "alex") || strings.HasPrefix(c.lower, "max") || c.at == len(c.lower)-1) {
			return []spelling{{"x", .7}, {"ks", .3}}, 1
		}
		return []spelling{{"ks", .7}, {"x", .3}}, 1
	case rest[0] == 'i' && c.vowelBefore() && c.lower[c.at-1] != 'i' && (len(rest) == 1 || !vowel(rest[1])):
		// й behind a vowel: atlases write Maykop, the press Nikolai
		if c.place {
			return []spelling{{"y", .7}, {"i", .3}}, 1
		}
		return []spelling{{"i", .6}, {"y", .4}}, 1
	}
	for _, r := range plainRules {
		if strings.HasPrefix(rest, r[0]) {
			return one(r[1]), len(r[0])
		}
	}
	_, n := utf8.DecodeRuneInString(rest)
	return one(rest[:n]), n
}

func (c *converter) vowelBefore() bool { return c.at > 0 && vowel(c.lower[c.at-1]) }

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

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

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
