package store

import (
	"cmp"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// A Query asks the memory for units like a segment.
type Query struct {
	Source                 string
	SourceLang, TargetLang string
	PrevHash, NextHash     uint64 // of the neighbouring sources; 0: unknown
	Context                string // the id that the file gives the segment; "": unknown
	Document               string // where the segment stands: its units come first among equals
	Client, Domain         string // a unit or memory of another costs points; "": unknown
	Memories               []int64
	Min, Limit             int // least final score in percent; at most so many
}

// judge scores a unit: base, context, penalties. scorer is that of the query's
// source.
func judge(scorer *match.Scorer, u translate.Unit, q Query, in Memory, cost Penalties) translate.Match {
	m := translate.Match{Unit: u, Base: scorer.Score(u.Source)}
	if m.Base+match.MostRepaired < q.Min && !match.HasCodes(u.Source) {
		m.Score = m.Base // no repair lifts it to what is asked for
		return m
	}
	penalise := func(yes bool, why string, points int) {
		if yes && points > 0 {
			m.Penalties = append(m.Penalties, translate.Penalty{Why: why, Points: points})
		}
	}
	penalise(true, "memory", in.Penalty)
	penalise(differ(q.Client, cmp.Or(u.Client, in.Client)), "another client", cost.Client)
	penalise(differ(q.Domain, cmp.Or(u.Domain, in.Domain)), "another field", cost.Domain)
	penalise(!u.State.Approved(), "not reviewed", cost.Unreviewed)
	penalise(u.Origin == translate.FromMachine, "machine", cost.Machine)
	penalise(u.Origin == translate.FromAligned && !u.State.Approved(), "aligned", cost.Aligned)
	penalise(!match.SameCodes(q.Source, u.Source), "codes", cost.Codes)
	penalise(u.Rejected != "", "rejected", cost.Rejected)
	adapt(scorer, q, &m)
	m.Score = m.Base
	for _, p := range m.Penalties {
		m.Score = max(0, m.Score-p.Points)
	}
	if m.Base == 100 && len(m.Penalties) == 0 {
		m.Context = neighbours(u, q)
		m.Score += m.Context
	}
	if !u.State.Approved() {
		m.Score = min(m.Score, 99) // whatever the penalties: nobody approved it
	}
	return m
}

// differ reports whether two scopes are known and not the same.
func differ(a, b string) bool { return a != "" && b != "" && !strings.EqualFold(a, b) }

// adapt makes the target of a match fit the query where that is certain. What
// then agrees counts as such, to 99 %: a person still has to look.
func adapt(scorer *match.Scorer, q Query, m *translate.Match) {
	u := &m.Unit
	if u.Source == q.Source {
		return
	}
	r, ok := match.Repair(q.Source, match.Pair{Source: u.Source, Target: u.Target, SourceLang: cmp.Or(u.SourceLang, q.SourceLang), TargetLang: cmp.Or(u.TargetLang, q.TargetLang)})
	if !ok {
		return
	}
	m.Adapted, m.Repairs = r.Target, r.Repairs
	if m.Base < 99 {
		m.Base = max(m.Base, min(99, scorer.Score(r.Source)))
	}
}

// neighbours returns how well the surroundings agree: 2 for both neighbours, 1
// for one of them or the same id given by the file.
func neighbours(u translate.Unit, q Query) int {
	n := 0
	if u.PrevHash != 0 && u.PrevHash == q.PrevHash {
		n++
	}
	if u.NextHash != 0 && u.NextHash == q.NextHash {
		n++
	}
	if n == 0 && u.Context != "" && u.Context == q.Context {
		n = 1
	}
	return n
}

// several takes points off units of 100 % without equal neighbours where the
// same source has several targets: which one is meant, a person must say.
func several(all []translate.Match, points int) {
	target := ""
	differs := false
	for _, m := range all {
		if m.Base == 100 && m.Unit.Rejected == "" {
			differs = differs || target != "" && m.Unit.Target != target
			target = m.Unit.Target
		}
	}
	for i := range all {
		if m := &all[i]; differs && points > 0 && m.Base == 100 && m.Context == 0 {
			m.Penalties = append(m.Penalties, translate.Penalty{Why: "several targets", Points: points})
			m.Score -= points
		}
	}
}

// rank orders matches: by score, approved ones first, then those of the same
// document, then the newer ones.
func rank(all []translate.Match, q Query) {
	first := func(a, b bool) int {
		switch {
		case a == b:
			return 0
		case a:
			return -1
		}
		return 1
	}
	slices.SortStableFunc(all, func(a, b translate.Match) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			first(a.Unit.State.Approved(), b.Unit.State.Approved()),
			first(q.Document != "" && a.Unit.Document == q.Document, q.Document != "" && b.Unit.Document == q.Document),
			cmp.Compare(b.Unit.ID, a.Unit.ID),
		)
	})
}
