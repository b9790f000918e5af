package format

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"satzpaar/translate"
)

const tmxHead = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header srclang=\"de\" segtype=\"sentence\"/><!-- <tu> -->\n<body>\n"

func readUnits(t *testing.T, u *Units, text []byte) (pairs []translate.Unit, rejected []string) {
	t.Helper()
	u.Rejected = func(line int, why string) { rejected = append(rejected, fmt.Sprintf("%d: %s", line, why)) }
	if err := u.Read(bytes.NewReader(text), func(p translate.Unit) error { pairs = append(pairs, p); return nil }); err != nil {
		t.Fatal(err)
	}
	return pairs, rejected
}

func TestUnitsOfTMX(t *testing.T) {
	text := tmxHead + `<tu tuid="1" creationdate="20230102T030405Z" changeid="Eva" usagecount="3"><note>N &amp; M</note><prop type="x-field">law</prop>
<tuv xml:lang="de-DE"><seg>Der <bpt i="1">&lt;b&gt;</bpt>Hafen<ept i="1"/>.</seg></tuv>
<tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>port<ept i="1"/>.</seg></tuv>
<tuv xml:lang="fr"><seg><![CDATA[Le port </tu>]]></seg></tuv></tu>
<tu><tuv lang="de"><seg>Nur deutsch</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>kaputt</tuv></tu>
<tu><tuv xml:lang="de"><seg>ohne Ende</seg></tuv>
<tu><tuv lang="DE"><seg>Ja &#x2013; gut.</seg></tuv><tuv lang="EN"><seg>Yes.</seg></tuv></tu>
</body></tmx>`
	u := Units{Hash: func(string) uint64 { return 7 }}
	pairs, rejected := readUnits(t, &u, []byte(text))
	var got []string
	for _, p := range pairs {
		got = append(got, p.TargetLang+": "+p.Source+" | "+p.Target)
	}
	want := []string{"en: Der {1}Hafen{/1}. | The {1}port{/1}.", "fr: Der {1}Hafen{/1}. | Le port </tu>", "EN: Ja – gut. | Yes."}
	if !slices.Equal(got, want) {
		t.Errorf("read %q, want %q", got, want)
	}
	if p := pairs[0]; p.Created != "2023-01-02T03:04:05Z" || p.Who != "Eva" || p.Uses != 3 || !strings.Contains(p.Props, "law") {
		t.Errorf("the first is %+v", p)
	}
	if len(rejected) != 3 || !strings.HasPrefix(rejected[0], "9: ") || !strings.HasPrefix(rejected[1], "10: ") || !strings.HasPrefix(rejected[2], "11: ") {
		t.Errorf("rejected %q", rejected)
	}
}

// What was written is read again, as it was.
func TestUnitsAgain(t *testing.T) {
	want := []translate.Unit{
		{Source: "Der {1}Hafen{/1} & {2/}", Target: "The {1}port{/1} & {2/}", SourceLang: "de", TargetLang: "en", Props: `{"props":[["x-field","law"]],"notes":["n"],"codes":true}`},
		{Source: "Wert {5}", Target: "Value {5} ]]>", SourceLang: "de", TargetLang: "en", Who: "Eva", Created: "2023-01-02T03:04:05Z", Changed: "2024-01-02T03:04:05Z", Uses: 2},
	}
	var b bytes.Buffer
	w := NewUnitWriter(&b, "de")
	for _, u := range want {
		if err := w.Write(u); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	got, rejected := readUnits(t, new(Units), b.Bytes())
	if len(rejected) != 0 || !slices.Equal(got, want) {
		t.Errorf("read %+v, want %+v; rejected %q", got, want, rejected)
	}
}

func TestUnitsInUTF16(t *testing.T) {
	text := "\ufeff" + strings.Replace(tmxHead, "1.0\"?", "1.0\" encoding=\"UTF-16\"?", 1) +
		`<tu><tuv xml:lang="de"><seg>Öl</seg></tuv><tuv xml:lang="en"><seg>oil</seg></tuv></tu></body></tmx>`
	var b []byte
	for _, v := range utf16.Encode([]rune(text)) {
		b = append(b, byte(v), byte(v>>8))
	}
	if !LooksTMX(b) {
		t.Error("it does not look like a TMX")
	}
	if got, _ := readUnits(t, new(Units), b); len(got) != 1 || got[0].Source != "Öl" {
		t.Errorf("read %+v", got)
	}
}

func TestUnitsThatEndEarly(t *testing.T) {
	for _, text := range []string{"", "<html></html>", tmxHead, tmxHead + `<tu><tuv xml:lang="de"><seg>a`} {
		u := Units{Name: "a.tmx"}
		err := u.Read(strings.NewReader(text), func(translate.Unit) error { return nil })
		if err == nil || !strings.Contains(err.Error(), "a.tmx") {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func FuzzUnits(f *testing.F) {
	f.Add([]byte(tmxHead + `<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b<ph/></seg></tuv></tu></body></tmx>`))
	f.Add([]byte(tmxHead + `<tu <![CDATA[ </tu> <!-- `))
	f.Add([]byte("<tmx"))
	f.Fuzz(func(t *testing.T, b []byte) {
		u := Units{Rejected: func(int, string) {}}
		_ = u.Read(bytes.NewReader(b), func(p translate.Unit) error { //nolint:errcheck // any answer but a panic is right
			if strings.TrimSpace(p.Source) == "" || strings.TrimSpace(p.Target) == "" {
				t.Errorf("an empty side: %+v", p)
			}
			return nil
		})
	})
}
