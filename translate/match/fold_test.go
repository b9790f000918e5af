package match

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
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

// One pass makes of a text what three make.
func TestFoldedTokensInOnePass(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 1))
	pieces := []string{"a", "Z", "ä", "Ö", "ß", "É", "Ω", "漢", "\u0308", "İ", " ", "\t", "\u00a0", "\u2003", ".", "…", "„", "1", "٣", "_", "\xff", "\xe2\x80", "×", "º", "\x00"}
	for range 5000 {
		text := ""
		for range r.IntN(30) {
			text += pieces[r.IntN(len(pieces))]
		}
		folded, tokens, runes := appendFoldedTokens([]byte("x"), []uint32{7}, text)
		want := appendFolded([]byte("x"), text)
		if string(folded) != string(want) || runes != utf8.RuneCount(want)-1 || !slices.Equal(tokens[1:], appendTokens(nil, want[1:])) {
			t.Fatalf("%q: %q, %d characters, %d tokens; want %q", text, folded, runes, len(tokens)-1, want)
		}
	}
}
