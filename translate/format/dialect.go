package format

import (
	"strings"

	"satzpaar/translate"
)

// Dialects of XLIFF 1.2 keep their states and locks in attributes of their own
// (Trados SDLXLIFF, memoQ MQXLIFF, Phrase MXLIFF, WorldServer).

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
	"AssembledFromFragments": translate.Draft, "AutoJoined": translate.Draft, "AutoSplit": translate.Draft, "AutoSplitAndEmpty": translate.Draft, "ManuallyConfirmed": translate.Translated,
	"Reviewer1Confirmed": translate.Reviewed, "Proofread": translate.Reviewed, "Rejected": translate.Rejected,
}

var mqWritten = map[translate.State]string{
	translate.New: "NotStarted", translate.Draft: "PartiallyEdited", translate.Translated: "ManuallyConfirmed",
	translate.Reviewed: "Reviewer1Confirmed", translate.Final: "Proofread", translate.Rejected: "Rejected",
}

// iwsStates are those of WorldServer, which knows no approval: that stands in
// the core's attributes.
var iwsStates = map[string]translate.State{"pending": translate.Draft, "finished": translate.Translated}

// iwsWritten is the other direction.
func iwsWritten(s translate.State) string {
	if s == translate.Translated || s.Approved() {
		return "finished"
	}
	return "pending"
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
		return
	}
	if meta := f.worldServer(); meta >= 0 {
		f.readWorldServer(meta, s)
	}
}

func (f *xliff1) readPhrase(confirmed bool, s *translate.Segment) {
	s.State = phraseState(confirmed, f.level)
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

// worldServer returns the iws:segment-metadata of the unit at hand, or -1.
func (f *xliff1) worldServer() int32 { return f.tree.Foreign(0, "segment-metadata") }

// readWorldServer reads locks, origins, and the state where the core says none.
func (f *xliff1) readWorldServer(meta int32, s *translate.Segment) {
	t := &f.tree
	status := t.Child(meta, "status")
	says := func(name string) string {
		if status >= 0 && t.Attr(status, name) != "" {
			return t.Attr(status, name)
		}
		return t.Attr(meta, name)
	}
	if says("lock_status") == "locked" {
		s.Locked, s.LockedBy = true, "iws:locked"
	}
	switch kind := says("translation_type"); {
	case strings.HasPrefix(kind, "machine_translation"):
		s.Origin = translate.FromMachine
	case kind == "auto_translated", percent(says("tm_score")) > 0:
		s.Origin = translate.FromMemory
	}
	if target := t.Child(0, "target"); target < 0 || t.Attr(target, "state") != "" || t.Attr(0, "approved") == "yes" {
		return
	}
	if st, ok := iwsStates[says("translation_status")]; ok {
		s.State = st
	}
	if says("target_content") == "placeholder" {
		s.State = translate.Draft // a copy of the source
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

// dialectState writes a state where the dialect keeps it; only it: the core's
// attributes are not wanted beside.
func (f *xliff1) dialectState(mid string, state translate.State) (all []splice, only bool) {
	t := &f.tree
	if seg := f.trados(mid); seg >= 0 {
		return setAttr(t, seg, "conf", sdlWritten[state]), true
	}
	if f.memoQ != "" && t.Attr(0, f.memoQ+"status") != "" {
		return setAttr(t, 0, f.memoQ+"status", mqWritten[state]), true
	}
	if meta := f.worldServer(); meta >= 0 {
		// The core says the state, too: finished is all that this one knows.
		if status := t.Child(meta, "status"); status >= 0 && t.Attr(status, "translation_status") != "" {
			return setAttr(t, status, "translation_status", iwsWritten(state)), false
		}
	}
	if f.phrase == "" || t.Attr(0, f.phrase+"confirmed") == "" {
		return nil, false
	}
	return setAttr(t, 0, f.phrase+"confirmed", phraseWritten(state)), true
}

// phraseState is what m:confirmed means at a level of the workflow.
func phraseState(confirmed bool, level string) translate.State {
	switch {
	case !confirmed:
		return translate.Draft
	case level > "1":
		return translate.Reviewed
	}
	return translate.Translated
}

// phraseWritten is what m:confirmed says of a state.
func phraseWritten(s translate.State) string {
	if s == translate.Translated || s.Approved() {
		return "1"
	}
	return "0"
}
