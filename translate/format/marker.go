package format

import (
	"strconv"

	"satzpaar/translate"
)

// Marker returns how a code is shown in text: {1}, {/1} or {2/}.
func Marker(c translate.InlineCode) string { return marker(c.Number, c.Kind) }

// marker returns how a code is shown in text.
func marker(number int, kind translate.CodeKind) string {
	return string(appendMarker(nil, number, kind))
}

func appendMarker(to []byte, number int, kind translate.CodeKind) []byte {
	to = append(to, '{')
	if kind == translate.CodeClose {
		to = append(to, '/')
	}
	to = strconv.AppendInt(to, int64(number), 10)
	if kind == translate.CodeAlone {
		to = append(to, '/')
	}
	return append(to, '}')
}

// markerIn reads the marker that text begins with, as marker writes it; length
// is 0 for none.
func markerIn(text string) (number int, kind translate.CodeKind, length int) {
	i := 1
	if i < len(text) && text[i] == '/' {
		kind = translate.CodeClose
		i++
	}
	first := i
	for i < len(text) && i-first < 9 && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	digits := text[first:i]
	if i < len(text) && text[i] == '/' && kind == translate.CodeOpen {
		kind = translate.CodeAlone
		i++
	}
	if digits == "" || digits[0] == '0' || i == len(text) || text[i] != '}' {
		return 0, 0, 0
	}
	number, _ = strconv.Atoi(digits) // nine digits always are a number
	return number, kind, i + 1
}
