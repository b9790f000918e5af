package check

import "satzpaar/translate"

var rejectedAgain = Check{
	ID: "rejected-again", Title: "This wording was sent back before",
	Severity: translate.Warning, ITS: "non-conformance",
	Example: Example{
		Source: "Der Rat vertagte die Sitzung.",
		Bad:    "The council postponed the meeting. (sent back earlier)",
		Good:   "The council adjourned the meeting.",
	},
}

// A SentBack wording was rejected, by whom, when (UTC, RFC 3339) and why.
type SentBack struct{ Wording, Reason, Who, At string }

// checkRejected flags a wording that somebody sent back for the same source,
// in this segment or another, unless it stands rejected now: then everybody
// sees it.
func (k *Known) checkRejected(g *translate.Segment) []translate.Finding {
	if k.Rejected == nil || g.Target == "" || g.State == translate.Rejected {
		return nil
	}
	folded := ""
	for _, r := range k.Rejected(g.Source) {
		if folded == "" {
			folded = Fold(g.Target)
		}
		if Fold(r.Wording) == folded {
			return []translate.Finding{{Source: translate.NoSpan, Target: whole(g.Target), Message: r.message()}}
		}
	}
	return nil
}

func (r SentBack) message() translate.Message {
	at := r.At[:min(len(r.At), 10)]
	switch {
	case r.Who != "" && r.Reason != "":
		return translate.Say("this wording was sent back before: %s (%s, %s)", r.Reason, r.Who, at)
	case r.Reason != "":
		return translate.Say("this wording was sent back before: %s", r.Reason)
	}
	return translate.Say("this wording was sent back before")
}
