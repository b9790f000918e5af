package check

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestConsistency(t *testing.T) {
	d := &translate.Document{Segments: []translate.Segment{
		{ID: "1", Source: "Der Rat tagt am Abend.", Target: "The council meets in the evening.", State: translate.Draft},
		{ID: "2", Source: "Der Rat tagt am Abend.", Target: "The council is in session tonight.", State: translate.Draft},
		{ID: "3", Source: "Der Rat tagte am Abend nicht.", Target: "The council meets in the evening.", State: translate.Draft},
		{ID: "4", Source: "Der Rat tagt am Abend!", Target: "The council meets in the evening!", State: translate.Draft},
	}}
	var k Known
	views, _ := k.look(d)
	var got []string
	for _, f := range checkConsistency(d, views) {
		got = append(got, string(f.Segment)+" "+f.Check)
	}
	if want := []string{"2 inconsistent-target", "3 inconsistent-source"}; !slices.Equal(got, want) {
		t.Errorf("findings %q, want %q", got, want)
	}
}
