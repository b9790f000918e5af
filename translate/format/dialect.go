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

// dialect reads what a dialect says of a segment of the unit at hand.
func (f *xliff1) dialect(mid string, s *translate.Segment) {
	t := &f.tree
	if seg := f.trados(mid); seg >= 0 {
		f.readTrados(seg, s)
		return
	}
	if v := t.Attr(0, f.memoQ+"status"); f.memoQ != "" && v != "" {
		if st, ok := mqStates[v]; ok {
			s.State = st
		}
		if t.Attr(0, f.memoQ+"locked") == "locked" {
			s.Locked, s.LockedBy = true, "mq:locked"
		}
		if v == "MachineTranslated" {
			s.Origin = translate.FromMachine
		}
		return
	}
	if v := t.Attr(0, f.phrase+"confirmed"); f.phrase != "" && v != "" {
		f.readPhrase(v == "1", s)
	}
}

func (f *xliff1) readPhrase(confirmed bool, s *translate.Segment) {
	s.State = translate.Draft
	if confirmed {
		s.State = translate.Translated
		if f.level > "1" {
			s.State = translate.Reviewed
		}
	}
	if f.tree.Attr(0, f.phrase+"locked") == "true" {
		s.Locked, s.LockedBy = true, "m:locked"
	}
	switch f.tree.Attr(0, f.phrase+"trans-origin") {
	case "mt":
		s.Origin = translate.FromMachine
	case "tm":
		s.Origin = translate.FromMemory
	}
}

// trados returns the sdl:seg of a segment of the unit at hand, or -1.
func (f *xliff1) trados(mid string) int32 {
	defs := f.tree.Foreign(0, "seg-defs")
	if defs < 0 {
		return -1
	}
	for c := f.tree.Nodes[defs].First; c >= 0; c = f.tree.Nodes[c].Next {
		if f.tree.Local(c) == "seg" && f.tree.Attr(c, "id") == mid {
			return c
		}
	}
	return -1
}

func (f *xliff1) readTrados(seg int32, s *translate.Segment) {
	s.State = translate.Draft
	if st, ok := sdlStates[f.tree.Attr(seg, "conf")]; ok {
		s.State = st
	}
	if f.tree.Attr(seg, "locked") == "true" {
		s.Locked, s.LockedBy = true, "sdl:locked"
	}
	switch f.tree.Attr(seg, "origin") {
	case "mt", "nmt", "amt":
		s.Origin = translate.FromMachine
	case "tm", "document-match":
		s.Origin = translate.FromMemory
	}
}

// dialectState writes a state where the dialect keeps it, if it does.
func (f *xliff1) dialectState(mid string, state translate.State) ([]splice, bool) {
	t := &f.tree
	if seg := f.trados(mid); seg >= 0 {
		return setAttr(t, seg, "conf", sdlWritten[state]), true
	}
	if f.memoQ != "" && t.Attr(0, f.memoQ+"status") != "" {
		return setAttr(t, 0, f.memoQ+"status", mqWritten[state]), true
	}
	if f.phrase == "" || t.Attr(0, f.phrase+"confirmed") == "" {
		return nil, false
	}
	confirmed := "0"
	if state == translate.Translated || state.Approved() {
		confirmed = "1"
	}
	return setAttr(t, 0, f.phrase+"confirmed", confirmed), true
}
