package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tongue is how German and English write the names of one origin by ear: what
// stands for one German spelling in English, the usual reading first.
type tongue struct {
	letters []sound
	// initial are letters that are read in another way at the beginning.
	initial []sound
	// final are endings.
	final []sound
	// back writes English in German by ear; nil for the common way.
	back *strings.Replacer
}

type sound struct {
	german  string
	english []string
}

func to(german string, english ...string) sound { return sound{german, english} }

// shared are the spellings that German has for sounds of its own fashion in any
// language that it transcribes by ear.
var shared = []sound{to("dsch", "j"), to("tsch", "ch"), to("sch", "sh")}

// tongues are the rules by origin, the longest spellings first. Arabic and
// Persian follow the press, not the scholars' marks; z stands for what German
// writes s between vowels and ss keeps apart. Names from Chinese and Korean are
// written alike in both languages today, and their older German forms are in the
// starter. Macedonian and Serbian come in the Latin that Serbian itself has.
var tongues = map[string]*tongue{
	"ar": {
		letters: slices.Concat(shared, []sound{to("ch", "kh"), to("ss", "s", "ss"), to("j", "y"), to("w", "w", "v"), to("z", "z"), to("u", "u", "ou"), to("k", "k", "q")}),
		initial: []sound{to("s", "s", "z"), to("j", "y"), to("u", "u", "o")},
		final:   []sound{to("ija", "iya", "ia"), to("ijja", "iyya", "iya"), to("if", "if", "ef"), to("ir", "ir"), to("id", "id", "ed"), to("sis", "ziz", "sis")},
	},
	"fa": {
		letters: slices.Concat(shared, []sound{to("ch", "kh"), to("ss", "s", "ss"), to("j", "y"), to("w", "v"), to("u", "u", "ou"), to("gh", "gh", "q")}),
		initial: []sound{to("s", "s", "z"), to("gh", "gh", "q")},
		final:   []sound{to("jan", "yan", "ian"), to("ijan", "iyan", "ian")},
	},
	"he": {
		letters: slices.Concat(shared, []sound{to("ch", "ch", "h", "kh"), to("ss", "ss", "s"), to("tz", "tz"), to("z", "tz", "ts", "z"), to("j", "y"), to("w", "v"), to("k", "k")}),
		initial: []sound{to("s", "z", "s"), to("z", "tz", "z")},
		final:   []sound{to("ja", "ya", "ia")},
	},
	"el": {
		letters: slices.Concat(shared, []sound{to("j", "y", "gi"), to("ch", "ch", "h"), to("w", "v"), to("ks", "x")}),
		initial: []sound{to("j", "y", "gi")},
		final:   []sound{to("opulos", "opoulos"), to("opulou", "opoulou"), to("udis", "oudis"), to("akis", "akis")},
	},
	"ja": {
		letters: slices.Concat(shared, []sound{to("j", "y"), to("z", "ts", "z"), to("ô", "o"), to("ō", "o"), to("û", "u"), to("ū", "u"), to("ou", "o")}),
	},
	"sr": {
		letters: []sound{to("dsch", "đ", "dž"), to("tsch", "č", "ć"), to("sch", "š", "ž"), to("ss", "s"), to("ch", "h"), to("w", "v"), to("z", "c"), to("lj", "lj"), to("nj", "nj")},
		final:   []sound{to("itsch", "ić", "ič")},
		back:    fromLatin,
	},
	"mk": {
		letters: []sound{to("dsch", "dž", "gj"), to("tsch", "č", "kj"), to("sch", "š", "ž"), to("ss", "s"), to("ch", "h"), to("w", "v"), to("z", "c")},
		back:    fromLatin,
	},
	"kk": {
		letters: slices.Concat([]sound{to("dsch", "j", "zh")}, shared[1:2], []sound{to("sch", "sh", "zh"), to("ch", "kh"), to("ss", "s"), to("j", "y"), to("w", "v"), to("ai", "ay", "ai"), to("ei", "ey", "ei"), to("k", "k", "q")}),
		initial: []sound{to("sch", "zh", "sh")},
		final:   []sound{to("jew", "yev"), to("jewa", "yeva"), to("bajew", "bayev"), to("ai", "ay", "ai")},
	},
}

// ConvertFrom spells a German name of a known origin (BCP 47 primary tag) in
// English, the most probable spelling first, at most five. Only spellings whose
// German transcription gives the name back are returned.
func ConvertFrom(name, origin string) []string {
	switch origin {
	case "ru", "uk", "be", "bg", "ka", "hy", "az", "":
		return Convert(name)
	case "zh", "ko", "vi":
		return []string{name}
	}
	g := tongues[origin]
	if g == nil {
		return Convert(name)
	}
	beam := []spelling{{"", 1}}
	for i, w := range strings.Fields(name) {
		var next []spelling
		for _, a := range beam {
			for _, b := range g.word(w, origin) {
				if i > 0 {
					b.text = " " + b.text
				}
				next = append(next, spelling{a.text + b.text, a.weight * b.weight})
			}
		}
		beam = best(next, 8)
	}
	var all []string
	for _, s := range beam {
		if g.returns(s.text, name) && !slices.Contains(all, s.text) && len(all) < 5 {
			all = append(all, s.text)
		}
	}
	return all
}

// word spells one word; parts between hyphens stand each for themselves, and
// small ones (al-, bin) stay.
func (g *tongue) word(w, origin string) []spelling {
	if head, tail, ok := strings.Cut(w, "-"); ok {
		var all []spelling
		for _, a := range g.word(head, origin) {
			for _, b := range g.word(tail, origin) {
				all = append(all, spelling{a.text + "-" + b.text, a.weight * b.weight})
			}
		}
		return best(all, 8)
	}
	low := strings.ToLower(w)
	if particle[low] {
		return one(w)
	}
	beam := []spelling{{"", 1}}
	for at := 0; at < len(low); {
		english, n := g.at(low, at, origin)
		next := make([]spelling, 0, len(beam)*len(english))
		for _, s := range beam {
			for k, e := range english {
				next = append(next, spelling{s.text + e, s.weight * [...]float64{1, .35, .2}[min(k, 2)]})
			}
		}
		beam = best(next, 8)
		at += n
	}
	if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
		for i := range beam {
			r, n := utf8.DecodeRuneInString(beam[i].text)
			beam[i].text = string(unicode.ToUpper(r)) + beam[i].text[n:]
		}
	}
	return beam
}

// at reads what stands at a place of a word in small letters.
func (g *tongue) at(low string, at int, origin string) (english []string, n int) {
	rest := low[at:]
	for _, r := range g.final {
		if rest == r.german && at > 0 {
			return r.english, len(rest)
		}
	}
	if at == 0 {
		for _, r := range g.initial {
			if strings.HasPrefix(rest, r.german) && (r.german == "sch" || !strings.HasPrefix(rest, "sch")) {
				return r.english, len(r.german)
			}
		}
	}
	for _, r := range g.letters {
		if strings.HasPrefix(rest, r.german) {
			return r.english, len(r.german)
		}
	}
	if rest[0] == 's' && at > 0 && len(rest) > 1 && vowel(low[at-1]) && vowel(rest[1]) && (origin == "ar" || origin == "fa" || origin == "he" || origin == "kk") {
		return []string{"z", "s"}, 1
	}
	_, n = utf8.DecodeRuneInString(rest)
	return []string{rest[:n]}, n
}

// returns is the test of the round trip: an English spelling, written by ear in
// German, gives the name back. What both may write for one sound counts as one.
func (g *tongue) returns(english, german string) bool {
	english, german = strings.ToLower(english), strings.ToLower(german)
	if g.back != nil {
		return strings.ReplaceAll(g.back.Replace(english), "ss", "s") == strings.ReplaceAll(german, "ss", "s")
	}
	return byEar.Replace(english) == byEar.Replace(sounds.Replace(german))
}

// fromLatin writes the Latin of Serbian, and what stands for Macedonian, in
// German by ear.
var fromLatin = strings.NewReplacer("dž", "dsch", "đ", "dsch", "gj", "dsch", "č", "tsch", "ć", "tsch", "kj", "tsch", "š", "sch", "ž", "sch", "h", "ch", "v", "w", "c", "z")

// sounds writes the German spellings of sounds in English letters.
var sounds = strings.NewReplacer("dsch", "j", "tsch", "ch", "sch", "sh", "ch", "kh", "j", "y", "w", "v", "tz", "ts", "z", "ts")

// byEar folds what one German spelling may be in English.
var byEar = strings.NewReplacer("dzh", "j", "zh", "S", "gh", "g", "kh", "h", "ch", "C", "sh", "S", "tz", "c", "ts", "c", "ou", "u", "oo", "u", "ss", "s", "z", "s", "q", "k", "gi", "i", "ia", "ya", "iy", "i", "yy", "y", "w", "v", "x", "ks", "ō", "o", "ū", "u", "ed", "id", "ef", "if", "ei", "ey", "ai", "ay")
