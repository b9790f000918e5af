package xml

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// wellFormed is shared by the tests and seeds the fuzz targets.
var wellFormed = []struct{ name, text string }{
	{"empty element", `<a/>`},
	{"declaration", "<?xml version=\"1.0\" encoding='UTF-8' standalone=\"yes\"?>\n<a></a>\n"},
	{"byte-order mark", "\ufeff<?xml version='1.0'?><a/>"},
	{"text outside is white", "\n<!-- x -->\n<a/>\n<?pi x?>\n"},
	{"references", `<a b="&lt;&#65;&#x1F600;">&amp;&quot;&apos;&#10;</a>`},
	{"CDATA", `<a><![CDATA[<b>&x;]] ]]></a>`},
	{"namespaces", `<x:a xmlns:x="u" xmlns="v"><b x:c="1" c="2"/></x:a>`},
	{"prefix rebound inside", `<a xmlns:p="u"><b xmlns:p="v" p:c="1"/><d p:c="1"/></a>`},
	{"quotes within quotes", `<a b='"' c="'"/>`},
	{"line ends in tags", "<a\n b\t=\r\n'1'\n/>"},
	{"definition is skipped", "<!DOCTYPE a SYSTEM \"http://x.invalid/a.dtd\" [<!ENTITY e \"x\"><!-- ' ] > -->]><a/>"},
	{"names beyond ASCII", `<größe länge="1">ü</größe>`},
	{"greater-than in text", `<a b=">">></a>`},
}

func TestWellFormed(t *testing.T) {
	for _, tt := range wellFormed {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Parse([]byte(tt.text)); err != nil {
				t.Error(err)
			}
		})
	}
}

// illFormed holds one breach each of XML 1.0 or Namespaces 1.0, with its place.
var illFormed = []struct {
	name, text string
	line, col  int
	reason     string
}{
	{"nothing", ``, 1, 1, "no root"},
	{"white space alone", "\n\n", 3, 1, "no root"},
	{"mark alone", "\ufeff", 1, 1, "no root"},
	{"text before", "x<a/>", 1, 1, "outside the root"},
	{"text behind", "<a/>\n y", 2, 2, "outside the root"},
	{"CDATA behind", `<a/><![CDATA[x]]>`, 1, 5, "outside the root"},
	{"two roots", `<a/><b/>`, 1, 5, "second root"},
	{"not closed", `<a><b></b>`, 1, 11, "ends inside <a>"},
	{"crossed", `<a><b></a></b>`, 1, 7, "</b> was expected"},
	{"closed twice", `<a></a></a>`, 1, 8, "closes nothing"},
	{"no name", `<a>< b/></a>`, 1, 4, "begins no tag"},
	{"less-than in value", `<a b="<"/>`, 1, 7, `"<" in the value`},
	{"attribute without value", `<a b/>`, 1, 4, "has no value"},
	{"attribute without quotes", `<a b=1/>`, 1, 6, "no quotes"},
	{"attribute without end", `<a b="1/>`, 1, 6, "no end"},
	{"no space between", `<a b="1"c="2"/>`, 1, 9, "no space"},
	{"twice", "<a\n b='1'\n b='2'/>", 3, 2, "stands twice"},
	{"twice by namespace", `<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>`, 1, 36, "stands twice"},
	{"prefix of an element", `<p:a/>`, 1, 2, "not declared"},
	{"prefix of an attribute", `<a p:b="1"/>`, 1, 4, "not declared"},
	{"prefix out of force", `<a><b xmlns:p="u"/><p:c/></a>`, 1, 21, "not declared"},
	{"prefix of nothing", `<a xmlns:p=""/>`, 1, 4, "bound to nothing"},
	{"xml rebound", `<a xmlns:xml="u"/>`, 1, 4, "may not be bound"},
	{"xmlns rebound", `<a xmlns:xmlns="u"/>`, 1, 4, "may not be bound"},
	{"bound to xml's", `<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>`, 1, 4, "may not be bound"},
	{"xml's by default", `<a xmlns="http://www.w3.org/XML/1998/namespace"/>`, 1, 4, "may not be the default"},
	{"two colons", `<a:b:c xmlns:a="u"/>`, 1, 2, "colon"},
	{"colon first", `<:a/>`, 1, 2, "colon"},
	{"colon in an instruction", `<a><?b:c?></a>`, 1, 6, "colon"},
	{"hyphens in a comment", `<a><!-- -- --></a>`, 1, 9, `"--"`},
	{"comment without end", "<a>\n<!-- </a>", 2, 1, "without an end"},
	{"end of CDATA in text", `<a>]]></a>`, 1, 4, `"]]>"`},
	{"CDATA without end", `<a><![CDATA[ </a>`, 1, 4, "without an end"},
	{"bare ampersand", `<a>x & y</a>`, 1, 6, "begins no reference"},
	{"unknown entity", `<a>ä&nbsp;</a>`, 1, 5, "&nbsp; is not expanded"},
	{"declared entity", `<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>`, 1, 34, "&e; is not expanded"},
	{"parameter entity", `<!DOCTYPE a [%e;]><a/>`, 1, 14, "not followed"},
	{"entity in an attribute", `<a b="&e;"/>`, 1, 7, "&e; is not expanded"},
	{"reference to NUL", `<a>&#0;</a>`, 1, 4, "no character"},
	{"reference to a control", `<a>&#x1B;</a>`, 1, 4, "no character"},
	{"reference to a surrogate", `<a>&#xD800;</a>`, 1, 4, "no character"},
	{"reference beyond", `<a>&#x110000;</a>`, 1, 4, "no character"},
	{"control", "<a>\x01</a>", 1, 4, "U+0001"},
	{"NUL in an attribute", "<a b='\x00'/>", 1, 7, "U+0000"},
	{"no character", "<a>\uffff</a>", 1, 4, "U+FFFF"},
	{"overlong", "<a>\xc0\x80</a>", 1, 4, "not UTF-8"},
	{"surrogate in UTF-8", "<a>\xed\xa0\x80</a>", 1, 4, "not UTF-8"},
	{"late declaration", "\n<?xml version='1.0'?><a/>", 2, 1, "not at the start"},
	{"second declaration", `<?xml version='1.0'?><?xml version='1.0'?><a/>`, 1, 22, "not at the start"},
	{"odd declaration", `<?xml encoding='UTF-8' version='1.0'?><a/>`, 1, 1, "malformed"},
	{"reserved instruction", `<a><?XML x?></a>`, 1, 4, "not at the start"},
	{"instruction without end", `<a><?b </a>`, 1, 4, "without an end"},
	{"tag without end", `<a b="1"`, 1, 1, "without an end"},
	{"end tag without end", `<a></a`, 1, 7, "without an end"},
	{"definition inside", `<a><!DOCTYPE a></a>`, 1, 4, "wrong place"},
	{"definition without end", `<!DOCTYPE a [`, 1, 1, "without an end"},
	{"columns count characters", "<a>\n äöü&x;</a>", 2, 5, "&x;"},
}

func TestIllFormed(t *testing.T) {
	for _, tt := range illFormed {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse([]byte(tt.text))
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("Parse(%q) = %v, want an Error", tt.text, err)
			}
			if e.Line != tt.line || e.Col != tt.col || !strings.Contains(e.Reason, tt.reason) {
				t.Errorf("Parse(%q): %v, want %d:%d: ... %s", tt.text, e, tt.line, tt.col, tt.reason)
			}
			if line, col := Place([]byte(tt.text), e.Offset); line != e.Line || col != e.Col {
				t.Errorf("offset %d is at %d:%d, not at %d:%d", e.Offset, line, col, e.Line, e.Col)
			}
		})
	}
}

// TestLimits: what is too much is refused by name, at once and without
// recursion.
func TestLimits(t *testing.T) {
	many := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	for _, tt := range []struct{ name, text, reason string }{
		{"depth", strings.Repeat("<a>", MaxDepth+1), "deeper than 512"},
		{"attributes", "<a" + many(MaxAttributes+1, " a%d='1'") + "/>", "more than 4096 attributes"},
		{"name", "<" + strings.Repeat("a", MaxName+1) + "/>", "longer than 1024 bytes"},
		{"definition", "<!DOCTYPE a [" + strings.Repeat(" ", MaxDTD) + "]><a/>", "longer than 65536 bytes"},
		{"token", "<a>" + strings.Repeat("a", MaxToken+1) + "</a>", "a token longer than 67108864 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Parse([]byte(tt.text)); err == nil || !strings.Contains(err.Error(), tt.reason) {
				t.Errorf("got %v, want %q", err, tt.reason)
			}
		})
	}
	t.Run("file", func(t *testing.T) {
		if _, err := NewScanner(make([]byte, MaxFile+1)).Next(); err == nil || !strings.Contains(err.Error(), "larger than 2147483647 bytes") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("within", func(t *testing.T) {
		text := strings.Repeat("<a>", MaxDepth-1) + "<b" + many(MaxAttributes, " a%d='1'") + "/>" + strings.Repeat("</a>", MaxDepth-1)
		if _, err := Parse([]byte(text)); err != nil {
			t.Error(err)
		}
	})
}
