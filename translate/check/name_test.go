package check

import (
	"testing"

	"satzpaar/translate"
)

// The same slip in the same name is one question: asked at the first place that
// is open and not set aside, a hint elsewhere.
func TestNameQuestions(t *testing.T) {
	seg := func(id, target string, s translate.State) translate.Segment {
		return translate.Segment{ID: translate.SegmentID(id), Source: "Gestern war er in Wladiwostok.", Target: target, State: s}
	}
	d := &translate.Document{SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{
		seg("approved", "Yesterday he was in Wladiwostok.", translate.Reviewed),
		seg("first", "Yesterday he was in Wladiwostok.", translate.Draft),
		seg("again", "He was in Wladiwostok yesterday.", translate.Draft),
		seg("other", "Yesterday he was in Wladivostok.", translate.Draft),
	}}
	all := judged(d)
	asked := func(all []translate.Finding) map[translate.SegmentID]translate.Severity {
		m := map[translate.SegmentID]translate.Severity{}
		for _, f := range all {
			if f.Check == nameKept.ID || f.Check == nameHalf.ID || f.Check == nameMisspelt.ID {
				m[f.Segment] = f.Severity
			}
		}
		return m
	}
	for id, want := range map[translate.SegmentID]translate.Severity{"approved": translate.Warning, "first": translate.Warning, "again": translate.Hint, "other": translate.Warning} {
		if got, ok := asked(all)[id]; !ok || got != want {
			t.Errorf("%s: %v %v, want %v", id, got, ok, want)
		}
	}
	k := Known{SetAside: func(f translate.Finding) bool { return f.Segment == "first" }}
	for _, f := range all {
		if f.Check == nameKept.ID {
			k.Judged = append(k.Judged, translate.Occurrence{Segment: f.Segment, Name: "Wladiwostok", Entity: "Wladiwostok", Rendering: "Wladiwostok", Verdict: translate.NameKept, Severity: translate.Warning, Source: f.Source, Target: f.Target})
		}
	}
	if got := asked(k.nameFindings(d)); got["again"] != translate.Warning {
		t.Errorf("where the first was set aside, the next is asked: %v", got)
	}
}
