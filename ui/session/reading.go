package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

// A reading is a text that came to be paired: its sentences as pairing wants
// them, and for Markdown and HTML as they are shown, with inline codes.
type reading struct {
	plain  []align.Sentence
	shown  []string
	blocks []format.Block
}

// show returns sentence k with its codes.
func (r *reading) show(k int) string {
	if r.shown == nil {
		return r.plain[k].Text
	}
	return r.shown[k]
}

// runs returns the sentences, which stand in order, with their codes; those of
// one paragraph are joined.
func (r *reading) runs(sentences []int) []align.Sentence {
	var all []align.Sentence
	for _, k := range sentences {
		x := align.Sentence{Text: r.show(k), Paragraph: r.plain[k].Paragraph}
		if n := len(all); n > 0 && all[n-1].Paragraph == x.Paragraph {
			all[n-1].Text = join(all[n-1].Text, x.Text)
			continue
		}
		all = append(all, x)
	}
	return all
}

// codes returns the codes that a text of a paragraph holds.
func (r *reading) codes(paragraph int, text string) []translate.InlineCode {
	if r.blocks == nil {
		return nil
	}
	return heldCodes(r.blocks[paragraph].Codes, text)
}

// proseText returns what a document says, without its structure.
func proseText(p *format.Prose) string {
	var b strings.Builder
	for _, block := range p.Blocks {
		text, _ := unmarked(block)
		b.WriteString(text + "\n\n")
	}
	return b.String()
}

// readProse splits the blocks of a document into sentences.
func readProse(rules segment.Rules, lang string, p *format.Prose) reading {
	r := reading{shown: []string{}, blocks: p.Blocks}
	for i, b := range p.Blocks {
		plain, origin := unmarked(b)
		start := 0
		all := rules.Split(lang, plain)
		for k, s := range all {
			end := len(b.Text)
			if k+1 < len(all) {
				end = behindClosers(b, origin[s.End])
			}
			r.plain = append(r.plain, align.Sentence{Text: oneLine(plain[s.Start:s.End]), Paragraph: i})
			r.shown = append(r.shown, oneLine(b.Text[start:end]))
			start = end
		}
	}
	return r
}

// unmarked returns the text of a block without its codes, and for each of its
// bytes, and its end, the offset in the text with them, before any code there.
func unmarked(b format.Block) (plain string, origin []int) {
	var out strings.Builder
	for i := 0; i <= len(b.Text); {
		if n := markerAt(b, i); n > 0 {
			if len(origin) == out.Len() {
				origin = append(origin, i)
			}
			i += n
			continue
		}
		if len(origin) == out.Len() {
			origin = append(origin, i)
		}
		if i < len(b.Text) {
			out.WriteByte(b.Text[i])
		}
		i++
	}
	return out.String(), origin
}

// markerAt returns the length of the code that stands at byte i, 0 for none.
func markerAt(b format.Block, i int) int {
	if i >= len(b.Text) || b.Text[i] != '{' {
		return 0
	}
	for _, c := range b.Codes {
		if m := format.Marker(c); strings.HasPrefix(b.Text[i:], m) {
			return len(m)
		}
	}
	return 0
}

// behindClosers returns the offset behind the codes at byte i that close.
func behindClosers(b format.Block, i int) int {
	for {
		n := markerAt(b, i)
		if n == 0 || b.Text[i+1] != '/' {
			return i
		}
		i += n
	}
}

// numberless returns sentence k without the numbers of its codes.
func (r *reading) numberless(k int) string {
	if r.blocks == nil {
		return r.plain[k].Text
	}
	return oneLine(numberless(r.shown[k], r.blocks[r.plain[k].Paragraph].Codes))
}
