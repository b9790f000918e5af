package session

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
)

// An EditionKind says where the texts of an edition come from.
type EditionKind uint8

// The kinds of editions.
const (
	AsItStands EditionKind = iota
	AsDrafted              // the draft as it came
	AsReceived             // after a file from outside was taken over last; the draft where none was
	AsApproved             // each segment as it was approved last
	AtPoint                // after entry N of the history
	InFile                 // a bilingual file, or a text in either language
	InProject              // the first document of another project
)

// An Edition names a set of translations that can be compared with another.
type Edition struct {
	Kind    EditionKind
	N       int64  // of the entry, for AtPoint
	Path    string // for InFile
	Project int64  // for InProject
}

// A Point is a place in the history that an edition can be taken from.
type Point struct {
	N         int64 // of the last entry before it
	When      time.Time
	Who, What string
	Day       bool // the last entry of its day
}

// steps is how many of the last entries of the history are points.
const steps = 20

// Points lists the points of the history to choose from, the latest first: the
// last steps, and before them the end of every day.
func (s *Session) Points(ctx context.Context) ([]Point, error) {
	entries, err := s.lib.Steps(ctx, s.document)
	if err != nil {
		return nil, err
	}
	var all []Point
	later := ""
	for k, e := range slices.Backward(entries) {
		when, err := time.Parse(time.RFC3339, e.At)
		if err != nil {
			continue
		}
		when = when.Local()
		day := when.Format(time.DateOnly)
		if day != later || len(entries)-k <= steps {
			all = append(all, Point{e.N, when, e.Who, e.What, day != later})
		}
		later = day
	}
	return all, nil
}

// An edition holds the texts of an Edition.
type edition []text

// A text is one segment of an edition.
type text struct {
	id             translate.SegmentID
	source, target string
	missing        bool // the segment has no text of this kind
	german         bool // target is another source, as an older text has it
}

// editions reads the editions of a document as it stood at one time. It may be
// used on any goroutine.
type editions struct {
	s   *Session // for its library and rules alone
	doc translate.Document
}

// read returns the texts of an edition.
func (r editions) read(ctx context.Context, e Edition) (edition, error) {
	switch e.Kind {
	case AsDrafted:
		return r.each(func(g *translate.Segment) (string, bool) { return g.Draft, true }), nil
	case AsApproved:
		return r.each(func(g *translate.Segment) (string, bool) { return g.Approved, g.Approved != "" }), nil
	case AsReceived:
		return r.received(ctx)
	case AtPoint:
		return r.past(ctx, e.N)
	case InFile:
		return r.file(e.Path)
	case InProject:
		p, err := r.s.lib.Project(ctx, e.Project, r.s.now())
		if err != nil {
			return nil, err
		}
		d, _, err := r.s.lib.Document(ctx, p.Documents[0])
		if err != nil {
			return nil, err
		}
		return targets(d.Segments), nil
	}
	return targets(r.doc.Segments), nil
}

func (r editions) each(of func(*translate.Segment) (string, bool)) edition {
	all := make(edition, len(r.doc.Segments))
	for i := range r.doc.Segments {
		g := &r.doc.Segments[i]
		target, ok := of(g)
		all[i] = text{id: g.ID, source: g.Source, target: target, missing: !ok}
	}
	return all
}

func targets(segments []translate.Segment) edition {
	return editions{doc: translate.Document{Segments: segments}}.each(func(g *translate.Segment) (string, bool) { return g.Target, true })
}

// received goes back to the last entry that brought texts from outside.
func (r editions) received(ctx context.Context) (edition, error) {
	entries, err := r.s.lib.Steps(ctx, r.s.document)
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Backward(entries) {
		if slices.Contains(received, e.What) && e.Kind != store.Undo {
			return r.past(ctx, e.N)
		}
	}
	return r.read(ctx, Edition{Kind: AsDrafted})
}

// past is the text of every segment as it stood after entry n.
func (r editions) past(ctx context.Context, n int64) (edition, error) {
	all, err := r.stood(ctx, n)
	return targets(all), err
}

// stood takes back what came after entry n.
func (r editions) stood(ctx context.Context, n int64) ([]translate.Segment, error) {
	entries, err := r.s.lib.After(ctx, r.s.document, n)
	if err != nil {
		return nil, err
	}
	d := &translate.Document{Segments: slices.Clone(r.doc.Segments)}
	for _, e := range slices.Backward(entries) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, x := range slices.Backward(e.Edit) {
			if _, err := (translate.Replacement{At: x.At, Old: x.New, New: x.Old}).Apply(d); err != nil {
				return nil, err
			}
		}
	}
	return d.Segments, nil
}

// file reads a bilingual file, or a text in either language, whose sentences are
// put beside the segments.
func (r editions) file(path string) (edition, error) {
	b, err := readFile(path)
	if err != nil {
		return nil, err
	}
	f, err := format.Open(path, b)
	if err == nil {
		return targets(f.Document.Segments), nil
	}
	if strings.ToLower(filepath.Ext(path)) != ".txt" && format.ProseFormat(path) == "" {
		return nil, err
	}
	plain, _, err := decode(path, b)
	if err != nil {
		return nil, err
	}
	unchanged := func(*translate.Segment, string) {}
	switch align.Language(plain) {
	case "", r.doc.TargetLang:
		all, err := r.with(version{lang: r.doc.TargetLang, text: func(g *translate.Segment) *string { return &g.Target }, changed: unchanged}, plain)
		return targets(all), err
	case r.doc.SourceLang:
		all, err := r.with(version{lang: r.doc.SourceLang, text: func(g *translate.Segment) *string { return &g.Source }, changed: unchanged}, plain)
		return r.sources(all), err
	}
	return nil, &translate.Error{Code: translate.Invalid, File: path, Text: "this is in neither of the two languages", Hint: "Choose an older or newer text of the source or of the translation."}
}

// with returns the segments once the sentences of a text are those of a side.
func (r editions) with(v version, plain string) ([]translate.Segment, error) {
	d := &translate.Document{SourceLang: r.doc.SourceLang, TargetLang: r.doc.TargetLang, Segments: slices.Clone(r.doc.Segments)}
	other := &Session{doc: d, opt: r.s.opt}
	other.reindex()
	for _, x := range other.renew(v, sentences(r.s.rules, v.lang, plain)).edits {
		if _, err := x.Apply(d); err != nil {
			return nil, err
		}
	}
	return d.Segments, nil
}

// sources is the edition of the sources of segments, each beside the source that
// the document has now.
func (r editions) sources(segments []translate.Segment) edition {
	now := map[translate.SegmentID]string{}
	for _, g := range r.doc.Segments {
		now[g.ID] = g.Source
	}
	var all edition
	for _, g := range segments {
		if g.Source == "" {
			continue
		}
		source, ok := now[g.ID]
		if !ok {
			source = g.Source
		}
		all = append(all, text{id: g.ID, source: source, target: g.Source, german: true})
	}
	return all
}

// ofSources reports whether an edition holds sources in the place of targets.
func (e edition) ofSources() bool { return len(e) > 0 && e[0].german }

// asSources is the edition of the sources that stand beside the targets.
func (e edition) asSources() edition {
	all := make(edition, 0, len(e))
	for _, t := range e {
		if t.source != "" {
			all = append(all, text{id: t.id, source: t.source, target: t.source, german: true})
		}
	}
	return all
}
