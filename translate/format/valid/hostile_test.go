package valid

import (
	"fmt"
	"strings"
	"testing"
)

// many repeats a snippet n times, its number put in for every %[1]d.
func many(n int, snippet string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, snippet, i)
	}
	return b.String()
}

// hostile are documents that grow where a careless validator does not scale:
// n says how far.
var hostile = []struct {
	name string
	make func(n int) string
}{
	{"units with the same id", func(n int) string { return file(strings.Repeat(plainUnit, n)) }},
	{"segments of one unit", func(n int) string {
		return inUnit(many(n, `<segment id="s%[1]d"><source>a</source><target order="%[1]d">b</target></segment>`))
	}},
	{"codes of one segment", func(n int) string { return pair(many(n, `<ph id="%[1]d"/>`), many(n, `<ph id="%[1]d"/>`)) }},
	{"starts, then ends", func(n int) string {
		return source(many(n, `<sc id="%[1]d" canDelete="no"/>`) + many(n, `<ec startRef="%[1]d"/>`))
	}},
	{"starts without end", func(n int) string { return source(many(n, `<sc id="%[1]d"/>`)) }},
	{"the same start", func(n int) string { return source(strings.Repeat(`<sc id="1"/><ec startRef="1"/>`, n)) }},
	{"fixed sequence", func(n int) string {
		fixed := many(n, `<ph id="%[1]d" canReorder="no" canCopy="no" canDelete="no"/>`)
		return pair(fixed, fixed)
	}},
	{"markers", func(n int) string {
		return source(many(n, `<sm id="%[1]d" translate="no"/>`) + many(n, `<em startRef="%[1]d"/>`))
	}},
	{"copies", func(n int) string { return source(`<ph id="x"/>` + many(n, `<ph id="%[1]d" copyOf="x"/>`)) }},
	{"references to another unit", func(n int) string {
		return file(`<unit id="u1"><segment><source>` + many(n, `<mrk id="m%[1]d" type="my:x" ref="#u=u2/n=n%[1]d"/>`) + `</source></segment></unit>` +
			`<unit id="u2"><notes>` + many(n, `<note id="n%[1]d">a</note>`) + `</notes><segment><source/></segment></unit>`)
	}},
	{"sub-flows", func(n int) string { return source(`<ph id="1" subFlows="` + many(n, `u%[1]d `) + `"/>`) }},
	{"candidates", func(n int) string {
		return before(`<mtc:matches>` + many(n, `<mtc:match id="c%[1]d" ref="#s1"><source>a</source><target>b</target></mtc:match>`) + `</mtc:matches>`)
	}},
	{"entries", func(n int) string {
		return glossed(many(n, `<gls:glossEntry id="g%[1]d" ref="#m1"><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry>`))
	}},
	{"revisions", func(n int) string {
		return head(`<ctr:changeTrack>` + many(n, `<ctr:revisions appliesTo="note" ref="n%[1]d"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions>`) +
			`</ctr:changeTrack><notes>` + many(n, `<note id="n%[1]d">a</note>`) + `</notes>`)
	}},
	{"resources", func(n int) string {
		return file(`<res:resourceData>` + many(n, `<res:resourceItem id="r%[1]d" mimeType="a"/>`) + `</res:resourceData>` +
			many(n, `<unit id="u%[1]d"><res:resourceData><res:resourceItemRef ref="r%[1]d"/></res:resourceData><segment><source/></segment></unit>`))
	}},
	{"sizes", func(n int) string {
		return file(`<slr:profiles/><slr:data profile="a">` + many(n, `<my:a id="z%[1]d"/>`) + `</slr:data>` +
			many(n, `<unit id="u%[1]d" slr:sizeInfoRef="z%[1]d"><segment><source/></segment></unit>`))
	}},
	{"extensions", func(n int) string { return head(many(n, `<my:a id="x%[1]d"/>`)) }},
	{"unknown elements", func(n int) string { return inUnit(strings.Repeat(`<nothing/>`, n)) }},
	{"unknown attributes", func(n int) string {
		return inUnit(strings.Repeat(`<segment a="1" b="2" c="3"><source/></segment>`, n))
	}},
	{"nested spans", func(n int) string {
		n = min(n, 480)
		return source(many(n, `<pc id="%[1]d">`) + strings.Repeat(`</pc>`, n))
	}},
	{"nested groups", func(n int) string {
		n = min(n, 480)
		return file(many(n, `<group id="g%[1]d" xml:lang="de">`) + plainUnit + strings.Repeat(`</group>`, n))
	}},
	{"annotators", func(n int) string {
		return root2(` its:version="2.0" its:annotatorsRef="`+strings.Repeat("terminology|a ", n)+`"`, `<file id="f1">`+plainUnit+`</file>`)
	}},
	{"a long value", func(n int) string {
		return file(`<unit id="` + strings.Repeat("ä ", n) + `"><segment><source/></segment></unit>`)
	}},
	{"XLIFF 1.2: units with the same id", func(n int) string { return body1(strings.Repeat(`<trans-unit id="1"><source/></trans-unit>`, n)) }},
	{"XLIFF 1.2: segments", func(n int) string {
		return unit1(`<source/><seg-source>` + many(n, `<mrk mtype="seg" mid="%[1]d">a</mrk>`) + `</seg-source><target>` + many(n, `<mrk mtype="seg" mid="%[1]d">a</mrk>`) + `</target>`)
	}},
	{"XLIFF 1.2: codes", func(n int) string {
		return unit1(`<source>` + many(n, `<bpt id="%[1]d">a</bpt>`) + many(n, `<ept id="%[1]d">a</ept>`) + `</source>`)
	}},
	{"XLIFF 1.2: candidates", func(n int) string {
		return unit1(`<source/>` + many(n, `<alt-trans tool-id="t%[1]d"><target>a</target></alt-trans>`))
	}},
	{"XLIFF 1.2: tools", func(n int) string {
		return root1("", `<header>`+many(n, `<tool tool-id="t%[1]d" tool-name="a"/>`)+`</header><body>`+
			many(n, `<trans-unit id="%[1]d"><source/><alt-trans tool-id="t%[1]d"><target/></alt-trans></trans-unit>`)+`</body>`)
	}},
	{"XLIFF 1.2: xids", func(n int) string { return unit1(`<source>` + many(n, `<x id="%[1]d" xid="%[1]d"/>`) + `</source>`) }},
	{"TMX: units", func(n int) string {
		return tmx(strings.Repeat(`<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>`, n))
	}},
	{"TMX: variants", func(n int) string {
		return tmx(`<tu>` + many(n, `<tuv xml:lang="x-%[1]d"><seg>a</seg></tuv>`) + `</tu>`)
	}},
	{"TMX: codes", func(n int) string { return seg(many(n, `<bpt i="%[1]d"/>`) + many(n, `<ept i="%[1]d"/>`)) }},
	{"TMX: ends without begin", func(n int) string { return seg(many(n, `<ept i="%[1]d"/>`)) }},
	{"TMX: header", func(n int) string {
		return strings.Replace(tmx(""), `"plaintext"/>`, `"plaintext">`+strings.Repeat(`<prop type="a">b</prop>`, n)+`</header>`, 1)
	}},
}

func TestHostile(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			if got := Check([]byte(h.make(2000))); len(got) > most+1 {
				t.Errorf("%d messages", len(got))
			}
		})
	}
}

// BenchmarkHostile shows that nothing grows faster than its input: MB/s is the
// same for the small and the large document.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, n := range []int{1000, 20000} {
			data := []byte(h.make(n))
			b.Run(fmt.Sprintf("%s/%d", h.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					Check(data)
				}
			})
		}
	}
}
