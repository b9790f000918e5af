package valid

import "strings"

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
