package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// The numbers of the codes of Markdown and HTML count within a paragraph. What
// pairing moves from one paragraph to another must take its codes along, under
// numbers that are free there.

// carry makes texts of a segment such as stand in a paragraph, and returns the
// codes that they hold.
func (l lastNumbers) carry(g *translate.Segment, paragraph int, texts ...*string) []translate.InlineCode {
	var all string
	for _, t := range texts {
		all += *t
	}
	codes := heldCodes(g.Codes, all)
	if g.Paragraph == paragraph || len(codes) == 0 {
		return codes
	}
	now, renumber := renumbered(codes, nil, func() int { return l.next(paragraph) })
	for _, t := range texts {
		*t = renumber.Replace(*t)
	}
	return now
}

// heldCodes returns those of codes that a text holds.
func heldCodes(codes []translate.InlineCode, text string) []translate.InlineCode {
	var held []translate.InlineCode
	for _, c := range codes {
		if strings.Contains(text, format.Marker(c)) {
			held = append(held, c)
		}
	}
	return held
}

// numbers returns the last numbers of the paragraphs of the document, none
// where its texts have no codes.
func (s *Session) numbers() lastNumbers {
	last := lastNumbers{}
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		last.see(g.Paragraph, g.Codes)
	}
	return last
}
