package segment

import (
	"strings"
	"testing"
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
			if len(x.Problems) != 1 || !strings.HasPrefix(x.Problems[0], "Own, rule 3:") {
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
