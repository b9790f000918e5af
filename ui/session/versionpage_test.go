package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
)

// The German and the English of a document, and a new version of the German: a
// paragraph before, a sentence changed, a link that points elsewhere.
const (
	oldPage = "---\ntitle: Der Hafen von Rostock\nweight: 3\n---\n\n# Der Hafen\n\n![Der Hafen am Abend](hafen.png)\n\nDer **alte** Hafen liegt im Norden der Stadt. Er ist [seit 1920](https://x.invalid/alt) in Betrieb.\n\nDie Fähre fährt am Freitag wieder.\n"
	newPage = "---\ntitle: Der Hafen von Rostock\nweight: 4\n---\n\n# Der Hafen\n\nDie *Stadt* hat heute das neue Lagerhaus eröffnet.\n\n![Der Hafen am Abend](hafen.png)\n\nHeute liegt der **alte** Hafen im *Norden* der Stadt. Er ist [seit 1920](https://x.invalid/neu) in Betrieb.\n\nDie Fähre fährt am Freitag wieder.\n"
	english = "---\ntitle: The port of Rostock\n---\n\n# The port\n\n![The port in the evening](port.png)\n\nThe **old** port lies in the north of the city. It has been in operation [since 1920](https://x.invalid/en).\n\nThe ferry runs again on Friday.\n"
)

func page(t *testing.T, source, draft string) *Session {
	t.Helper()
	return openPair(t, Texts{Name: "a.md", DraftName: "b.md", Source: []byte(source), Draft: []byte(draft)})
}

func exportOf(t *testing.T, s *Session) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	if _, err := s.Export(t.Context(), "source-format", out); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestKinds: what is no running text says what it is.
func TestKinds(t *testing.T) {
	s := page(t, oldPage, english)
	var all []string
	for i := range s.Len() {
		all = append(all, Kind(s.Segment(i)))
	}
	if got := strings.Join(all, ","); got != "metadata,,alternative text,,," {
		t.Errorf("kinds %q", got)
	}
	if got := s.Threads(0); len(got) != 0 {
		t.Errorf("a kind is no remark: %v", got)
	}
}

// TestNewSourceOfPage: a new version of a Markdown document keeps the
// translation and the state of what is the same, comes out in the new
// structure, and one undo brings the old one back.
func TestNewSourceOfPage(t *testing.T) {
	s := page(t, oldPage, english)
	for i := range s.Len() {
		if _, err := s.Approve(i); err != nil {
			t.Fatal(err)
		}
	}
	before, old := content(t, s), exportOf(t, s)
	u, err := s.NewSource("a.md", []byte(newPage))
	if err != nil || u != (Update{Same: 5, Changed: 1, Added: 1}) {
		t.Fatalf("NewSource = %+v, %v", u, err)
	}
	for i := range s.Len() {
		g := s.Segment(i)
		open := strings.Contains(g.Source, "Lagerhaus") || strings.Contains(g.Source, "Heute liegt")
		if open == (g.State == translate.Reviewed) {
			t.Errorf("%q is %s", g.Source, g.State)
		}
	}
	want := strings.NewReplacer("Der Hafen von Rostock", "The port of Rostock", "# Der Hafen", "# The port", "Der Hafen am Abend", "The port in the evening",
		"Heute liegt der **alte** Hafen im *Norden* der Stadt. Er ist [seit 1920](https://x.invalid/neu) in Betrieb.",
		"The **old** port lies in the north of the city. It has been in operation [since 1920](https://x.invalid/neu).",
		"Die Fähre fährt am Freitag wieder.", "The ferry runs again on Friday.").Replace(newPage)
	if got := exportOf(t, s); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if _, err := s.Undo(); err != nil || content(t, s) != before {
		t.Errorf("undo: %v", err)
	}
	if got := exportOf(t, s); got != old {
		t.Errorf("after the undo\n%s\nwant\n%s", got, old)
	}
}

// TestNewTargetOfPage: a reviewed English document changes the translations,
// and its codes find those of the German.
func TestNewTargetOfPage(t *testing.T) {
	s := page(t, oldPage, english)
	u, err := s.NewTarget("b.md", []byte(strings.Replace(english, "The **old** port lies", "North of it, the __old__ harbour lies", 1)))
	if err != nil || u != (Update{Same: 5, Changed: 1}) {
		t.Fatalf("NewTarget = %+v, %v", u, err)
	}
	if got := exportOf(t, s); !strings.Contains(got, "North of it, the **old** harbour lies") || !strings.Contains(got, "(https://x.invalid/alt)") {
		t.Errorf("got\n%s", got)
	}
	if _, err := s.NewSource("a.html", []byte("<p>Der Hafen</p>")); err == nil || !strings.Contains(err.Error(), "markdown") {
		t.Errorf("a page for a Markdown document: %v", err)
	}
}
