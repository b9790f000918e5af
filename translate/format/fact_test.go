package format

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

func TestFacts(t *testing.T) {
	const head20 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" srcLang="de" trgLang="en"><file id="f">`
	for _, tt := range []struct {
		name, text string
		segment    int
		want       []translate.Fact
	}{
		{"alternatives", head12 + `<trans-unit id="1" approved="yes"><source>a</source><target state="needs-review-translation" phase-name="edit">b</target><alt-trans origin="tm" match-quality="82%"><source>A</source><target>B</target></alt-trans><alt-trans><target/></alt-trans><alt-trans alttranstype="previous-version" tool-id="x"><target>old</target></alt-trans></trans-unit>` + tail12, 0, []translate.Fact{
			{Kind: translate.FactMatch, Text: "A", Translation: "B", From: "tm", Percent: 82},
			{Kind: translate.FactVersion, Translation: "old", From: "x"},
			{Kind: translate.FactPhase, From: "edit"},
			{Kind: translate.FactConflict, Text: "approved, and the state asks for work"},
		}},
		{"Trados", `<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment user="KH">Prüfen</Comment></Comments></cmt-def></cmt-defs></doc-info><file original="a" source-language="de" target-language="en" datatype="x"><body><trans-unit id="1"><source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="1"><mrk mtype="x-sdl-comment" sdl:cid="c1">b</mrk></mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft" origin="tm" percent="91"/></sdl:seg-defs></trans-unit></body></file></xliff>`, 0, []translate.Fact{
			{Kind: translate.FactComment, Text: "Prüfen", From: "KH"},
			{Kind: translate.FactOrigin, From: "tm", Percent: 91},
		}},
		{"modules of 2.1", head20 + `<unit id="u"><mtc:matches><mtc:match ref="#m" matchQuality="80.5" origin="tm"><source>A</source><target>B</target></mtc:match><mtc:match ref="#other"><source>A</source><target>C</target></mtc:match></mtc:matches><gls:glossary><gls:glossEntry ref="#m"><gls:term>Rat</gls:term><gls:translation>council</gls:translation></gls:glossEntry></gls:glossary><mda:metadata><mda:metaGroup><mda:meta type="desk">Foreign</mda:meta></mda:metaGroup></mda:metadata><segment canResegment="no"><source><mrk id="m" type="comment" value="see">Rat</mrk></source><target order="2"><mrk id="q" type="its:any" its:locQualityIssueType="numbers" its:locQualityIssueSeverity="70">x</mrk></target></segment></unit></file></xliff>`, 0, []translate.Fact{
			{Kind: translate.FactMatch, Text: "A", Translation: "B", From: "tm", Percent: 80},
			{Kind: translate.FactTerm, Text: "Rat", Translation: "council"},
			{Kind: translate.FactComment, Text: "see"},
			{Kind: translate.FactIssue, From: "numbers", Percent: 70},
			{Kind: translate.FactRule, Text: "may not be split or joined"},
			{Kind: translate.FactRule, Text: "stands at place 2 of its unit in the translation"},
			{Kind: translate.FactMeta, Text: "Foreign", From: "desk"},
		}},
		{"a table has none", "id\tsource\ttarget\n1\ta\tb\n", 0, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := mustOpen(t, sample{file: "a.xlf", text: tt.text}).Facts(tt.segment)
			if err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got %+v, %v\nwant %+v", got, err, tt.want)
			}
		})
	}
}

// TestRestrictions: lengths, and what may be done to codes.
func TestRestrictions(t *testing.T) {
	f := mustOpen(t, sample{file: "a.xlf", text: head12 + `<trans-unit id="1" maxwidth="20" size-unit="char"><source>a<x id="b" equiv-text="{{name}}"/><ph id="p">&lt;br></ph></source></trans-unit>` + tail12})
	s := f.Document.Segments[0]
	if s.Limit != (translate.Limit{MaxRunes: 20}) {
		t.Errorf("limit %+v", s.Limit)
	}
	if s.Codes[0].Show != "{{name}}" || s.Codes[1].Show != "<br>" {
		t.Errorf("codes %+v", s.Codes)
	}
	text := `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f"><unit id="u" slr:sizeRestriction="5,*"><originalData><data id="d">**</data></originalData><segment slr:sizeRestriction="3,30"><source>a<pc id="1" canDelete="no" dataRefStart="d" dataRefEnd="d">b</pc><ph id="2" canReorder="firstNo" disp="line"/></source></segment><segment><source>c</source></segment></unit></file></xliff>`
	all := mustOpen(t, sample{file: "a.xlf", text: text}).Document.Segments
	if all[0].Limit != (translate.Limit{MinRunes: 3, MaxRunes: 30}) || all[1].Limit != (translate.Limit{MinRunes: 5}) {
		t.Errorf("limits %+v, %+v", all[0].Limit, all[1].Limit)
	}
	var shown []string
	for _, c := range all[0].Codes {
		shown = append(shown, c.Show)
	}
	c := all[0].Codes
	if strings.Join(shown, " ") != "** ** line" || !c[0].Fixed || c[0].NoReorder || !c[2].NoReorder {
		t.Errorf("codes %+v", c)
	}
}
