package match

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// maxText is how many bytes of a text an index reads: longer ones are found by
// their beginning.
const maxText = 1 << 16

// Fold returns text as the plain definitions compare it: lower case, white
// space collapsed and trimmed.
func Fold(text string) string { return string(appendFolded(nil, text)) }

func appendFolded(to []byte, text string) []byte {
	begin, space := len(to), false
	to = slices.Grow(to, len(text)+1)
	for i := 0; i < len(text); {
		c, n := text[i], 1
		if plain := plainByte[c]; plain != 0 {
			if space {
				to = append(to, ' ')
				space = false
			}
			to = append(to, plain)
			i++
			continue
		}
		r := rune(c)
		if c >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		i += n
		if isSpace(r) {
			space = len(to) > begin
			continue
		}
		if space {
			to = append(to, ' ')
			space = false
		}
		to = utf8.AppendRune(to, lower(r))
	}
	return to
}

// plainByte is what becomes of the characters of ASCII that are neither white
// space nor 0; 0 for other bytes.
var plainByte = func() (t [256]byte) {
	for c := rune(1); c < utf8.RuneSelf; c++ {
		if !isSpace(c) {
			t[c] = byte(unicode.ToLower(c))
		}
	}
	return t
}()

// lower is unicode.ToLower.
func lower(r rune) rune {
	if 'À' <= r && r <= 'ÿ' {
		if r <= 'Þ' && r != '×' {
			return r + 'à' - 'À'
		}
		return r
	}
	return unicode.ToLower(r)
}

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// cut returns at most n bytes of text, whole characters.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// inWord reports whether r belongs to a run of letters, marks and digits.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if r <= unicode.MaxLatin1 {
		return r >= 'À' && r != '×' && r != '÷' || r == 'ª' || r == 'µ' || r == 'º'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// Tokens splits text into runs of letters, combining marks and digits, and
// other visible characters one by one. White space separates and vanishes.
func Tokens(text string) []string {
	var all []string
	eachToken([]byte(text), func(start, end int) { all = append(all, text[start:end]) })
	return all
}

func eachToken(text []byte, yield func(start, end int)) {
	start := -1
	for i := 0; i < len(text); {
		if wordByte[text[i]] {
			if start < 0 {
				start = i
			}
			i++
			continue
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			if r, n = utf8.DecodeRune(text[i:]); inWord(r) {
				if start < 0 {
					start = i
				}
				i += n
				continue
			}
		}
		if start >= 0 {
			yield(start, i)
			start = -1
		}
		if !isSpace(r) {
			yield(i, i+n)
		}
		i += n
	}
	if start >= 0 {
		yield(start, len(text))
	}
}

// wordByte says which bytes are characters that belong to words.
var wordByte = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = inWord(rune(c))
	}
	return t
}()

// appendTokens appends the hashes (FNV-1a) of the tokens of a folded text. It
// is eachToken in one pass.
func appendTokens(to []uint32, folded []byte) []uint32 {
	h := uint32(tokenBasis)
	word := false
	for i := 0; i < len(folded); {
		if c := folded[i]; wordByte[c] {
			h, word = (h^uint32(c))*tokenPrime, true
			i++
			continue
		}
		r, n := rune(folded[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(folded[i:])
		}
		if within := r >= utf8.RuneSelf && inWord(r); within || !isSpace(r) {
			if word && !within {
				to = append(to, h)
				h = tokenBasis
			}
			for _, c := range folded[i : i+n] {
				h = (h ^ uint32(c)) * tokenPrime
			}
			if word = within; word {
				i += n
				continue
			}
			to = append(to, h)
		} else if word {
			to = append(to, h)
		}
		h, word = tokenBasis, false
		i += n
	}
	if word {
		to = append(to, h)
	}
	return to
}

const (
	tokenBasis = 2166136261
	tokenPrime = 16777619
)

func pair(a, b uint32) uint32 { return (a*0x85ebca6b ^ b) * 0xc2b2ae35 }

// sign returns the signature of a row of tokens: a bit for each, spread over
// 64. A bit that only one of two signatures has stands for at least one token
// that the other text lacks, hence for one edit.
func sign(tokens []uint32) uint64 {
	s := uint64(0)
	for _, t := range tokens {
		s |= 1 << (t * 2654435769 >> 26)
	}
	return s
}

// trigrams yields the letter trigrams of a text with a blank at each edge.
func trigrams(folded []byte, yield func(uint32)) {
	if len(folded) == 0 {
		return
	}
	a, b := uint32(0), uint32(' ')
	for len(folded) > 0 {
		r, n := rune(folded[0]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(folded)
		}
		folded = folded[n:]
		if a != 0 {
			yield(trigram(a, b, uint32(r)))
		}
		a, b = b, uint32(r)
	}
	yield(trigram(a, b, ' '))
}

func trigram(a, b, c uint32) uint32 { return a*0x9e3779b1 ^ b*0x85ebca6b ^ c*0xc2b2ae35 }

func appendRunes(to []uint32, folded []byte) []uint32 {
	for i := 0; i < len(folded); {
		r, n := rune(folded[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(folded[i:])
		}
		i += n
		to = append(to, uint32(r))
	}
	return to
}
