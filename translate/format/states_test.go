package format

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

// TestStates: what is written is read as what it was, except where a dialect
// knows fewer states; and nothing is ever approved that asks for work.
func TestStates(t *testing.T) {
	read := map[string]translate.State{}
	for _, r := range States() {
		if !r.Write {
			read[r.Format+" "+r.File] = r.State
		}
	}
	for _, tt := range []struct {
		rule string
		want translate.State
	}{
		{`XLIFF 1.2 `, translate.Translated},
		{`XLIFF 1.2 approved="yes"`, translate.Reviewed},
		{`XLIFF 1.2 state="needs-l10n" approved="yes"`, translate.Draft},
		{`XLIFF 1.2 state="translated" approved="yes"`, translate.Reviewed},
		{`XLIFF 1.2 state="signed-off"`, translate.Reviewed},
		{`XLIFF 1.2 state-qualifier="fuzzy-match"`, translate.Draft},
		{`XLIFF 1.2 state="translated" state-qualifier="rejected-grammar"`, translate.Rejected},
		{`XLIFF 2 `, translate.Draft},
		{`XLIFF 2 state="reviewed"`, translate.Reviewed},
		{`Trados conf="ApprovedSignOff"`, translate.Final},
		{`memoQ mq:status="Reviewer1Confirmed"`, translate.Reviewed},
	} {
		if got, ok := read[tt.rule]; !ok || got != tt.want {
			t.Errorf("%s is %s, %t, want %s", tt.rule, got, ok, tt.want)
		}
	}
	for _, r := range States() {
		if !r.Write {
			continue
		}
		if strings.Contains(r.File, `approved="yes"`) && strings.Contains(r.File, "needs-") {
			t.Errorf("%s is approved and asks for work", r.File)
		}
		// A file says "new" by having no target.
		if got, ok := read[r.Format+" "+strings.Replace(r.File, ` approved="no"`, "", 1)]; ok && got != r.State && r.State != translate.New && r.Format != "memoQ" {
			t.Errorf("%s: %s is written %s, which is read as %s", r.Format, r.State, r.File, got)
		}
	}
}
