package words

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate"
)

// A Dictionary is one of hunspell (hunspell(5)): stems with flags, and affixes
// that the flags allow. Of the format it reads what spelling needs: SET, FLAG,
// PFX, SFX, NEEDAFFIX, FORBIDDENWORD. Compounds are not made, so a word that
// only they would explain is unknown.
type Dictionary struct {
	stems              map[string][]string // flags by stem
	prefixes, suffixes []affix
	long               string // FLAG: "", "long" or "num"
	needAffix, never   string
	latin1             bool
}

// affix is one line of a PFX or SFX.
type affix struct {
	flag       string
	strip, add string
	condition  *regexp.Regexp // of the stem; nil: none
	cross      bool
}

// ReadDictionary reads the two files of a dictionary.
func ReadDictionary(aff, dic io.Reader) (*Dictionary, error) {
	d := &Dictionary{stems: map[string][]string{}}
	if err := eachLine(aff, d.affixLine); err != nil {
		return nil, err
	}
	first := true
	err := eachLine(dic, func(line string) error {
		if first { // the number of words
			first = false
			if _, err := strconv.Atoi(strings.TrimSpace(line)); err == nil {
				return nil
			}
		}
		d.word(line)
		return nil
	})
	if err == nil && len(d.stems) == 0 {
		err = &translate.Error{Code: translate.Invalid, Text: "the dictionary holds no word"}
	}
	return d, err
}

func eachLine(r io.Reader, f func(string) error) error {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if err := f(strings.TrimPrefix(strings.TrimRight(s.Text(), "\r"), "\uFEFF")); err != nil {
			return &translate.Error{Code: translate.Invalid, Line: n, Text: err.Error()}
		}
	}
	return s.Err()
}

func (d *Dictionary) affixLine(line string) error {
	f := strings.Fields(d.utf8(line))
	if len(f) < 2 || strings.HasPrefix(f[0], "#") {
		return nil
	}
	switch f[0] {
	case "SET":
		d.latin1 = strings.HasPrefix(strings.ToUpper(f[1]), "ISO8859-1") || strings.HasPrefix(strings.ToUpper(f[1]), "ISO-8859-1")
	case "FLAG":
		d.long = f[1]
	case "NEEDAFFIX":
		d.needAffix = f[1]
	case "FORBIDDENWORD":
		d.never = f[1]
	case "PFX", "SFX":
		return d.affix(f)
	}
	return nil
}

// affix reads a line of a PFX or SFX: its head, "SFX D Y 4", or a rule, "SFX D
// y ied [^aeiou]y".
func (d *Dictionary) affix(f []string) error {
	if len(f) < 4 {
		return fmt.Errorf("%s has too few fields", f[0])
	}
	list := &d.suffixes
	if f[0] == "PFX" {
		list = &d.prefixes
	}
	if len(f) == 4 && (f[2] == "Y" || f[2] == "N") {
		if _, err := strconv.Atoi(f[3]); err == nil {
			*list = append(*list, affix{flag: f[1], cross: f[2] == "Y", strip: "\x00"}) // the head; rules copy it
			return nil
		}
	}
	a := affix{flag: f[1]}
	if k := slices.IndexFunc(*list, func(h affix) bool { return h.flag == f[1] && h.strip == "\x00" }); k >= 0 {
		a.cross = (*list)[k].cross
	}
	if f[2] != "0" {
		a.strip = f[2]
	}
	a.add, _, _ = strings.Cut(f[3], "/") // a second affix behind the first is not followed
	if a.add == "0" {
		a.add = ""
	}
	if len(f) > 4 && f[4] != "." {
		expr := f[4] + "$"
		if f[0] == "PFX" {
			expr = "^" + f[4]
		}
		re, err := regexp.Compile(expr)
		if err != nil {
			return fmt.Errorf("the condition %s cannot be read", f[4])
		}
		a.condition = re
	}
	*list = append(*list, a)
	return nil
}

func (d *Dictionary) word(line string) {
	line, _, _ = strings.Cut(d.utf8(line), "\t")
	word, flags, _ := strings.Cut(strings.TrimSpace(line), "/")
	flags, _, _ = strings.Cut(flags, " ")
	if word != "" {
		d.stems[word] = append(d.stems[word], d.flags(flags)...)
	}
}

func (d *Dictionary) flags(s string) []string {
	switch d.long {
	case "num":
		if s == "" {
			return nil
		}
		return strings.Split(s, ",")
	case "long":
		var all []string
		for ; len(s) >= 2; s = s[2:] {
			all = append(all, s[:2])
		}
		return all
	}
	return strings.Split(s, "")
}

// utf8 decodes a line of a dictionary that is in Latin-1.
func (d *Dictionary) utf8(line string) string {
	if !d.latin1 {
		return line
	}
	var b strings.Builder
	for i := range len(line) {
		b.WriteRune(rune(line[i]))
	}
	return b.String()
}

// Has reports whether word, as it stands or in small letters, is a stem or
// made of one by a prefix, a suffix, or one of each.
func (d *Dictionary) Has(word string) bool {
	word = strings.ReplaceAll(word, "’", "'")
	return d.has(word) || d.has(strings.ToLower(word))
}

func (d *Dictionary) has(word string) bool {
	if flags, ok := d.stems[word]; ok && !d.flagged(flags, d.needAffix) {
		return !d.flagged(flags, d.never)
	}
	if d.bySuffix(word, "") {
		return true
	}
	for i := range d.prefixes {
		p := &d.prefixes[i]
		if p.strip == "\x00" || !strings.HasPrefix(word, p.add) {
			continue
		}
		stem := p.strip + word[len(p.add):]
		if p.condition != nil && !p.condition.MatchString(stem) {
			continue
		}
		if flags, ok := d.stems[stem]; ok && d.flagged(flags, p.flag) || p.cross && d.bySuffix(stem, p.flag) {
			return true
		}
	}
	return false
}

// bySuffix reports whether word is a stem with a suffix; a prefix's flag, if
// given, must be allowed to the stem as well.
func (d *Dictionary) bySuffix(word, prefix string) bool {
	for i := range d.suffixes {
		s := &d.suffixes[i]
		if s.strip == "\x00" || !strings.HasSuffix(word, s.add) || prefix != "" && !s.cross {
			continue
		}
		stem := word[:len(word)-len(s.add)] + s.strip
		flags, ok := d.stems[stem]
		if ok && d.flagged(flags, s.flag) && (prefix == "" || d.flagged(flags, prefix)) && (s.condition == nil || s.condition.MatchString(stem)) {
			return true
		}
	}
	return false
}

func (d *Dictionary) flagged(flags []string, flag string) bool {
	return flag != "" && slices.Contains(flags, flag)
}
