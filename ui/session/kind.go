package session

import (
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// kindNote is whose note it is that says what kind of text a segment holds; it
// goes along where the segments go.
const kindNote = "document"

// kindOf returns the note that says what a block is, none for running text.
func kindOf(b format.Block) []translate.Note {
	if b.Kind == "" {
		return nil
	}
	return []translate.Note{{Who: kindNote, Text: string(b.Kind), At: translate.NoSpan, File: true}}
}

// Kind says what a segment is that is no running text of its document, as
// "alternative text"; "" for the others.
func Kind(g translate.Segment) string {
	for _, n := range g.Notes {
		if isKind(n) {
			return n.Text
		}
	}
	return ""
}

func isKind(n translate.Note) bool { return n.File && n.Who == kindNote && n.At == translate.NoSpan }

// withKind returns notes that say what the block is.
func withKind(notes []translate.Note, b format.Block) []translate.Note {
	return append(kindOf(b), slices.DeleteFunc(slices.Clone(notes), isKind)...)
}
