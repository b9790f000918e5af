package segment

import (
	"errors"
	"regexp"
	"strings"
)

// The rules of others are written for the regular expressions of ICU or Java.
// This file spells them for Go's, whose classes are those of ASCII and which
// do not look around.

// plainer drops the flag for Unicode, which is what we mean anyway, and spells
// \Q...\E out.
func plainer(e string) string {
	e = strings.TrimPrefix(e, "(?U)")
	for {
		from := strings.Index(e, `\Q`)
		if from < 0 {
			return e
		}
		quoted := e[from+2:]
		rest := ""
		if k := strings.Index(quoted, `\E`); k >= 0 {
			quoted, rest = quoted[:k], quoted[k+2:]
		}
		e = e[:from] + regexp.QuoteMeta(quoted) + rest
	}
}

// bare takes the expression out of a look-around at the start or the end of e:
// there it asks for nothing but what stands there.
func bare(e, opening string, start bool) string {
	at := strings.LastIndex(e, opening)
	if start {
		at = strings.Index(e, opening)
	}
	if at < 0 || start && at > 0 {
		return e
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
					return e
				}
				return e[:at] + "(?:" + e[at+len(opening):k] + ")" + e[k+1:]
			}
		}
	}
	return e
}

var errLooks = errors.New("the expression looks around")

// dialect spells the classes of ICU and Java, whose meaning is that of
// Unicode, in the syntax of Go, and drops what only concerns backtracking. It
// returns an error for what looks around, or refers back.
func dialect(e string) (string, error) {
	var b strings.Builder
	class := 0 // depth of brackets
	for k := 0; k < len(e); k++ {
		c := e[k]
		switch {
		case c == '\\' && k+1 < len(e):
			k++
			spelt, err := escape(e, k, class > 0, first(b.String()))
			if err != nil {
				return "", err
			}
			b.WriteString(spelt)
			if e[k] == 'u' && k+4 < len(e) {
				k += 4
			}
		case c == '[':
			class++
			b.WriteByte(c)
		case c == ']' && class > 0:
			class--
			b.WriteByte(c)
		case c == '&' && class > 0 && strings.HasPrefix(e[k:], "&&"):
			return "", errors.New("classes cannot be intersected")
		case c == '+' && class == 0 && k > 0 && strings.IndexByte("*+?}", e[k-1]) >= 0 && (k < 2 || e[k-2] != '\\'):
			// a possessive quantifier
		case class == 0 && looksAround(e[k:]):
			return "", errLooks
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), nil
}

func looksAround(e string) bool {
	for _, opening := range []string{"(?=", "(?!", "(?<=", "(?<!", "(?>"} {
		if strings.HasPrefix(e, opening) {
			return true
		}
	}
	return false
}

// first reports whether what follows e begins an expression or an alternative.
func first(e string) bool {
	return e == "" || strings.HasSuffix(e, "(") || strings.HasSuffix(e, "(?:") || strings.HasSuffix(e, "|")
}

const noWord = `[^\p{L}\p{N}_]`

// escape spells the escape whose letter is at k.
func escape(e string, k int, class, first bool) (string, error) {
	c := e[k]
	named := map[byte]string{'w': `\p{L}\p{N}_`, 's': `\s\p{Z}`, 'h': ` \t\p{Zs}`, 'd': `\p{Nd}`}
	last := strings.Trim(e[k+1:], ")") == ""
	switch {
	case c == 'u' && k+4 < len(e):
		return `\x{` + e[k+1:k+5] + `}`, nil
	case named[c] != "" && class:
		return named[c], nil
	case named[c] != "":
		return "[" + named[c] + "]", nil
	case c == 'W' && !class:
		return noWord, nil
	case c == 'S' && !class:
		return `[^\s\p{Z}]`, nil
	case c == 'b' && !class && first:
		return `(?:\A|` + noWord + `)`, nil
	case c == 'b' && !class && last:
		return `(?:\z|` + noWord + `)`, nil
	case '1' <= c && c <= '9' && !class:
		return "", errors.New("the expression refers back")
	}
	return e[k-1 : k+1], nil
}
