package session

import (
	"cmp"
	"fmt"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// units returns what the memory shall know after edits of a document: an approved segment
// is remembered, one that lost its approval marked as such.
func (s *Session) units(document int64, doc *translate.Document, edits []translate.Replacement) []translate.Unit {
	var all []translate.Unit
	source := func(i int) string {
		if i < 0 || i >= len(doc.Segments) {
			return ""
		}
		return doc.Segments[i].Source
	}
	for _, r := range edits {
		for k, g := range r.New {
			was := translate.Segment{}
			if k < len(r.Old) {
				was = r.Old[k]
			}
			if g.Source == "" || g.Target == "" || g.Apart || !concerns(g.State) && !concerns(was.State) {
				continue
			}
			u := translate.Unit{
				Source: g.Source, Target: g.Target, SourceLang: doc.SourceLang, TargetLang: doc.TargetLang, State: g.State,
				Origin: translate.FromPerson, Document: originOf(document, doc), Segment: g.ID,
				Who: s.opt.Who, Created: s.now(), Changed: s.now(),
				PrevHash: match.Hash(source(r.At + k - 1)), NextHash: match.Hash(source(r.At + k + 1)),
				Client: s.client, Domain: s.domain,
			}
			if g.State == translate.Rejected {
				u.Rejected = "rejected"
				if n := len(g.Notes); n > 0 {
					u.Rejected = cmp.Or(g.Notes[n-1].Text, g.Notes[n-1].Issue, u.Rejected)
				}
			}
			all = append(all, u)
		}
	}
	return all
}

// concerns reports whether the memory shall know of a text in that state.
func concerns(s translate.State) bool { return s.Approved() || s == translate.Rejected }

// origin names the document in the memory.
func (s *Session) origin() string { return originOf(s.document, s.doc) }

func originOf(document int64, doc *translate.Document) string {
	return fmt.Sprintf("%d/%s", document, doc.Name)
}
