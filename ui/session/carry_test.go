package session

import (
	"strings"
	"testing"
)

// However segments of a page are paired by hand, a link of theirs keeps its
// address, and no number of a code comes to stand for itself.
func TestLinksOfRepairs(t *testing.T) {
	const source = "Der [Hafen](https://a.invalid) von Rostock ist heute wieder offen.\n\nDie [Fähre](https://b.invalid) fährt am Freitag nach Trelleborg. Niemand wurde verletzt.\n"
	const draft = "The [port](https://a.invalid) of Rostock is open again today.\n\nThe [ferry](https://b.invalid) goes to Trelleborg on Friday. [Nobody](https://c.invalid) was **injured**.\n"
	const port, ferry, nobody = "The [port](https://a.invalid) of Rostock is open again today.", "The [ferry](https://b.invalid) goes to Trelleborg on Friday.", "[Nobody](https://c.invalid) was **injured**."
	for _, tt := range []struct {
		name string
		do   func(s *Session) error
		want string
	}{
		{"merged over paragraphs", func(s *Session) error { return s.Merge(0) }, port + " " + ferry},
		{"merged in a paragraph", func(s *Session) error { return s.Merge(1) }, ferry + " " + nobody},
		{"moved over paragraphs", func(s *Session) error { return s.MoveTarget(0, 1) }, port + " " + ferry},
		{"moved back over paragraphs", func(s *Session) error { return s.MoveTarget(1, -1) }, port + " " + ferry},
		{"moved in a paragraph", func(s *Session) error { return s.MoveTarget(2, -1) }, ferry + " " + nobody},
		{"split", func(s *Session) error { return s.Split(2, len("Niemand"), len("{2}Nobody{/2}")) }, nobody},
		{"linked crosswise", func(s *Session) error { return s.Link(1, 0) }, port},
		{"linked in a paragraph", func(s *Session) error { return s.Link(1, 2) }, nobody},
		{"paired anew", func(s *Session) error { return s.Realign(1) }, port + "\n\n" + ferry + " " + nobody},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := page(t, source, draft)
			if s.Len() != 3 {
				t.Fatalf("%d segments, want 3", s.Len())
			}
			before := content(t, s)
			if err := tt.do(s); err != nil {
				t.Fatal(err)
			}
			got := exportOf(t, s)
			if !strings.Contains(got, tt.want) || strings.ContainsAny(got, "{}") {
				t.Errorf("got\n%s\nwant in it\n%s", got, tt.want)
			}
			if _, err := s.Undo(); content(t, s) != before {
				t.Errorf("one undo does not take it back: %v", err)
			}
		})
	}
}
