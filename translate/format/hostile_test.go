package format

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"satzpaar/translate"
)

// A family is a format in XML by a document that holds one text.
type family struct {
	name, file string
	head, tail string
	unit       string // %[1]s: its attributes, %[2]s: the text
	group      string // an element that holds units, or what is nearest
}

var families = []family{
	{
		name: "XLIFF 1.2", file: "a.xlf",
		head: `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext"><body>` + "\n",
		unit: `<trans-unit id="1"%[1]s><source>%[2]s</source><target>b</target></trans-unit>` + "\n",
		tail: `</body></file></xliff>`, group: "group",
	},
	{
		name: "XLIFF 2", file: "a.xlf",
		head: `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f1">` + "\n",
		unit: `<unit id="1"%[1]s><segment><source>%[2]s</source><target>b</target></segment></unit>` + "\n",
		tail: `</file></xliff>`, group: "group",
	},
	{
		name: "TMX", file: "a.tmx",
		head: `<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="de" datatype="plaintext"/><body>` + "\n",
		unit: `<tu%[1]s><tuv xml:lang="de"><seg>%[2]s</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>` + "\n",
		tail: `</body></tmx>`, group: "tu",
	},
	{
		name: "TBX", file: "a.tbx",
		head: `<tbx type="TBX-Basic" style="dca" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>` + "\n",
		unit: `<conceptEntry id="1"%[1]s><langSec xml:lang="de"><termSec><term>%[2]s</term></termSec></langSec><langSec xml:lang="en"><termSec><term>b</term></termSec></langSec></conceptEntry>` + "\n",
		tail: `</body></text></tbx>`, group: "body",
	},
}

func (f family) text(s string) string       { return f.body(fmt.Sprintf(f.unit, "", s)) }
func (f family) attributes(s string) string { return f.body(fmt.Sprintf(f.unit, " "+s, "a")) }
func (f family) body(s string) string       { return f.head + s + f.tail }

// What must come of an input.
const (
	refused = "refused"
	opened  = "opened"
	either  = "either"
)

// An attack is an input that breaks XML or strains whoever reads it.
type attack struct {
	name, want string
	make       func(f family) string
}

// inText, inTag and inBody put what breaks into the text of a unit, among its
// attributes, and in the place of units.
func inText(name, want, s string) attack {
	return attack{name, want, func(f family) string { return f.text(s) }}
}

func inTag(name, want, s string) attack {
	return attack{name, want, func(f family) string { return f.attributes(s) }}
}

func inBody(name, want, s string) attack {
	return attack{name, want, func(f family) string { return f.body(s) }}
}

// attacks are those that each family gets.
var attacks = []attack{
	inText("plain", opened, "a"),
	{"byte-order mark alone", refused, func(family) string { return "\xef\xbb\xbf" }},
	{"blank", refused, func(family) string { return " \n\n " }},
	{"declaration alone", refused, func(family) string { return `<?xml version="1.0"?>` }},
	{"cut in a tag", refused, func(f family) string { return f.head + f.unit[:9] }},
	{"cut in an attribute", refused, func(f family) string { return f.head[:30] }},
	{"cut before the end", refused, func(f family) string { return f.head + fmt.Sprintf(f.unit, "", "a") }},
	{"cut in a comment", refused, func(f family) string { return f.head + "<!-- kein Ende" }},
	{"cut in CDATA", refused, func(f family) string { return f.head + "<![CDATA[ kein Ende" }},
	{"cut in an instruction", refused, func(f family) string { return f.head + "<?kein Ende" }},
	{"cut in a letter", refused, func(f family) string { return f.head + "<a>M\xc3" }},
	{"cut in a reference", refused, func(f family) string { return f.head + "<a>&am" }},
	{"two roots", refused, func(f family) string { return f.text("a") + "<a/>" }},
	{"text before the root", refused, func(f family) string { return "<?xml version='1.0'?>a" + f.text("a") }},
	{"text behind the root", refused, func(f family) string { return f.text("a") + "Rest" }},
	{"late declaration", refused, func(f family) string { return "\n<?xml version='1.0'?>" + f.text("a") }},
	inBody("second declaration", refused, "<?xml version='1.0'?>"),
	inBody("tags crossed", refused, "<a><b></a></b>"),
	inBody("tag not closed", refused, "<a>"),
	inBody("tag not opened", refused, "</a>"),
	inTag("attribute twice", refused, `a="1" a="2"`),
	inTag("attribute twice by its namespace", refused, `xmlns:p="urn:x" xmlns:q="urn:x" p:a="1" q:a="2"`),
	inTag("attribute without quotes", refused, `a=1`),
	inTag("attribute without value", refused, `a`),
	inTag("attributes that touch", refused, `a="1"b="2"`),
	inTag("less-than in a value", refused, `a="<"`),
	inTag("undeclared prefix", refused, `zz:a="1"`),
	inBody("undeclared prefix of an element", refused, `<zz:a/>`),
	inTag("prefix bound to nothing", refused, `xmlns:p=""`),
	inTag("prefix xml rebound", refused, `xmlns:xml="urn:x"`),
	inTag("prefix xmlns bound", refused, `xmlns:xmlns="urn:x"`),
	inBody("two colons", refused, `<a:b:c xmlns:a="urn:x"/>`),
	inText("bare ampersand", refused, "A & B"),
	inText("unknown entity", refused, "A&nbsp;B"),
	inText("end of CDATA in text", refused, "a]]>b"),
	inBody("dashes in a comment", refused, "<!-- a -- b -->"),
	inText("reference to zero", refused, "&#0;"),
	inText("reference to a control", refused, "&#x1F;"),
	inText("reference to a surrogate", refused, "&#xD800;"),
	inText("reference beyond Unicode", refused, "&#x110000;"),
	inText("endless reference", refused, "&#"+strings.Repeat("9", 5000)+";"),
	inText("control", refused, "a\x03"),
	inText("NUL", refused, "a\x00"),
	inText("no character", refused, "a\ufffe"),
	inText("overlong UTF-8", refused, "a\xc0\xaf"),
	inText("surrogates in UTF-8", refused, "a\xed\xa0\x80"),
	inText("no UTF-8", refused, "M\xfcller"),
	{"unknown charset", refused, func(f family) string { return `<?xml version="1.0" encoding="x-none-7"?>` + f.text("a") }},
	{"charset that lies", either, func(f family) string { return `<?xml version="1.0" encoding="UTF-16"?>` + f.text("a") }},
	{"UTF-16 of odd length", either, func(f family) string { return utf16le(f.text("a")) + " " }},
	{"UTF-16 with half a pair", refused, func(f family) string { return strings.Replace(utf16le(f.text("aQ")), "Q\x00", "\x00\xd8", 1) }},
	{"UTF-16", opened, func(f family) string { return utf16le(`<?xml version="1.0" encoding="UTF-16"?>` + f.text("a")) }},
	{"laughs", refused, func(f family) string { return `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>` + f.text("&b;") }},
	{"external entity", refused, func(f family) string { return `<!DOCTYPE a [<!ENTITY a SYSTEM "/etc/hosts">]>` + f.text("&a;") }},
	{"parameter entity", refused, func(f family) string { return `<!DOCTYPE a [<!ENTITY % a SYSTEM "/etc/hosts"> %a;]>` + f.text("a") }},
	{"external DTD", opened, func(f family) string { return `<!DOCTYPE a PUBLIC "-//A//B" "http://127.0.0.1:9/a.dtd">` + f.text("a") }},
	{"DTD without end", refused, func(f family) string { return `<!DOCTYPE a [` + f.text("a") }},
	{"long DTD", refused, func(f family) string { return `<!DOCTYPE a [` + strings.Repeat(" ", 1<<17) + `]>` + f.text("a") }},
	{"inclusion", opened, func(f family) string {
		return f.body(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/hosts"/>` + fmt.Sprintf(f.unit, "", "a"))
	}},
	{"stylesheet", opened, func(f family) string { return `<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>` + f.text("a") }},
	{"deep", refused, func(f family) string { return f.body(strings.Repeat("<"+f.group+">", 100000)) }},
	{"many attributes", refused, func(f family) string {
		var b strings.Builder
		for i := range 20000 {
			fmt.Fprintf(&b, " a%d='1'", i)
		}
		return f.attributes(b.String())
	}},
	{"many namespaces", either, func(f family) string {
		var b strings.Builder
		for i := range 400 {
			fmt.Fprintf(&b, "<%s xmlns:n%d='urn:%d'>", f.group, i, i)
		}
		return f.body(b.String() + strings.Repeat("</"+f.group+">", 400))
	}},
	inBody("long name", refused, "<"+strings.Repeat("a", 5000)+"/>"),
	inTag("long value", either, `xml:base="`+strings.Repeat("a", 2<<20)+`"`),
	inText("long text", opened, strings.Repeat("a ", 1<<20)),
	{"long comment", opened, func(f family) string {
		return f.body("<!--" + strings.Repeat("a", 2<<20) + "-->" + fmt.Sprintf(f.unit, "", "a"))
	}},
	inBody("brackets", refused, strings.Repeat("<", 500000)),
	inBody("quotes", refused, strings.Repeat("<a b='", 100000)),
	inText("ampersands", refused, strings.Repeat("&", 500000)),
	{"many units", either, func(f family) string { return f.body(strings.Repeat(fmt.Sprintf(f.unit, "", "a"), 20000)) }},
	inText("directions turned", opened, "a\u202eb\u2066c"),
	{"another language of mark-up", refused, func(family) string { return "<html><body>a</body></html>" }},
}

func utf16le(s string) string {
	b := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

// TestHostile: every family meets every attack, and each reader is calm.
func TestHostile(t *testing.T) {
	for _, f := range families {
		for _, a := range attacks {
			t.Run(f.name+"/"+a.name, func(t *testing.T) { calm(t, f.file, []byte(a.make(f)), a.want) })
		}
		whole := f.text(`a &amp; b<![CDATA[c]]><!-- d -->`)
		for cut := 1; cut < len(whole); cut += 7 {
			calm(t, f.file, []byte(whole[:cut]), refused)
		}
	}
}

// calm reads an input in every way there is: no panic, no more than 512 MiB,
// one line with a place where it is refused, and the verdict that is wanted.
func calm(t *testing.T, file string, b []byte, want string) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var err error
	if kind := GlossaryKind(file, nil); kind != "" {
		_, _, err = ReadGlossary(kind, file, b)
	} else {
		_, err = Open(file, b)
		for _, m := range Validate(file, b) {
			if m.Line < 1 || m.Col < 1 {
				t.Errorf("no place: %+v", m)
			}
		}
	}
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 512 {
		t.Errorf("%d MiB", used)
	}
	switch {
	case want == opened && err != nil:
		t.Errorf("%.60q is refused: %v", b, err)
	case want == refused && err == nil:
		t.Errorf("%.60q is opened", b)
	}
	if err == nil {
		return
	}
	var e *translate.Error
	if !errors.As(err, &e) || e.Line < 1 || strings.Contains(err.Error(), "\n") || len(err.Error()) > 2000 {
		t.Errorf("%.60q: no line with a place: %.300v", b, err)
	}
}
