package match

import "strings"

// counterpart finds the one part of a target that renders was, a placeable of
// its source, and returns what stands there for want instead. It reports false
// where there is no such part, or more than one, or where what should stand
// there is not certain.
func counterpart(was, want string, c class, text string, all []part, sourceLang, targetLang string) (at part, now string, ok bool) {
	n, where := 0, 0
	for i, p := range all {
		if p.class != c {
			continue
		}
		if t, fits := rendered(was, want, text[p.start:p.end], c, sourceLang, targetLang); fits {
			n++
			at, now, where = p, t, i
		}
	}
	if n != 1 || !mayStand(was, want, text, all, where) {
		return part{}, "", false
	}
	return at, now, true
}

// rendered says what stands for want where there renders was, and whether it
// does.
func rendered(was, want, there string, c class, sourceLang, targetLang string) (string, bool) {
	switch c {
	case date:
		d, e, w := dateAt(there), dateAt(was), dateAt(want)
		if !d.same(e) {
			return "", false
		}
		return d.written(w, primary(targetLang))
	case clock:
		if strings.ReplaceAll(there, ".", ":") != strings.ReplaceAll(was, ".", ":") {
			return "", false
		}
		if strings.Contains(there, ".") {
			return strings.ReplaceAll(want, ":", "."), true
		}
		return strings.ReplaceAll(want, ".", ":"), true
	case figure:
		return quantityOf(was, want, there, sourceLang, targetLang)
	}
	return want, was == there
}

// mayStand reports whether the words around part i of a target still fit
// another figure: after one thing stands a singular, and an English time of day
// by twelve hours knows no fifteen.
func mayStand(was, want, text string, all []part, i int) bool {
	next := ""
	if i+1 < len(all) {
		next = strings.ToLower(text[all[i+1].start:all[i+1].end])
	}
	if all[i].class == date || all[i].class > clock {
		return true
	}
	if next == "o" || next == "a" || next == "p" || next == "am" || next == "pm" {
		return all[i].class == figure && len(want) < 3 && value(want) <= 12
	}
	if (was == "1") == (want == "1") || i+1 == len(all) || all[i+1].class != word {
		return true
	}
	return stopWords[next]
}

// primary returns the first subtag of a language.
func primary(lang string) string {
	lang, _, _ = strings.Cut(strings.ReplaceAll(lang, "_", "-"), "-")
	return strings.ToLower(lang)
}

// commas are the languages that write a comma before decimals and a stop
// between thousands; English does it the other way round. Of others only plain
// digits are understood.
var commas = set("de da el es id it nl pt ro sl tr")

// A quantity is a number without its notation.
type quantity struct {
	whole, rest string // digits before and behind the decimal mark
	grouped     bool
}

// quantityIn reads a number as lang writes it.
func quantityIn(s, lang string) (quantity, bool) {
	if digits(s) == len(s) {
		return quantity{whole: s}, true
	}
	group, decimal := ".", ","
	switch {
	case primary(lang) == "en":
		group, decimal = ",", "."
	case !commas[primary(lang)]:
		return quantity{}, false
	}
	whole, rest, _ := strings.Cut(s, decimal)
	groups := strings.Split(whole, group)
	for i, g := range groups {
		if digits(g) != len(g) || i > 0 && len(g) != 3 || len(g) == 0 || len(groups) > 1 && len(g) > 3 {
			return quantity{}, false
		}
	}
	return quantity{strings.Join(groups, ""), rest, len(groups) > 1}, digits(rest) == len(rest)
}

// in writes a number as lang does.
func (q quantity) in(lang string) string {
	group, decimal := ".", ","
	if primary(lang) == "en" {
		group, decimal = ",", "."
	}
	s := q.whole
	if q.grouped {
		for i := len(s) - 3; i > 0; i -= 3 {
			s = s[:i] + group + s[i:]
		}
	}
	if q.rest != "" {
		s += decimal + q.rest
	}
	return s
}

// quantityOf is rendered for numbers.
func quantityOf(was, want, there, sourceLang, targetLang string) (string, bool) {
	a, ok := quantityIn(was, sourceLang)
	w, fine := quantityIn(want, sourceLang)
	t, well := quantityIn(there, targetLang)
	if !ok || !fine || !well || a.whole != t.whole || a.rest != t.rest {
		return "", false
	}
	if (w.grouped || w.rest != "") && primary(targetLang) != "en" && !commas[primary(targetLang)] {
		return "", false
	}
	// A group that the target writes and the source does not is its style.
	if t.grouped && len(w.whole) > 3 || len(a.whole) <= 3 && w.grouped {
		w.grouped = true
	} else if a.grouped && !t.grouped {
		w.grouped = false
	}
	return w.in(targetLang), true
}
