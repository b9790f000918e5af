package session

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"satzpaar/store/atomic"
	"satzpaar/translate"
	"satzpaar/translate/format"
)

// Checking returns how far the check of the whole document is, and whether it
// still runs or waits: until it is done, Blockers may miss errors.
func (s *Session) Checking() (n, of int, is bool) { return s.work.checking() }

// A Proof says what an export wrote.
type Proof struct {
	Path    string
	Format  string
	Units   int
	Changed int // against the draft
	// Differ names the units that differ, in order. In the format in which it
	// came they are those of format.Differences between what came in, of paired
	// texts the draft, and what went out; else segments that are not the draft.
	Differ  []string
	ByState map[string]int
	// NotesStay counts the notes that the format it came in has no place for;
	// they stay in the project.
	NotesStay int
	SHA256In  string // of the original bytes
	SHA256Out string
}

// Formats lists the ids that Export takes.
var Formats = []string{format.XLIFF12, format.XLIFF20, format.XLIFF21, format.XLIFF22, format.TMX, "source-format", Report, ReportCSV, ReportXLIFF}

// With says what goes along with an export in XLIFF.
type With struct {
	Issues   bool // what the checks found, as ITS quality issues
	Glossary bool // the names with their renderings
}

// Export writes the document to path: as XLIFF or TMX, in the format it came
// in ("source-format"), or as a report of all changes.
func (s *Session) Export(ctx context.Context, kind, path string) (Proof, error) {
	return s.ExportWith(ctx, kind, path, With{})
}

// ExportWith is Export with what else is wanted.
func (s *Session) ExportWith(ctx context.Context, kind, path string, with With) (Proof, error) {
	if err := s.Leave(); err != nil {
		return Proof{}, err
	}
	original, draft, draftName, err := s.lib.Original(ctx, s.document)
	if err == nil && !s.aligned() {
		original, err = s.file(ctx)
	}
	if err != nil {
		return Proof{}, err
	}
	var b []byte
	notesStay := 0
	switch {
	case kind == Report || kind == ReportCSV || kind == ReportXLIFF:
		b, err = s.report(ctx, kind)
	case kind == "source-format" && !s.aligned():
		b, notesStay, err = s.bilingual(original)
	case kind == "source-format":
		b, err = s.sourceFormat(ctx)
	default:
		var x format.Extras
		if x, err = s.extras(ctx, with); err == nil {
			b, err = format.CreateWith(kind, s.leaving(kind == format.TMX), x)
		}
	}
	if err = cmp.Or(err, ctx.Err()); err != nil {
		return Proof{}, err
	}
	if err := cmp.Or(atomic.WriteFile(path, b), s.noteSent(ctx, kind)); err != nil {
		return Proof{}, err
	}
	p := Proof{Path: path, Format: kind, Units: s.Len(), NotesStay: notesStay, ByState: map[string]int{}, SHA256In: sum(append(original, draft...)), SHA256Out: sum(b)}
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		p.ByState[g.State.String()]++
		if g.Target != g.Draft {
			p.Changed++
			p.Differ = append(p.Differ, string(g.ID))
		}
	}
	if kind == "source-format" {
		before, name := original, s.doc.Name
		if s.aligned() {
			before, name = draft, cmp.Or(draftName, s.doc.Name)
		}
		if p.Differ, err = unitsOf(name, before, b); err != nil {
			return Proof{}, err
		}
	}
	return p, nil
}

// unitsOf names the units in which two versions of a file differ.
func unitsOf(name string, was, now []byte) ([]string, error) {
	differ, err := format.Differences(name, was, name, now)
	var all []string
	for _, d := range differ {
		if d.Was != d.Now {
			all = append(all, d.ID)
		}
	}
	return all, err
}

// extras waits for the checks and collects what goes along.
func (s *Session) extras(ctx context.Context, with With) (format.Extras, error) {
	var x format.Extras
	if with == (With{}) {
		return x, nil
	}
	if err := s.work.settled(ctx); err != nil {
		return x, err
	}
	x.Findings, x.Names = map[translate.SegmentID][]translate.Finding{}, map[translate.SegmentID][]translate.Occurrence{}
	for i := range s.doc.Segments {
		id := s.doc.Segments[i].ID
		if found := s.Findings(i); with.Issues && len(found) > 0 {
			x.Findings[id] = found
		}
		if with.Glossary {
			x.Names[id] = s.Names(i)
		}
	}
	return x, nil
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// bilingual writes the bilingual file that came in with its changes. notesStay
// counts the notes for which it has no place.
func (s *Session) bilingual(original []byte) (b []byte, notesStay int, err error) {
	f, err := format.Open(s.doc.Name, original)
	if err != nil {
		return nil, 0, err
	}
	if f.NotesStay() {
		for i := range s.doc.Segments {
			for _, n := range s.doc.Segments[i].Notes {
				if !n.File && !n.Done {
					notesStay++
				}
			}
		}
	}
	b, err = f.Write(s.doc)
	return b, notesStay, err
}

// sourceFormat writes the English in the format of the source: a document with
// its structure, a text with its paragraphs.
func (s *Session) sourceFormat(ctx context.Context) ([]byte, error) {
	versions, err := s.lib.Sources(ctx, s.document)
	if err != nil {
		return nil, err
	}
	if s.doc.Format != TwoTexts {
		return s.prose(versions)
	}
	for _, original := range versions {
		if b, ok := s.paragraphs(original); ok {
			return b, nil
		}
	}
	var b strings.Builder
	last := -1
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if g.Target == "" || g.Apart {
			continue
		}
		if last >= 0 && g.Paragraph != last {
			b.WriteString("\n\n")
		} else if last >= 0 {
			b.WriteString(" ")
		}
		b.WriteString(g.Target)
		last = g.Paragraph
	}
	b.WriteString("\n")
	return []byte(b.String()), nil
}

// Gate waits for the checks and returns an error that names the first blocker,
// nil if there is none.
func (s *Session) Gate(ctx context.Context) error {
	if err := s.work.settled(ctx); err != nil {
		return err
	}
	all := s.Blockers()
	if len(all) == 0 {
		return nil
	}
	first := all[0]
	id := s.Segment(first.Segment).ID
	if len(all) == 1 {
		return &translate.Error{
			Code: translate.Refused,
			Text: fmt.Sprintf("one segment blocks the export: %s (%s)", id, first.Why),
			Hint: "Approve it, or export all the same.",
		}
	}
	return &translate.Error{
		Code: translate.Refused,
		Text: fmt.Sprintf("%d segments block the export; the first is %s (%s)", len(all), id, first.Why),
		Hint: "Approve them, or export all the same.",
	}
}
