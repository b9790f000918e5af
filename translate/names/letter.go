package names

import (
	"strings"
	"unicode/utf8"
)

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

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
