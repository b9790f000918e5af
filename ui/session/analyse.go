package session

import (
	"context"
	"strings"
	"unicode/utf8"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
)

// A BandCount is how much of a text falls into a band of scores.
type BandCount struct {
	Band                        string // of match.Bands, "Repetitions" or "Total"
	Segments, Words, Characters int    // of the sources
}

func (c *BandCount) add(source string) {
	c.Segments++
	c.Words += words(source)
	c.Characters += utf8.RuneCountInString(source)
}

// leastBand is where the lowest band with a name begins.
const leastBand = 50

// Analyse says how much of a document the memory knows, and how well: the
// bands from the best to no match, the repetitions within the document that no
// unit with equal neighbours covers, and the total. q says for whom and of
// which languages. progress, which may be nil, hears how many segments are
// done.
func Analyse(ctx context.Context, lib *store.Library, d *translate.Document, q store.Query, told func(i, score int)) ([]BandCount, error) {
	all := []BandCount{{Band: "Repetitions"}}
	for _, b := range match.Bands {
		all = append(all, BandCount{Band: b.Name})
	}
	total := BandCount{Band: "Total"}
	q.Min, q.Limit = leastBand, 3
	seen := map[uint64]bool{}
	prev := uint64(0)
	for i := range d.Segments {
		g := &d.Segments[i]
		if g.Apart || strings.TrimSpace(g.Source) == "" {
			continue
		}
		hash := match.Hash(g.Source)
		q.Source, q.PrevHash, q.NextHash = g.Source, prev, 0
		if i+1 < len(d.Segments) {
			q.NextHash = match.Hash(d.Segments[i+1].Source)
		}
		score, err := bestOther(ctx, lib, q, g.ID)
		if err != nil {
			return nil, err
		}
		if told != nil {
			told(i, score)
		}
		into := 1 + match.BandOf(score)
		if seen[hash] && score < 101 {
			into = 0
		}
		all[into].add(g.Source)
		total.add(g.Source)
		seen[hash], prev = true, hash
	}
	return append(all, total), nil
}

// bestOther returns the best score of a unit that is not the segment's own.
func bestOther(ctx context.Context, lib *store.Library, q store.Query, id translate.SegmentID) (int, error) {
	found, err := lib.Lookup(ctx, q)
	if err != nil {
		return 0, err
	}
	for _, m := range found {
		if q.Document == "" || m.Unit.Document != q.Document || m.Unit.Segment != id {
			return m.Score, nil
		}
	}
	return 0, ctx.Err()
}

// Analyse asks the memory for every segment of the document as it stands,
// beside other work; see Analyse. From then on filters know the best match of
// every segment. progress hears how many are done, done what came of it; both
// are called from another goroutine, for which Close waits.
func (s *Session) Analyse(progress func(n int), done func([]BandCount, error)) {
	d := s.work.live()
	q := store.Query{SourceLang: d.SourceLang, TargetLang: d.TargetLang, Client: s.client, Domain: s.domain, Document: s.origin()}
	s.mu.Lock()
	turn := s.turn
	s.mu.Unlock()
	s.work.done.Go(func() {
		var err error
		if q.Memories, err = s.lib.Attached(s.work.ctx, s.project.ID); err != nil {
			done(nil, err)
			return
		}
		done(Analyse(s.work.ctx, s.lib, d, q, func(i, score int) {
			s.mu.Lock()
			if turn == s.turn { // else the worker asks anew
				r := s.result(d.Segments[i].ID)
				r.best, r.analysed = score, true
			}
			s.mu.Unlock()
			progress(i + 1)
		}))
	})
}
