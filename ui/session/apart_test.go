package session

import "testing"

// What stands around a text on its page and was translated with it is set
// apart on both sides, and comes back; in a document that is a page it stays.
func TestApartOnBothSides(t *testing.T) {
	for _, tt := range []struct {
		name, draft, source, target string
		apart                       int
	}{
		{
			"a.txt", "b.txt",
			"Der Hafen von Rostock war gestern geschlossen.\n\nFolgen Sie uns auf Facebook\n\nKapitän Maas wartete mit 14 Schiffen.",
			"The port of Rostock was closed yesterday.\n\nFollow us on Facebook\n\nCaptain Maas waited with 14 ships.", 1,
		},
		{
			"a.md", "b.md",
			"Der Hafen von Rostock war gestern geschlossen.\n\nFolgen Sie uns auf Facebook\n\nKapitän Maas wartete mit 14 Schiffen.\n",
			"The port of Rostock was closed yesterday.\n\nFollow us on Facebook\n\nCaptain Maas waited with 14 ships.\n", 0,
		},
		{
			"c.txt", "d.txt",
			"Der Sturm\n\nDie Redaktion der Zeitung bekam hundert Briefe von Lesern.\n\nKommentare waren selten.",
			"The storm\n\nThe newspaper's editors received a hundred letters from readers.\n\nComments were rare.", 0,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := openPair(t, Texts{Name: tt.name, DraftName: tt.draft, Source: []byte(tt.source), Draft: []byte(tt.target)})
			var apart []int
			for i := range s.Len() {
				if g := s.Segment(i); g.Apart {
					apart = append(apart, i)
					if g.Source == "" || g.Target == "" {
						t.Errorf("%q and %q are not paired", g.Source, g.Target)
					}
				}
			}
			if len(apart) != tt.apart {
				t.Fatalf("%d segments are apart, want %d", len(apart), tt.apart)
			}
			if tt.apart == 0 {
				return
			}
			before := content(t, s)
			if err := s.ToggleApart(apart[0]); err != nil || s.Segment(apart[0]).Apart {
				t.Fatalf("it does not come back: %v", err)
			}
			if _, err := s.Undo(); err != nil || content(t, s) != before {
				t.Errorf("undo: %v", err)
			}
		})
	}
}
