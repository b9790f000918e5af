package format

import (
	"fmt"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// xliff is how a generation of XLIFF differs from the others: in what its
// elements are, and in how it reads a unit.
type xliff struct {
	// standing says what an element inside another is, by their local names.
	standing func(up, name string) standing
	// file hears of each file, by its number from 1.
	file func(tok *xml.Token, number int)
	// segments reads the unit at hand.
	segments func(ids *ids, prefix string, locked bool, paragraph int) []translate.Segment
}

// A standing is what an element is to the units.
type standing uint8

const (
	elsewhere standing = iota // no unit can stand in it
	around                    // units can stand in it
	aFile
	aUnit
)

// units reads the units of all files behind the start tag of the root.
func (f *body) units(file *File, s *xml.Scanner, root *xml.Token, x xliff) error {
	file.expect(f.data(), "unit")
	ids, files, prefix := newIDs(cap(file.units)), 0, "f0/"
	open := func(up level, tok *xml.Token, name string) (level, bool) {
		at := x.standing(up.name, name)
		if at == elsewhere {
			return level{}, false
		}
		if at == aFile {
			files++
			prefix = fmt.Sprintf("f%d/", files)
			x.file(tok, files)
		}
		return inherit(up, f.data(), tok, name), at == aUnit
	}
	return walk(s, root, f.data(), open, func(here level) error {
		if err := s.Element(&f.tree); err != nil {
			return err
		}
		file.add(&f.tree, x.segments(ids, prefix, here.locked, len(file.units))...)
		return nil
	})
}
