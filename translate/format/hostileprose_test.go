package format

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"satzpaar/translate"
)

type proseAttack struct{ name, text string }

// proseAttacks are texts that break Markdown or HTML or strain whoever nests,
// counts or looks back, by n repetitions; plain texts meet them too.
func proseAttacks(n int) []proseAttack {
	many := func(s string) string { return strings.Repeat(s, n) }
	return []proseAttack{
		{"nothing", ""},
		{"byte-order mark alone", "\xef\xbb\xbf"},
		{"blank", " \n\t\n \r\n"},
		{"line ends of old", "Eins\rZwei\r\rDrei"},
		{"line ends mixed", "Eins\r\nZwei\nDrei\r\n\r\nVier"},
		{"no line end", "Ein Satz"},
		{"NUL", "Ein\x00Satz"},
		{"control", "Ein\x1bSatz"},
		{"no UTF-8", "M\xfcller & S\xf6hne"},
		{"cut in a letter", "M\xc3"},
		{"overlong UTF-8", "a\xc0\xafb"},
		{"half a pair", "a\xed\xa0\x80b"},
		{"no character", "a\ufffe\uffffb"},
		{"UTF-16", utf16le("# Titel\n\nText")},
		{"UTF-16 of odd length", utf16le("Text") + "a"},
		{"UTF-16 with half a pair", strings.Replace(utf16le("aQ"), "Q\x00", "\x00\xd8", 1)},
		{"directions turned", "a\u202eb\u2066c"},
		{"a picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\xff\x7f", 3000)},
		{"XML", "<?xml version='1.0'?><xliff version='1.2'/>"},
		{"long line", strings.Repeat("Wort ", 1<<19)},
		{"long word", strings.Repeat("a", 2<<20)},
		{"many lines", strings.Repeat("\n", 1<<20)},
		{"many paragraphs", many("Ein Satz.\n\n")},
		{"numbers in braces", many("{1} {/1} {2/} ")},
		{"markers and codes", many("{1} *a* <b>c</b> ")},
		{"quotes in quotes", strings.Repeat("> ", 5000) + "Ende"},
		{"lists in lists", strings.Repeat("- ", 2000) + "Ende"},
		{"deep list", func() string {
			var b strings.Builder
			for i := range 300 {
				b.WriteString(strings.Repeat("  ", i) + "- a\n")
			}
			return b.String()
		}()},
		{"stars", many("*")},
		{"stars and letters", many("*a ")},
		{"stars that close nothing", many("a* ")},
		{"strong and weak", many("***a** ")},
		{"underscores", many("_a ")},
		{"tildes", many("~~a ")},
		{"backticks", many("`")},
		{"backticks of all lengths", func() string {
			var b strings.Builder
			for i := range 500 {
				b.WriteString(strings.Repeat("`", i) + " ")
			}
			return b.String()
		}()},
		{"brackets that open", many("[")},
		{"brackets that close", many("]")},
		{"links that do not end", many("[a](")},
		{"pictures that do not end", many("![a](")},
		{"links in links", strings.Repeat("[", 1000) + "a" + strings.Repeat("](x)", 1000)},
		{"pictures in pictures", strings.Repeat("![", 1000) + "a" + strings.Repeat("](x)", 1000)},
		{"pictures", many("![a](b \"c\") ")},
		{"references", many("[a][b] ") + "\n\n[b]: x \"y\"\n"},
		{"definitions", func() string {
			var b strings.Builder
			for i := range 5000 {
				fmt.Fprintf(&b, "[%d]: x 'Titel'\n", i)
			}
			return b.String()
		}()},
		{"footnotes", func() string {
			var b strings.Builder
			for i := range 300 {
				fmt.Fprintf(&b, "a[^%d]\n\n[^%d]: b\n\n", i, i)
			}
			return b.String()
		}()},
		{"one footnote often", strings.Repeat("a[^1] ", 2000) + "\n\n[^1]: b\n"},
		{"addresses that do not end", many("[a](<b ")},
		{"titles that do not end", many("[a](b \"c ")},
		{"other titles that do not end", many("[a](b (c ")},
		{"parentheses", "[a](" + many("(")},
		{"addresses", many("<http://a.invalid> ")},
		{"less-than", many("<")},
		{"ampersands", many("&")},
		{"entities", many("&nbsp;&#x41;&unknown; ")},
		{"endless reference", "&#" + many("9") + ";"},
		{"backslashes", many("\\")},
		{"code without an end", "```\n" + many("a\n")},
		{"metadata without an end", "---\n" + many("title: a\n")},
		{"metadata", "---\n" + many("title: a\n") + "---\nText"},
		{"metadata of blocks", "---\n" + many("summary: |\n  a\n  b\n") + "---\nText"},
		{"metadata of quotes", "---\ntitle: \"" + many("\\\"") + "\n---\nText"},
		{"metadata in TOML", "+++\n" + many("title = \"\"\"\n") + "+++\nText"},
		{"table", "|a|b|\n|-|-|\n" + many("|c|d|\n")},
		{"wide table", strings.Repeat("|a", 2000) + "|\n" + strings.Repeat("|-", 2000) + "|\n|b|\n"},
		{"bars", many("|")},
		{"headings", many("# a\n")},
		{"definitions of words", many("a\n: b\n\n")},
		{"tags that open", many("<b>") + "a"},
		{"tags that close", many("</b>") + "a"},
		{"tags crossed", many("<b><i>a</b></i>")},
		{"tags in pairs", strings.Repeat("<b>", 20000) + "a" + strings.Repeat("</b>", 20000)},
		{"other tags that close", many("<b>") + many("</i>") + "a"},
		{"not to be translated", many("<b translate=no>") + "a"},
		{"not to be translated, often", many("<b translate=no>a</b> <img alt=x> ")},
		{"boxes in boxes", many("<div>") + "a"},
		{"attributes", "<p " + many("title='a' ") + ">a</p>"},
		{"contents", "<meta name=description " + many("content=a ") + ">a"},
		{"attribute without an end", "<p title=\"" + many("a ")},
		{"attributes without values", "<p " + many("= ") + ">a"},
		{"tag without an end", many("<p ")},
		{"comment without an end", "<!--" + many("a ")},
		{"comments", many("<!-- a -->b")},
		{"CDATA", many("<![CDATA[a]]>")},
		{"instructions", many("<?a?>")},
		{"script without an end", "<script>" + many("a ")},
		{"pre without an end", "<pre>" + many("<pre>a ")},
		{"languages", "<html lang=de>" + many("<p lang=de>a")},
		{"text areas", many("<textarea>a")},
		{"frames", many("<iframe>a")},
		{"drawings", many("<svg><title>a</title>")},
		{"options", many("<option label=a>b")},
		{"pictures of a page", many("<img alt='a' title=\"b\">")},
		{"plaintext", "<plaintext>" + many("a<b>")},
	}
}

// TestHostileProse: Markdown, HTML and plain text stay calm: no panic, at most
// 512 MiB, one sentence with a place where it is refused; what is opened comes
// out as it was, and with a block changed it can be read again.
func TestHostileProse(t *testing.T) {
	for _, file := range []string{"a.md", "a.html", "a.txt"} {
		for _, a := range proseAttacks(3000) {
			t.Run(file+"/"+a.name, func(t *testing.T) { calmProse(t, file, []byte(a.text)) })
		}
		whole := "\xef\xbb\xbf---\ntitle: 'a'\n---\n\n> ![a](b \"c\") <b title='d'>e</b>[^1] &amp; `f`\n\n[^1]: g\n\n|h|\n|-|\n|i|\n"
		for cut := 1; cut < len(whole); cut++ {
			calmProse(t, file, []byte(whole[:cut]))
		}
	}
}

func calmProse(t *testing.T, file string, b []byte) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	text, err := DecodeText(file, b)
	out, kind := []byte(nil), ProseFormat(file)
	switch {
	case err == nil && kind == "":
		out, err = text.Encode(text.String)
	case err == nil:
		var p *Prose
		if p, err = ReadProse(file, b); err != nil {
			break
		}
		if out, err = p.Write(make([]string, len(p.Blocks)), ""); err == nil && len(p.Blocks) > 0 {
			one := make([]string, len(p.Blocks))
			one[len(one)/2] = "Neu"
			if changed, err := p.Write(one, ""); err == nil {
				_, err = ReadProse(file, changed)
				if err != nil {
					t.Errorf("%.60q with a block changed: %v", b, err)
				}
			}
		}
	}
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 512 {
		t.Errorf("%d MiB", used)
	}
	var e *translate.Error
	switch {
	case err == nil && !bytes.Equal(out, b):
		t.Errorf("%.60q came out as %.60q", b, out)
	case err != nil && (!errors.As(err, &e) || strings.Contains(err.Error(), "\n")):
		t.Errorf("%.60q: %v", b, err)
	}
}
