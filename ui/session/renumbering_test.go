package session

import (
	"strings"
	"testing"
)

// Links that only the draft has keep their own addresses, however many stand
// in a paragraph and in whichever of its sentences.
func TestLinksOfTheDraftAlone(t *testing.T) {
	source := "Der Hafen und das Amt sind heute wieder offen. Die Fähre fährt am Freitag nach Rostock.\n"
	draft := "The [port](https://a.invalid) and the [office](https://b.invalid) are open again today. The [ferry](https://c.invalid) goes to **Rostock** on **Friday**.\n"
	s := page(t, source, draft)
	if got := exportOf(t, s); got != draft {
		t.Errorf("got\n%s\nwant\n%s", got, draft)
	}
	t.Run("in a new version of the source", func(t *testing.T) {
		if _, err := s.NewSource("a.md", []byte("# Neues\n\n"+strings.Replace(source, "das Amt", "das *Amt*", 1))); err != nil {
			t.Fatal(err)
		}
		if got := exportOf(t, s); !strings.Contains(got, draft) {
			t.Errorf("got\n%s\nwant in it\n%s", got, draft)
		}
	})
}

// Links of sentences that come from two paragraphs keep their own addresses.
func TestLinksAcrossParagraphs(t *testing.T) {
	for _, tt := range []struct{ name, source, draft, want string }{
		{
			"of the draft",
			"Der Hafen von Rostock ist heute wieder offen und die Fähre fährt am Freitag nach Trelleborg in Schweden.\n\nDas war gestern so.\n",
			"The [port](https://a.invalid) of Rostock is open again today\n\nand the [ferry](https://b.invalid) goes to Trelleborg in Sweden on Friday.\n\nThat was so yesterday.\n",
			"The [port](https://a.invalid) of Rostock is open again today and the [ferry](https://b.invalid) goes to Trelleborg in Sweden on Friday.",
		},
		{
			"of the source",
			"Der [Hafen](https://a.invalid) von Rostock ist heute wieder offen.\n\nDie [Fähre](https://b.invalid) fährt am Freitag nach Trelleborg in Schweden.\n\nDas war gestern so.\n",
			"The [port](https://a.invalid) of Rostock is open again today and the [ferry](https://b.invalid) goes to Trelleborg in Sweden on Friday.\n\nThat was so yesterday.\n",
			"The [port](https://a.invalid) of Rostock is open again today and the [ferry](https://b.invalid) goes to Trelleborg in Sweden on Friday.",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := page(t, tt.source, tt.draft)
			if got := exportOf(t, s); !strings.Contains(got, tt.want) {
				t.Errorf("got\n%s\nwant in it\n%s", got, tt.want)
			}
			if g := s.Segment(0); s.Len() != 2 || len(g.Codes) != 4 {
				t.Errorf("%d segments, the first with the codes %+v; want 2 with 4", s.Len(), g.Codes)
			}
		})
	}
}

// Links that come with a reviewed translation keep their addresses beside the
// codes of the other sentences.
func TestLinksOfANewTarget(t *testing.T) {
	s := page(t, "Der Hafen ist heute wieder offen. Die [Fähre](https://a.invalid) fährt am Freitag nach Rostock.\n",
		"The port is open again today. The [ferry](https://a.invalid) goes to Rostock on Friday.\n")
	reviewed := "The [port](https://b.invalid) is open again [today](https://c.invalid). The [ferry](https://a.invalid) goes to Rostock on Friday.\n"
	if _, err := s.NewTarget("b.md", []byte(reviewed)); err != nil {
		t.Fatal(err)
	}
	if got := exportOf(t, s); got != reviewed {
		t.Errorf("got\n%s\nwant\n%s", got, reviewed)
	}
}
