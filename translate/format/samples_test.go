package format

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"satzpaar/translate"
)

// A sample is a file of a kind that people exchange, and the segments that
// must be read from it. The samples are shared by all tests of the package and
// seed its fuzz targets.
type sample struct {
	name, file, text string
	want             []string // id|state|lock|source|target|notes
}

const head12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.txt" source-language="de" target-language="en" datatype="plaintext"><body>
`

const tail12 = "</body></file></xliff>\n"

var samples = []sample{
	{"plain 1.2", "a.xlf", head12 + `<trans-unit id="1" approved="no"><source>Der Fluss &amp; das Tal</source><target state='translated'>The river &amp; the valley</target></trans-unit>
<trans-unit id="2"><source>Es schneit.</source></trans-unit>
<trans-unit id="3"><source>Leer</source><target/></trans-unit>
<trans-unit id="4" translate="no"><source>dpa</source><target>dpa</target></trans-unit>
<trans-unit id="4"><source>Noch einmal</source><target></target></trans-unit>
` + tail12, []string{
		"f1/1|translated||Der Fluss & das Tal|The river & the valley|",
		"f1/2|new||Es schneit.||",
		"f1/3|new||Leer||",
		"f1/4|translated|translate=no|dpa|dpa|",
		"f1/4#2|new||Noch einmal||",
	}},
	{"states 1.2", "a.xlf", head12 + `<trans-unit id="a" approved="yes"><source>a</source><target>a</target></trans-unit>
<trans-unit id="b" approved="yes"><source>b</source><target state="needs-translation">b</target></trans-unit>
<trans-unit id="c"><source>c</source><target state="signed-off">c</target></trans-unit>
<trans-unit id="d"><source>d</source><target state="final">d</target></trans-unit>
<trans-unit id="e"><source>e</source><target state="translated" state-qualifier="rejected-grammar">e</target></trans-unit>
<trans-unit id="f"><source>f</source><target state-qualifier="leveraged-mt">f</target></trans-unit>
<trans-unit id="g"><source>g</source><target state="x-own">g</target></trans-unit>
<trans-unit id="h"><source>h</source><target state="final"></target></trans-unit>
` + tail12, []string{
		"f1/a|reviewed||a|a|", "f1/b|draft||b|b|", "f1/c|reviewed||c|c|", "f1/d|final||d|d|",
		"f1/e|rejected||e|e|", "f1/f|draft||f|f|", "f1/g|draft||g|g|", "f1/h|new||h||",
	}},
	{"segmented 1.2", "a.xlf", head12 + `<group><trans-unit id="1"><source>Eins. Zwei. Drei.</source><seg-source><mrk mtype="seg" mid="0">Eins.</mrk> <mrk mtype="seg" mid="1">Zwei.</mrk> <g id="x"><mrk mtype="seg" mid="2">Drei.</mrk></g></seg-source>
<target><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></target></trans-unit></group>
<trans-unit id="2"><source>Vier.</source><seg-source><mrk mtype="seg" mid="7">Vier.</mrk></seg-source></trans-unit>
` + tail12, []string{
		"f1/1/0|translated||Eins.|One.|", "f1/1/1|translated||Zwei.|Two.|", "f1/1/2|new||Drei.||", "f1/2/7|new||Vier.||",
	}},
	{"codes 1.2", "a.xlf", head12 + `<trans-unit id="1"><source>A <g id="b">fat <x id="i"/></g><bpt id="5" rid="1">&lt;u></bpt>line<ept id="6" rid="1">&lt;/u></ept> {1} {2/}</source>
<target>The <bpt id="5" rid="1">&lt;u></bpt>line<ept id="6" rid="1">&lt;/u></ept> <g id="b">fat <x id="i"/></g><x id="own"/></target></trans-unit>
` + tail12, []string{
		"f1/1|translated||A {3}fat {4/}{/3}{5}line{/5} {1} {2/}|The {5}line{/5} {3}fat {4/}{/3}{6/}|",
	}},
	{"alternatives, bins and notes 1.2", "a.xlf", head12 + `<bin-unit id="p" mime-type="image/png"><bin-source><external-file href="a.png"/></bin-source>
<trans-unit id="1"><source>Bild</source><alt-trans match-quality="80%"><source>Bilder</source><target>Pictures</target></alt-trans><note from="desk" priority="1">Look &amp; see</note><note>Two</note></trans-unit></bin-unit>
` + tail12, []string{"f1/1|new||Bild||Look & see; Two"}},
	{"prefixed, CDATA, references 1.2", "a.xlf", `<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2'><x:file original='a' source-language='de' target-language='en' datatype='x'
><x:body><x:trans-unit id='1'><x:source>M&#252;ller&#160;KG</x:source><x:target
 state='translated'><![CDATA[Miller & Co]]></x:target></x:trans-unit><x:trans-unit id='2'><x:source>Ja</x:source><!-- soon --></x:trans-unit></x:body></x:file></x:xliff>`, []string{
		"f1/1|translated||Müller\u00a0KG|Miller & Co|", "f1/2|new||Ja||",
	}},
	{"no namespace 1.2", "a.xlf", `<xliff version="1.2"><file original="a" source-language="de" datatype="x"><body><trans-unit id="k" resname="k"><source>Start</source><target state="needs-l10n">Home</target></trans-unit></body></file></xliff>`, []string{
		"f1/k|draft||Start|Home|",
	}},
	{"Trados", "a.sdlxliff", "\ufeff" + `<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><file original="a" datatype="x-sdlfilterframework2" source-language="de-DE" target-language="en-GB"><body>` + "\r\n" +
		`<trans-unit id="u1"><source>Auf. Ab.</source><seg-source><mrk mtype="seg" mid="1">Auf.</mrk> <mrk mtype="seg" mid="2">Ab.</mrk></seg-source><target><mrk mtype="seg" mid="1">Up.</mrk> <mrk mtype="seg" mid="2">Down.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Translated" origin="mt"/><sdl:seg id="2" conf="ApprovedSignOff" locked="true"/></sdl:seg-defs></trans-unit>` + "\r\n</body></file></xliff>", []string{
		"f1/u1/1|translated||Auf.|Up.|", "f1/u1/2|final|sdl:locked|Ab.|Down.|",
	}},
	{"memoQ", "a.mqxliff", `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="a" source-language="de" target-language="en" datatype="x"><body>
<trans-unit id="1" mq:status="Proofread" mq:locked="locked"><source>Auf</source><target>Up</target><mq:minorversions><mq:historical-unit><source>Ab</source><target>Down</target></mq:historical-unit></mq:minorversions></trans-unit>
<trans-unit id="2" mq:status="MachineTranslated"><source>Ab</source><target>Down</target></trans-unit></body></file></xliff>`, []string{
		"f1/1|reviewed|mq:locked|Auf|Up|", "f1/2|draft||Ab|Down|",
	}},
	{"Phrase", "a.mxliff", `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" m:level="2"><file original="a" source-language="de" target-language="en" datatype="x"><body>
<trans-unit id="t:0" m:confirmed="1" m:locked="true" m:trans-origin="tm"><source>Auf</source><target>Up</target></trans-unit>
<trans-unit id="t:1" m:confirmed="0" m:locked="false" m:trans-origin="mt"><source>Ab</source><target>Down</target></trans-unit></body></file></xliff>`, []string{
		"f1/t:0|reviewed|m:locked|Auf|Up|", "f1/t:1|draft||Ab|Down|",
	}},
	{"core 2.0", "a.xlf", `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en">
 <file id="f"><group id="g" translate="no"><unit id="n"><segment state="final"><source>dpa</source><target>dpa</target></segment></unit></group>
 <unit id="u"><notes><note id="1">Look</note></notes>
  <segment id="s" state="translated"><source>Ein <pc id="1">fetter <ph id="2"/></pc> Satz.</source><target>A <pc id="1">bold <ph id="2"/></pc> sentence.</target></segment>
  <ignorable><source> </source></ignorable>
  <segment state="initial" subState="own:x"><source>Und <sc id="3"/>noch<ec startRef="3"/> <cp hex="0007"/>.</source><target>And <sc id="3"/>one<ec startRef="3"/> <cp hex="0007"/>.</target></segment>
  <segment id="r" state="initial" subState="satzpaar:rejected"><source>Weg</source><target>Gone</target></segment>
 </unit></file>
</xliff>
`, []string{
		"f1/n|final|translate=no|dpa|dpa|",
		"f1/u/s|translated||Ein {1}fetter {2/}{/1} Satz.|A {1}bold {2/}{/1} sentence.|Look",
		"f1/u/2|draft||Und {1}noch{/1} {2/}.|And {1}one{/1} {2/}.|Look",
		"f1/u/r|rejected||Weg|Gone|Look",
	}},
	{"core 2.2", "a.xlf", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="de" trgLang="en"><file id="f"><unit id="u"><segment><source>Ende</source></segment></unit></file></xliff>`, []string{
		"f1/u|new||Ende||",
	}},
	{"memory", "a.tmx", `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="de" datatype="x" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
<tu tuid="a"><note>Good</note><tuv xml:lang="EN-us"><seg>The <bpt i="1"/>council<ept i="1"/>.</seg></tuv><tuv xml:lang="de"><seg>Der <bpt i="1"/>Rat<ept i="1"/>.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Allein</seg></tuv></tu></body></tmx>`, []string{
		"a|translated||Der {1}Rat{/1}.|The {1}council{/1}.|Good", "2|new||Allein||",
	}},
	{"Wordfast", "a.txml", `<?xml version="1.0"?><txml locale="DE-DE" version="1.0" targetlocale="EN-US"><skeleton>x</skeleton><translatable blockId="1"><segment segmentId="1" modified="true"><source>Der <ut x="1">&lt;b></ut>Rat</source><target>The <ut x="1">&lt;b></ut>council</target><comments><comment creationid="KH">Look</comment></comments></segment><segment segmentId="2"><source>Ja</source><ws> </ws></segment></translatable></txml>`, []string{
		"1/1|translated|read only: Wordfast TXML|Der {1/}Rat|The {1/}council|Look", "1/2|new|read only: Wordfast TXML|Ja||",
	}},
	{"table", "a.tsv", "id\tsource\ttarget\r\n1\tAuf\\nab\tUp\\\\down\r\n#doc\tb\r\n1\tWeg\t\r\n", []string{
		"1|translated||Auf\nab|Up\\down|", "1#2|new||Weg||",
	}},
}

// encoded returns the samples in other character sets.
func encoded(t testing.TB) []sample {
	t.Helper()
	text := func(charset string) string {
		return strings.ReplaceAll(strings.Replace(samples[0].text, "UTF-8", charset, 1), "Tal", "Gehölz")
	}
	var all []sample
	add := func(name string, b []byte) {
		want := append([]string(nil), samples[0].want...)
		want[0] = strings.ReplaceAll(want[0], "Tal", "Gehölz")
		all = append(all, sample{name, "a.xlf", string(b), want})
	}
	for _, big := range []bool{false, true} {
		b := []byte{}
		for _, u := range utf16.Encode([]rune("\ufeff" + text("UTF-16"))) {
			if big {
				b = append(b, byte(u>>8), byte(u))
			} else {
				b = append(b, byte(u), byte(u>>8))
			}
		}
		add(map[bool]string{false: "UTF-16LE", true: "UTF-16BE"}[big], b)
	}
	for name, m := range map[string]*charmap.Charmap{"windows-1252": charmap.Windows1252, "ISO-8859-1": charmap.ISO8859_1, "ISO-8859-15": charmap.ISO8859_15} {
		b, err := m.NewEncoder().Bytes([]byte(text(name)))
		if err != nil {
			t.Fatal(err)
		}
		add(name, b)
	}
	return all
}

func everySample(t testing.TB) []sample {
	return append(append([]sample(nil), samples...), encoded(t)...)
}

func mustOpen(t testing.TB, s sample) *File {
	t.Helper()
	f, err := Open(s.file, []byte(s.text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// row shows a segment as the samples write it.
func row(s translate.Segment) string {
	var notes []string
	for _, n := range s.Notes {
		notes = append(notes, n.Text)
	}
	return strings.Join([]string{string(s.ID), s.State.String(), s.LockedBy, s.Source, s.Target, strings.Join(notes, "; ")}, "|")
}
