package session

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// newFile is the step that takes over a new version of a bilingual file. Its
// reason is the SHA-256 of the file in hexadecimal.
const newFile = "new file"

// NewFile takes over a new version of the bilingual file that the document came
// from, in one step; from then on the export goes by it. A segment with the
// same source, wherever it stands now, keeps what was done here: text, state,
// approval, notes, findings set aside. What nobody touched here is as the new
// file has it. Where the file changed a translation that was changed here as
// well, ours stays and a note has the other. Where the source changed, the
// translation stays, is open again and has a note with the text that was there.
func (s *Session) NewFile(name string, b []byte) (Update, error) {
	ctx := context.Background()
	if err := s.Leave(); err != nil {
		return Update{}, err
	}
	if s.aligned() {
		return Update{}, &translate.Error{Code: translate.Refused, File: name, Text: "the document was paired from two texts", Hint: "Take over a new version of the source, or a reviewed translation."}
	}
	fresh, err := format.Open(name, b)
	if err != nil {
		return Update{}, err
	}
	if fresh.Document.Format != s.doc.Format {
		return Update{}, &translate.Error{Code: translate.Invalid, File: name, Text: "the file is " + fresh.Document.Format + ", the project's is " + s.doc.Format, Hint: "Choose a new version of the same file. Nothing was changed."}
	}
	was, err := s.file(ctx)
	if err != nil {
		return Update{}, err
	}
	before, err := format.Open(s.doc.Name, was)
	if err != nil {
		return Update{}, err
	}
	r := &refile{s: s, old: slices.Clone(s.doc.Segments), fresh: fresh.Document.Segments, base: map[translate.SegmentID]*translate.Segment{}}
	for i := range before.Document.Segments {
		r.base[before.Document.Segments[i].ID] = &before.Document.Segments[i]
	}
	if err := s.cutHere(r.base); err != nil {
		return Update{}, err
	}
	now := r.merge()
	if len(editsOf(r.old, now)) == 0 {
		return r.update, nil
	}
	return r.update, s.keepFile(ctx, fresh, b, now, r.moved)
}

// cutHere returns an error where a segment was split or joined here, for its
// parts cannot be found in a new version; base are those of the file.
func (s *Session) cutHere(base map[translate.SegmentID]*translate.Segment) error {
	if !s.recuttable() {
		return nil
	}
	for i := range s.doc.Segments {
		if g := &s.doc.Segments[i]; base[g.ID] == nil || base[g.ID].Source != g.Source {
			return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s was split or joined here", g.ID), Hint: "Make it whole again first, then take over the new version."}
		}
	}
	return nil
}

// keepFile stores what a new version made of the segments. Its bytes, and what
// was set aside of segments with another name now, are kept first: without the
// step they do no harm.
func (s *Session) keepFile(ctx context.Context, f *format.File, b []byte, now []translate.Segment, moved map[translate.SegmentID]translate.SegmentID) error {
	if err := s.lib.AddSource(ctx, s.document, b); err != nil {
		return err
	}
	if err := s.lib.CarryDismissals(ctx, s.project.ID, moved); err != nil {
		return err
	}
	sum := sha256.Sum256(b)
	if err := s.do(newFile, hex.EncodeToString(sum[:]), editsOf(slices.Clone(s.doc.Segments), now)); err != nil {
		return err
	}
	if err := s.lib.KeepFacts(ctx, s.document, f.AllFacts); err != nil {
		return err
	}
	s.said = said{}
	if err := s.readLore(ctx); err != nil {
		return err
	}
	if err := s.readDismissals(ctx); err != nil {
		return err
	}
	s.work.check()
	return nil
}

// file returns the bilingual file as it came last, of the versions that were
// not undone.
func (s *Session) file(ctx context.Context) ([]byte, error) {
	steps, err := s.lib.StepsCalled(ctx, s.document, newFile)
	if err != nil {
		return nil, err
	}
	versions, err := s.lib.Sources(ctx, s.document)
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Backward(steps) {
		if !slices.Contains(s.undo, e.N) {
			continue
		}
		for _, b := range versions {
			if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) == e.Reason {
				return b, nil
			}
		}
	}
	return versions[len(versions)-1], nil
}
