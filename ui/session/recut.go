package session

import (
	"context"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// The segments of a file of XLIFF 2 can be split and joined where the file
// allows it: its units are then cut as the segments are. The file itself is
// asked, for what stands between segments belongs to it.

// recuttable reports whether the document came from a file whose units can be
// cut anew.
func (s *Session) recuttable() bool { return strings.HasPrefix(s.doc.Format, "xliff-2.") }

// splitInFile cuts segment i of a bilingual file in two.
func (s *Session) splitInFile(i, sourceAt, targetAt int) error {
	if err := s.mayCut(i); err != nil {
		return err
	}
	f, from, unit, err := s.unitOf(i)
	if err != nil {
		return err
	}
	two, err := f.Split(unit, i-from, sourceAt, targetAt)
	if err != nil {
		return err
	}
	two[1].ID = s.freshID(two[0].ID)
	return s.exchange("split", i, i+1, two[:])
}

// joinInFile joins segment i of a bilingual file with the one behind it.
func (s *Session) joinInFile(i int) error {
	if err := s.mayCut(i, i+1); err != nil {
		return err
	}
	f, from, unit, err := s.unitOf(i)
	if err != nil {
		return err
	}
	if i+1 == from+len(unit) {
		return &translate.Error{Code: translate.Refused, Text: "the next segment belongs to another unit of the file"}
	}
	one, err := f.Join(unit, i-from)
	if err != nil {
		return err
	}
	return s.exchange("merge", i, i+2, []translate.Segment{one})
}

// unitOf returns the file of the document, and the segments of the unit in
// which segment i stands, which begins at from.
func (s *Session) unitOf(i int) (f *format.File, from int, unit []translate.Segment, err error) {
	original, err := s.file(context.Background())
	if err != nil {
		return nil, 0, nil, err
	}
	if f, err = format.Open(s.doc.Name, original); err != nil {
		return nil, 0, nil, err
	}
	from, to := i, i+1
	for from > 0 && s.doc.Segments[from-1].Paragraph == s.doc.Segments[i].Paragraph {
		from--
	}
	for to < s.Len() && s.doc.Segments[to].Paragraph == s.doc.Segments[i].Paragraph {
		to++
	}
	return f, from, s.rows(from, to), nil
}
