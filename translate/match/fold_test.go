package match

import (
	"hash/fnv"
	"slices"
	"strings"
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

// The quick ways over a text are those that go character by character.
func TestFoldingQuickly(t *testing.T) {
	for _, text := range []string{
		"", "Z", "@AZ[`az{ 0123456789/:;", "Der HAFEN von Kiel: 1.500 t \u00a0 (ÄÖÜ ß, naïve Ţest) – „Nein“ …",
		"\tZwei  Blanks \n", "x\x00y\x7f", "kaputt \xff\xc3 Ende", "e\u0301 A\u030a İstanbul Ⱥ", "ABCDEFGHIJKLMNOPÄQRSTUVWXYZ", "日本語 のテスト a1",
	} {
		folded := appendFolded(nil, text)
		if want := strings.Join(strings.Fields(strings.Map(unicode.ToLower, text)), " "); string(folded) != want {
			t.Errorf("Fold(%q) = %q, want %q", text, folded, want)
		}
		var want []uint32
		eachToken(folded, func(start, end int) {
			h := fnv.New32a()
			h.Write(folded[start:end])
			want = append(want, h.Sum32())
		})
		if got := appendTokens(nil, folded); !slices.Equal(got, want) {
			t.Errorf("the tokens of %q are %x, want %x", folded, got, want)
		}
		var at []int
		if got, want := appendLoose(nil, text, nil), appendLoose(nil, text, &at); string(got) != string(want) {
			t.Errorf("%q becomes %q, with places %q", text, got, want)
		}
	}
}
