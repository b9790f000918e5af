package session

import (
	"testing"

	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

// TestSourceFormat: the English comes out in the structure of the German.
func TestSourceFormat(t *testing.T) {
	for _, tt := range []struct{ name, file, source, draft, want string }{
		{
			"Markdown", ".md",
			"---\ntitle: x\n---\n\n# Der Hafen\n\nDer **alte** Hafen liegt im Norden. Er ist [seit 1920](https://x.invalid/de) in Betrieb und\nwartet auf Schiffe.\n\n```\nnichts\n```\n\n* Die Fähre fährt heute nicht.\n* Der `Kran` ist defekt.\n",
			"# The harbour\n\nThe __old__ harbour lies in the north. It has been in operation [since 1920](https://x.invalid/en) and is waiting for ships.\n\n- The ferry does not run today.\n- The `Kran` is broken.\n",
			"---\ntitle: x\n---\n\n# The harbour\n\nThe **old** harbour lies in the north. It has been in operation [since 1920](https://x.invalid/de) and is waiting for ships.\n\n```\nnichts\n```\n\n* The ferry does not run today.\n* The `Kran` is broken.\n",
		},
		{
			"HTML", ".html",
			"<html lang=\"de\"><body class=x>\n<h1>Der Hafen</h1>\n<p>Der <b>alte</b> Hafen liegt im Norden. Er wartet auf Schiffe.</p>\n<script>var a</script>\n<p>Die Fähre fährt heute nicht.</p></body></html>\n",
			"<html><body><h1>The harbour</h1><p>The <b>old</b> harbour lies in the north. It is waiting for <i>ships</i>.</p><p>The ferry does not run today.</p></body></html>",
			"<html lang=\"en\"><body class=x>\n<h1>The harbour</h1>\n<p>The <b>old</b> harbour lies in the north. It is waiting for <i>ships</i>.</p>\n<script>var a</script>\n<p>The ferry does not run today.</p></body></html>\n",
		},
		{
			"plain text", ".txt",
			"Der Hafen\r\n\r\n\r\nDer alte Hafen liegt im Norden. Er wartet auf Schiffe.\r\n\r\nDie Fähre fährt heute nicht.",
			"The harbour\n\nThe old harbour lies in the north. It is waiting for ships.\n\nThe ferry does not run today.\n",
			"The harbour\r\n\r\n\r\nThe old harbour lies in the north. It is waiting for ships.\r\n\r\nThe ferry does not run today.",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x := Texts{Name: "a.de" + tt.file, DraftName: "a.en" + tt.file, Source: []byte(tt.source), Draft: []byte(tt.draft)}
			if got := exportOf(t, openPair(t, x)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// TestSentencesOfBlocks: every byte of a block lies in one sentence, closing
// codes with what they close.
func TestSentencesOfBlocks(t *testing.T) {
	p, err := format.ReadProse("a.md", []byte("Das ist **fett. Und** das [nicht](x). Hier `x` endet es.\n"))
	if err != nil {
		t.Fatal(err)
	}
	r := readProse(segment.Rules{}, "de", p)
	want := []string{"Das ist {1}fett.", "Und{/1} das {2}nicht{/2}.", "Hier {3/} endet es."}
	for k := range want {
		if k >= len(r.shown) || r.shown[k] != want[k] {
			t.Fatalf("got %q, want %q", r.shown, want)
		}
	}
}
