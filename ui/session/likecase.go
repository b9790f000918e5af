package session

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A shape is how a text uses capitals.
type shape uint8

const (
	shapeless    shape = iota // no letters, or capitals in the midst: McAdam, iPhone
	small                     // haus
	oneCapital                // Haus, Der alte Hafen
	everyCapital              // Alter Hafen: more than one word, and each
	capitals                  // HAUS
)

// likeCase writes with in capitals as found is, where found is not as sought:
// for haus and house, Haus becomes House and HAUS becomes HOUSE. What is found
// as it was sought is replaced by with as it is.
func likeCase(found, sought, with string) string {
	is := shapeOf(found)
	if sought != "" && is == shapeOf(sought) {
		return with
	}
	switch is {
	case capitals:
		return strings.ToUpper(with)
	case everyCapital:
		return firsts(with, unicode.ToUpper)
	case oneCapital:
		return first(with, unicode.ToUpper)
	case small:
		if of := shapeOf(with); sought != "" && (of == oneCapital || of == everyCapital) {
			return firsts(with, unicode.ToLower)
		}
	}
	return with
}

// shapeOf tells the shape of a text. A single capital is the beginning of a
// word, not a word in capitals.
func shapeOf(text string) shape {
	words, begun, upper, lower, inside := 0, 0, 0, 0, 0
	first, last := false, ' '
	for _, r := range text {
		if !unicode.IsLetter(r) {
			last = r
			continue
		}
		begins := !unicode.IsLetter(last) && last != '\'' && last != '’'
		last = r
		if begins {
			words++
		}
		switch {
		case !unicode.IsUpper(r):
			lower++
		case begins:
			begun, upper = begun+1, upper+1
			first = first || words == 1
		default:
			inside, upper = inside+1, upper+1
		}
	}
	switch {
	case upper > 1 && lower == 0:
		return capitals
	case words == 0 || inside > 0:
		return shapeless
	case begun == 0:
		return small
	case words > 1 && begun == words:
		return everyCapital
	case first:
		return oneCapital
	}
	return shapeless
}

// first changes the first letter of a text.
func first(text string, to func(rune) rune) string {
	for i, r := range text {
		if unicode.IsLetter(r) {
			return text[:i] + string(to(r)) + text[i+utf8.RuneLen(r):]
		}
	}
	return text
}

// firsts changes the first letter of every word.
func firsts(text string, to func(rune) rune) string {
	last := ' '
	return strings.Map(func(r rune) rune {
		begins := !unicode.IsLetter(last) && last != '\'' && last != '’'
		last = r
		if begins {
			return to(r)
		}
		return r
	}, text)
}
