package valid

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A valueType is what an attribute may say: one of some words, a number
// between bounds, or what a function takes.
type valueType struct {
	name      string
	words     []string
	or        []*valueType
	low, high float64
	bounded   bool
	whole     bool // bounds of an integer
	takes     func([]byte) bool
	says      string // what is wanted, for messages: "a name token"
}

func (t *valueType) bounds(low, high string) error {
	var err error
	if t.low, err = strconv.ParseFloat(low, 64); err != nil {
		return err
	}
	t.high, err = strconv.ParseFloat(high, 64)
	t.bounded, t.whole = true, t.low >= 1
	return err
}

// accept reports whether the value is one of the type.
func (t *valueType) accept(value []byte) bool {
	switch {
	case t.takes != nil:
		return t.takes(value)
	case t.bounded:
		v, err := strconv.ParseFloat(string(bytes.TrimSpace(value)), 64)
		return err == nil && v >= t.low && v <= t.high && (!t.whole || wholeNumber(value))
	}
	for _, w := range t.words {
		if string(value) == w {
			return true
		}
	}
	return slices.ContainsFunc(t.or, func(o *valueType) bool { return o.accept(value) })
}

// wanted says what the type takes.
func (t *valueType) wanted() string {
	switch {
	case t.says != "":
		return t.says
	case t.bounded && t.whole:
		return "a whole number from " + number(t.low) + " to " + number(t.high)
	case t.bounded:
		return "a number from " + number(t.low) + " to " + number(t.high)
	}
	all := slices.Clone(t.words)
	if len(all) > 12 {
		all = append(all[:12], "...")
	}
	for _, o := range t.or {
		if o.says != "" {
			all = append(all, o.says)
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return "one of " + strings.Join(all, ", ")
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// builtin returns the types that need more than a list.
func builtin() map[string]*valueType {
	all := map[string]*valueType{}
	for _, t := range []*valueType{
		{name: "text", takes: func([]byte) bool { return true }, says: "any text"},
		{name: "nmtoken", takes: isToken, says: "a name token (letters, digits and . - _ : without spaces)"},
		{name: "nmtokens", takes: isTokens, says: "name tokens with spaces between"},
		{name: "ncname", takes: isNCName, says: "a name without a colon that begins with a letter"},
		{name: "language", takes: languageTag.Match, says: "a language tag as BCP 47 has it, such as de or en-GB"},
		{name: "uri", takes: isURI, says: "a reference (IRI) without spaces"},
		{name: "positive", takes: isPositive, says: "a whole number from 1"},
		{name: "unsigned", takes: isUnsigned, says: "a whole number from 0"},
		{name: "integer", takes: wholeNumber, says: "a whole number"},
		{name: "hex", takes: hexPoint.Match, says: "a code point in 4 to 6 hexadecimal digits"},
		{name: "userValue", takes: userValue.Match, says: "a value of your own as prefix:value"},
		{name: "extended", takes: extended.Match, says: "a value of your own that begins with x-"},
		{name: "mime", takes: mime.Match, says: "a media type such as text/html"},
		{name: "coordinates", takes: coordinates.Match, says: "four numbers or # with semicolons between"},
		{name: "dateTime", takes: dateTime.Match, says: "a date and time as 2026-11-25T16:30:00Z"},
		{name: "date", takes: tmxDate.Match, says: "a date and time as 20261125T163000Z"},
		{name: "codePoint", takes: codePoint.Match, says: "a code point as #xF8FF"},
	} {
		all[t.name] = t
	}
	return all
}

var (
	languageTag = regexp.MustCompile(`^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|[XxIi](?:-[A-Za-z0-9]{1,8})+)$`)
	hexPoint    = regexp.MustCompile(`^(?:[0-9A-Fa-f]{4,5}|(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})$`)
	userValue   = regexp.MustCompile(`^[^\s:]+:[^\s:]+$`)
	extended    = regexp.MustCompile(`^x-\S+$`)
	mime        = regexp.MustCompile(`^(text|multipart|message|application|image|audio|video|model)(/.+)*$`)
	coordinates = regexp.MustCompile(`^(-?\d+|#)(;(-?\d+|#)){3}$`)
	dateTime    = regexp.MustCompile(`^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-4]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$`)
	tmxDate     = regexp.MustCompile(`^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\dZ$`)
	codePoint   = regexp.MustCompile(`^#x[0-9A-Fa-f]{1,6}$`)
)

// Language reports whether tag is well-formed as BCP 47 has it.
func Language(tag string) bool { return languageTag.MatchString(tag) }

// isToken is production [7] of XML 1.0, Nmtoken.
func isToken(b []byte) bool {
	if len(b) == 0 {
		return false
	}
	for i := 0; i < len(b); {
		c := b[i]
		if c < utf8.RuneSelf {
			if c != '-' && c != '.' && c != '_' && c != ':' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if !nameRune(r) {
			return false
		}
		i += n
	}
	return true
}

// nameRune is production [4a] of XML 1.0 beyond ASCII.
func nameRune(r rune) bool {
	switch {
	case r == 0xb7, r >= 0xc0 && r <= 0x37d, r >= 0x37f && r <= 0x1fff:
		return r != 0xd7 && r != 0xf7
	case r >= 0x200c && r <= 0x200d, r >= 0x203f && r <= 0x2040, r >= 0x2070 && r <= 0x218f, r >= 0x2c00 && r <= 0x2fef,
		r >= 0x3001 && r <= 0xd7ff, r >= 0xf900 && r <= 0xfdcf, r >= 0xfdf0 && r < utf8.RuneError, r >= 0x10000 && r <= 0xeffff:
		return true
	}
	return false
}

func isTokens(b []byte) bool {
	all := bytes.Fields(b)
	for _, t := range all {
		if !isToken(t) {
			return false
		}
	}
	return len(all) > 0
}

func isNCName(b []byte) bool {
	return isToken(b) && bytes.IndexByte(b, ':') < 0 && b[0] != '-' && b[0] != '.' && (b[0] < '0' || b[0] > '9')
}

func isURI(b []byte) bool {
	return !bytes.ContainsAny(b, " <>\t\n\r") && bytes.Count(b, []byte("#")) <= 1
}

func wholeNumber(b []byte) bool {
	_, err := strconv.ParseInt(string(bytes.TrimSpace(b)), 10, 64)
	return err == nil
}

func isPositive(b []byte) bool {
	v, err := strconv.ParseUint(string(bytes.TrimPrefix(bytes.TrimSpace(b), []byte("+"))), 10, 64)
	return err == nil && v >= 1
}

func isUnsigned(b []byte) bool {
	_, err := strconv.ParseUint(string(b), 10, 64)
	return err == nil
}
