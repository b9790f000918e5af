package session

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/score"
)

// The kinds of Export that report the changes: a page to print, a table, and
// XLIFF 1.2 with the issues as ITS 2.0.
const (
	Report      = "report"
	ReportCSV   = "report-csv"
	ReportXLIFF = "report-xliff"
)

// report renders all changes, what was marked and what is open.
func (s *Session) report(ctx context.Context, kind string) ([]byte, error) {
	if err := s.work.settled(ctx); err != nil {
		return nil, err
	}
	r, err := s.changeReport(ctx)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	switch kind {
	case ReportCSV:
		err = r.WriteCSV(&b)
	case ReportXLIFF:
		err = r.WriteXLIFF(&b)
	default:
		err = r.WriteHTML(&b)
	}
	return b.Bytes(), err
}

// changeReport gathers what the report says.
func (s *Session) changeReport(ctx context.Context) (*score.Report, error) {
	p, err := s.Productivity(ctx)
	if err != nil {
		return nil, err
	}
	steps, err := s.lib.Steps(ctx, s.document)
	if err != nil {
		return nil, err
	}
	r := &score.Report{
		Project: s.project.Name, Document: s.doc.Name, SourceLang: s.doc.SourceLang, TargetLang: s.doc.TargetLang, Who: strings.Join(reviewers(steps), ", "),
		WordsPerHour: p.WordsPerHour, KeysPerSegment: p.KeysPerSegment, Say: s.opt.Say, Comma: s.opt.Comma,
	}
	if n := len(steps); n > 0 {
		r.From, r.To = day(steps[0].At), day(steps[n-1].At)
	}
	past, err := s.Overrides(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range past {
		r.Overrides = append(r.Overrides, score.Override{When: day(o.When), Who: o.Who, Reason: o.Reason, Blockers: o.Blockers, Path: o.Path})
	}
	if c := s.Scorecard(); len(c.Marks) > 0 {
		r.Card, r.Profile = &c.Card, c.Profile.Name
	}
	for i := range s.doc.Segments {
		g := s.doc.Segments[i]
		e := p.bySegment[g.ID]
		r.Rows = append(r.Rows, score.Row{Segment: g, Seconds: e.Time.Seconds(), Keys: e.Keys, Marks: marks(&g), Open: s.Findings(i), Ignored: s.Ignored(i)})
	}
	r.Sum()
	return r, nil
}

// Ignored returns the findings of segment i that were set aside, with who did
// and why.
func (s *Session) Ignored(i int) []score.Ignored {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.results[s.Segment(i).ID]
	if r == nil {
		return nil
	}
	var all []score.Ignored
	for _, f := range r.findings {
		if k := slices.IndexFunc(s.dismissed, func(d store.Dismissal) bool { return d.Covers(f) }); k >= 0 {
			all = append(all, score.Ignored{Finding: f, Reason: s.dismissed[k].Reason, Who: s.dismissed[k].Who})
		}
	}
	return all
}

// marks are the notes of a segment that name an issue.
func marks(g *translate.Segment) []translate.Note {
	var all []translate.Note
	for _, n := range g.Notes {
		if n.Issue != "" {
			all = append(all, n)
		}
	}
	return all
}

// reviewers lists who worked on a document.
func reviewers(steps []store.Entry) []string {
	var all []string
	for _, e := range steps {
		if e.Who != "" && !slices.Contains(all, e.Who) {
			all = append(all, e.Who)
		}
	}
	return all
}

// day cuts a time in RFC 3339 down to its date.
func day(at string) string { d, _, _ := strings.Cut(at, "T"); return d }
