package check

import (
	"slices"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// What stands where a name of the source is expected, by the word links, and
// what is offered for it.
func TestStandIn(t *testing.T) {
	j := names.Default()
	for _, tt := range []struct {
		name, source, target string
		links                map[string]string
		check, stands, fix   string
	}{
		{"another word", "Am Abend flog der Minister nach Mailand.", "In the evening the minister flew to hospital.", map[string]string{"Mailand": "hospital"}, "name-missing", "hospital", "Milan"},
		{"nothing", "Am Abend flog der Minister nach Mailand.", "In the evening the minister left.", nil, "name-missing", "", ""},
		{"a small word is not replaced", "Am Abend flog der Minister nach Mailand.", "In the evening the minister flew there.", map[string]string{"Mailand": "there"}, "name-missing", "there", ""},
		{"the right one of two names", "Von Mailand flog er weiter nach Spanien.", "He went from Sweden to Portugal.", map[string]string{"Mailand": "Sweden", "Spanien": "Portugal"}, "name-wrong", "Sweden", "Milan"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &translate.Document{SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{{ID: "1", Source: tt.source, Target: tt.target, State: translate.Draft}}}
			all := Known{Judge: j, Judged: j.Judge(d), Linked: sameWords(tt.links)}.Run(d)
			i := slices.IndexFunc(all, func(f translate.Finding) bool { return f.Check == tt.check })
			if i < 0 {
				t.Fatalf("findings %q", ids(all))
			}
			stands, fix := "", ""
			if f := all[i]; f.Target.Valid() {
				stands = tt.target[f.Target.Start:f.Target.End]
				if len(f.Fixes) > 0 {
					fix = f.Fixes[0]
				}
			}
			if stands != tt.stands || fix != tt.fix {
				t.Errorf("%q stands there, fix %q; want %q, %q (%s)", stands, fix, tt.stands, tt.fix, all[i].Message)
			}
		})
	}
}
