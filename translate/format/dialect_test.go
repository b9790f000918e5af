package format

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// One small file in the shape of each dialect, with a segment that is locked or
// approved, one that a machine made, and a comment.
const (
	tradosFile = `<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment severity="Low" user="KH" date="2026-03-02T09:11:00" version="1.0">Prüfen</Comment><Comment user="AB">Geprüft</Comment></Comments></cmt-def></cmt-defs></doc-info><file original="a" source-language="de" target-language="en" datatype="x"><body><trans-unit id="1"><source>Haus. Hof.</source><seg-source><mrk mtype="seg" mid="1">Haus.</mrk> <mrk mtype="seg" mid="2">Hof.</mrk></seg-source><target><mrk mtype="seg" mid="1">House.</mrk> <mrk mtype="seg" mid="2"><mrk mtype="x-sdl-comment" sdl:cid="c1">Yard.</mrk></mrk></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" locked="true" origin="tm" percent="99"/><sdl:seg id="2" conf="Draft" origin="nmt"><sdl:value key="last_modified_by">KH</sdl:value></sdl:seg></sdl:seg-defs></trans-unit></body></file></xliff>`
	memoQFile  = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" version="1.2"><file original="a" source-language="de" target-language="en" datatype="x-memoq"><body><trans-unit id="1" mq:status="Reviewer1Confirmed" mq:locked="locked" mq:percent="101"><source>Haus.</source><target>House.</target></trans-unit><trans-unit id="2" mq:status="MachineTranslated"><source>Hof.</source><target>Yard.</target><mq:comments><mq:comment id="c" creatoruser="KH" time="2026-03-02T09:11:00Z" deleted="false" category="0" appliesto="Target">Prüfen</mq:comment><mq:comment id="d" creatoruser="KH" deleted="true">Weg</mq:comment></mq:comments></trans-unit></body></file></xliff>`
	phraseFile = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" version="1.2" m:level="2"><m:users><m:user id="7" username="KH"/></m:users><file original="a" source-language="de" target-language="en" datatype="x"><body><group id="0"><trans-unit id="1" m:confirmed="1" m:locked="true" m:trans-origin="tm" m:score="1.01"><source>Haus.</source><target>House.</target></trans-unit><trans-unit id="2" m:confirmed="0" m:locked="false" m:trans-origin="mt" m:score="0.75"><source>Hof.</source><target>Yard.</target><alt-trans origin="machine-trans"><target>Courtyard.</target></alt-trans><m:comment id="c" created-by="7" created-at="2026-03-02">Prüfen</m:comment></trans-unit></group></body></file></xliff>`
	worldFile  = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:iws="http://www.idiominc.com/ws/asset" version="1.2"><file original="a" source-language="de" target-language="en" datatype="x"><body><trans-unit id="1"><source>Haus.</source><target>House.</target><note from="KH">Prüfen</note><iws:segment-metadata tm_score="100.00" ws_word_count="1"><iws:status translation_status="finished" lock_status="locked" translation_type="auto_translated"/></iws:segment-metadata></trans-unit><trans-unit id="2"><source>Hof.</source><target>Yard.</target><iws:segment-metadata tm_score="0.00"><iws:status translation_status="pending" translation_type="machine_translation_mt"/></iws:segment-metadata><alt-trans match-quality="74%" origin="ws"><source>Hof</source><target>Court</target></alt-trans></trans-unit></body></file></xliff>`
	txmlFile   = `<?xml version="1.0"?><txml locale="de" version="1.0" segtype="sentence" targetlocale="en"><translatable blockId="1"><segment segmentId="1" modified="true"><source>Haus.</source><target score="87">House.</target><comments><comment creationid="KH" creationdate="20260302T091100Z">Prüfen</comment></comments></segment><segment segmentId="2" gtmt="true"><source>Hof.</source><target>Yard.</target></segment></translatable></txml>`
	matecat    = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.docx" source-language="de" target-language="en" datatype="x-docx"><header><reference><internal-file form="base64">UEsDBA==</internal-file></reference></header><body><trans-unit id="1" translate="no"><source>Haus.</source><seg-source><mrk mid="0" mtype="seg">Haus.</mrk></seg-source><target><mrk mid="0" mtype="seg">House.</mrk></target><note>Prüfen</note></trans-unit><trans-unit id="2"><source>Hof.</source><seg-source><mrk mid="0" mtype="seg">Hof.</mrk></seg-source><target state="needs-review-translation" state-qualifier="leveraged-mt"><mrk mid="0" mtype="seg">Yard.</mrk></target><alt-trans match-quality="MT"><source>Hof.</source><target>Court.</target></alt-trans></trans-unit></body></file></xliff>`
	xcodeFile  = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="A/Localizable.strings" source-language="de" target-language="en" datatype="plaintext"><header><tool tool-id="com.apple.dt.xcode" tool-name="Xcode" tool-version="16"/></header><body><trans-unit id="home.title" xml:space="preserve" translate="no"><source>Haus</source><target state="translated">House</target><note>Prüfen</note></trans-unit><trans-unit id="b"><source>Hof</source><target state="needs-review-l10n">Yard</target></trans-unit></body></file></xliff>`
	angular    = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="de" target-language="en" datatype="plaintext" original="ng2.template"><body><trans-unit id="a1" datatype="html"><source>Haus <x id="INTERPOLATION" equiv-text="{{ n }}"/></source><target state="final">House <x id="INTERPOLATION" equiv-text="{{ n }}"/></target><context-group purpose="location"><context context-type="sourcefile">app/a.html</context><context context-type="linenumber">7</context></context-group><note priority="1" from="description">Prüfen</note></trans-unit><trans-unit id="b2"><source>Hof</source><target state="new">Yard</target></trans-unit></body></file></xliff>`
	symfony    = `<xliff version="1.2"><file source-language="de" target-language="en" datatype="plaintext" original="messages"><body><trans-unit id="a1" resname="home.title" approved="yes"><source>Haus</source><target>House</target><note>Prüfen</note></trans-unit><trans-unit id="b2" resname="yard"><source>Hof</source><target state="needs-translation">Yard</target></trans-unit></body></file></xliff>`
	weblate    = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><file original="po/a.po" source-language="de" target-language="en" datatype="po"><body><trans-unit id="1" approved="yes" xml:space="preserve"><source>Haus</source><target state="translated">House</target><context-group name="po-reference" purpose="location"><context context-type="sourcefile">src/a.c</context></context-group><note from="developer">Prüfen</note></trans-unit><trans-unit id="2"><source>Hof</source><target state="needs-review-translation" state-qualifier="fuzzy-match">Yard</target></trans-unit></body></file></xliff>`
)

// Locks, states, origins and comments of each dialect are understood.
func TestDialects(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		states     [2]translate.State
		locked     string              // who locked the first segment
		origin     translate.Origin    // of the second
		comment    string              // who: what
		facts      [2][]translate.Fact // what else must be among them
	}{
		{"Trados", tradosFile, [2]translate.State{translate.Reviewed, translate.Draft}, "sdl:locked", translate.FromMachine, "KH: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactOrigin, From: "tm", Percent: 99}},
			{{Kind: translate.FactComment, From: "AB", Text: "Geprüft"}, {Kind: translate.FactOrigin, From: "nmt"}, {Kind: translate.FactMeta, From: "last_modified_by", Text: "KH"}},
		}},
		{"memoQ", memoQFile, [2]translate.State{translate.Reviewed, translate.Draft}, "mq:locked", translate.FromMachine, "KH: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactOrigin, From: "Reviewer1Confirmed", Percent: 101}}, {{Kind: translate.FactOrigin, From: "MachineTranslated"}},
		}},
		{"Phrase", phraseFile, [2]translate.State{translate.Reviewed, translate.Draft}, "m:locked", translate.FromMachine, "KH: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactOrigin, From: "tm", Percent: 101}},
			{{Kind: translate.FactMatch, From: "machine-trans", Translation: "Courtyard."}, {Kind: translate.FactOrigin, From: "mt", Percent: 75}},
		}},
		{"WorldServer", worldFile, [2]translate.State{translate.Translated, translate.Draft}, "iws:locked", translate.FromMachine, "KH: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactOrigin, From: "auto_translated", Percent: 100}},
			{{Kind: translate.FactOrigin, From: "machine_translation_mt"}, {Kind: translate.FactMatch, From: "ws", Percent: 74, Text: "Hof", Translation: "Court"}},
		}},
		{"Wordfast", txmlFile, [2]translate.State{translate.Translated, translate.Draft}, "read only: Wordfast TXML", translate.FromMachine, "KH: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactOrigin, From: "tm", Percent: 87}}, {{Kind: translate.FactOrigin, From: "mt"}},
		}},
		{"Matecat", matecat, [2]translate.State{translate.Translated, translate.Draft}, "translate=no", translate.FromMachine, ": Prüfen", [2][]translate.Fact{
			nil, {{Kind: translate.FactMatch, From: "MT", Text: "Hof.", Translation: "Court."}, {Kind: translate.FactOrigin, From: "leveraged-mt"}},
		}},
		{"Xcode", xcodeFile, [2]translate.State{translate.Translated, translate.Draft}, "translate=no", translate.FromFile, ": Prüfen", [2][]translate.Fact{}},
		{"Angular", angular, [2]translate.State{translate.Final, translate.Draft}, "", translate.FromFile, "description: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactMeta, From: "sourcefile", Text: "app/a.html"}, {Kind: translate.FactMeta, From: "linenumber", Text: "7"}},
		}},
		{"Symfony", symfony, [2]translate.State{translate.Reviewed, translate.Draft}, "", translate.FromFile, ": Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactMeta, From: "resname", Text: "home.title"}},
		}},
		{"Weblate", weblate, [2]translate.State{translate.Reviewed, translate.Draft}, "", translate.FromMemory, "developer: Prüfen", [2][]translate.Fact{
			{{Kind: translate.FactMeta, From: "sourcefile", Text: "src/a.c"}}, {{Kind: translate.FactOrigin, From: "fuzzy-match"}},
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := mustOpen(t, sample{file: "a.xlf", text: tt.text})
			all := f.Document.Segments
			if len(all) != 2 {
				t.Fatalf("%d segments", len(all))
			}
			if got := [2]translate.State{all[0].State, all[1].State}; got != tt.states {
				t.Errorf("states %v", got)
			}
			if all[0].LockedBy != tt.locked || all[0].Locked != (tt.locked != "") {
				t.Errorf("locked by %q", all[0].LockedBy)
			}
			if all[1].Origin != tt.origin {
				t.Errorf("origin %q", all[1].Origin)
			}
			var said []string
			for i, s := range all {
				for _, n := range s.Notes {
					said = append(said, n.Who+": "+n.Text)
				}
				facts, err := f.Facts(i)
				if err != nil {
					t.Fatal(err)
				}
				for _, x := range facts {
					if x.Kind == translate.FactComment {
						said = append(said, x.From+": "+x.Text)
					}
				}
				for _, want := range tt.facts[i] {
					if !slices.Contains(facts, want) {
						t.Errorf("segment %d: %+v is not among %+v", i, want, facts)
					}
				}
			}
			if !slices.Contains(said, tt.comment) || slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, "Weg") }) {
				t.Errorf("comments %q", said)
			}
			if b, err := f.Write(&f.Document); err != nil || string(b) != tt.text {
				t.Errorf("not the same bytes: %v", err)
			}
		})
	}
}

// WorldServer's own attribute follows the core's.
func TestWorldServerState(t *testing.T) {
	f := mustOpen(t, sample{file: "a.xlf", text: worldFile})
	d := translate.Document{Segments: slices.Clone(f.Document.Segments)}
	d.Segments[1].State = translate.Reviewed
	b, err := f.Write(&d)
	want := strings.Replace(worldFile, `<trans-unit id="2"><source>Hof.</source><target>`, `<trans-unit approved="yes" id="2"><source>Hof.</source><target state="signed-off">`, 1)
	want = strings.Replace(want, `"pending"`, `"finished"`, 1)
	if err != nil || string(b) != want {
		t.Errorf("got %s, %v", b, err)
	}
	if got := mustOpen(t, sample{file: "a.xlf", text: string(b)}).Document.Segments[1].State; got != translate.Reviewed {
		t.Errorf("read back as %v", got)
	}
}
