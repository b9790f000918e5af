package check

import "satzpaar/translate"

var draftUnedited = Check{
	ID: "draft-unedited", Title: "A draft was approved as it came although something was found",
	Severity: translate.Hint, ITS: "uncategorized",
	Example: Example{
		Source: "Es kamen 40 Gäste.",
		Bad:    "14 guests came. (approved unchanged)",
		Good:   "40 guests came.",
	},
}

// checkUnedited hints at an approved segment whose target is the draft to the
// letter although a check found more than a hint: it may have been approved
// unread.
func checkUnedited(g *translate.Segment, found []translate.Finding) []translate.Finding {
	if !g.State.Approved() || g.Draft == "" || g.Target != g.Draft || g.Origin == translate.FromPerson {
		return nil
	}
	for _, f := range found {
		if f.Severity > translate.Hint {
			return []translate.Finding{{Source: translate.NoSpan, Target: whole(g.Target), Message: translate.Say("approved without a change although something was found")}}
		}
	}
	return nil
}
