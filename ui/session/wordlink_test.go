package session

import (
	"slices"
	"testing"

	"satzpaar/translate"
)

func TestWordLinks(t *testing.T) {
	s := texts(t)
	g := s.Segment(1)
	links := s.WordLinks(1)
	for _, tt := range []struct{ source, target string }{{"Kapitän", "Captain"}, {"Maas", "Maas"}, {"wartete", "waited"}, {"14", "14"}, {"Schiffen", "ships"}} {
		k := slices.IndexFunc(links, func(l WordLink) bool { return g.Source[l.Source.Start:l.Source.End] == tt.source })
		if k < 0 {
			t.Errorf("%s is linked with nothing", tt.source)
			continue
		}
		_, other := Counterparts(links, translate.SourceSide, links[k].Source.Start+1)
		if len(other) != 1 || g.Target[other[0].Start:other[0].End] != tt.target {
			t.Errorf("%s is linked with %v, want %s", tt.source, other, tt.target)
		}
		word, back := Counterparts(links, translate.TargetSide, other[0].Start)
		if word != other[0] || !slices.Contains(back, links[k].Source) {
			t.Errorf("%s leads back to %v", tt.target, back)
		}
	}
	if word, other := Counterparts(links, translate.SourceSide, len(g.Source)+3); word != translate.NoSpan || other != nil {
		t.Errorf("behind the end stands %v, %v", word, other)
	}
	if got := s.WordLinks(s.Len()); got != nil {
		t.Errorf("links of no segment: %v", got)
	}
	// What is being typed counts.
	s.Typing(1, "Captain Maas had 14 boats.")
	for _, l := range s.WordLinks(1) {
		if l.Target.End > len("Captain Maas had 14 boats.") {
			t.Errorf("link %v lies outside of the text", l)
		}
	}
}

func BenchmarkWordLinks(b *testing.B) {
	de, en := chapter(100, func(int) bool { return false })
	s := openPair(b, plainTexts(de, en))
	for b.Loop() {
		s.WordLinks(50)
	}
}
