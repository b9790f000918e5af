package segment

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"satzpaar/translate"
)

// srx is a file of rules with one rule and one map.
func srx(before, after, language string) string {
	return `<srx version="2.0"><header cascade="yes"/><body><languagerules><languagerule languagerulename="A">` +
		`<rule break="no"><beforebreak>` + before + `</beforebreak><afterbreak>` + after + `</afterbreak></rule>` +
		`</languagerule></languagerules><maprules><languagemap languagepattern="` + language + `" languagerulename="A"/></maprules></body></srx>`
}

func trailed(s string) string { return srx("a", "b", ".*") + s }

// inUTF16 is s in UTF-16 with a byte-order mark.
func inUTF16(s string) string {
	b, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		return ""
	}
	return b
}

// hostile are files of rules that break XML, or hold patterns that strain
// whoever compiles or runs them.
func hostile() map[string]string {
	many := func(s string) string { return strings.Repeat(s, 20000) }
	all := map[string]string{
		"nothing": "", "byte-order mark alone": "\xef\xbb\xbf", "mark of UTF-16 alone": "\xff\xfe", "blank": " \n\t ",
		"declaration alone": `<?xml version="1.0"?>`, "another root": "<tmx/>", "no rules": "<srx/>", "two roots": trailed("<srx/>"),
		"text behind the root": trailed("Rest"), "comment without an end": "<srx><!--", "CDATA without an end": "<srx><![CDATA[",
		"instruction without an end": "<srx><?a", "NUL": "<srx>\x00</srx>", "control": "<srx>\x03</srx>", "no UTF-8": "<srx>M\xfcller</srx>",
		"overlong UTF-8": "<srx>\xc0\xaf</srx>", "half a pair": "<srx>\xed\xa0\x80</srx>", "UTF-16": inUTF16(srx("a", "b", ".*")),
		"UTF-16 of odd length": inUTF16(srx("a", "b", ".*")) + "a", "unknown charset": `<?xml version="1.0" encoding="x-none"?><srx/>`,
		"charset that lies": `<?xml version="1.0" encoding="UTF-16"?><srx/>`, "ISO-8859-1": "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><srx>\xfc</srx>",
		"laughs":          `<!DOCTYPE srx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>` + srx("&b;", "b", ".*"),
		"external entity": `<!DOCTYPE srx [<!ENTITY a SYSTEM "/etc/hosts">]>` + srx("&a;", "b", ".*"),
		"unknown entity":  srx("&nbsp;", "b", ".*"), "bare ampersand": srx("a & b", "b", ".*"), "tags crossed": "<srx><a><b></a></b></srx>",
		"deep": strings.Repeat("<srx>", 100000), "deep and closed": strings.Repeat("<srx>", 5000) + strings.Repeat("</srx>", 5000),
		"brackets": many("<"), "quotes": many("<a b='"), "ampersands": "<srx>" + many("&"), "many attributes": "<srx " + many("a='1' ") + "/>",
		"long name": "<" + many("a") + "/>", "long value": `<srx a="` + many("a ") + `"/>`, "long comment": "<srx><!--" + many("a ") + "--></srx>",
		"no maps": strings.Replace(srx("a", "b", ".*"), "languagemap", "nomap", 1), "map to nothing": strings.Replace(srx("a", "b", ".*"), `languagerulename="A"/>`, `languagerulename="B"/>`, 1),
		"no cascade": strings.Replace(srx("a", "b", ".*"), `"yes"`, `"no"`, 1), "a picture": "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\xff", 3000),
		"many rules": strings.Replace(srx("a", "b", ".*"), "</languagerule>", strings.Repeat("<rule><beforebreak>a</beforebreak><afterbreak>b</afterbreak></rule>", 2000)+"</languagerule>", 1),
		"many maps":  strings.Replace(srx("a", "b", ".*"), "<maprules>", "<maprules>"+strings.Repeat(`<languagemap languagepattern=".*" languagerulename="A"/>`, 2000), 1),
	}
	for name, pattern := range map[string]string{
		"nothing": "", "everything": ".*", "much of everything": strings.Repeat(".*", 200), "repeated repetition": "(a*)*", "nested repetition": "((((a+)+)+)+)+b",
		"alternatives of one": "(a|a)*b", "a number too large": "a{100000}", "numbers that multiply": "((a{1000}){1000}){1000}", "bracket without an end": "[", "bracket of nothing": "[]",
		"group without an end": "(", "end of no group": ")", "star of nothing": "*", "backslash": `\`, "unknown class": `\p{Klingon}`, "a reference back": `(a)\1`,
		"look behind": "(?&lt;=a)b", "look behind of any length": "(?&lt;=a*)b", "look ahead": "a(?=b)", "not ahead": "a(?!b)", "atomic": "(?&gt;a*)a", "possessive": "a++a",
		"a condition": "(?(1)a|b)", "recursion": "(?R)", "a comment": "(?#a)", "flags": "(?xi) a", "unicode": `\x{1F600}\uD800`, "anchors": "^$^$", "boundaries": strings.Repeat(`\b`, 1000),
		"deep groups": strings.Repeat("(", 2000) + "a" + strings.Repeat(")", 2000), "long": many("a"), "many alternatives": many("a|") + "b",
	} {
		all["before: "+name] = srx(pattern, "b", ".*")
		all["after: "+name] = srx("a", pattern, ".*")
	}
	all["language: everything"], all["language: bracket"] = srx("a", "b", strings.Repeat(".*", 100)), srx("a", "b", "[")
	return all
}

// TestHostileRules: no panic, at most 512 MiB, a sentence with a place where a
// file is refused; what is taken splits a text into all of it.
func TestHostileRules(t *testing.T) {
	all := hostile()
	if len(all) < 100 {
		t.Errorf("only %d attacks", len(all))
	}
	whole := srx(`(?&lt;=\bNr)\.`, `\s++(?=\d)`, "(DE|de).*")
	for cut := range len(whole) {
		all[fmt.Sprintf("cut at %d", cut)] = whole[:cut]
	}
	text := strings.Repeat("Am 1. Mai kam er; aaaaaaaaaaaaaaaa Nr. 5 bbbb an? Oder nicht. ", 50)
	for name, file := range all {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			x, err := ParseSRX([]byte(file))
			if err == nil {
				checkWhole(t, text, (Rules{SRX: x}).Split("de", text))
			}
			runtime.ReadMemStats(&after)
			if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 512 {
				t.Errorf("%d MiB", used)
			}
			var e *translate.Error
			if err != nil && (!errors.As(err, &e) || e.Line < 1) {
				t.Errorf("no place: %v", err)
			}
		})
	}
}
