package format

import (
	"reflect"
	"strings"
	"testing"

	"satzpaar/translate"
)

func form(lang, text string, state translate.FormState) translate.NameForm {
	return translate.NameForm{Lang: lang, Text: text, State: state}
}

// decided are names with all that a glossary can say of them.
var decided = []translate.Name{
	{Citation: "Kiew", Kind: translate.Place, Origin: "uk", Original: "Київ", Note: "seit 2019", Forms: []translate.NameForm{
		{Lang: "en", Text: "Kyiv", State: translate.Preferred, ValidFrom: "2019-08-14"},
		{Lang: "en", Text: "Kiev", State: translate.Allowed, Context: "chicken", Profile: "ap"},
		{Lang: "en", Text: "Kijev", State: translate.Forbidden, ValidTo: "2030-01-01"},
		form("en", "Kioff", translate.Historic), form("de", "Kijew", translate.Allowed), form("de", "Kiev", translate.SourceTypo),
	}},
	{Citation: "Amt <A> & \"Söhne\"", Kind: translate.UnknownName, Forms: []translate.NameForm{form("en", "Office <A> & 'Sons'", translate.Preferred)}},
}

const (
	martif = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="1"><descripGrp><descrip type="subjectField">Place</descrip></descripGrp><note>Hauptstadt</note>
 <langSet xml:lang="de-DE"><tig><term>Kiew</term></tig></langSet>
 <langSet xml:lang="en-GB"><tig><term>Kyiv</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  <ntig><termGrp><term>Kiev</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="de"><tig><term>Hafen</term></tig></langSet></termEntry>
</body></text></martif>`
	dct = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader/><text><body>
<conceptEntry id="1"><min:subjectField>place</min:subjectField><note>Hauptstadt</note>
 <langSec xml:lang="de"><termSec><term>Kiew</term></termSec></langSec>
 <langSec xml:lang="en"><termSec><term>Kyiv</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
 <termSec><term>Kiev</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>`
	utx    = "\xef\xbb\xbf#UTX 1.20; en-GB/de-DE; 2026-11-25; creator: x\r\n#src\ttgt\tsrc:pos\tterm status\r\nKyiv\tKiew\tproperNoun\tapproved\r\nKiev\tKiew\tproperNoun\tforbidden\r\nport\t\tnoun\tapproved\r\n"
	omegat = "# Glossar\nKiew\tKyiv\tHauptstadt\nKiew\tKiev\n\nHafen\n"
)

func TestReadGlossary(t *testing.T) {
	place := []translate.Name{{Citation: "Kiew", Kind: translate.Place, Note: "Hauptstadt", Forms: []translate.NameForm{form("en", "Kyiv", translate.Preferred), form("en", "Kiev", translate.Forbidden)}}}
	for _, tt := range []struct {
		name, file, text string
		want             []translate.Name
		skipped          []int
	}{
		{"TBX 2008", "a.tbx", martif, place, []int{8}},
		{"TBX 2019, tags", "a.xml", dct, place, nil},
		{"UTX, English first", "a.utx", utx, []translate.Name{{Citation: "Kiew", Kind: translate.UnknownName, Forms: []translate.NameForm{form("en", "Kyiv", translate.Preferred), form("en", "Kiev", translate.Forbidden)}}}, []int{5}},
		{"OmegaT", "glossary.txt", omegat, []translate.Name{{Citation: "Kiew", Kind: translate.UnknownName, Note: "Hauptstadt", Forms: []translate.NameForm{form("en", "Kyiv", translate.Preferred), form("en", "Kiev", translate.Allowed)}}}, []int{5}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, skipped, err := ReadGlossary(GlossaryKind(tt.file, []byte(tt.text)), tt.file, []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %+v\nwant %+v", got, tt.want)
			}
			var lines []int
			for _, s := range skipped {
				lines = append(lines, s.Line)
			}
			if !reflect.DeepEqual(lines, tt.skipped) {
				t.Errorf("skipped %v, want the lines %v", skipped, tt.skipped)
			}
		})
	}
}

func TestWriteTBX(t *testing.T) {
	b, err := WriteGlossary(TBX, decided)
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := ReadGlossary(TBX, "a.tbx", b)
	if err != nil || !reflect.DeepEqual(got, decided) {
		t.Errorf("%v: got %+v\nwant %+v", err, got, decided)
	}
}

func TestBadGlossary(t *testing.T) {
	for _, tt := range []struct{ kind, text, want string }{
		{TBX, `<xliff/>`, "x:1:1: <xliff> is no glossary"},
		{TBX, "<tbx>\n<a>", "x:2:4: the file ends inside <a>"},
		{TBX, `<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>`, "x:1:"},
		{UTX, "#UTX 1.20; fr/it; 2026\na\tb\n", "x:1:1: the glossary is not for German and English"},
		{"", "a", "no glossary"},
	} {
		_, _, err := ReadGlossary(tt.kind, "x", []byte(tt.text))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.text, err, tt.want)
		}
	}
}

// What was read is written and read again unchanged, by each format that holds
// it, and the second writing gives the same bytes.
func FuzzGlossary(f *testing.F) {
	for _, text := range []string{martif, dct, utx, omegat} {
		f.Add([]byte(text))
	}
	for _, kind := range []string{TBX, UTX, OmegaT} {
		b, err := WriteGlossary(kind, decided)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, kind := range []string{TBX, UTX, OmegaT} {
			all, _, err := ReadGlossary(kind, "x", b)
			if err != nil {
				continue
			}
			first, err := WriteGlossary(TBX, all)
			if err != nil {
				t.Fatal(err)
			}
			again, _, err := ReadGlossary(TBX, "x", first)
			if err != nil {
				t.Fatalf("%v in %s", err, first)
			}
			if len(all) > 0 && !reflect.DeepEqual(all, again) {
				t.Fatalf("%s: %+v\nthen %+v", kind, all, again)
			}
			if kind == TBX {
				continue
			}
			same, _ := WriteGlossary(kind, all)
			if back, _, err := ReadGlossary(kind, "x", same); err != nil || len(back) != len(all) {
				t.Fatalf("%s: %d names, then %d, %v", kind, len(all), len(back), err)
			}
		}
	})
}
