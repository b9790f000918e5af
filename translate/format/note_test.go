package format

import (
	"strings"
	"testing"

	"satzpaar/translate"
)

const (
	open20 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f">`
	open21 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de" trgLang="en"><file id="f">`
)

// A reviewer's note goes into the file as an insertion and nothing else
// changes; the file is as good as before, and reads back with the note. Without
// the note it is the file that came in.
func TestNotesIntoFiles(t *testing.T) {
	note := translate.Note{Who: "KH", When: "2026-03-02T09:00:00Z", Text: "Really < 3?", At: translate.NoSpan}
	anchored := note
	anchored.Side, anchored.At = translate.TargetSide, translate.Span{Start: 0, End: 4}
	for _, tt := range []struct {
		name, text string
		note       translate.Note
		want       string // what comes in; "" for nothing
	}{
		{
			"1.2", head12 + "\n  <trans-unit id=\"1\">\n    <source>Haus</source>\n    <target>House</target>\n  </trans-unit>\n" + tail12, note,
			"\n    <note from=\"KH\">Really &lt; 3?</note>",
		},
		{"1.2 behind other notes", head12 + `<trans-unit id="1"><source>Haus</source><target>Hous</target><note>a</note><note>b</note></trans-unit>` + tail12, anchored, `<note from="KH" annotates="target">“Hous”: Really &lt; 3?</note>`},
		{"1.2 without target", head12 + `<trans-unit id="1"><source>Haus</source></trans-unit>` + tail12, note, `<note from="KH">Really &lt; 3?</note>`},
		{"1.2 with a prefix", `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file original="a" source-language="de" target-language="en" datatype="plaintext"><x:body><x:trans-unit id="1"><x:source>a</x:source><x:target/></x:trans-unit></x:body></x:file></x:xliff>`, note, `<x:note from="KH">Really &lt; 3?</x:note>`},
		{"2.0", open20 + "\n <unit id=\"u\">\n  <segment><source>Haus</source><target>House</target></segment>\n </unit></file></xliff>", note, "<notes><note category=\"KH\">Really &lt; 3?</note></notes>\n  "},
		{"2.1 with original data", open21 + `<unit id="u"><originalData><data id="d">x</data></originalData><segment><source>Haus<ph id="1" dataRef="d"/></source></segment></unit></file></xliff>`, note, `<notes><note category="KH">Really &lt; 3?</note></notes>`},
		{"2.0 with notes", open20 + `<unit id="u"><notes><note>a</note></notes><segment><source>Haus</source><target>Hous</target></segment></unit></file></xliff>`, anchored, `<note category="KH" appliesTo="target">“Hous”: Really &lt; 3?</note>`},
		{"memoQ", memoQFile, note, `<mq:comments><mq:comment id="`},
		{"Trados keeps it in the project", tradosFile, note, ""},
		{"Phrase keeps it in the project", phraseFile, note, ""},
		{"a table keeps it in the project", "id\tsource\ttarget\n1\ta\tb\n", note, ""},
		{"TXML keeps it in the project", txmlFile, note, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := mustOpen(t, sample{file: "a.xlf", text: tt.text})
			d := f.Document
			d.Segments = append([]translate.Segment(nil), d.Segments...)
			d.Segments[0].Notes = append(append([]translate.Note(nil), d.Segments[0].Notes...), tt.note)
			b, err := f.Write(&d)
			if err != nil {
				t.Fatal(err)
			}
			if f.NotesStay() != (tt.want == "") {
				t.Errorf("NotesStay = %v", f.NotesStay())
			}
			if tt.want == "" {
				if string(b) != tt.text {
					t.Errorf("got %s", b)
				}
				return
			}
			before, after := common(tt.text, string(b))
			came := string(b)[before : len(b)-after]
			if before+after != len(tt.text) || !strings.Contains(string(b), tt.want) || tt.name != "memoQ" && len(came) != len(tt.want) {
				t.Errorf("came in: %q, want %q\n%s", came, tt.want, b)
			}
			if was, is := faults(t, tt.text), faults(t, string(b)); is > was {
				t.Errorf("%d faults, before %d\n%s", is, was, b)
			}
			again := mustOpen(t, sample{file: "a.xlf", text: string(b)})
			said := again.Document.Segments[0].Notes
			if len(said) == 0 {
				facts, _ := again.Facts(0)
				said = []translate.Note{{Who: facts[len(facts)-1].From, Text: facts[len(facts)-1].Text}}
			}
			if n := said[len(said)-1]; n.Who != "KH" || !strings.HasSuffix(n.Text, tt.note.Text) {
				t.Errorf("read back %+v", n)
			}
			if b, err = f.Write(&f.Document); err != nil || string(b) != tt.text {
				t.Errorf("without the note: %s, %v", b, err)
			}
		})
	}
}

// common returns how many bytes two texts share at their beginnings and ends.
func common(a, b string) (before, after int) {
	for before < len(a) && before < len(b) && a[before] == b[before] {
		before++
	}
	for after < len(a)-before && after < len(b)-before && a[len(a)-1-after] == b[len(b)-1-after] {
		after++
	}
	return before, after
}

// faults counts what the validator says against a file.
func faults(t *testing.T, text string) int {
	t.Helper()
	n := 0
	for _, m := range Validate("a.xlf", []byte(text)) {
		if m.Severity == translate.Fault {
			n++
		}
	}
	return n
}

// A reason for which a segment is sent back is said in the words of XLIFF 1.2
// as far as those go.
func TestRejectionInWords(t *testing.T) {
	f := mustOpen(t, sample{file: "a.xlf", text: head12 + `<trans-unit id="1"><source>Haus</source><target>House</target></trans-unit>` + tail12})
	for issue, want := range map[string]string{"grammar": "rejected-grammar", "omission": "rejected-inaccurate", "style": "x-rejected", "": "x-rejected"} {
		d := translate.Document{Segments: []translate.Segment{f.Document.Segments[0]}}
		d.Segments[0].State = translate.Rejected
		d.Segments[0].Notes = []translate.Note{{Who: "KH", Issue: issue, Level: 2, At: translate.NoSpan}}
		b, err := f.Write(&d)
		if err != nil || !strings.Contains(string(b), `state-qualifier="`+want+`"`) {
			t.Errorf("%s: %s, %v", issue, b, err)
		}
		if issue != "" && !strings.Contains(string(b), `<note from="KH">`+issue+`, major</note>`) {
			t.Errorf("%s: the reason is lost: %s", issue, b)
		}
	}
}
