package format

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

const headRecut = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="de" trgLang="en">
 <file id="f">
  <unit id="u">`

const tailRecut = `
  </unit>
  <unit id="last"><segment><source>Ende.</source></segment></unit>
 </file>
</xliff>
`

// onUnit returns the document with the unit of segment k cut anew by op.
func onUnit(d *translate.Document, op func(unit []translate.Segment) ([]translate.Segment, error)) (*translate.Document, error) {
	n := slices.IndexFunc(d.Segments, func(g translate.Segment) bool { return g.Paragraph > 0 })
	now, err := op(d.Segments[:n])
	if err != nil {
		return nil, err
	}
	return &translate.Document{Segments: slices.Concat(now, d.Segments[n:])}, nil
}

// splitAt splits segment k before the given words.
func splitAt(f *File, k int, source, target string) func([]translate.Segment) ([]translate.Segment, error) {
	return func(unit []translate.Segment) ([]translate.Segment, error) {
		two, err := f.Split(unit, k, strings.Index(unit[k].Source, source), strings.Index(unit[k].Target, target))
		two[1].ID = unit[k].ID + ".2"
		return slices.Concat(unit[:k], two[:], unit[k+1:]), err
	}
}

func joinAt(f *File, k int) func([]translate.Segment) ([]translate.Segment, error) {
	return func(unit []translate.Segment) ([]translate.Segment, error) {
		one, err := f.Join(unit, k)
		return slices.Concat(unit[:k], []translate.Segment{one}, unit[k+2:]), err
	}
}

type cutOp = func(f *File) func([]translate.Segment) ([]translate.Segment, error)

func splitting(k int, source, target string) cutOp {
	return func(f *File) func([]translate.Segment) ([]translate.Segment, error) {
		return splitAt(f, k, source, target)
	}
}

func joining(k int) cutOp {
	return func(f *File) func([]translate.Segment) ([]translate.Segment, error) { return joinAt(f, k) }
}

// TestRecut: a unit of XLIFF 2 is cut anew as the standard has it, nothing else
// changes, the file stays valid, and what is cut back is as it was.
func TestRecut(t *testing.T) {
	two := `
   <segment id="a" state="translated"><source>Eins.</source><target>One.</target></segment>
   <ignorable><source> </source></ignorable>
   <segment id="b" state="reviewed" subState="x:y"><source>Zwei.</source><target>Two.</target></segment>`
	for _, tt := range []struct {
		name, unit string
		op         cutOp
		want       string // of the unit
		rows       []string
	}{
		{
			"split", `
   <segment id="s" state="translated">
    <source xml:lang="de">Eins &amp; halb. Zwei.</source>
    <target>One &amp; half. Two.</target>
   </segment>`, splitting(0, "Zwei", "Two"), `
   <segment id="s" state="initial">
    <source xml:lang="de">Eins &amp; halb.</source>
    <target>One &amp; half.</target>
   </segment>
   <ignorable>
    <source xml:lang="de"> </source>
    <target> </target>
   </ignorable>
   <segment id="s-2" state="initial">
    <source xml:lang="de">Zwei.</source>
    <target>Two.</target>
   </segment>`, []string{"Eins & halb.=One & half.", "Zwei.=Two."},
		},
		{
			"split without a target, an id or a space", `<segment><source>Eins.Zwei.</source></segment>`, splitting(0, "Zwei", ""),
			`<segment><source>Eins.</source></segment><segment><source>Zwei.</source></segment>`,
			[]string{"Eins.=", "Zwei.="},
		},
		{
			"split through codes", `<segment><source>A <pc id="1" canDelete="no" dispStart="b" dispEnd="/b"><ph id="2"/>eins. Zwei</pc> <mrk id="m" type="term">Ende</mrk>.</source><target>A <pc id="1" canDelete="no"><ph id="2"/>one. Two</pc> end.</target></segment>`,
			splitting(0, "Zwei", "Two"),
			`<segment><source>A <sc id="1" canDelete="no" disp="b" canOverlap="no"/><ph id="2"/>eins.</source><target>A <sc id="1" canDelete="no" canOverlap="no"/><ph id="2"/>one.</target></segment>` +
				`<ignorable><source> </source><target> </target></ignorable>` +
				`<segment><source>Zwei<ec startRef="1" canDelete="no" disp="/b" canOverlap="no"/> <mrk id="m" type="term">Ende</mrk>.</source><target>Two<ec startRef="1" canDelete="no" canOverlap="no"/> end.</target></segment>`,
			[]string{"A {1}{2/}eins.=A {1}{2/}one.", "Zwei{/1} {2}Ende{/2}.=Two{/1} end."},
		},
		{
			"split behind the end of a code", `<segment><source><pc id="1">Eins.</pc> Zwei.</source></segment>`, splitting(0, "{/1}", ""),
			`<segment><source><pc id="1">Eins.</pc></source></segment><ignorable><source> </source></ignorable><segment><source>Zwei.</source></segment>`,
			[]string{"{1}Eins.{/1}=", "Zwei.="},
		},
		{
			"split in CDATA", `<segment><source><![CDATA[A < b. C]]></source></segment>`, splitting(0, "C", ""),
			`<segment><source><![CDATA[A < b.]]></source></segment><ignorable><source><![CDATA[ ]]></source></ignorable><segment><source><![CDATA[C]]></source></segment>`,
			[]string{"A < b.=", "C="},
		},
		{
			"split where the target has an order", `<segment><source>A. B.</source><target order="2">a. b.</target></segment><segment><source>C.</source><target order="1">c.</target></segment>`,
			splitting(0, "B", "b"),
			`<segment><source>A.</source><target order="2">a.</target></segment><ignorable><source> </source><target order="3"> </target></ignorable><segment><source>B.</source><target order="4">b.</target></segment><segment><source>C.</source><target order="1">c.</target></segment>`,
			[]string{"A.=a.", "B.=b.", "C.=c."},
		},
		{
			"split where the target says its own order", `<segment><source>A. B.</source><target order="1">a. b.</target></segment><segment><source>C.</source><target order="2">c.</target></segment><segment><source>D.</source></segment>`,
			splitting(0, "B", "b"),
			`<segment><source>A.</source><target>a.</target></segment><ignorable><source> </source><target> </target></ignorable><segment><source>B.</source><target>b.</target></segment><segment><source>C.</source><target order="4">c.</target></segment><segment><source>D.</source></segment>`,
			[]string{"A.=a.", "B.=b.", "C.=c.", "D.="},
		},
		{
			"join", two, joining(0), `
   <segment id="a" state="translated"><source>Eins. Zwei.</source><target>One. Two.</target></segment>`, []string{"Eins. Zwei.=One. Two."},
		},
		{
			"join what has codes of the same number", `<segment><source>A<ph id="1"/></source><target>a<ph id="1"/></target></segment><ignorable><source> <ph id="i"/></source></ignorable><segment canResegment="yes"><source xml:space="preserve"><ph id="2"/>B {3/}</source><target xml:space="preserve"><ph id="2"/>b<ph id="9"/></target></segment>`,
			joining(0),
			`<segment canResegment="yes"><source xml:space="preserve">A<ph id="1"/> <ph id="i"/><ph id="2"/>B {3/}</source><target xml:space="preserve">a<ph id="1"/> <ph id="i"/><ph id="2"/>b<ph id="9"/></target></segment>`,
			[]string{"A{1/} {2/}{4/}B {3/}=a{1/} {2/}{4/}b{5/}"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := headRecut + tt.unit + tailRecut
			f, err := Open("a.xlf", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			now, err := onUnit(&f.Document, tt.op(f))
			if err != nil {
				t.Fatal(err)
			}
			b, err := f.Write(now)
			if err != nil {
				t.Fatal(err)
			}
			if want := headRecut + tt.want + tailRecut; string(b) != want {
				t.Errorf("\ngot  %s\nwant %s", b, want)
			}
			if was, is := faults(t, text), faults(t, string(b)); is > was {
				t.Errorf("%d faults, before %d", is, was)
			}
			xmllint(t, XLIFF20, "a.xlf", b)
			g, err := Open("a.xlf", b)
			if err != nil {
				t.Fatal(err)
			}
			var rows []string
			for _, s := range g.Document.Segments[:len(g.Document.Segments)-1] {
				rows = append(rows, s.Source+"="+s.Target)
			}
			if !slices.Equal(rows, tt.rows) {
				t.Errorf("rows %q, want %q", rows, tt.rows)
			}
			if b, err := f.Write(&f.Document); err != nil || string(b) != text {
				t.Errorf("taken back, the file differs: %v", err)
			}
		})
	}
}

// TestRecutAndBack: a split that is joined again, and a join that is split
// again, leave the bytes as they were, with edits between.
func TestRecutAndBack(t *testing.T) {
	text := headRecut + `<segment id="s"><source>A <pc id="1">eins. Zwei</pc>, <ph id="2"/>drei.</source><target>A <pc id="1">one. Two</pc>, <ph id="2"/>three.</target></segment>` + tailRecut
	f, err := Open("a.xlf", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	d, err := onUnit(&f.Document, splitAt(f, 0, "Zwei", "Two"))
	if err != nil {
		t.Fatal(err)
	}
	d.Segments[1].Target = "2{/1}, {2/}3."
	b, err := f.Write(d)
	if err != nil || !strings.Contains(string(b), `<target>2<ec startRef="1" canOverlap="no"/>, <ph id="2"/>3.</target>`) {
		t.Errorf("%v: %s", err, b)
	}
	d.Segments[1].Target = "Two{/1}, {2/}three."
	if d, err = onUnit(d, joinAt(f, 0)); err != nil {
		t.Fatal(err)
	}
	d.Segments[0].State = f.Document.Segments[0].State
	if b, err := f.Write(d); err != nil || string(b) != text {
		t.Errorf("%v: %s", err, b)
	}
}

// TestRecutRefused: what the file or the standard forbids is refused at once.
func TestRecutRefused(t *testing.T) {
	pair := func(a, between, b string) string {
		return `<segment` + a + `><source>A. B.</source><target>a. b.</target></segment>` + between + `<segment` + b + `><source>C.</source><target>c.</target></segment>`
	}
	for _, tt := range []struct {
		name, unit string
		op         cutOp
		want       string
	}{
		{"split forbidden", pair(` canResegment="no"`, "", ""), splitting(0, "B", "b"), "forbids"},
		{"join forbidden by the second", pair("", "", ` canResegment="no"`), joining(0), "forbids"},
		{"nothing before the cut", pair("", "", ""), splitting(0, "A", "a"), "both parts"},
		{"orders", `<segment><source>A</source><target order="3">a</target></segment><segment><source>B</source><target order="2">b</target></segment><segment><source>C</source><target order="1">c</target></segment>`, joining(0), "orders"},
		{"a comment between", pair("", "<!-- c -->", ""), joining(0), "comment"},
		{"a comment within", `<segment><source>A. <!-- c -->B.</source></segment>`, splitting(0, "B", ""), "comment"},
		{"spoken of", `<mtc:matches><mtc:match ref="#b"><source>C.</source><target>c</target></mtc:match></mtc:matches>` + pair(` id="a"`, "", ` id="b"`), joining(0), "speaks"},
		{"a code of the target is cut", `<segment><source><pc id="1">A</pc>. B.</source><target><pc id="1">a. b</pc>.</target></segment>`, splitting(0, "B", "b"), "does not open and close"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Open("a.xlf", []byte(headRecut+tt.unit+tailRecut))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := onUnit(&f.Document, tt.op(f)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}
