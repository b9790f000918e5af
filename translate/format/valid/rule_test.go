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

var xliff2Rows = []row{
	{"version", strings.Replace(file(plainUnit), `"2.1"`, `"2.2"`, 1), root22(`<file id="f1">` + plainUnit + `</file>`)},
	{"namespace", strings.Replace(file(plainUnit), `document:2.0`, `document:2.7`, 1), file(plainUnit)},
	{"file-id-unique", doc(`<file id="f1">` + plainUnit + `</file><file id="f1">` + plainUnit + `</file>`), doc(`<file id="f1">` + plainUnit + `</file><file id="f2">` + plainUnit + `</file>`)},
	{"group-id-unique", file(`<group id="g1"><group id="g1"/></group>`), file(`<group id="g1"><group id="g2"/></group>`)},
	{"unit-id-unique", file(plainUnit + `<group id="g1">` + plainUnit + `</group>`), file(plainUnit + `<group id="g1">` + secondUnit + `</group>`)},
	{"note-id-unique", head(`<notes><note id="n1">a</note><note id="n1">b</note></notes>`), head(`<notes><note id="n1">a</note><note id="n2">b</note></notes>`)},
	{"data-id-unique", before(`<originalData><data id="d1">a</data><data id="d1">b</data></originalData>`), before(`<originalData><data id="d1">a</data><data id="d2">b</data></originalData>`)},
	{"inline-id-unique", source(`<ph id="s1"/>`), source(`<ph id="1"/>`)},
	{
		"inline-id-unique", inUnit(`<segment><source><ph id="1"/></source></segment><segment><source><ph id="1"/></source></segment>`),
		inUnit(`<segment><source><ph id="1"/></source></segment><segment><source><ph id="2"/></source></segment>`),
	},
	{"target-id", pair(`<ph id="1"/>`, `<pc id="1">a</pc>`), pair(`<pc id="1">a</pc>`, `<sc id="1"/>a<ec startRef="1"/>`)},
	{"target-id", pair(`a`, `<ph id="1"/><ph id="1"/>`), pair(`a`, `<ph id="1"/><ph id="2"/>`)},
	{"extension-id-unique", head(`<my:a id="x"/><my:b id="x"/>`), head(`<my:a id="x"/><my:b id="y"/>`)},

	{"source-language", inUnit(`<segment><source xml:lang="fr">a</source></segment>`), inUnit(`<segment><source xml:lang="DE">a</source></segment>`)},
	{
		"target-language", file(`<unit id="u1" xml:lang="fr"><segment><source xml:lang="de">a</source><target>b</target></segment></unit>`),
		inUnit(`<segment><source>a</source><target xml:lang="en">b</target></segment>`),
	},
	{"target-language-missing", strings.Replace(pair("a", "b"), ` trgLang="en"`, ``, 1), pair("a", "b")},
	{
		"space-agrees", inUnit(`<segment><source xml:space="preserve">a</source><target>b</target></segment>`),
		inUnit(`<segment><source xml:space="preserve">a</source><target xml:space="preserve">b</target></segment>`),
	},

	{"unit-segment", inUnit(`<ignorable><source> </source></ignorable>`), inUnit(`<ignorable><source> </source></ignorable><segment><source>a</source></segment>`)},
	{"skeleton-content", head(`<skeleton/>`), head(`<skeleton href="a.skl"/>`)},
	{"skeleton-content", head(`<skeleton href="a.skl">a</skeleton>`), head(`<skeleton>a</skeleton>`)},
	{"code-point", source(`<cp hex="00A0"/>`), source(`<cp hex="001B"/>`)},
	{"substate-state", inUnit(`<segment subState="my:x"><source/></segment>`), inUnit(`<segment state="initial" subState="my:x"><source/></segment>`)},
	{"state-target", inUnit(`<segment state="final"><source>a</source></segment>`), inUnit(`<segment state="final"><source>a</source><target>b</target></segment>`)},

	{"start-isolated", source(`<sc id="1"/>a`), source(`<sc id="1" isolated="yes"/>a`)},
	{"start-isolated", source(`<sc id="1" isolated="yes"/>a<ec startRef="1"/>`), source(`<sc id="1"/>a<ec startRef="1"/>`)},
	{"end-reference", source(`<ec id="1"/>`), source(`<ec id="1" isolated="yes"/>`)},
	{"end-reference", source(`<sc id="1"/><ec startRef="1" id="2"/>`), source(`<sc id="1"/><ec startRef="1"/>`)},
	{"end-start", source(`<ec startRef="1"/><sc id="1"/>`), source(`<sc id="1"/><ec startRef="1"/>`)},
	{"end-direction", source(`<sc id="1"/><ec startRef="1" dir="rtl"/>`), source(`<sc id="1" dir="rtl"/><ec startRef="1"/>`)},
	{"end-hints", source(`<sc id="1" canCopy="no"/><ec startRef="1"/>`), source(`<sc id="1" canCopy="no"/><ec startRef="1" canCopy="no"/>`)},
	{"marker-pair", source(`<em startRef="m1"/><sm id="m1" translate="no"/>`), source(`<sm id="m1" translate="no"/><em startRef="m1"/>`)},
	{"data-reference", source(`<ph id="1" dataRef="d1"/>`), inUnit(`<originalData><data id="d1">a</data></originalData><segment><source><ph id="1" dataRef="d1"/></source></segment>`)},
	{"copy-reference", source(`<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>`), source(`<ph id="1"/><ph id="2" copyOf="1"/>`)},
	{
		"copy-data", inUnit(`<originalData><data id="d1">a</data></originalData><segment><source><ph id="1"/><ph id="2" copyOf="1" dataRef="d1"/></source></segment>`),
		source(`<ph id="1"/><ph id="2" copyOf="1"/>`),
	},
	{"subtype-type", source(`<ph id="1" subType="my:x"/>`), source(`<ph id="1" type="ui" subType="my:x"/>`)},
	{"subtype-type", source(`<ph id="1" type="fmt" subType="xlf:var"/>`), source(`<ph id="1" type="ui" subType="xlf:var"/>`)},
	{"subflow-reference", source(`<ph id="1" subFlows="u2"/>`), file(`<unit id="u1"><segment><source><ph id="1" subFlows="u2"/></source></segment></unit>` + secondUnit)},

	{"hint-chain", source(`<ph id="1" canReorder="firstNo"/>`), source(`<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/>`)},
	{
		"sequence-start", source(`<ph id="1" canReorder="no" canCopy="no" canDelete="no"/>`),
		source(`<ph id="0" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="1" canReorder="no" canCopy="no" canDelete="no"/>`),
	},
	{
		"sequence-kept", pair(fixed+`<ph id="3"/>`, `<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="3"/><ph id="2" canReorder="no" canCopy="no" canDelete="no"/>`),
		pair(fixed+`<ph id="3"/>`, `<ph id="3"/>`+fixed),
	},
	{"delete-forbidden", pair(`<ph id="1" canDelete="no"/>a`, `b`), pair(`<ph id="1" canDelete="no"/>a`, `b<ph id="1" canDelete="no"/>`)},

	{"order-unique", ordered(`2`, `2`), ordered(`2`, `1`)},
	{"order-range", ordered(`3`, `1`), ordered(`2`, `1`)},
	{"order-complete", inUnit(`<segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target>b</target></segment>`), ordered(`2`, `1`)},

	{"translate-annotation", source(`<mrk id="m1">a</mrk>`), source(`<mrk id="m1" translate="no">a</mrk>`)},
	{"comment-annotation", source(`<mrk id="m1" type="comment">a</mrk>`), source(`<mrk id="m1" type="comment" value="Ach">a</mrk>`)},
	{"comment-annotation", inUnit(`<notes><note id="n1">a</note></notes><segment><source><mrk id="m1" type="comment" ref="#n1">a</mrk></source></segment>`), noted(`#n=n1`)},
	{"comment-reference", file(`<notes><note id="n1">a</note></notes><unit id="u1"><segment><source><mrk id="m1" type="comment" ref="#f=f1/n=n1">a</mrk></source></segment></unit>`), noted(`#f=f1/u=u1/n=n1`)},
	{"fragment-syntax", source(`<mrk id="m1" type="my:x" ref="#u=u1/f=f1/m1">a</mrk>`), source(`<mrk id="m1" type="my:x" ref="#f=f1/u=u1/m1">a</mrk>`)},
	{"fragment-syntax", source(`<mrk id="m1" type="my:x" ref="#m1/s1">a</mrk>`), source(`<mrk id="m1" type="my:x" ref="#/f=f1/u=u1/s1">a</mrk>`)},
	{"fragment-prefix", source(`<mrk id="m1" type="my:x" ref="#my=m1">a</mrk>`), source(`<mrk id="m1" type="my:x" ref="#s1">a</mrk>`)},
	{"reference", source(`<mrk id="m1" type="my:x" ref="#s9">a</mrk>`), source(`<mrk id="m1" type="my:x" ref="other.xlf#s9">a</mrk>`)},
	{
		"reference", source(`<mrk id="m1" type="my:x" ref="#f=f2/u=u1">a</mrk>`),
		doc(`<file id="f1"><unit id="u1"><segment><source><mrk id="m1" type="my:x" ref="#f=f2/u=u2">a</mrk></source></segment></unit></file><file id="f2">` + secondUnit + `</file>`),
	},
	{"reference", across(`#f=f2/u=u2/n=n9`), across(`#f=f2/u=u2/n=n1`)},
	{"reference", across(`#f=f2/u=u2/s9`), across(`#f=f2/u=u2/s1`)},
	{"reference", across(`#f=f2/n=n1`), across(`#f=f2/u=u2`)},

	{"match-id-unique", before(`<mtc:matches><mtc:match id="c" ref="#s1">` + matched + `</mtc:match><mtc:match id="c" ref="#s1">` + matched + `</mtc:match></mtc:matches>`), match("", matched)},
	{"match-reference", before(`<mtc:matches><mtc:match ref="s1">` + matched + `</mtc:match></mtc:matches>`), before(`<mtc:matches><mtc:match ref="#m1">` + matched + `</mtc:match></mtc:matches>`)},
	{"match-subtype", match(` subType="my:x"`, matched), match(` type="tm" subType="my:x"`, matched)},
	{"match-language", match(``, `<source>a</source><target xml:lang="fr">b</target>`), match(` reference="yes"`, `<source>a</source><target xml:lang="fr">b</target>`)},
	{
		"glossary-id-unique", glossed(`<gls:glossEntry id="g"><gls:term>a</gls:term><gls:translation id="g">b</gls:translation></gls:glossEntry>`),
		glossed(`<gls:glossEntry id="g"><gls:term>a</gls:term><gls:translation id="h">b</gls:translation></gls:glossEntry>`),
	},
	{"glossary-entry", glossed(`<gls:glossEntry><gls:term>a</gls:term></gls:glossEntry>`), glossed(`<gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>`)},
	{
		"glossary-reference", glossed(`<gls:glossEntry ref="#u=u1"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>`),
		glossed(`<gls:glossEntry ref="#m1"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>`),
	},
	{"glossary-outside", glossed(`<gls:glossEntry ref="m1"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>`), before("")},
	{"style-fs", source(`<ph id="1" fs:subFs="src,a.png"/>`), source(`<ph id="1" fs:fs="img" fs:subFs="src,a.png"/>`)},
	{"style-end", source(`<sc id="1"/><ec startRef="1" fs:fs="b"/>`), source(`<sc id="1" fs:fs="b"/><ec startRef="1"/>`)},
	{
		"metadata-id-unique", head(`<mda:metadata><mda:metaGroup id="a"><mda:meta type="t">x</mda:meta></mda:metaGroup><mda:metaGroup id="a"><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>`),
		head(`<mda:metadata id="a"><mda:metaGroup id="b"><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>`),
	},
	{
		"resource-id-unique", head(`<res:resourceData><res:resourceItem id="r" mimeType="a"/><res:resourceItem id="r" mimeType="a"/></res:resourceData>`),
		head(`<res:resourceData><res:resourceItem id="r" mimeType="a"/><res:resourceItem id="q" mimeType="a"/></res:resourceData>`),
	},
	{"resource-content", resource(`<res:source href="a"><my:a/></res:source>`), resource(`<res:source><my:a/></res:source>`)},
	{"resource-language", resource(`<res:source xml:lang="fr" href="a"/>`), resource(`<res:source xml:lang="de" href="a"/>`)},
	{"resource-target-language", resource(`<res:source href="a"/><res:target xml:lang="fr" href="a"/>`), resource(`<res:source href="a"/><res:target xml:lang="en" href="a"/>`)},
	{"resource-type", head(`<res:resourceData><res:resourceItem><res:source href="a"/></res:resourceItem></res:resourceData>`), resource(`<res:source href="a"/>`)},
	{
		"resource-reference", before(`<res:resourceData><res:resourceItemRef ref="r"/></res:resourceData>`),
		file(`<res:resourceData><res:resourceItem id="r" mimeType="a"/></res:resourceData><unit id="u1"><res:resourceData><res:resourceItemRef ref="r"/></res:resourceData><segment><source/></segment></unit>`),
	},
	{"size-end", source(`<sc id="1"/><ec startRef="1" slr:equivStorage="1"/>`), source(`<ec id="1" isolated="yes" slr:equivStorage="1"/>`)},
	{"size-number", sized(`slr:sizeInfo="wide"`), sized(`slr:sizeInfo="7"`)},
	{"size-number", source(`<ph id="1" slr:sizeInfo="1.5"/>`), source(`<ph id="1" slr:sizeInfo="depends on the font"/>`)},
	{"size-pattern", sized(`slr:sizeRestriction="12,many"`), sized(`slr:sizeRestriction="12,*"`)},
	{"size-information", sized(`slr:sizeInfo="7" slr:sizeInfoRef="z1"`), sized(`slr:sizeInfoRef="z1"`)},
	{"size-reference", sized(`slr:sizeInfoRef="z9"`), sized(`slr:sizeInfoRef="z1"`)},
	{"validation-condition", ruled(`isPresent="a" endsWith="b"`), ruled(`isPresent="a"`)},
	{"validation-condition", ruled(``), ruled(`my:test="a"`)},
	{"validation-occurs", ruled(`endsWith="a" occurs="2"`), ruled(`isPresent="a" occurs="2"`)},
	{"validation-source", ruled(`isNotPresent="a" existsInSource="yes"`), ruled(`endsWith="a" existsInSource="yes"`)},
	{"validation-present", judged(`isPresent="shop"`, "Der Laden.", "The store."), judged(`isPresent="SHOP" caseSensitive="no"`, "Der Laden.", "The shop.")},
	{"validation-present", judged(`isPresent="a" occurs="2"`, "a", "b a a a"), judged(`isPresent="a" occurs="2"`, "a", "b a <ph id='1'/>a")},
	{"validation-present", judged(`isPresent="Caf&#xe9;" normalization="none"`, "a", "Cafe&#x301;"), judged(`isPresent="Caf&#xe9;"`, "a", "Cafe&#x301;")},
	{"validation-absent", judged(`isNotPresent="bulkhead"`, "a", "The bulkhead."), judged(`isNotPresent="bulkhead"`, "a", "The sheet piling.")},
	{"validation-start", judged(`startsWith="*"`, "a", "One."), judged(`startsWith="*"`, "a", "* One.")},
	{"validation-end", judged(`endsWith=":"`, "a", "One."), judged(`endsWith=":"`, "a", "One<ph id='1'/>:")},
	{"validation-in-source", judged(`endsWith=":" existsInSource="yes"`, "Eins.", "One:"), judged(`endsWith=":" existsInSource="yes"`, "Eins:", "One:")},
	{"validation-end", judged(`endsWith=":"`, "a", "One."), overruled(`<val:validation><val:rule endsWith=":" disabled="yes"/></val:validation>`, `endsWith=":"`, "One.")},
	{"size-broken", limited("xliff:codepoints", `slr:sizeRestriction="3"`, "Öl 12"), limited("xliff:codepoints", `slr:sizeRestriction="3"`, "Öl.")},
	{"size-broken", limited("xliff:codepoints", `slr:sizeRestriction="4,9"`, "Öl."), limited("xliff:codepoints", `slr:sizeRestriction="4,*"`, `Öl.<ph id="1" slr:sizeInfo="2"/>`)},
	{"size-broken", limited("xliff:codepoints", ``, `<pc id="1" slr:sizeRestriction="2">abc</pc>`), limited("xliff:codepoints", ``, `<pc id="1" slr:sizeRestriction="2">ab</pc>c`)},
	{"storage-broken", limited("xliff:utf8", `slr:storageRestriction="3"`, "Öle"), limited("xliff:utf8", `slr:storageRestriction="3"`, "Öl")},
	{"storage-broken", limited("xliff:utf16", `slr:storageRestriction="2"`, "😀"), limited("xliff:utf16", `slr:storageRestriction="4"`, "😀")},
	{"storage-broken", limited("xliff:utf32", `slr:storageRestriction="7"`, "Öl"), limited("xliff:utf32", `slr:storageRestriction="8"`, "Öl")},
	{"validation-disabled", ruled(`isPresent="a" disabled="yes"`), before(`<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>`)},
	{"revision-reference", tracked(`appliesTo="note" ref="n9"`, `<ctr:item property="content">a</ctr:item>`), tracked(`appliesTo="note" ref="n1"`, `<ctr:item property="content">a</ctr:item>`)},
	{"revision-reference", tracked(`appliesTo="note"`, `<ctr:item property="content">a</ctr:item>`), tracked(`appliesTo="note" ref="n2"`, `<ctr:item property="content">a</ctr:item>`)},
	{"revision-kind", tracked(`appliesTo="segment" ref="n1"`, `<ctr:item property="content">a</ctr:item>`), tracked(`appliesTo="note" ref="n1"`, `<ctr:item property="content">a</ctr:item>`)},
	{"revision-property", tracked(`appliesTo="note" ref="n1"`, `<ctr:item property="priority">2</ctr:item>`), tracked(`appliesTo="note" ref="n1"`, `<ctr:item property="category">b</ctr:item>`)},
	{
		"revision-property", tracked(`appliesTo="note" ref="n1"`, `<ctr:item property="category">b</ctr:item><ctr:item property="category">c</ctr:item>`),
		tracked(`appliesTo="note" ref="n1"`, `<ctr:item property="category">b</ctr:item><ctr:item property="content">c</ctr:item>`),
	},
	{"its-version", source(`<mrk id="m1" type="its:generic" its:mtConfidence="0.5">a</mrk>`), annotated(`<mrk id="m1" type="its:generic" its:mtConfidence="0.5">a</mrk>`)},
	{"its-type", annotated(`<mrk id="m1" type="term" its:locQualityIssueComment="a">a</mrk>`), annotated(`<mrk id="m1" type="its:generic" its:locQualityIssueComment="a">a</mrk>`)},
	{
		"its-together", annotated(`<mrk id="m1" type="its:generic" its:locQualityIssuesRef="#its=i1" its:locQualityIssueType="style">a</mrk>`),
		annotated(`<mrk id="m1" type="its:generic" its:locQualityIssuesRef="#its=i1">a</mrk>`),
	},
	{"its-alone", annotated(`<mrk id="m1" type="its:generic" its:taSource="a">a</mrk>`), annotated(`<mrk id="m1" type="its:generic" its:taSource="a" its:taIdent="b">a</mrk>`)},
	{"its-annotators", annotated(`<mrk id="m1" translate="no" its:annotatorsRef="weather|a">a</mrk>`), annotated(`<mrk id="m1" translate="no" its:annotatorsRef="terminology|a mt-confidence|b">a</mrk>`)},
	{"its-reference", annotated(`<mrk id="m1" type="its:generic" its:locQualityIssuesRef="#its=i9">a</mrk>`), annotated(`<mrk id="m1" type="its:generic" its:locQualityIssuesRef="#its=i1">a</mrk>`)},
	{"its-id-unique", before(issues("i1") + issues("i1")), before(issues("i1") + issues("i2"))},
	{"its-issue", before(`<its:locQualityIssues xml:id="a"><its:locQualityIssue locQualityIssueSeverity="5"/></its:locQualityIssues>`), before(issues("a"))},
	{
		"its-record", before(`<its:provenanceRecords xml:id="a"><its:provenanceRecord/></its:provenanceRecords>`),
		before(`<its:provenanceRecords xml:id="a"><its:provenanceRecord person="A"/></its:provenanceRecords>`),
	},
}

const fixed = `<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="2" canReorder="no" canCopy="no" canDelete="no"/>`

func ordered(a, b string) string {
	return inUnit(`<segment><source>a</source><target order="` + a + `">a</target></segment><segment><source>b</source><target order="` + b + `">b</target></segment>`)
}

func noted(ref string) string {
	return inUnit(`<notes><note id="n1">a</note></notes><segment><source><mrk id="m1" type="comment" ref="` + ref + `">a</mrk></source></segment>`)
}

// across holds a reference to a second file.
func across(ref string) string {
	return doc(`<file id="f1"><unit id="u1"><segment><source><mrk id="m1" type="my:x" ref="` + ref + `">a</mrk></source></segment></unit></file>` +
		`<file id="f2"><group id="g1"><unit id="u2"><notes><note id="n1">a</note></notes><segment id="s1"><source/></segment></unit></group></file>`)
}

func glossed(entry string) string { return before(`<gls:glossary>` + entry + `</gls:glossary>`) }

func resource(inner string) string {
	return head(`<res:resourceData><res:resourceItem mimeType="a/b">` + inner + `</res:resourceItem></res:resourceData>`)
}

func sized(attributes string) string {
	return file(`<slr:profiles generalProfile="xliff:codepoints"/><slr:data profile="xliff:codepoints"><my:size id="z1"/></slr:data><unit id="u1" ` + attributes + `><segment><source/></segment></unit>`)
}

func ruled(attributes string) string {
	return head(`<val:validation><val:rule ` + attributes + `/></val:validation>`)
}

// its1 is a unit of XLIFF 1.2 with ITS at the root, at a marker and behind the
// target.
func its1(root, marker, behind string) string {
	return root1(` xmlns:its="http://www.w3.org/2005/11/its" `+root, header1+`<body><trans-unit id="1"><source>a</source><target><mrk mtype="x-its" `+marker+`>b</mrk></target>`+behind+`</trans-unit></body>`)
}

// judged is a unit with a target under a rule of the validation module.
func judged(rule, source, target string) string {
	return file(`<val:validation><val:rule ` + rule + `/></val:validation><unit id="u1"><segment><source>` + ids(source, target) + `</source><target>` + target + `</target></segment></unit>`)
}

// ids adds to a source the codes that a target has.
func ids(source, target string) string {
	for _, code := range []string{`<ph id='1'/>`, `<ph id="1" slr:sizeInfo="2"/>`} {
		if strings.Contains(target, code) {
			source += code
		}
	}
	return source
}

// overruled puts modules into the unit of a file with a rule.
func overruled(modules, rule, target string) string {
	return file(`<val:validation><val:rule ` + rule + `/></val:validation><unit id="u1">` + modules + `<segment><source>a</source><target>` + target + `</target></segment></unit>`)
}

// limited is a unit with a target under a restriction of size.
func limited(profile, restriction, target string) string {
	return file(`<slr:profiles generalProfile="xliff:codepoints" storageProfile="` + profile + `"/><unit id="u1" ` + restriction + `><segment><source>` +
		strings.NewReplacer(` slr:sizeRestriction="2"`, "").Replace(target) + `</source><target>` + target + `</target></segment></unit>`)
}

func tracked(attributes, items string) string {
	return head(`<ctr:changeTrack><ctr:revisions ` + attributes + `><ctr:revision>` + items + `</ctr:revision></ctr:revisions></ctr:changeTrack>` +
		`<notes><note id="n1" category="a">a</note><note id="n2">b</note></notes>`)
}

func issues(id string) string {
	return `<its:locQualityIssues xml:id="` + id + `"><its:locQualityIssue locQualityIssueComment="Na ja"/></its:locQualityIssues>`
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
