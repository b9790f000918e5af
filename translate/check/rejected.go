package check

import (
	"slices"

	"satzpaar/translate"
)

var rejectedAgain = Check{
	ID: "rejected-again", Title: "This wording was sent back before",
	Severity: translate.Warning, ITS: "non-conformance",
	Example: Example{
		Source: "Der Rat vertagte die Sitzung.",
		Bad:    "The council postponed the meeting. (sent back earlier)",
		Good:   "The council adjourned the meeting.",
	},
}

// checkRejected flags a wording that somebody sent back for the same source,
// in this segment or another, unless it stands rejected now: then everybody
// sees it.
func (k *Known) checkRejected(g *translate.Segment) []translate.Finding {
	if k.Rejected == nil || g.Target == "" || g.State == translate.Rejected || !slices.Contains(k.Rejected(g.Source), Fold(g.Target)) {
		return nil
	}
	return []translate.Finding{{Source: translate.NoSpan, Target: whole(g.Target), Message: translate.Say("this wording was sent back before")}}
}
