package check

import (
	"testing"

	"satzpaar/translate"
)

func TestLimit(t *testing.T) {
	for _, tt := range []struct {
		name, target string
		limit        translate.Limit
		want         string
	}{
		{"within", "{1}Save{/1} it", translate.Limit{MaxRunes: 7}, ""},
		{"too long", "{1}Save{/1} all", translate.Limit{MaxRunes: 7}, "1 character too long: the file allows 7"},
		{"too long in bytes", "Café", translate.Limit{MaxBytes: 4}, "1 byte too long: the file allows 4"},
		{"too short", "No", translate.Limit{MinRunes: 3}, "1 character too short: the file wants at least 3"},
		{"too short in bytes", "No", translate.Limit{MinBytes: 6, Encoding: translate.UTF16}, "2 bytes too short: the file wants at least 6"},
		{"not begun", "", translate.Limit{MinRunes: 3}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, f := range (Known{}).Segment(translate.Segment{Source: "{1}Alles{/1} sichern", Target: tt.target, Limit: tt.limit}) {
				if f.Check == lengthLimit.ID {
					got = f.Message.String()
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// What the file forbids to do with a code is said as such.
func TestForbiddenByTheFile(t *testing.T) {
	codes := []translate.InlineCode{
		{Number: 1, Kind: translate.CodeAlone, Fixed: true},
		{Number: 2, Kind: translate.CodeAlone, NoCopy: true},
		{Number: 3, Kind: translate.CodeAlone, NoReorder: true},
		{Number: 4, Kind: translate.CodeAlone, NoReorder: true},
		{Number: 5, Mark: true},
		{Number: 5, Kind: translate.CodeClose, Mark: true},
	}
	for _, tt := range []struct{ name, source, target, want string }{
		{"deleted", "a{1/}", "a", "the code {1/} is missing, and the file forbids to delete it"},
		{"copied", "a{2/}", "a{2/}{2/}", "the code {2/} stands there too often, and the file forbids to copy it"},
		{"reordered", "{3/}a{4/}", "{4/}a{3/}", "the code {4/} has changed its place, and the file forbids that"},
		{"an annotation of the target is none of the source's", "a", "{5}a{/5}", ""},
		{"others may go between", "{3/}a{1/}{4/}", "{1/}{3/}{4/}a", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range (Known{}).Segment(translate.Segment{Source: tt.source, Target: tt.target, Codes: codes}) {
				if len(f.Check) > 4 && f.Check[:4] == "tag-" {
					got = append(got, f.Message.String())
				}
			}
			if tt.want == "" && len(got) > 0 || tt.want != "" && (len(got) != 1 || got[0] != tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
