package names

import "strings"

// zRoots begin words, or parts of them, with з: green, gold, earth, star,
// snake, dawn, beyond.
var zRoots = []string{"selen", "semlj", "serno", "slat", "solot", "swenig", "swesd", "swerew", "sawod", "sapad", "sapor", "sapolj", "sarais", "sarin", "saretsch", "saosj", "sainsk", "sakam", "suje", "subz", "smei", "snamen", "sdolb", "sabaik", "sadons", "seja", "syrj", "sarja", "saslaw"}

// voicedRoots have a з that a consonant follows: iron, smith, birch, terrible,
// knot.
var voicedRoots = []string{"schelesn", "kusn", "beresn", "grosn", "uslow", "wjasn", "ljasn", "bolsn", "polsn"}

// z returns how probable it is that the s at this place is з.
func (c *converter) z() float64 {
	rest := c.lower[c.at:]
	before := c.lower[:c.at]
	next := byte(0)
	if len(rest) > 1 {
		next = rest[1]
	}
	for _, r := range zRoots {
		if strings.HasPrefix(rest, r) {
			return .9
		}
	}
	for _, r := range voicedRoots {
		if i := strings.Index(c.lower, r); i >= 0 && i+strings.IndexByte(r, 's') <= c.at && c.at < i+len(r) && (r != "schelesn" || c.at > i) {
			return .92
		}
	}
	switch {
	case c.at == 0:
		if next == 'b' || next == 'd' || next == 'g' {
			return .8
		}
		return .12
	case c.prefix(before) && strings.IndexByte("bdgwlmnrj", next) >= 0:
		return .8 // воз-, раз-, из-, без- before a voiced sound
	case c.vowelBefore() && next != 0 && vowel(next), c.vowelBefore() && next == 'j':
		return .9 // German would write ss for с
	case next == 'b' || next == 'd' || next == 'g':
		return .85
	case c.vowelBefore() && next == 'r':
		return .75
	case strings.HasSuffix(before, "r") && next == 'j':
		return .6
	}
	return .08
}

func (c *converter) prefix(before string) bool {
	return before == "wo" || before == "ra" || before == "ro" || before == "i" || before == "be" || before == "ni"
}

// zh returns how probable it is that the sch at this place is ж.
func (c *converter) zh() float64 {
	rest := c.lower[c.at+3:]
	if c.at == 0 {
		for _, r := range []string{"el", "uk", "it", "yt", "ig", "owt", "schd"} {
			if strings.HasPrefix(rest, r) {
				return .85
			}
		}
		return .15
	}
	if strings.HasPrefix(rest, "d") {
		return .9
	}
	if strings.HasPrefix(rest, "k") || strings.HasPrefix(rest, "w") || strings.HasPrefix(rest, "t") {
		return .2
	}
	switch c.lower[c.at-1] {
	case 'e', 'o':
		return .75 // Sneschinsk, Moschaisk
	case 'n', 'r', 'l':
		return .75 // Rschew, Wolschsk
	case 'i':
		if strings.HasPrefix(rest, "n") || strings.HasPrefix(rest, "e") {
			return .8 // Nischni, Ischewsk
		}
		return .45
	}
	return .3
}
