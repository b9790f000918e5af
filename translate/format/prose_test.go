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
		"Ein {1}fetter{/1} und {2}kursiver{/2} Satz mit {3}Strich{/3}, {4/} und {5}Verweis{/5}.", "tooltip: t",
	}},
	{"nested formatting", "a.md", "So ***beides*** und **[fett](x)** und **ein [Wort](y)**.\n", []string{
		"So {1}{2}beides{/2}{/1} und {3}{4}fett{/4}{/3} und {5}ein {6}Wort{/6}{/5}.",
	}},
	{"breaks, images, addresses", "a.md", "Oben  \nunten\\\nganz unten ![Bild](a.png) <http://x.invalid> <b>roh</b> ja.\n", []string{
		"Oben{1/}unten{2/}ganz unten {3/} {4/} {5}roh{/5} ja.", "alternative text: Bild",
	}},
	{"lists and quotes", "a.md", "- Eins\n- [x] Zwei\n  weiter\n\n> Zitat\n> geht weiter\n\n1. Drei\n", []string{"Eins", "Zwei weiter", "Zitat geht weiter", "Drei"}},
	{"table", "a.md", "| Kopf | Zahl |\n|---|--:|\n| A \\| B | 3 |\n", []string{"Kopf", "Zahl", "A | B", "3"}},
	{"escapes", "a.md", "1\\. Mai, 5 \\* 3 &amp; mehr&nbsp;so\n", []string{"1. Mai, 5 * 3 & mehr\u00a0so"}},
	{"no text", "a.md", "---\nlayout: x\n---\n\n```go\ncode\n```\n\n    mehr\n\n***\n\n<!-- nichts -->\n\n<pre>\nroh\n</pre>\n\n[a]: http://x.invalid\n\nText\n", []string{"Text"}},
	{"a whole paragraph in bold", "a.md", "**Alles fett.**\n", []string{"Alles fett."}},
	{"numbers in braces", "a.md", "Nimm {1} und *zwei*.\n", []string{"Nimm {1} und {2}zwei{/2}."}},
	{"page", "a.html", "<!DOCTYPE html>\n<html lang=\"de\"><head><title>Titel &amp; so</title><style>p{}</style></head>\n<body>\n<h1 class='x'>Über uns</h1>\n<p>Ein <b>fetter</b>&nbsp;Satz<br>und <a href=\"x?a=1&amp;b\">Verweis</a>.</p><!-- weg -->\n<ul><li>Eins<li><b>Zwei</b></ul><script>if (a<b) x()</script></body></html>\n", []string{
		"page title: Titel & so", "Über uns", "Ein {1}fetter{/1}\u00a0Satz{2/}und {3}Verweis{/3}.", "Eins", "Zwei",
	}},
	{"crossed tags", "a.html", "<p>Das <b>ist <i>schief</b> hier</i>.</p>", []string{"Das {1}ist {2/}schief{/1} hier{3/}."}},
	{"no tags at all", "a.html", "Nur Text", []string{"Nur Text"}},
	{"attributes of a page", "a.html", "<meta name=description content='Kurz &amp; gut'><meta name=viewport content=width><p title=Hinweis>Ein <img src=a.png alt=\"Ein 'Bild'\"> im Text</p><input placeholder=\"Name\" type=text><input type=submit value=Los><svg aria-label='Pfeil'><text>x</text></svg><a aria-label=\"weiter\" href=y>Los</a>", []string{
		"description: Kurz & gut", "tooltip: Hinweis", "Ein {1/} im Text", "alternative text: Ein 'Bild'", "placeholder: Name", "label: Los", "label: Pfeil", "label: weiter", "Los",
	}},
	{"not to be translated", "a.html", "<p>Die Firma <b translate=no title=x>Hut <i>und</i> Stock</b> wächst.</p><div class=\"a notranslate\"><p>Hut</p><img alt=Hut></div><p>Ende</p>", []string{"Die Firma {1/} wächst.", "Ende"}},
	{"preformatted text", "a.html", "<p>Vorher</p><pre title=Quelle>  a <b>b</b>\n</pre><p>Nachher <textarea placeholder=Text>roh</textarea> x</p>", []string{"Vorher", "tooltip: Quelle", "Nachher {1/} x", "placeholder: Text"}},
	{"pictures in sentences", "a.md", "Das ![*alte* Haus](h.png \"Das \\\"Haus\\\"\") und [![klein](k.png)](g.png 'groß') hier.\n\n![Allein](a.png)\n", []string{
		"Das {1/} und {2}{3/}{/2} hier.", "alternative text: *alte* Haus", "tooltip: Das \"Haus\"", "alternative text: klein", "tooltip: groß", "alternative text: Allein",
	}},
	{"references", "a.md", "Siehe [Wort][a], [b][] und [b]. Und [nichts].\n\n[a]: http://x.invalid \"Der Titel\"\n[b]: <x>\n  'Noch einer'\n", []string{
		"Siehe {1}Wort{/1}, {2}b{/2} und {3}b{/3}. Und [nichts].", "tooltip: Der Titel", "tooltip: Noch einer",
	}},
	{"footnotes", "a.md", "Ein Satz.[^1] Noch einer.\n\n[^1]: Eine *Note*.\n\n    Ihr zweiter Absatz.\n\nSchluss.\n", []string{
		"Ein Satz.{1/} Noch einer.", "footnote: Eine {1}Note{/1}.", "footnote: Ihr zweiter Absatz.", "Schluss.",
	}},
	{"lists in lists", "a.md", "1. Eins\n   - Zwei\n     - Drei\n\n       Mehr zu drei.\n2. Vier\n\nWort\n: Erklärung\n", []string{"Eins", "Zwei", "Drei", "Mehr zu drei.", "Vier", "Wort", "Erklärung"}},
	{"HTML in Markdown", "a.md", "<details>\n<summary title=\"Tipp\">Mehr <b>dazu</b></summary>\n\nDer *Text*.\n\n</details>\n\n> <div>Zitat\n> im Kasten</div>\n\nEin <span translate=\"no\">*Name*</span> und <abbr title=\"das heißt\">d. h.</abbr> so<br>weiter.\n", []string{
		"tooltip: Tipp", "Mehr {1}dazu{/1}", "Der {1}Text{/1}.", "Zitat im Kasten", "Ein {1/} und {2}d. h.{/2} so{3/}weiter.", "tooltip: das heißt",
	}},
	{"headings with attributes", "a.md", "# Kopf {#kopf .x}\n\nText\n", []string{"Kopf", "Text"}},
	{"code with backticks", "a.md", "So ``a`b`` und `[x](y)` und *`c`*.\n", []string{"So {1/} und {2/} und {3}{4/}{/3}."}},
	{"YAML", "a.md", "---\ntitle: 'Die Stadt''s'\ndescription: \"Kurz \\\"so\\\"\"\nlayout: post\ndate: 2024-01-02\nparams:\n  subtitle: Am Fluss # Notiz\n  weight: 3\n  caption: 12\ntags: [Stadt, Fluss]\nsummary: >-\n  Erster Teil\n  des Absatzes.\n\n  Zweiter.\nabstract: |\n  Zeile eins\n  Zeile zwei\nintro: Lang\n  und länger\nscript: |\n  title: x\n---\n# Text\n", []string{
		"metadata: Die Stadt's", "metadata: Kurz \"so\"", "metadata: Am Fluss", "metadata: Erster Teil des Absatzes.", "metadata: Zweiter.", "metadata: Zeile eins", "metadata: Zeile zwei", "metadata: Lang und länger", "Text",
	}},
	{"TOML", "a.md", "+++\ntitle = \"Die Stadt\"\ndraft = true\n[params]\n  description = 'Am \"Fluss\"'\n  layout = \"title = x\"\n  other = \"\"\"\n  title = \"y\"\n  \"\"\"\n+++\nText\n", []string{"metadata: Die Stadt", "metadata: Am \"Fluss\"", "Text"}},
}

func TestReadProse(t *testing.T) {
	for _, tt := range proseSamples {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ReadProse(tt.file, []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := kindsAndTexts(p); !slices.Equal(got, tt.want) {
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

func kindsAndTexts(p *Prose) []string {
	all := texts(p)
	for i, b := range p.Blocks {
		if b.Kind != "" {
			all[i] = string(b.Kind) + ": " + b.Text
		}
	}
	return all
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
				one[i] = "New * <text> & [x] \"a\" 'b' " + p.Blocks[i].Text
				every[i] = one[i]
				checkProse(t, tt.file, p, one, "")
				checkSpan(t, p, i, one)
			}
			checkProse(t, tt.file, p, every, "")
		})
	}
}

// checkSpan compares what stands outside the span of the one block that
// changed.
func checkSpan(t *testing.T, p *Prose, i int, one []string) {
	t.Helper()
	out, err := p.Write(one, "")
	if err != nil {
		t.Fatal(err)
	}
	text, span := p.Text.String, p.Blocks[i].span
	if !strings.HasPrefix(string(out), text[:span.Start]) || !strings.HasSuffix(string(out), text[span.End:]) {
		t.Errorf("%q with block %d as %q: %q", text, i, one[i], out)
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
			now[0] = tt.now
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
		var around Block // the last block that lies in no other
		for i, x := range p.Blocks {
			inside := slices.ContainsFunc(around.at, func(at int) bool { return at <= x.span.Start }) && x.span.End <= around.span.End
			if !inside && x.span.Start < around.span.End || x.span.End < x.span.Start || x.span.End > len(p.Text.String) {
				t.Fatalf("%q: block %q at %v, around it %v", b, x.Text, x.span, around.span)
			}
			if !inside {
				around = x
			}
			if p.Text.Charset == "UTF-8" && !p.Text.BOM {
				one := make([]string, len(p.Blocks))
				one[i] = "x " + x.Text
				checkSpan(t, p, i, one)
			}
		}
	})
}
