package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
	"satzpaar/translate/names"
	"satzpaar/ui/session"
)

// looking is the flags of memory lookup that do not change what is found.
type looking struct {
	index             string
	fragments, scores bool
}

// foundUnit is a match as it is printed.
type foundUnit struct {
	Score     int            `json:"score"`
	Source    string         `json:"source"`
	Target    string         `json:"target"`
	Band      string         `json:"band,omitempty"`
	Base      int            `json:"base,omitempty"`
	Context   int            `json:"context,omitempty"`
	Penalties map[string]int `json:"penalties,omitempty"`
	Adapted   string         `json:"adapted,omitempty"`
	Repairs   []foundRepair  `json:"repairs,omitempty"`
	OmegaT    []int          `json:"omegat,omitempty"`
}

type foundRepair struct {
	Kind string `json:"kind"`
	Was  string `json:"was"`
	Now  string `json:"now"`
}

// lookup prints what is like each line of a file. The time given is that of
// the look-up, without what is printed besides.
func (e *env) lookup(ctx context.Context, lib *store.Library, file string, q store.Query, look looking) error {
	find, err := finder(lib, q, look.index)
	if err != nil {
		return err
	}
	judge, err := e.judge(ctx)
	if err != nil {
		return err
	}
	b, err := e.read(file)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		q.Source = strings.TrimSuffix(line, "\r")
		start := time.Now()
		found, err := find(ctx, q.Source)
		if err != nil {
			return err
		}
		ns := time.Since(start).Nanoseconds()
		rows := []foundUnit{}
		for _, m := range found {
			rows = append(rows, foundRow(judge, q, m, look))
		}
		var parts []foundPart
		if look.fragments && len(found) == 0 {
			if parts, err = e.fragments(ctx, lib, q); err != nil {
				return err
			}
		}
		if err := e.printFound(n, ns, rows, parts); err != nil {
			return err
		}
	}
	return nil
}

func foundRow(judge *names.Judge, q store.Query, m translate.Match, look looking) foundUnit {
	r := foundUnit{Score: m.Score, Source: m.Unit.Source, Target: m.Unit.Target}
	if look.scores {
		o := match.OmegaTScores(q.Source, m.Unit.Source, q.SourceLang)
		r.OmegaT = []int{o.Stemmed, o.Plain, o.Adjusted}
	}
	if look.index != "" {
		return r
	}
	store.SwapNames(judge, q, &m)
	r.Band, r.Base, r.Context, r.Adapted = match.Bands[match.BandOf(m.Score)].Name, m.Base, m.Context, m.Adapted
	for _, p := range m.Penalties {
		if r.Penalties == nil {
			r.Penalties = map[string]int{}
		}
		r.Penalties[p.Why] += p.Points
	}
	for _, x := range m.Repairs {
		r.Repairs = append(r.Repairs, foundRepair{x.Kind, x.Was, x.Now})
	}
	return r
}

func (e *env) printFound(n int, ns int64, rows []foundUnit, parts []foundPart) error {
	if e.json {
		row := map[string]any{"query": n, "ns": ns, "matches": rows}
		if parts != nil {
			row["fragments"] = parts
		}
		return e.object(row)
	}
	for _, r := range rows {
		e.line(r.text(n))
	}
	for _, p := range parts {
		e.line(fmt.Sprintf("%d\t%s", n, p.text()))
	}
	return nil
}

// text is a match for a person: the score and how it came about, both texts,
// and what was repaired.
func (r *foundUnit) text(query int) string {
	score := fmt.Sprintf("%d%%", r.Score)
	if len(r.OmegaT) > 0 {
		score += fmt.Sprintf(" (OmegaT %d/%d/%d)", r.OmegaT[0], r.OmegaT[1], r.OmegaT[2])
	}
	line := fmt.Sprintf("%d\t%s\t%s\t%s", query, score, r.Source, r.Target)
	for _, x := range r.Repairs {
		line += fmt.Sprintf("\t%s: %s > %s", x.Kind, x.Was, x.Now)
	}
	if r.Adapted != "" {
		line += "\t" + r.Adapted
	}
	return line
}

// foundPart is a fragment as it is printed; spans are bytes of the texts they
// stand with, [start,end).
type foundPart struct {
	Part   string `json:"part"`
	At     [2]int `json:"at"` // in the query
	Target string `json:"target"`
	Units  int    `json:"units"`
	Source string `json:"source"` // a unit that holds it
	In     [2]int `json:"in"`
	Whole  string `json:"whole"` // its target
	As     [2]int `json:"as"`
}

func (p *foundPart) text() string {
	return fmt.Sprintf("%s\t%s\t%s\t%s\t%s", p.Part, p.Target, several(p.Units, "unit"), p.Source, p.Whole)
}

func (e *env) fragments(ctx context.Context, lib *store.Library, q store.Query) ([]foundPart, error) {
	all, err := lib.Fragments(ctx, q, session.FragmentEvidence(q.SourceLang, q.TargetLang))
	if err != nil {
		return nil, err
	}
	parts := []foundPart{}
	for _, f := range all {
		parts = append(parts, foundPart{
			q.Source[f.Source.Start:f.Source.End],
			[2]int{f.Source.Start, f.Source.End},
			f.Target, f.Count,
			f.Unit.Source,
			[2]int{f.Within.Start, f.Within.End},
			f.Unit.Target,
			[2]int{f.Against.Start, f.Against.End},
		})
	}
	return parts, nil
}

// printFragments prints the remembered parts of one text.
func (e *env) printFragments(ctx context.Context, lib *store.Library, q store.Query) error {
	if q.Limit == 0 {
		q.Limit = 5
	}
	parts, err := e.fragments(ctx, lib, q)
	if err != nil {
		return err
	}
	for _, p := range parts {
		if !e.json {
			e.line(p.text())
		} else if err := e.object(p); err != nil {
			return err
		}
	}
	return nil
}

// finder returns the look-up that --index asks for.
func finder(lib *store.Library, q store.Query, index string) (func(context.Context, string) ([]translate.Match, error), error) {
	by := store.ByTokens
	switch index {
	case "":
		return func(ctx context.Context, source string) ([]translate.Match, error) {
			q.Source = source
			return lib.Lookup(ctx, q)
		}, nil
	case "token":
	case "char":
		by = store.ByChars
	default:
		return nil, &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("there is no index %q", index), Hint: "Use token or char."}
	}
	return func(ctx context.Context, source string) ([]translate.Match, error) {
		return lib.LookupPlain(ctx, by, source, q.Min, q.Limit)
	}, nil
}

// memoryAnalyse prints how much of a file each band of scores covers.
func (e *env) memoryAnalyse(ctx context.Context, lib *store.Library, file string, q store.Query) error {
	f, err := e.open(file)
	if err != nil {
		return err
	}
	if q.SourceLang = f.Document.SourceLang; q.SourceLang == "" {
		q.SourceLang = "de"
	}
	q.TargetLang = f.Document.TargetLang
	if err := lib.PrepareLookup(ctx); err != nil {
		return err
	}
	all, err := session.Analyse(ctx, lib, &f.Document, q, nil)
	if err != nil {
		return err
	}
	for _, b := range all {
		if !e.json {
			e.line(fmt.Sprintf("%s\t%s\t%s\t%s", b.Band, several(b.Segments, "segment"), several(b.Words, "word"), several(b.Characters, "character")))
		} else if err := e.object(map[string]any{"band": b.Band, "segments": b.Segments, "words": b.Words, "characters": b.Characters}); err != nil {
			return err
		}
	}
	return nil
}
