package format

import (
	"slices"
	"strings"
	"testing"
)

// proseSamples hold what people write, and the blocks that are read from it.
var proseSamples = []struct {
	name, file, text string
	want             []string
}{
	{"paragraphs", "a.md", "Erster Absatz,\nzwei Zeilen.\n\nZweiter.\n", []string{"Erster Absatz, zwei Zeilen.", "Zweiter."}},
	{"headings", "a.md", "# Titel #\n\nUnter\n=====\n\n## Zwei\n", []string{"Titel", "Unter", "Zwei"}},
	{"formatting", "a.md", "Ein **fetter** und _kursiver_ Satz mit ~~Strich~~, `code` und [Verweis](http://x.invalid/a \"t\").\n", []string{
		"Ein {1}fetter{/1} und {2}kursiver{/2} Satz mit {3}Strich{/3}, {4/} und {5}Verweis{/5}.",
	}},
	{"nested formatting", "a.md", "So ***beides*** und **[fett](x)** und **ein [Wort](y)**.\n", []string{
		"So {1}{2}beides{/2}{/1} und {3}{4}fett{/4}{/3} und {5}ein {6}Wort{/6}{/5}.",
	}},
	{"breaks, images, addresses", "a.md", "Oben  \nunten\\\nganz unten ![Bild](a.png) <http://x.invalid> <b>roh</b> ja.\n", []string{
		"Oben{1/}unten{2/}ganz unten {3}Bild{/3} {4/} {5/}roh{6/} ja.",
	}},
	{"lists and quotes", "a.md", "- Eins\n- [x] Zwei\n  weiter\n\n> Zitat\n> geht weiter\n\n1. Drei\n", []string{"Eins", "Zwei weiter", "Zitat geht weiter", "Drei"}},
	{"table", "a.md", "| Kopf | Zahl |\n|---|--:|\n| A \\| B | 3 |\n", []string{"Kopf", "Zahl", "A | B", "3"}},
	{"escapes", "a.md", "1\\. Mai, 5 \\* 3 &amp; mehr&nbsp;so\n", []string{"1. Mai, 5 * 3 & mehr\u00a0so"}},
	{"no text", "a.md", "---\ntitle: x\n---\n\n```go\ncode\n```\n\n    mehr\n\n***\n\n<div>\nroh\n</div>\n\n[a]: http://x.invalid\n\nText\n", []string{"Text"}},
	{"a whole paragraph in bold", "a.md", "**Alles fett.**\n", []string{"Alles fett."}},
	{"numbers in braces", "a.md", "Nimm {1} und *zwei*.\n", []string{"Nimm {1} und {2}zwei{/2}."}},
	{"page", "a.html", "<!DOCTYPE html>\n<html lang=\"de\"><head><title>Titel &amp; so</title><style>p{}</style></head>\n<body>\n<h1 class='x'>Über uns</h1>\n<p>Ein <b>fetter</b>&nbsp;Satz<br>und <a href=\"x?a=1&amp;b\">Verweis</a>.</p><!-- weg -->\n<ul><li>Eins<li><b>Zwei</b></ul><script>if (a<b) x()</script></body></html>\n", []string{
		"Titel & so", "Über uns", "Ein {1}fetter{/1}\u00a0Satz{2/}und {3}Verweis{/3}.", "Eins", "Zwei",
	}},
	{"crossed tags", "a.html", "<p>Das <b>ist <i>schief</b> hier</i>.</p>", []string{"Das {1}ist {2/}schief{/1} hier{3/}."}},
	{"no tags at all", "a.html", "Nur Text", []string{"Nur Text"}},
}

func TestReadProse(t *testing.T) {
	for _, tt := range proseSamples {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ReadProse(tt.file, []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := texts(p); !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
			for _, b := range p.Blocks {
				for _, c := range b.Codes {
					if c.Show == "" {
						t.Errorf("code %d of %q has no bytes", c.Number, b.Text)
					}
				}
			}
		})
	}
}

func texts(p *Prose) []string {
	all := []string{}
	for _, b := range p.Blocks {
		all = append(all, b.Text)
	}
	return all
}

// TestWriteProse: without a change the bytes are the same; with a new text in
// each block in turn, and in all of them, the others and the structure stay.
func TestWriteProse(t *testing.T) {
	for _, tt := range proseSamples {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ReadProse(tt.file, []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			checkProse(t, tt.file, p, make([]string, len(p.Blocks)), tt.text)
			checkProse(t, tt.file, p, texts(p), tt.text)
			every := texts(p)
			for i := range every {
				one := make([]string, len(every))
				one[i] = "New * <text> & [x] " + p.Blocks[i].Text
				every[i] = one[i]
				checkProse(t, tt.file, p, one, "")
			}
			checkProse(t, tt.file, p, every, "")
		})
	}
}

// checkProse writes now and compares the bytes with want, or without one what
// is read back.
func checkProse(t *testing.T, file string, p *Prose, now []string, want string) {
	t.Helper()
	out, err := p.Write(now, "")
	if err != nil {
		t.Fatal(err)
	}
	if want != "" {
		if string(out) != want {
			t.Errorf("got %q, want %q", out, want)
		}
		return
	}
	q, err := ReadProse(file, out)
	if err != nil {
		t.Fatal(err)
	}
	expected := texts(p)
	for i, s := range now {
		if s != "" {
			expected[i] = s
		}
	}
	if got := texts(q); !slices.Equal(got, expected) {
		t.Errorf("got\n%s\nwant\n%s\nin %s", strings.Join(got, "\n"), strings.Join(expected, "\n"), out)
	}
}

func TestWriteProseBytes(t *testing.T) {
	for _, tt := range []struct{ name, file, text, now, want string }{
		{"codes keep their bytes", "a.md", "Ein __fetter__ [Verweis](x 'y').\n", "A {2}link{/2} in {1}bold{/1}.", "A [link](x 'y') in __bold__.\n"},
		{"nothing is escaped without need", "a.md", "Ein Satz.\n", "Prices: 5 * 3, a_b, [sic].", "Prices: 5 * 3, a_b, [sic].\n"},
		{"what would be markup is", "a.md", "Ein Satz.\n", "1. No *list* here", "1\\. No \\*list\\* here\n"},
		{"cells keep their bars", "a.md", "|a|\n|-|\n|eins|\n", "", "|a|\n|-|\n|eins|\n"},
		{"what a set lacks", "a.html", "<p>\xc4pfel</p>", "5 → 6 €", "<p>5 &#8594; 6 \x80</p>"},
		{"language of a page", "a.html", "<html lang=de><p>Ja&nbsp;doch</p></html>", "Yes\u00a0<of> course", "<html lang=en><p>Yes&nbsp;&lt;of&gt; course</p></html>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ReadProse(tt.file, []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			now := make([]string, len(p.Blocks))
			now[len(now)-1] = tt.now
			if out, err := p.Write(now, "en"); err != nil || string(out) != tt.want {
				t.Errorf("got %q, %v, want %q", out, err, tt.want)
			}
		})
	}
}

// FuzzProse: no change gives the same bytes, blocks lie in order, and every
// code has its bytes.
func FuzzProse(f *testing.F) {
	for _, tt := range proseSamples {
		f.Add(tt.file == "a.html", []byte(tt.text))
	}
	f.Fuzz(func(t *testing.T, page bool, b []byte) {
		name := "a.md"
		if page {
			name = "a.html"
		}
		p, err := ReadProse(name, b)
		if err != nil {
			return
		}
		if out, err := p.Write(texts(p), ""); err != nil || string(out) != string(b) {
			t.Fatalf("%q became %q, %v", b, out, err)
		}
		end := 0
		for _, x := range p.Blocks {
			if x.span.Start < end || x.span.End < x.span.Start || x.span.End > len(p.Text.String) {
				t.Fatalf("%q: block %q at %v, behind %d", b, x.Text, x.span, end)
			}
			end = x.span.End
		}
	})
}
