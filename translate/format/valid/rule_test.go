package valid

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// A row shows a rule by a document that breaks it and one that keeps it.
type row struct{ rule, bad, good string }

const (
	plainUnit  = `<unit id="u1"><segment><source>Ein Satz.</source></segment></unit>`
	secondUnit = `<unit id="u2"><segment><source>Noch einer.</source></segment></unit>`
)

var grammarRows = []row{
	{"well-formed", `<xliff`, file(plainUnit)},
	{"root", `<html/>`, file(plainUnit)},
	{"element-unknown", inUnit(`<part><source>Ein Satz.</source></part><segment><source/></segment>`), file(plainUnit)},
	{"element-unknown", before(`<val:check/>`), before(`<val:validation><val:rule isPresent="a"/></val:validation>`)},
	{"child-missing", doc(``), file(plainUnit)},
	{"child-missing", inUnit(`<segment><target>A sentence.</target></segment>`), pair("Ein Satz.", "A sentence.")},
	{"child-missing", `<tmx version="1.4"><body/></tmx>`, tmx(``)},
	{"child-order", file(plainUnit + `<notes><note>Zu spät.</note></notes>`), file(`<notes><note>Rechtzeitig.</note></notes>` + plainUnit)},
	{"child-twice", inUnit(`<segment><source>a</source><source>b</source></segment>`), source("a")},
	{"child-not-allowed", source(`<note>Hier nicht.</note>`), source(`<ph id="1"/>`)},
	{
		"module-misplaced", head(`<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>`),
		before(`<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>`),
	},
	{"text-not-allowed", file(`Text` + plainUnit), file("\n  " + plainUnit + "\n")},
	{"text-not-allowed", source(`<ph id="1">Text</ph>`), source(`<ph id="1"></ph>`)},
	{"attribute-missing", file(`<unit><segment><source/></segment></unit>`), file(plainUnit)},
	{"attribute-unknown", inUnit(`<segment approved="yes"><source/></segment>`), inUnit(`<segment state="initial"><source/></segment>`)},
	{"attribute-unknown", source(`<ph id="1" fs:style="b"/>`), source(`<ph id="1" fs:fs="b"/>`)},
	{"attribute-foreign", inUnit(`<segment my:key="1"><source/></segment>`), file(`<unit id="u1" my:key="1"><segment><source/></segment></unit>`)},
	{"attribute-misplaced", inUnit(`<segment fs:fs="b"><source/></segment>`), file(`<unit id="u1" fs:fs="p"><segment><source/></segment></unit>`)},
	{"attribute-value", inUnit(`<segment state="done"><source/></segment>`), inUnit(`<segment state="final"><source/><target/></segment>`)},
	{"attribute-value", file(`<unit id="a b"><segment><source/></segment></unit>`), file(`<unit id="a-b"><segment><source/></segment></unit>`)},
	{"attribute-value", head(`<notes><note priority="11">Bald.</note></notes>`), head(`<notes><note priority="10">Bald.</note></notes>`)},
	{"attribute-value", match(` matchQuality="101"`, matched), match(` matchQuality="99.5"`, matched)},
	{"attribute-value", source(`<cp hex="1"/>`), source(`<cp hex="0001"/>`)},
	{"deprecated", root1(` tool="Alt"`, header1+`<body/>`), root1(` tool-id="t1"`, header1+`<body/>`)},
}

var otherRows = []row{
	{"xliff1-namespace", strings.Replace(unit1(`<source>a</source>`), `document:1.2`, `document:1.1`, 1), unit1(`<source>a</source>`)},
	{"xliff1-version", strings.Replace(unit1(`<source>a</source>`), `version="1.2"`, `version="1.1"`, 1), unit1(`<source>a</source>`)},
	{
		"xliff1-unit-id-unique", body1(`<trans-unit id="1"><source/></trans-unit><group><trans-unit id="1"><source/></trans-unit></group>`),
		body1(`<trans-unit id="1"><source/></trans-unit><group><trans-unit id="2"><source/></trans-unit></group>`),
	},
	{"xliff1-group-id-unique", body1(`<group id="1"/><group id="1"/>`), body1(`<group id="1"/><group id="2"/>`)},
	{"xliff1-tool", unit1(`<source/><alt-trans tool-id="t9"><target/></alt-trans>`), unit1(`<source/><alt-trans tool-id="t1"><target/></alt-trans>`)},
	{"xliff1-phase", unit1(`<source/><target phase-name="p9"/>`), unit1(`<source/><target phase-name="p1"/>`)},
	{
		"xliff1-segment-mid", unit1(`<source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="2">b</mrk></target>`),
		unit1(`<source>a</source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source><target><mrk mtype="seg" mid="1">b</mrk></target>`),
	},
	{"xliff1-code-open", unit1(`<source><bx id="1" rid="1"/>a</source>`), unit1(`<source><bx id="1" rid="1"/>a<ex id="2" rid="1"/></source>`)},
	{"xliff1-code-pair", unit1(`<source>a<ept id="1" rid="1">b</ept></source>`), unit1(`<source><bpt id="1">a</bpt><ept id="1">b</ept></source>`)},
	{
		"xliff1-code-pair", unit1(`<source><bx id="1" rid="1"/><ex id="2" rid="1"/><bx id="3" rid="1"/><ex id="4" rid="1"/></source>`),
		unit1(`<source><bx id="1" rid="1"/><ex id="2" rid="1"/><bx id="3" rid="2"/><ex id="4" rid="2"/></source>`),
	},
	{"xliff1-code-id", unit1(`<source><x id="1"/><x id="1"/></source>`), unit1(`<source><x id="1"/><x id="2"/></source>`)},
	{"xliff1-sub-unit", unit1(`<source><x id="1" xid="7"/></source>`), unit1(`<source><x id="1" xid="1"/></source>`)},
	{"its1-version", its1(``, `its:locQualityIssueType="numbers"`, ``), its1(`its:version="2.0"`, `its:locQualityIssueType="numbers"`, ``)},
	{"its1-attribute", its1(`its:version="2.0"`, `its:mood="sad"`, ``), its1(`its:version="2.0"`, `its:locNote="sad"`, ``)},
	{"its1-value", its1(`its:version="2.0"`, `its:locQualityIssueSeverity="200"`, ``), its1(`its:version="2.0"`, `its:locQualityIssueSeverity="20"`, ``)},
	{"its1-value", its1(`its:version="2.0"`, `its:withinText="maybe"`, ``), its1(`its:version="2.0"`, `its:withinText="nested"`, ``)},
	{"its1-together", its1(`its:version="2.0"`, `its:locNote="a" its:locNoteRef="#n"`, ``), its1(`its:version="2.0"`, `its:locNoteRef="#n"`, ``)},
	{"its1-issue", its1(`its:version="2.0"`, ``, `<its:locQualityIssues xml:id="i"><its:locQualityIssue locQualityIssueSeverity="20"/></its:locQualityIssues>`), its1(`its:version="2.0"`, ``, `<its:locQualityIssues xml:id="i"><its:locQualityIssue locQualityIssueComment="a"/></its:locQualityIssues>`)},
	{"its1-reference", its1(`its:version="2.0"`, `its:locQualityIssuesRef="#j"`, `<its:locQualityIssues xml:id="i"/>`), its1(`its:version="2.0"`, `its:locQualityIssuesRef="#i"`, `<its:locQualityIssues xml:id="i"/>`)},
	{
		"xliff1-approved", body1(`<trans-unit id="1" approved="yes"><source>a</source><target state="needs-translation">b</target></trans-unit>`),
		body1(`<trans-unit id="1" approved="yes"><source>a</source><target state="final">b</target></trans-unit>`),
	},
	{"child-order", unit1(`<source>a</source><target>b</target><seg-source>a</seg-source>`), unit1(`<source>a</source><seg-source>a</seg-source><target>b</target>`)},
	{"child-missing", unit1(`<target>b</target><source>a</source>`), unit1(`<source>a</source><target>b</target>`)},
	{"attribute-value", unit1(`<source>a</source><target state="done">b</target>`), unit1(`<source>a</source><target state="x-done">b</target>`)},

	{"tmx-version", strings.Replace(tmx(""), `"1.4"`, `"1.1"`, 1), tmx("")},
	{"tmx-language", tmx(`<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="DE"><seg>b</seg></tuv></tu>`), tmx(`<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="de-AT"><seg>b</seg></tuv></tu>`)},
	{"tmx-source-language", tmx(`<tu><tuv xml:lang="fr"><seg>a</seg></tuv></tu>`), tmx(`<tu><tuv xml:lang="de-CH"><seg>a</seg></tuv></tu>`)},
	{"tmx-code-pair", seg(`<bpt i="1">a</bpt>b`), seg(`<bpt i="1">a</bpt>b<ept i="1">a</ept>`)},
	{"tmx-empty", seg(``), seg(`Ein Satz.`)},
	{"tmx-language", tmx(`<tu><tuv><seg>a</seg></tuv></tu>`), seg(`a`)},
	{"deprecated", seg(`<ut>a</ut>`), seg(`<ph>a</ph>`)},
}

func rows() []row { return slices.Concat(grammarRows, xliff2Rows, otherRows) }

func TestRules(t *testing.T) {
	shown := map[string]bool{"more": true} // see TestMost
	for _, r := range rows() {
		shown[r.rule] = true
		t.Run(r.rule, func(t *testing.T) {
			if bad := Check([]byte(r.bad)); !slices.ContainsFunc(bad, func(m Message) bool { return m.Rule == r.rule }) {
				t.Errorf("%s is not found in %s: %v", r.rule, r.bad, bad)
			}
			if good := Check([]byte(r.good)); len(good) > 0 {
				t.Errorf("%v in %s", good, r.good)
			}
		})
	}
	for _, r := range Rules() {
		if !shown[r.ID] {
			t.Errorf("the rule %s has no row", r.ID)
		}
		if r.Demand == "" || !strings.HasSuffix(r.Demand, ".") || strings.ToLower(r.ID) != r.ID {
			t.Errorf("the rule %q is not described", r.ID)
		}
	}
}

// A bad row breaks its rule only, so that one mistake gives one message.
func TestOneMistakeOneMessage(t *testing.T) {
	for _, r := range rows() {
		for _, m := range Check([]byte(r.bad)) {
			if m.Rule != r.rule {
				t.Errorf("%s: beside it %v in %s", r.rule, m, r.bad)
			}
		}
	}
}

func TestPlace(t *testing.T) {
	text := "\xef\xbb\xbf<?xml version=\"1.0\"?>\n" + strings.Replace(file("\n  <!-- äöü --><unit id=\"u1\" naïve=\"1\"><segment><source/></segment></unit>"), "<xliff", "\r\n<xliff", 1)
	got := Check([]byte(text))
	if len(got) != 1 || got[0].Line != 4 || got[0].Col != 29 || got[0].Severity != translate.Fault {
		t.Errorf("got %+v, want one fault at 4:29", got)
	}
}

func TestMost(t *testing.T) {
	got := Check([]byte(file(strings.Repeat(`<unit id="a b"><segment><source/></segment></unit>`, most))))
	if len(got) != most+1 || got[most].Rule != "more" {
		t.Errorf("%d messages, the last %+v", len(got), got[len(got)-1])
	}
}

func TestVersions(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       string // rule, "" for none
	}{
		{"notes of a document", root22(`<notes><note>a</note></notes><file id="f1">` + plainUnit + `</file>`), ""},
		{"not before 2.2", doc(`<notes><note>a</note></notes><file id="f1">` + plainUnit + `</file>`), "child-not-allowed"},
		{"plural cases", root22(`<file id="f1"><unit id="u1" pgs:switch="plural:n"><segment pgs:case="one"><source/></segment></unit></file>`), ""},
		{"change tracking is an extension of 2.2", root22(`<file id="f1"><ctr:changeTrack/>` + plainUnit + `</file>`), ""},
		{"no namespace", `<xliff version="1.2"><file original="a" source-language="de" datatype="x-a"><body/></file></xliff>`, "xliff1-namespace"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, m := range Check([]byte(tt.text)) {
				got = m.Rule
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
