package match

import "unicode/utf8"

// appendFoldedTokens is appendFolded, appendTokens and the count of characters
// in one pass, for texts that are read once: a scan does little else.
func appendFoldedTokens(folded []byte, tokens []uint32, text string) ([]byte, []uint32, int) {
	begin, runes, space := len(folded), 0, false
	in, hash := false, uint32(tokenBasis) // of the word so far
	for i := 0; i < len(text); {
		c, n := text[i], 1
		if wordByte[c] { // most of it
			if space {
				folded, space, runes = append(folded, ' '), false, runes+1
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			folded = append(folded, c)
			in, hash = true, (hash^uint32(c))*tokenPrime
			runes++
			i++
			continue
		}
		r := rune(c)
		if c >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		i += n
		blank := isSpace(r)
		r = lower(r)
		within := !blank && inWord(r)
		if in && !within {
			tokens, in, hash = append(tokens, hash), false, tokenBasis
		}
		if blank {
			space = len(folded) > begin
			continue
		}
		if space {
			folded, space, runes = append(folded, ' '), false, runes+1
		}
		at := len(folded)
		folded = utf8.AppendRune(folded, r)
		runes++
		for _, c := range folded[at:] {
			hash = (hash ^ uint32(c)) * tokenPrime
		}
		if in = within; !in {
			tokens, hash = append(tokens, hash), tokenBasis
		}
	}
	if in {
		tokens = append(tokens, hash)
	}
	return folded, tokens, runes
}
