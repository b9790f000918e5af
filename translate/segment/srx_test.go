package segment

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"satzpaar/translate"
)

const rulesFile = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="CASCADE"/>
<body><languagerules>
<languagerule languagerulename="Own"><rule break="no"><beforebreak>\bKptn\.</beforebreak><afterbreak>\s</afterbreak></rule>
<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\s++(?=\p{Lu})</afterbreak></rule>
<rule break="no"><beforebreak>(?&lt;!x)a</beforebreak><afterbreak>b</afterbreak></rule></languagerule>
<languagerule languagerulename="All"><rule break="no"><beforebreak>\?</beforebreak><afterbreak>\s+Oder\b</afterbreak></rule></languagerule>
</languagerules>
<maprules><languagemap languagepattern="DE.*" languagerulename="Own"/><languagemap languagepattern=".*" languagerulename="All"/></maprules>
</body></srx>`

func TestSRX(t *testing.T) {
	for _, tt := range []struct{ name, cascade, lang, text string }{
		{"no break", "yes", "de", "Das ist Kptn. Der Mann kam.| Er ging."},
		{"break", "yes", "de-AT", "Es regnet; Schiffe warten."},
		{"cascade", "yes", "de", "Kommst du? Oder nicht?| Nein."},
		{"first map only", "no", "de", "Kommst du?| Oder nicht?| Nein."},
		{"other language", "yes", "nl", "Wat? Oder niet?| Nee."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			x, err := ParseSRX([]byte(strings.ReplaceAll(rulesFile, "CASCADE", tt.cascade)))
			if err != nil {
				t.Fatal(err)
			}
			if len(x.Problems) > 0 {
				t.Errorf("Problems = %q", x.Problems)
			}
			text := strings.ReplaceAll(tt.text, "|", "")
			var got []string
			for _, s := range (Rules{SRX: x}).Split(tt.lang, text) {
				got = append(got, text[s.Start:s.End])
			}
			want := strings.Split(strings.ReplaceAll(tt.text, "| ", "|"), "|")
			if tt.name == "break" {
				want = []string{"Es regnet;", "Schiffe warten."}
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func readSRX(t testing.TB, name string) *SRX {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	x, err := ParseSRX(b)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// Rule files as other tools write them decide before our own rules, with what
// their expressions look at, wherever they end a sentence.
func TestRulesOfOthers(t *testing.T) {
	for _, tt := range []struct{ name, file, lang, text string }{
		{"abbreviation", "desk.srx", "de", "Da kam Kptn. Der Mann lachte.| Er ging."},
		{"alternatives with a space", "desk.srx", "de", "Siehe lfd. Nr. Der Rest fehlt.| Gut."},
		{"word border before an umlaut", "desk.srx", "de", "Dort liegt Öl. Anm. der Redaktion fehlt.| Aber Gasöl.| Anm. fehlt."},
		{"quoted", "desk.srx", "de", "Er schrieb Schif [sic!] Dann kam Maas.| Gut."},
		{"look behind and ahead", "desk.srx", "de", "Er rief zum 3. Abermals rief er.| Sie kam am 3.| Abermals rief er."},
		{"at signs that are none of ours", "desk.srx", "de", "Kopf\t|Leib\t|Fuß"},
		{"up to the next of its kind", "desk.srx", "de", "• Eins |• Zwei"},
		{"the default for other languages", "desk.srx", "nl", "Dat is zo.| Of niet? nee.| Goed."},
		{"no white space at all", "desk.srx", "ja", "船が来た。|港は静かだ！|「行こう。」|彼は言った。"},
		{"first map", "first.srx", "de-CH", "Das kostet 5 Fr. Das ist viel.| Ja; sehr."},
		{"second map", "first.srx", "de", "Ja; |sehr."},
		{"no map", "first.srx", "en", "Yes; very.| No."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.text, "|", "")
			var got []string
			for _, s := range (Rules{SRX: readSRX(t, tt.file)}).Split(tt.lang, text) {
				got = append(got, text[s.Start:s.End])
			}
			want := strings.Split(tt.text, "|")
			for k := range want {
				want[k] = strings.TrimSpace(want[k])
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	if p := readSRX(t, "desk.srx").Problems; len(p) > 0 {
		t.Errorf("not taken over: %q", p)
	}
	if p := readSRX(t, "first.srx").Problems; len(p) != 1 || !strings.HasPrefix(p[0], "German, rule 2:") {
		t.Errorf("not taken over: %q", p)
	}
}

// An expression that would backtrack for ever is given up, and the text is
// split without it.
func TestLookAroundIsBounded(t *testing.T) {
	x, err := ParseSRX([]byte(`<srx version="2.0"><header cascade="yes"/><body><languagerules><languagerule languagerulename="A">
		<rule break="no"><beforebreak>(?&lt;!z)q(a+)+\.</beforebreak><afterbreak>\s</afterbreak></rule>
		</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>`))
	if err != nil || len(x.Problems) > 0 {
		t.Fatal(err, x.Problems)
	}
	text := strings.Repeat(strings.Repeat("a", 60)+". Das ist ein Satz. ", 200)
	if got := len((Rules{SRX: x}).Split("de", text)); got != 400 {
		t.Errorf("%d sentences, want 400", got)
	}
}

func TestNoSRX(t *testing.T) {
	for _, tt := range []struct {
		text      string
		line, col int
	}{{"", 1, 1}, {"<tmx/>", 1, 7}, {"<srx>\n<body>\n</srx>", 3, 1}, {"\x00", 1, 1}} {
		_, err := ParseSRX([]byte(tt.text))
		var bad *translate.Error
		if !errors.As(err, &bad) || bad.Code != translate.Invalid || bad.Line != tt.line {
			t.Errorf("ParseSRX(%q) = %+v, want line %d", tt.text, bad, tt.line)
		}
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.Replace(rulesFile, "UTF-8", "UTF-16", 1))
	if err != nil {
		t.Fatal(err)
	}
	if x, err := ParseSRX([]byte(wide)); err != nil || len(x.rules("de")) == 0 {
		t.Errorf("a file in UTF-16: %v", err)
	}
}

// What is written can be read without loss, and other tools that follow it
// split plain texts as we do.
func TestWriteSRX(t *testing.T) {
	x, err := ParseSRX(WriteSRX())
	if err != nil || len(x.Problems) > 0 {
		t.Fatalf("ParseSRX(WriteSRX()): %v, %q", err, x.Problems)
	}
	for _, tt := range []struct{ lang, text string }{
		{"de", "Am 11. September kam Dr. Maas usw. an.| Danach war z. B. Nr. 5 frei.| Seit 1945 ruht er."},
		{"en", "Mr. Maas lives in the U.S. Navy yard.| He met Dr. Lind, etc.| They talked."},
	} {
		s := splitter{text: strings.ReplaceAll(tt.text, "|", ""), user: x.rules(tt.lang)}
		var got []string
		from := 0
		for i := 1; i < len(s.text); i++ {
			if decided, breaks := s.byUser(i); decided && breaks {
				got = append(got, strings.TrimSpace(s.text[from:i]))
				from = i
			}
		}
		got = append(got, strings.TrimSpace(s.text[from:]))
		if want := strings.ReplaceAll(tt.text, "| ", "|"); strings.Join(got, "|") != want {
			t.Errorf("%s: got %q, want %q", tt.lang, strings.Join(got, "|"), want)
		}
	}
}

func FuzzParseSRX(f *testing.F) {
	f.Add([]byte(rulesFile))
	for _, name := range []string{"desk.srx", "first.srx"} {
		b, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("<srx/>"))
	f.Add([]byte(""))
	f.Add([]byte(`<srx><body><languagerules><languagerule languagerulename="A"><rule><beforebreak>\</beforebreak><afterbreak>[</afterbreak></rule></languagerule></languagerules></body></srx>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := ParseSRX(b)
		if err != nil {
			return
		}
		text := "Am 1. Mai kam; Er (usw.) an? Oder nicht. Da"
		checkWhole(t, text, (Rules{SRX: x}).Split("de", text))
	})
}
