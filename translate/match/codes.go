package match

import (
	"strconv"
	"strings"
)

// SameCodes reports whether two texts hold the same inline codes, "{1}",
// "{/1}" and "{1/}", the same number of times each. Their numbers are mapped
// by their order, since every file counts its own.
func SameCodes(a, b string) bool {
	if strings.IndexByte(a, '{') < 0 && strings.IndexByte(b, '{') < 0 {
		return true
	}
	x, y := codes(a), codes(b)
	return x == y
}

// HasCodes reports whether a text holds inline codes.
func HasCodes(text string) bool { return strings.IndexByte(text, '{') >= 0 && codes(text) != [3]int{} }

// codes counts the codes of a text by kind: open, close, alone.
func codes(text string) (n [3]int) {
	for i := 0; i < len(text); i++ {
		if size, kind := codeAt(text[i:]); size > 0 {
			n[kind]++
			i += size - 1
		}
	}
	return n
}

// codeAt returns the length of the code that text begins with, 0 for none, and
// its kind.
func codeAt(text string) (size, kind int) {
	if len(text) < 3 || text[0] != '{' {
		return 0, 0
	}
	i := 1
	if text[i] == '/' {
		kind = 1
		i++
	}
	digits := i
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	if i == digits {
		return 0, 0
	}
	if kind == 0 && i < len(text) && text[i] == '/' {
		kind = 2
		i++
	}
	if i >= len(text) || text[i] != '}' {
		return 0, 0
	}
	return i + 1, kind
}

// codeKinds stand for the codes of a kind, whatever their number.
var codeKinds = [...]string{"{}", "{/}", "{-}"}

func codeKind(code string) int {
	_, kind := codeAt(code)
	return kind
}

// renumbered returns text with its codes numbered from 1 in their order, an
// opening one and its end alike.
func renumbered(text string) string {
	if strings.IndexByte(text, '{') < 0 {
		return text
	}
	order := map[string]string{}
	return mapCodes(text, func(id string) string {
		if order[id] == "" {
			order[id] = strconv.Itoa(len(order) + 1)
		}
		return order[id]
	})
}

// mapCodes gives the codes of a text other numbers; a code whose new number is
// "" goes.
func mapCodes(text string, to func(id string) string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		n, kind := codeAt(text[i:])
		if n == 0 {
			b.WriteByte(text[i])
			i++
			continue
		}
		id := to(strings.Trim(text[i:i+n], "{}/"))
		if id != "" {
			b.WriteString([...]string{"{" + id + "}", "{/" + id + "}", "{" + id + "/}"}[kind])
		}
		i += n
	}
	return b.String()
}
