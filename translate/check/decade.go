package check

import (
	"strconv"
	"strings"
)

// decadeFix writes a decade as the target has its own.
func decadeFix(v float64, _, target string) string {
	for w, x := range englishTens {
		if _, ok := englishTens[strings.ToLower(target)]; ok && x == v {
			return likeCase(w, target)
		}
	}
	if n := len(target); n >= 2 && digit(target[n-1]) {
		return target[:n-2] + strconv.Itoa(int(v))
	}
	return ""
}

var germanTens = map[string]float64{"zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70, "achtziger": 80, "neunziger": 90}

// germanDecades reads Neunzigerjahre, neunziger Jahre, 90er, 1990ern.
func germanDecades(all []token) (found []soft) {
	for i, t := range all {
		switch {
		case t.kind == wordToken:
			w := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t.lower, "n"), "jahre"), "n")
			if v, ok := germanTens[w]; ok {
				found = append(found, soft{v, t.at})
			}
		case t.kind == figureToken && i+1 < len(all) && all[i+1].glued && (all[i+1].lower == "er" || all[i+1].lower == "ern"):
			if v, ok := tens(t.text); ok {
				found = append(found, soft{v, t.at})
			}
		}
	}
	return found
}

var englishTens = map[string]float64{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// englishDecades reads nineties, 1990s and '90s.
func englishDecades(all []token) (found []soft) {
	for i, t := range all {
		switch {
		case t.kind == wordToken:
			if v, ok := englishTens[t.lower]; ok {
				found = append(found, soft{v, t.at})
			}
		case t.kind == figureToken && i+1 < len(all) && all[i+1].glued && all[i+1].lower == "s":
			if v, ok := tens(t.text); ok {
				found = append(found, soft{v, t.at})
			}
		}
	}
	return found
}

// tens returns the decade of a year or of its last two figures.
func tens(figures string) (float64, bool) {
	if n := len(figures); n != 2 && n != 4 || figures[n-1] != '0' || strings.Trim(figures, "0123456789") != "" {
		return 0, false
	}
	v := float64(figures[len(figures)-2]-'0') * 10
	return v, v >= 20
}
