package format

import (
	"satzpaar/translate"
)

// Dialects of XLIFF 1.2 keep their states and locks in attributes of their own
// (Trados SDLXLIFF, memoQ MQXLIFF, Phrase MXLIFF).

var sdlStates = map[string]translate.State{
	"Unspecified": translate.Draft, "Draft": translate.Draft, "Translated": translate.Translated,
	"ApprovedTranslation": translate.Reviewed, "ApprovedSignOff": translate.Final,
	"RejectedTranslation": translate.Rejected, "RejectedSignOff": translate.Rejected,
}

var sdlWritten = map[translate.State]string{
	translate.New: "Unspecified", translate.Draft: "Draft", translate.Translated: "Translated",
	translate.Reviewed: "ApprovedTranslation", translate.Final: "ApprovedSignOff", translate.Rejected: "RejectedTranslation",
}

var mqStates = map[string]translate.State{
	"NotStarted": translate.Draft, "PartiallyEdited": translate.Draft, "PreTranslated": translate.Draft, "MachineTranslated": translate.Draft,
	"AssembledFromFragments": translate.Draft, "ManuallyConfirmed": translate.Translated,
	"Reviewer1Confirmed": translate.Reviewed, "Proofread": translate.Reviewed, "Rejected": translate.Rejected,
}

var mqWritten = map[translate.State]string{
	translate.New: "NotStarted", translate.Draft: "PartiallyEdited", translate.Translated: "ManuallyConfirmed",
	translate.Reviewed: "Reviewer1Confirmed", translate.Final: "Proofread", translate.Rejected: "Rejected",
}

// dialect reads what a dialect says of a segment and returns the node that
// carries it, or -1.
func (f *xliff1) dialect(u *unit1, mid string, s *translate.Segment) int32 {
	t := f.tree
	if v := t.Attr(u.node, "mq:status"); v != "" {
		if st, ok := mqStates[v]; ok {
			s.State = st
		}
		if t.Attr(u.node, "mq:locked") == "locked" {
			s.Locked, s.LockedBy = true, "mq:locked"
		}
		if v == "MachineTranslated" {
			s.Origin = translate.FromMachine
		}
		return u.node
	}
	if v := t.Attr(u.node, "m:confirmed"); v != "" {
		s.State = translate.Draft
		if v == "1" {
			s.State = translate.Translated
			if l := t.Attr(t.Root, "m:level"); l > "1" {
				s.State = translate.Reviewed
			}
			for p := t.Nodes[u.node].Parent; p >= 0; p = t.Nodes[p].Parent {
				if l := t.Attr(p, "m:level"); l > "1" {
					s.State = translate.Reviewed
				}
			}
		}
		if t.Attr(u.node, "m:locked") == "true" {
			s.Locked, s.LockedBy = true, "m:locked"
		}
		if t.Attr(u.node, "m:trans-origin") == "mt" {
			s.Origin = translate.FromMachine
		}
		return u.node
	}
	defs := t.Child(u.node, "seg-defs")
	if defs < 0 {
		return -1
	}
	for _, seg := range t.Children(defs, "seg") {
		if t.Attr(seg, "id") != mid {
			continue
		}
		s.State = translate.Draft
		if st, ok := sdlStates[t.Attr(seg, "conf")]; ok {
			s.State = st
		}
		if t.Attr(seg, "locked") == "true" {
			s.Locked, s.LockedBy = true, "sdl:locked"
		}
		switch t.Attr(seg, "origin") {
		case "mt", "nmt", "amt":
			s.Origin = translate.FromMachine
		case "tm", "document-match":
			s.Origin = translate.FromMemory
		}
		return seg
	}
	return -1
}

// dialectState writes a state where the dialect keeps it.
func (f *xliff1) dialectState(p *place1, state translate.State) []splice {
	t := f.tree
	switch {
	case t.Local(p.dialect) == "seg":
		return setAttr(t, p.dialect, "conf", sdlWritten[state])
	case t.Attr(p.dialect, "mq:status") != "":
		return setAttr(t, p.dialect, "mq:status", mqWritten[state])
	}
	confirmed := "0"
	if state == translate.Translated || state.Approved() {
		confirmed = "1"
	}
	return setAttr(t, p.dialect, "m:confirmed", confirmed)
}
