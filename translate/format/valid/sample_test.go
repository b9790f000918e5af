package valid

// The samples below wrap a snippet into a whole document.

const spaces2 = ` xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"` +
	` xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"` +
	` xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" xmlns:its="http://www.w3.org/2005/11/its"` +
	` xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:my="urn:example:my"`

// root2 is a document of XLIFF 2.1, attributes added to its root.
func root2(attributes, inner string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en"` + spaces2 + attributes + `>` + inner + `</xliff>`
}

// root22 is a document of XLIFF 2.2.
func root22(inner string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="de" trgLang="en"` + spaces2 + `>` + inner + `</xliff>`
}

func doc(inner string) string  { return root2("", inner) }
func file(inner string) string { return doc(`<file id="f1">` + inner + `</file>`) }

// head puts modules before a plain unit.
func head(modules string) string {
	return file(modules + `<unit id="u1"><segment><source>Ein Satz.</source></segment></unit>`)
}

func inUnit(inner string) string { return file(`<unit id="u1">` + inner + `</unit>`) }

// before puts modules before the segment of a unit.
func before(modules string) string {
	return inUnit(modules + `<segment id="s1"><source>Ein <mrk id="m1" type="term">Satz</mrk>.</source></segment>`)
}

func source(text string) string {
	return inUnit(`<segment id="s1"><source>` + text + `</source></segment>`)
}

func pair(source, target string) string {
	return inUnit(`<segment id="s1"><source>` + source + `</source><target>` + target + `</target></segment>`)
}

// annotated has its:version in force.
func annotated(text string) string {
	return root2(` its:version="2.0"`, `<file id="f1"><unit id="u1"><its:locQualityIssues xml:id="i1"><its:locQualityIssue locQualityIssueComment="Na ja"/></its:locQualityIssues>`+
		`<segment><source>`+text+`</source></segment></unit></file>`)
}

func match(attributes, inner string) string {
	return before(`<mtc:matches><mtc:match id="c1" ref="#s1"` + attributes + `>` + inner + `</mtc:match></mtc:matches>`)
}

const matched = `<source>Ein Satz.</source><target>A sentence.</target>`

// root1 is a document of XLIFF 1.2.
func root1(attributes, inner string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:example:my" version="1.2"><file original="a.txt" source-language="de" target-language="en" datatype="plaintext"` +
		attributes + `>` + inner + `</file></xliff>`
}

const header1 = `<header><phase-group><phase phase-name="p1" process-name="review"/></phase-group><tool tool-id="t1" tool-name="Tool"/></header>`

func body1(inner string) string { return root1("", header1+`<body>`+inner+`</body>`) }

func unit1(inner string) string { return body1(`<trans-unit id="1">` + inner + `</trans-unit>`) }

// tmx is a memory with one unit.
func tmx(inner string) string {
	return `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="de" datatype="plaintext"/><body>` + inner + `</body></tmx>`
}

func seg(text string) string {
	return tmx(`<tu><tuv xml:lang="de"><seg>` + text + `</seg></tuv><tuv xml:lang="en"><seg>A sentence.</seg></tuv></tu>`)
}
