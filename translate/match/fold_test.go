package match

import (
	"testing"
	"unicode"
)

// The short ways say of every character what the tables of Unicode say.
func TestCharactersAsInUnicode(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if got, want := inWord(r), unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r); got != want {
			t.Errorf("inWord(%U) = %v, want %v", r, got, want)
		}
		if got, want := lower(r), unicode.ToLower(r); got != want {
			t.Errorf("lower(%U) = %U, want %U", r, got, want)
		}
		if got, want := isSpace(r), unicode.IsSpace(r); got != want {
			t.Errorf("isSpace(%U) = %v, want %v", r, got, want)
		}
	}
}
