package session

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"satzpaar/translate"
)

// A substitute replaces what an expression finds.
type substitute struct {
	re     *regexp.Regexp
	with   string // a template of regexp.Expand
	whole  bool
	keeps  bool   // the capitals of what is found
	sought string // what was looked for; "" where that is a pattern
}

// substitute returns what replaces the finds of re by with. In a regular
// expression $1 and \1 are the first group and $0 is all that is found;
// elsewhere they stand for themselves. A group that the expression does not
// have is an error.
func (f Find) substitute(re *regexp.Regexp, with string) (*substitute, error) {
	b := &substitute{re: re, whole: f.Whole, keeps: f.KeepCase}
	if !f.Regexp {
		b.with, b.sought = plainTemplate(with), f.Text
		return b, nil
	}
	var err error
	b.with, err = template(re, with)
	return b, err
}

// plainTemplate makes a template of a text in which $ stands for itself.
func plainTemplate(with string) string {
	return dollar.ReplaceAllLiteralString(with, "$$")
}

var (
	dollar = regexp.MustCompile(`\$`)
	// A number ends where the digits do: $1st is group 1 and st.
	group = regexp.MustCompile(`\\\\|\\\$|\$\$|\$\{(\w+)\}|\$(\d+)|\$([A-Za-z_]\w*)|\\(\d)|\$`)
)

// template reads a replacement as people write it for an expression.
func template(re *regexp.Regexp, with string) (string, error) {
	var wrong error
	out := group.ReplaceAllStringFunc(with, func(w string) string {
		m := group.FindStringSubmatch(w)
		name := m[1] + m[2] + m[3] + m[4]
		switch {
		case w == `\\`:
			return `\`
		case name == "": // a $ that stands for itself
			return "$$"
		case !hasGroup(re, name):
			wrong = noGroup(re, w)
		}
		return "${" + name + "}"
	})
	return out, wrong
}

// hasGroup reports whether an expression has a group, by its number or name.
func hasGroup(re *regexp.Regexp, name string) bool {
	if n, err := strconv.Atoi(name); err == nil {
		return n <= re.NumSubexp()
	}
	return slices.Contains(re.SubexpNames(), name)
}

func noGroup(re *regexp.Regexp, w string) error {
	hint := "It has no group: put what $1 shall be into brackets."
	if n := re.NumSubexp(); n > 0 {
		hint = fmt.Sprintf("Its groups go up to $%d; $$ is a dollar sign.", n)
	}
	return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the replacement names %s, which the regular expression does not have", w), Hint: hint}
}

// in returns text with what is found replaced. Inline codes are never part of a
// find.
func (b *substitute) in(text string) string {
	var out []byte
	pos := 0
	for _, m := range find(b.re, text, b.whole) {
		out = append(out, text[pos:m[0]]...)
		with := b.re.ExpandString(nil, b.with, text, m)
		if b.keeps {
			with = []byte(likeCase(text[m[0]:m[1]], b.sought, string(with)))
		}
		out = append(out, with...)
		pos = m[1]
	}
	if pos == 0 {
		return text
	}
	return string(append(out, text[pos:]...))
}
