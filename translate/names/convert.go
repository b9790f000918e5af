package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Convert spells a name of German transcription in English: the rules of
// Duden's transcription of Cyrillic read backwards, and the English ones of
// the press read forwards. The first candidate is the most probable.
func Convert(name string) []string {
	var parts []string
	for w := range strings.FieldsSeq(name) {
		parts = append(parts, convertWord(w))
	}
	first := strings.Join(parts, " ")
	all := []string{first}
	add := func(s string) {
		for _, x := range all {
			if x == s {
				return
			}
		}
		all = append(all, s)
	}
	if strings.HasSuffix(first, "yev") {
		add(strings.TrimSuffix(first, "yev") + "iev")
		add(strings.TrimSuffix(first, "yev") + "ev")
	}
	add(strings.ReplaceAll(first, "sh", "zh"))
	add(strings.ReplaceAll(first, "ei", "ey"))
	add(strings.ReplaceAll(first, "ai", "ay"))
	if strings.HasPrefix(name, "S") && !strings.HasPrefix(name, "Sch") {
		add("Z" + first[1:])
	}
	if strings.HasSuffix(first, "y") {
		add(first[:len(first)-1] + "i")
	}
	return all[:min(len(all), 5)]
}

// rules are tried in order at each place; the longest come first.
var rules = [][2]string{
	{"schtsch", "shch"},
	{"tschow", "chov"},
	{"tsch", "ch"},
	{"dsch", "j"},
	{"sch", "sh"},
	{"ch", "kh"},
	{"ss", "s"},
	{"tz", "ts"},
	{"zk", "tsk"},
	{"z", "ts"},
	{"w", "v"},
	{"x", "ks"},
	{"je", "ye"},
	{"ja", "ya"},
	{"ju", "yu"},
	{"jo", "yo"},
	{"ji", "yi"},
	{"j", "y"},
}

func convertWord(w string) string {
	if head, tail, ok := strings.Cut(w, "-"); ok {
		return convertWord(head) + "-" + convertWord(tail)
	}
	lower := strings.ToLower(w)
	var b strings.Builder
	for i := 0; i < len(lower); {
		matched := false
		for _, r := range rules {
			if strings.HasPrefix(lower[i:], r[0]) {
				if r[0] == "ss" && (i == 0 || i+2 >= len(lower) || !vowel(lower[i-1]) || !vowel(lower[i+2])) {
					continue
				}
				b.WriteString(r[1])
				i += len(r[0])
				matched = true
				break
			}
		}
		if matched {
			continue
		}
		if lower[i] == 's' && i > 0 && i+1 < len(lower) && vowel(lower[i-1]) && vowel(lower[i+1]) {
			b.WriteByte('z')
			i++
			continue
		}
		_, n := utf8.DecodeRuneInString(lower[i:])
		b.WriteString(lower[i : i+n])
		i += n
	}
	s := b.String()
	for _, e := range [][2]string{{"ski", "sky"}, {"skij", "sky"}, {"iy", "y"}, {"yy", "y"}, {"ij", "y"}} {
		if strings.HasSuffix(s, e[0]) {
			s = strings.TrimSuffix(s, e[0]) + e[1]
			break
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	first, _ := utf8.DecodeRuneInString(w)
	if unicode.IsUpper(first) {
		s = string(unicode.ToUpper(r)) + s[n:]
	}
	return s
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// slavic reports whether a word has an ending or a beginning that only names
// of German transcription have, so that its conversion can be trusted.
func slavic(w string) bool {
	l := strings.ToLower(w)
	for _, e := range []string{"ow", "jew", "owa", "jewa", "owitsch", "ewitsch", "schwili", "nskyj", "skyj", "zki", "tschuk", "tschenko", "tschik", "tschyk", "tschko", "tschka", "tschew", "tschin", "tschyn", "tschow", "iwtschyk"} {
		if strings.HasSuffix(l, e) && len(l) > len(e)+2 {
			return true
		}
	}
	if strings.HasPrefix(l, "deutsch") || strings.HasPrefix(l, "tschechi") || strings.HasPrefix(l, "tschüs") {
		return false
	}
	return strings.HasPrefix(l, "tsch") || strings.HasPrefix(l, "schtsch") || strings.HasPrefix(l, "dsch") || strings.Contains(l, "schtsch")
}
