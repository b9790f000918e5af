package segment

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"

	"satzpaar/translate"
)

// An SRX is a set of rules in the Segmentation Rules eXchange format 2.0
// (GALA, LISA OSCAR 2008).
type SRX struct {
	// Cascade says that the rules of all maps that match a language hold, in
	// order; else those of the first one.
	Cascade bool
	maps    []languageMap
	// Problems names the rules that could not be taken over, in the order of
	// the file: their expressions look around, which cannot be done in linear
	// time.
	Problems []string
}

type languageMap struct {
	pattern *regexp.Regexp
	rules   []rule
}

// A rule says that a sentence does or does not end between what matches before
// and after. Before is anchored at its end, after at its start.
type rule struct {
	breaks        bool
	before, after *regexp.Regexp
}

type srxFile struct {
	XMLName xml.Name `xml:"srx"`
	Header  struct {
		Cascade string `xml:"cascade,attr"`
	} `xml:"header"`
	Rules []struct {
		Name  string `xml:"languagerulename,attr"`
		Rules []struct {
			Break  string `xml:"break,attr"`
			Before string `xml:"beforebreak"`
			After  string `xml:"afterbreak"`
		} `xml:"rule"`
	} `xml:"body>languagerules>languagerule"`
	Maps []struct {
		Pattern string `xml:"languagepattern,attr"`
		Name    string `xml:"languagerulename,attr"`
	} `xml:"body>maprules>languagemap"`
}

// ParseSRX reads an SRX file. It returns a *translate.Error where b is none;
// single rules that cannot be taken over are named in Problems.
func ParseSRX(b []byte) (*SRX, error) {
	var f srxFile
	if err := xml.NewDecoder(bytes.NewReader(b)).Decode(&f); err != nil {
		return nil, &translate.Error{Code: translate.Invalid, Text: "this is no SRX file", Hint: "Segmentation rules are exchanged as SRX 2.0.", Err: err}
	}
	x := &SRX{Cascade: f.Header.Cascade != "no"}
	sets := map[string][]rule{}
	for _, set := range f.Rules {
		for n, r := range set.Rules {
			before, err := compile(r.Before, false)
			if err == nil {
				var after *regexp.Regexp
				if after, err = compile(r.After, true); err == nil {
					sets[set.Name] = append(sets[set.Name], rule{r.Break != "no", before, after})
					continue
				}
			}
			x.Problems = append(x.Problems, fmt.Sprintf("%s, rule %d: %v", set.Name, n+1, err))
		}
	}
	for _, m := range f.Maps {
		pattern, err := regexp.Compile(`(?i)^(?:` + m.Pattern + `)$`)
		if err != nil {
			x.Problems = append(x.Problems, fmt.Sprintf("language pattern %s: %v", m.Pattern, err))
			continue
		}
		x.maps = append(x.maps, languageMap{pattern, sets[m.Name]})
	}
	return x, nil
}

// rules returns the rules for a language, in order.
func (x *SRX) rules(lang string) []rule {
	var all []rule
	for _, m := range x.maps {
		if m.pattern.MatchString(lang) {
			all = append(all, m.rules...)
			if !x.Cascade {
				break
			}
		}
	}
	return all
}

// reach is how many bytes around a position the user's rules see.
const reach = 120

// byUser asks the user's rules about the position at: the first rule that
// matches decides.
func (s *splitter) byUser(at int) (decided, breaks bool) {
	if len(s.user) == 0 {
		return false, false
	}
	before, after := s.text[max(0, at-reach):at], s.text[at:min(len(s.text), at+reach)]
	for _, r := range s.user {
		if r.after.MatchString(after) && r.before.MatchString(before) {
			return true, r.breaks
		}
	}
	return false, false
}

// compile translates an expression of ICU or Java, anchored at the position
// between the two parts of a rule.
func compile(expression string, after bool) (*regexp.Regexp, error) {
	e := strings.TrimPrefix(expression, "(?U)")
	if inner, ok := around(e, "(?<=", true); ok && !after {
		e = inner
	}
	if inner, ok := around(e, "(?=", false); ok && after {
		e = inner
	}
	e = dialect(e)
	if after {
		return regexp.Compile(`\A(?:` + e + `)`)
	}
	return regexp.Compile(`(?:` + e + `)\z`)
}

// around takes the expression out of a look-around at the start or the end of
// e: there it asks for nothing but what stands there.
func around(e, opening string, start bool) (string, bool) {
	at := strings.LastIndex(e, opening)
	if start {
		at = strings.Index(e, opening)
	}
	if at < 0 || start && at > 0 {
		return "", false
	}
	depth := 0
	for k := at; k < len(e); k++ {
		switch e[k] {
		case '\\':
			k++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				if !start && k != len(e)-1 {
					return "", false
				}
				return e[:at] + "(?:" + e[at+len(opening):k] + ")" + e[k+1:], true
			}
		}
	}
	return "", false
}

// dialect spells the classes of ICU and Java, whose meaning is that of
// Unicode, in the syntax of Go, and drops what only concerns backtracking.
func dialect(e string) string {
	var b strings.Builder
	class := 0 // depth of brackets
	for k := 0; k < len(e); k++ {
		c := e[k]
		switch {
		case c == '\\' && k+1 < len(e):
			k++
			b.WriteString(escape(e[k], class > 0, b.Len() == 0))
			if e[k] == 'u' && k+4 < len(e) {
				b.WriteString(`\x{` + e[k+1:k+5] + `}`)
				k += 4
			}
		case c == '[':
			class++
			b.WriteByte(c)
		case c == ']' && class > 0:
			class--
			b.WriteByte(c)
		case c == '+' && class == 0 && k > 0 && strings.IndexByte("*+?}", e[k-1]) >= 0 && (k < 2 || e[k-2] != '\\'):
			// a possessive quantifier
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// escape spells an escaped letter.
func escape(c byte, class, first bool) string {
	named := map[byte]string{'w': `\p{L}\p{N}_`, 's': `\s\p{Z}`, 'h': ` \t\p{Zs}`, 'd': `\p{Nd}`}
	switch {
	case c == 'u':
		return ""
	case named[c] != "" && class:
		return named[c]
	case named[c] != "":
		return "[" + named[c] + "]"
	case c == 'W' && !class:
		return `[^\p{L}\p{N}_]`
	case c == 'S' && !class:
		return `[^\s\p{Z}]`
	case c == 'b' && !class && first:
		return `(?:\A|[^\p{L}\p{N}_])`
	}
	return `\` + string(c)
}
