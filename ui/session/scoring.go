package session

import (
	"time"

	"satzpaar/store"
	"satzpaar/translate/match"
)

// scoreRest asks the memory how well it knows each segment that nobody has
// looked up yet, so that the queue and the filters know it of the whole
// document. It takes half of one processor and gives way to whatever else is
// wanted.
func (w *worker) scoreRest() {
	w.newTurn()
	if w.scored >= len(w.own.Segments) {
		return
	}
	units, err := w.s.lib.UnitCount(w.ctx)
	if err != nil {
		return // the next segment that is looked up says why
	}
	attached, err := w.s.lib.Attached(w.ctx, w.s.project.ID)
	if err != nil {
		return // the next segment that is looked up says why
	}
	client, domain := w.s.scope()
	q := store.Query{
		SourceLang: w.own.SourceLang, TargetLang: w.own.TargetLang, Client: client, Domain: domain,
		Document: w.s.origin(), Memories: attached, Min: leastBand, Limit: 3,
	}
	for ; w.scored < len(w.own.Segments); w.scored++ {
		if w.wanted() {
			return
		}
		began := time.Now()
		if w.score(q, w.scored, units == 0) && !w.pause(min(time.Since(began), 100*time.Millisecond)) {
			return
		}
		if w.scored%1000 == 999 {
			w.s.listen(Event{Kind: MatchesKnown, Segment: -1})
		}
	}
	w.s.listen(Event{Kind: MatchesKnown, Segment: -1})
}

// score asks for segment i, and reports whether it had to: of an empty memory
// the answer is known.
func (w *worker) score(q store.Query, i int, empty bool) bool {
	g := &w.own.Segments[i]
	w.s.mu.Lock()
	r := w.s.result(g.ID)
	known := r.looked || r.analysed
	w.s.mu.Unlock()
	if known || g.Apart || g.Source == "" {
		return false
	}
	if empty {
		w.scoredAs(i, 0)
		return false
	}
	q.Source = g.Source
	if i > 0 {
		q.PrevHash = match.Hash(w.own.Segments[i-1].Source)
	}
	if i+1 < len(w.own.Segments) {
		q.NextHash = match.Hash(w.own.Segments[i+1].Source)
	}
	best, err := bestOther(w.ctx, w.s.lib, q, g.ID)
	if err == nil {
		w.scoredAs(i, best)
	}
	return true
}

// scoredAs notes the best match of segment i, unless the memory is asked once
// more.
func (w *worker) scoredAs(i, best int) {
	knows, id := w.knows(), w.own.Segments[i].ID
	w.s.mu.Lock()
	defer w.s.mu.Unlock()
	if r := w.s.result(id); w.turn == w.s.turn && !r.looked {
		r.best, r.analysed, r.weak = best, true, knows && best < weak
		w.s.rankFound(i, id)
	}
}
