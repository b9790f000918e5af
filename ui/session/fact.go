package session

import (
	"context"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// readFacts asks the file of a bilingual document what it says beside texts,
// states and notes, where the library does not know it yet: projects that were
// made before it kept that. A file that cannot be read again is done without:
// its segments are here.
func (s *Session) readFacts(ctx context.Context) error {
	if s.aligned() || s.lib.ReadOnly() {
		return nil
	}
	asked, err := s.lib.HasFacts(ctx, s.document)
	if err != nil || asked {
		return err
	}
	original, err := s.file(ctx)
	if err != nil {
		return nil //nolint:nilerr // see above
	}
	f, err := format.Open(s.doc.Name, original)
	if err != nil {
		return nil //nolint:nilerr // see above
	}
	return s.lib.KeepFacts(ctx, s.document, f.AllFacts)
}

// Facts returns what the file says of segment i beside its texts, state and
// notes; before the first segment of a group what it says of the group.
func (s *Session) Facts(i int) []translate.Fact {
	id := s.Segment(i).ID
	if s.said.id == id && id != "" {
		return s.said.all
	}
	all, err := s.lib.Facts(context.Background(), s.document, id)
	if err != nil {
		s.listen(Event{Kind: SaveFailed, Segment: i, Err: err})
		return nil
	}
	s.said.id, s.said.all = id, all
	return all
}

// said are the facts of the segment that was asked for last.
type said struct {
	id  translate.SegmentID
	all []translate.Fact
}

// FileNotes returns the remarks that the file makes on segment i in words of
// its own dialect, and those on the file or the group that begins with it.
func (s *Session) FileNotes(i int) []translate.Note {
	var all []translate.Note
	for _, x := range s.Facts(i) {
		if x.Kind == translate.FactComment || x.Kind == translate.FactAbout {
			all = append(all, translate.Note{Who: x.From, When: x.When, Text: x.Text, At: translate.NoSpan, File: true})
		}
	}
	return all
}

// candidates returns the translations that the file proposes for segment i,
// best first.
func (s *Session) candidates(i int) []Suggestion {
	var all []translate.Fact
	for _, x := range s.Facts(i) {
		if x.Kind == translate.FactMatch {
			all = append(all, x)
		}
	}
	slices.SortStableFunc(all, func(a, b translate.Fact) int { return b.Percent - a.Percent })
	var list []Suggestion
	for _, x := range all {
		list = append(list, Suggestion{Label: "file", Percent: x.Percent, Show: x.Translation, Text: x.Translation, From: x.From, File: true})
	}
	return list
}

// FileIssue is the id of the findings that came with the file.
const FileIssue = "file-issue"

// grave is the severity from which an issue of a file is a warning (ITS 2.0,
// 8.17: 0 to 100).
const grave = 34

// fileIssues returns what the file itself finds wrong with a segment, as long
// as its text is the one that came with the file.
func (s *Session) fileIssues(g *translate.Segment) []translate.Finding {
	s.mu.Lock()
	issues := s.lore.issues[g.ID]
	s.mu.Unlock()
	if g.Target != g.Draft {
		return nil
	}
	var all []translate.Finding
	for _, x := range issues {
		f := translate.Finding{
			Segment: g.ID, Check: FileIssue, Severity: translate.Hint, Source: translate.NoSpan, Target: translate.NoSpan,
			Message: translate.Say("the file says: %s", x.Text), Evidence: x.From + " | " + x.Text, ITS: x.From,
		}
		switch {
		case x.Text == "":
			f.Message = translate.Say("the file says: %s", x.From)
		case x.From != "":
			f.Message = translate.Say("the file says: %s, %s", x.From, x.Text)
		}
		if x.Percent >= grave {
			f.Severity = translate.Warning
		}
		all = append(all, f)
	}
	return all
}

// issuesOf returns what the file finds wrong with a document.
func (s *Session) issuesOf(doc *translate.Document) []translate.Finding {
	s.mu.Lock()
	none := len(s.lore.issues) == 0
	s.mu.Unlock()
	if none {
		return nil
	}
	var all []translate.Finding
	for i := range doc.Segments {
		all = append(all, s.fileIssues(&doc.Segments[i])...)
	}
	return all
}

// Room returns how far the text of segment i, as it is being typed, keeps the
// length that its file allows; ok is false where the file does not care.
func (s *Session) Room(i int) (r translate.Room, ok bool) {
	g := s.Live(i)
	text, _ := bared(g.Target)
	return g.Limit.Room(text)
}

// unsplittable returns the first of some segments of which the file says that
// it may not be segmented anew (canResegment).
func (s *Session) unsplittable(indexes []int) (int, bool) {
	for _, i := range indexes {
		for _, x := range s.Facts(i) {
			if x.Kind == translate.FactRule && x.Text == translate.Unsplittable {
				return i, true
			}
		}
	}
	return 0, false
}
