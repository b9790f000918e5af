package check

import (
	"testing"

	"satzpaar/translate"
)

func TestVariant(t *testing.T) {
	approved := func(text string) translate.Segment {
		return translate.Segment{Source: "x", Target: text, State: translate.Reviewed}
	}
	draft := func(text string) translate.Segment { return translate.Segment{Source: "x", Target: text} }
	for _, tt := range []struct {
		name, lang string
		segments   []translate.Segment
		want, fix  string
	}{
		{"the tag says", "en-US", []translate.Segment{draft("A grey harbour.")}, "grey", "gray"},
		{"learnt from what was approved", "en", []translate.Segment{approved("The harbour, the colours, the centre."), draft("It was organised by the center.")}, "center", "centre"},
		{"too little to tell", "en", []translate.Segment{draft("A grey center.")}, "", ""},
		{"the rest of the text", "en", []translate.Segment{draft("The color, harbor, labor, theater, favorite, gray, fiber, honor, neighbor and a centre.")}, "centre", "center"},
		{"the Labour Party keeps its name", "en-US", []translate.Segment{draft("The Labour Party.")}, "", ""},
		{"-ize is Oxford's too", "en-GB", []translate.Segment{draft("They organize it.")}, "", ""},
		{"-ise is not American", "en-US", []translate.Segment{draft("They organised it and advertised it.")}, "organised", "organized"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &translate.Document{TargetLang: tt.lang, Segments: tt.segments}
			var k Known
			views, _ := k.look(d)
			got := checkVariant(d, views)
			if tt.want == "" {
				if len(got) > 0 {
					t.Errorf("findings %v", got)
				}
				return
			}
			if len(got) == 0 || got[0].Evidence != tt.want || got[0].Fixes[0] != tt.fix {
				t.Errorf("findings %+v, want %s -> %s first", got, tt.want, tt.fix)
			}
		})
	}
}
