package store

import (
	"cmp"
	"slices"

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
	Client, Domain         string // a memory of another costs a point; "": unknown
	Memories               []int64
	Min, Limit             int // least final score in percent; at most so many
}

// The penalties, in percent. A memory's own penalty comes from its settings.
const (
	penaltyUnreviewed = 1
	penaltyMachine    = 2
	penaltyAligned    = 1
	penaltyCodes      = 1
	penaltySeveral    = 1
	penaltyScope      = 1
	penaltyRejected   = 20
)

// judge scores a unit: base, context, penalties.
func judge(u translate.Unit, q Query, in Memory) translate.Match {
	m := translate.Match{Unit: u, Base: match.Score(q.Source, u.Source), Score: 0}
	penalise := func(yes bool, why string, points int) {
		if yes && points > 0 {
			m.Penalties = append(m.Penalties, translate.Penalty{Why: why, Points: points})
		}
	}
	penalise(true, "memory", in.Penalty)
	penalise(in.Client != "" && q.Client != "" && in.Client != q.Client, "client", penaltyScope)
	penalise(in.Domain != "" && q.Domain != "" && in.Domain != q.Domain, "domain", penaltyScope)
	penalise(!u.State.Approved(), "not reviewed", penaltyUnreviewed)
	penalise(u.Origin == translate.FromMachine, "machine", penaltyMachine)
	penalise(u.Origin == translate.FromAligned && !u.State.Approved(), "aligned", penaltyAligned)
	penalise(!match.SameCodes(q.Source, u.Source), "codes", penaltyCodes)
	penalise(u.Rejected != "", "rejected", penaltyRejected)
	if m.Base < 100 {
		m.Adapted, _ = match.Adapt(q.Source, u.Source, u.Target)
	}
	m.Score = m.Base
	for _, p := range m.Penalties {
		m.Score = max(0, m.Score-p.Points)
	}
	if m.Base == 100 && len(m.Penalties) == 0 {
		m.Context = neighbours(u, q)
		m.Score += m.Context
	}
	return m
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

// several takes a point off units of 100 % without equal neighbours where the
// same source has several targets: which one is meant, a person must say.
func several(all []translate.Match) {
	target := ""
	differ := false
	for _, m := range all {
		if m.Base == 100 && m.Unit.Rejected == "" {
			differ = differ || target != "" && m.Unit.Target != target
			target = m.Unit.Target
		}
	}
	for i := range all {
		if m := &all[i]; differ && m.Base == 100 && m.Context == 0 {
			m.Penalties = append(m.Penalties, translate.Penalty{Why: "several targets", Points: penaltySeveral})
			m.Score--
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
