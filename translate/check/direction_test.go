package check

import (
	"testing"

	"satzpaar/translate"
)

func TestDirection(t *testing.T) {
	for _, tt := range []struct{ name, source, target, fix string }{
		{"caption", "Der Kanzler (links) und sein Gast.", "The chancellor (right) and his guest.", "left"},
		{"caption kept", "Der Kanzler (links) und sein Gast.", "The chancellor (left) and his guest.", ""},
		{"both sides named", "Links der Kanzler, rechts sein Gast.", "The guest is on the right.", ""},
		{"right is also correct", "Er hatte recht.", "He was right.", ""},
		{"right of law", "Die Rechtslage ist klar.", "The situation left by law is clear.", ""},
		{"compass", "Der Wind kommt aus Norden.", "The wind is from the south.", "north"},
		{"adjective, capital", "Nördliche Gemeinden klagen.", "Southern municipalities complain.", "Northern"},
		{"compound", "Die Kämpfe in der Ostukraine dauern an.", "Fighting goes on in western Ukraine.", "eastern"},
		{"compound kept", "Die Kämpfe in der Ostukraine dauern an.", "Fighting goes on in eastern Ukraine.", ""},
		{"Easter is no direction", "Zu Ostern fuhr er an die Küste.", "At Easter he went to the west coast.", ""},
		{"named otherwise", "Er lebt im Süden.", "He lives on the Riviera.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := checkDirection(read(translate.Segment{Source: tt.source, Target: tt.target}))
			if tt.fix == "" {
				if len(got) > 0 {
					t.Errorf("flagged: %v", got[0].Message)
				}
				return
			}
			if len(got) != 1 || got[0].Fixes[0] != tt.fix {
				t.Errorf("findings = %+v, want one with the fix %q", got, tt.fix)
			}
		})
	}
}
