package desktop

import "satzpaar/ui/session"

func (v *compare) needsSegment() string {
	if why := v.needsRow(); why != "" {
		return why
	}
	if v.at().Segment < 0 {
		return "The document has no such segment."
	}
	return ""
}

func (v *compare) whyNotLeft() string { return v.whyNot(v.left) }

func (v *compare) whyNotRight() string { return v.whyNot(v.right) }

// whyNot says why the text of a side cannot be taken.
func (v *compare) whyNot(side *editionChoice) string {
	if why := v.needsSegment(); why != "" {
		return why
	}
	if side.edition.Kind == session.AsItStands {
		return "This is the text as it stands."
	}
	return v.whyNotAll()
}

// whyNotAll says why no text can be taken over.
func (v *compare) whyNotAll() string {
	if why := v.needsRow(); why != "" {
		return why
	}
	if v.all.Sources {
		return "These are sources, which stay as the client wrote them; File, New version of the source takes another one."
	}
	return ""
}

// takeOver gives the active segment the text of a side.
func (v *compare) takeOver(left bool) {
	if err := v.desk.session.TakeOver(v.at(), left); err != nil {
		v.desk.say(err)
		return
	}
	v.desk.tell("Segment %d has the other text; undo takes that back.", v.at().Segment+1)
	v.refresh()
}

// askAll shows what would change if all that are shown took the text of the
// side that is not the present one.
func (v *compare) askAll() {
	var all []session.Difference
	for _, k := range v.rows {
		all = append(all, v.all.Differences[k])
	}
	left := v.left.edition.Kind != session.AsItStands
	v.desk.showHits(v.desk.session.PreviewTakeOver(all, left))
}
