package session

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// mergeFile is the step that takes over what a file brought back. Its reason is
// the number of the entry of the history after which the file was sent out.
const mergeFile = "merge file"

// A Return says what a file that was sent out brought back.
type Return struct {
	Same      int                   // ours stays: the file changed nothing, or the same as we did
	Taken     []translate.SegmentID // the file alone changed them; they are open
	Reopened  int                   // of those taken: they were approved here
	Judged    int                   // the file approved or rejected the text that stands here
	Conflicts []translate.SegmentID // both changed them: ours stays, open, and a note has the other
	Missing   []translate.SegmentID // not in the file; they stay
	Differ    []translate.SegmentID // with another source in the file; they stay
	Unknown   []translate.SegmentID // of the file; the document has no such segment
}

// TakeReturned takes over what a bilingual file that was exported from here
// brought back, in one step. Each segment is compared with what was sent: what
// the file alone changed is taken and open again, what was changed here stays,
// and where both did ours stays and is a conflict until it is approved. Nothing
// comes or goes: what does not fit is listed.
func (s *Session) TakeReturned(name string, b []byte) (Return, error) {
	ctx := context.Background()
	if err := s.Leave(); err != nil {
		return Return{}, err
	}
	f, err := format.Open(name, b)
	if err != nil {
		return Return{}, err
	}
	base, n, err := s.sent(ctx)
	if err != nil {
		return Return{}, err
	}
	r := &returning{s: s, name: filepath.Base(name), base: base}
	now := r.merge(f.Document.Segments)
	if len(r.Missing)+len(r.Differ) == s.Len() {
		return Return{}, &translate.Error{Code: translate.Invalid, File: name, Text: "no segment of the file is of this document", Hint: "Choose a file that was exported from here. Nothing was changed."}
	}
	return r.Return, s.do(mergeFile, strconv.FormatInt(n, 10), editsOf(slices.Clone(s.doc.Segments), now))
}

// A returning is the work of taking over a file that came back.
type returning struct {
	Return
	s    *Session
	name string
	base map[translate.SegmentID]translate.Segment // as they were sent
}

// merge returns the segments with what the file brought back.
func (r *returning) merge(file []translate.Segment) []translate.Segment {
	now := slices.Clone(r.s.doc.Segments)
	of, rest := partners(targets(now), targets(file))
	for i := range now {
		g := &now[i]
		switch k := of[i]; {
		case k < 0 && !g.Apart:
			r.Missing = append(r.Missing, g.ID)
		case k < 0:
		case file[k].Source != g.Source:
			r.Differ = append(r.Differ, g.ID)
		default:
			g.Notes = slices.Clone(g.Notes)
			r.one(g, &file[k])
		}
	}
	for _, k := range rest {
		id := file[k].ID
		if at := slices.Index(r.Missing, id); at >= 0 {
			r.Missing, r.Differ = slices.Delete(r.Missing, at, at+1), append(r.Differ, id)
			continue
		}
		r.Unknown = append(r.Unknown, id)
	}
	return now
}

// one takes over what the file has for a segment.
func (r *returning) one(g, theirs *translate.Segment) {
	base := r.base[g.ID]
	changed := theirs.Target != "" && theirs.Target != base.Target
	switch {
	case theirs.Target == g.Target:
		r.judge(g, theirs, base)
	case !changed:
		r.Same++
	case g.Target == base.Target && refused(*g) == nil:
		if g.State.Approved() {
			r.Reopened++
		}
		withTarget(g, theirs.Target)
		r.remarks(g, theirs)
		r.Taken = append(r.Taken, g.ID)
	default:
		g.Notes = append(g.Notes, translate.Note{Who: r.name, When: r.s.now(), Text: hasReturned + theirs.Target, At: translate.NoSpan})
		r.Conflicts = append(r.Conflicts, g.ID)
	}
}

// judge takes over what the file says of a text that is the same here. It never
// takes an approval back, for a table of texts says nothing of states.
func (r *returning) judge(g, theirs *translate.Segment, base translate.Segment) {
	fresh := theirs.State != base.State && g.State == base.State && refused(*g) == nil
	switch {
	case fresh && theirs.State == translate.Rejected:
		g.State = translate.Rejected
		r.remarks(g, theirs)
		r.Judged++
	case fresh && theirs.State.Approved() && !g.State.Approved():
		approve(g)
		r.Judged++
	default:
		r.Same++
	}
}

// remarks takes over the notes that the segment does not have.
func (r *returning) remarks(g, theirs *translate.Segment) {
	for _, n := range theirs.Notes {
		if slices.ContainsFunc(g.Notes, func(o translate.Note) bool { return o.Text == n.Text }) {
			continue
		}
		if n.Who == "" {
			n.Who = r.name
		}
		n.File, n.At = false, translate.NoSpan
		g.Notes = append(g.Notes, n)
	}
}

// sent returns the segments as they were exported last, as they came where none
// was, and the number of the last entry of the history before it.
func (s *Session) sent(ctx context.Context) (map[translate.SegmentID]translate.Segment, int64, error) {
	v, err := s.lib.Setting(ctx, s.sentKey())
	if err != nil {
		return nil, 0, err
	}
	n, _ := strconv.ParseInt(v, 10, 64) // none: 0, the start
	all, err := editions{s: s, doc: *s.doc}.stood(ctx, n)
	if err != nil {
		return nil, 0, err
	}
	base := make(map[translate.SegmentID]translate.Segment, len(all))
	for _, g := range all {
		base[g.ID] = g
	}
	return base, n, nil
}

// noteSent notes that the document goes out as it stands; a report does not
// come back.
func (s *Session) noteSent(ctx context.Context, kind string) error {
	if s.lib.ReadOnly() || slices.Contains([]string{Report, ReportCSV, ReportXLIFF}, kind) {
		return nil
	}
	entries, err := s.lib.Steps(ctx, s.document)
	if err != nil || len(entries) == 0 {
		return err
	}
	return s.lib.SetSetting(ctx, s.sentKey(), strconv.FormatInt(entries[len(entries)-1].N, 10))
}

func (s *Session) sentKey() string { return fmt.Sprintf("sent.%d", s.document) }
