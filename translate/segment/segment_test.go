package segment

import (
	"strings"
	"testing"
	"unicode"
)

// cases mark the ends of sentences with a bar; they are seeds of the fuzz
// test as well.
var cases = []struct{ name, lang, text string }{
	{"date", "de", "Am 11. September begann der Umbau.| Danach war Ruhe."},
	{"century", "de", "Im 20. Jahrhundert wuchs die Stadt.| Heute schrumpft sie."},
	{"year", "de", "Der Turm steht seit 1945.| Heute ist er ein Museum."},
	{"dates in figures", "de", "Sie kam am 1. 1. 1990 zur Welt."},
	{"king", "de", "Wilhelm II. dankte ab.| Ludwig XIV.| Der Film läuft noch."},
	{"spaced abbreviation", "de", "Wir brauchen z. B. Nägel und Holz."},
	{"abbreviation and number", "de", "Siehe Nr. 5 und Abs. 2 Satz 1 der Ordnung.| Das genügt."},
	{"abbreviation that may end", "de", "Bücher, Hefte usw. liegen im Schrank.| Er kam, sah usw.| Dann ging er."},
	{"company", "de", "Die Maas & Co. KG baut Boote."},
	{"quotation goes on", "de", "„Kommst du mit?“ fragte er.| „Nein!“ rief sie."},
	{"quotation, then the speaker", "de", "„Wir haben keine Wahl.“ Das sagte der Kapitän.| Alle nickten."},
	{"sentences in a quotation", "de", "»Es regnet.| Wir bleiben hier«, sagte Ida.| Dann schwieg sie."},
	{"TeX quotes", "de", "Das war knapp.| ``Wir bleiben'', sagte Ida."},
	{"a saying and its sentence", "de", "Er sagte:| Das ist zu wenig."},
	{"a colon within", "de", "Sie packte ein: Brot, Käse und Äpfel."},
	{"ellipsis behind a word", "de", "Er wartete...| Niemand kam."},
	{"ellipsis for words left out", "de", "Der Bericht … Meyers lag vor."},
	{"mark in brackets", "de", "Er bot drei (!) Schiffe an."},
	{"list", "de", "• 3. Nehmen Sie Platz!|\n• 4. Lesen Sie!"},
	{"wrapped line", "de", "Nach langer Fahrt über die Ostsee kam die Fähre gegen\nMitternacht an.| Alle schliefen."},
	{"narrow wrapped text", "de", "Nach langer Fahrt kam die\nFähre aus Rostock gegen\nMitternacht an der Mole in\nTrelleborg an.| Alle schliefen."},
	{"line that cannot end", "de", "Eins.|\n\nAndere \nSchiffe warten."},
	{"heading", "de", "Der Hafen|\nEr liegt im Norden."},
	{"paragraphs", "de", "Erster Absatz|\n\nZweiter Absatz"},
	{"semicolon before a noun", "de", "Im Angebot: Äpfel; Birnen; Nüsse."},
	{"title", "en", "Mr. Maas met Dr. Lind.| They talked."},
	{"country", "en", "He lives in the U.S.| She does not.| The U.S. Navy came."},
	{"number", "en", "No. 5 is free.| Is it?| No.| That is not so."},
	{"time opens", "en", "At 5 a.m. Mr. Maas left.| He was back by 6 p.m.| Mrs. Maas slept."},
	{"time closes", "en", "The ferry left at 8 p.m.| Passengers slept.| It came back at 5 a.m. Monday."},
	{"dateline", "en", "RICHMOND, Va. -- The port is closed.| He lives in Richmond, Va.| The port is closed."},
	{"street", "en", "They met in Yard St.| The man ran.| St. Anna is near."},
	{"street and number", "de", "Er wohnt in der Lindenstr. 5.| Dort ist es still."},
	{"count", "de", "Die Zahl stieg auf 2.936.| Aktuell sinkt sie wieder."},
	{"reference in brackets", "de", "Der Gipfel (s. »Die Alpen«) ist hoch."},
	{"that is, no chat", "en", "This one, i.e. the port, is old? yes, World War II. began."},
	{"name with a mark", "en", "Ahoy! Inc. built it.| Ahoy!| The ship came."},
	{"pronoun", "en", "That makes you and I.| Did you see Albert I. Jones?"},
	{"list in running text", "en", "1) Open the box| 2) Take the key"},
	{"spaced ellipsis", "en", "I never . . . well, I do not know . . . I did not ask."},
	{"reference", "en", "The port was closed. [17]| It opened in May."},
	{"letter", "en", "Dear Ann,| I am well.| Best regards,| Tom"},
	{"chat", "en", "are you there?| i am at the port.| see you"},
	{"address", "en", "See https://example.org/a.b?c=1 for more.| It helps."},
	{"forgotten space", "en", "The port was closed.|The ferry waited."},
	{"ruler", "en", "The end|\n==========|\nMore"},
	{"smiley", "en", "I like it :)| Now we go home"},
	{"speaker", "en", "\"Come here!\" John said.| He waved."},
	{"other language", "fr", "Il est parti.| Elle reste ici."},
}

func TestSplit(t *testing.T) {
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			want := strings.Split(tt.text, "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			text := strings.ReplaceAll(tt.text, "|", "")
			var got []string
			for _, s := range Split(tt.lang, text) {
				got = append(got, text[s.Start:s.End])
			}
			if a, b := strings.Join(got, "|"), strings.Join(want, "|"); a != b {
				t.Errorf("Split(%q, %q)\n got %q\nwant %q", tt.lang, text, a, b)
			}
		})
	}
}

// checkWhole checks that the sentences and the white space between them are
// the text, and that they are numbered in order.
func checkWhole(t *testing.T, text string, all []Sentence) {
	t.Helper()
	at, paragraph, number := 0, 0, 0
	for i, s := range all {
		if s.Start < at || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("sentence %d is [%d,%d) after %d in %q", i, s.Start, s.End, at, text)
		}
		if gap := text[at:s.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q before sentence %d lies in none: %q", gap, i, text)
		}
		if x := text[s.Start:s.End]; strings.TrimFunc(x, unicode.IsSpace) != x {
			t.Fatalf("sentence %d has white space around it: %q", i, x)
		}
		if s.Paragraph != paragraph && s.Paragraph != paragraph+1 {
			t.Fatalf("sentence %d is in paragraph %d after %d: %q", i, s.Paragraph, paragraph, text)
		}
		if s.Paragraph != paragraph {
			paragraph, number = s.Paragraph, 0
		}
		if s.Sentence != number {
			t.Fatalf("sentence %d is number %d of its paragraph, want %d: %q", i, s.Sentence, number, text)
		}
		number++
		at = s.End
	}
	if rest := text[at:]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%q at the end lies in no sentence: %q", rest, text)
	}
}

func FuzzSplit(f *testing.F) {
	for _, tt := range cases {
		f.Add(tt.lang, strings.ReplaceAll(tt.text, "|", ""))
	}
	for _, s := range []string{
		"", "\n", "a\r\n\r\nb", "\xff.\xfe A", "Ein\u00adge\u2028schlossen. Da\u00a0A.", "….\u2029…", "1.)2.)3.", ". . . . .", "[1].[2] A [", ":-) :( ;", "•••", "_____", "Dear A, B - C",
		"Hi, A\n\nHi, B\n \n\n1. A 2. B\x00", "\xe2", "\xe2\x80", "A.\xe2", "a. b. c. D", "....\n....", "!\n!\n\n!", "z. B.\nTante. i i'm",
	} {
		f.Add("de", s)
		f.Add("en", s)
	}
	f.Fuzz(func(t *testing.T, lang, text string) { checkWhole(t, text, Split(lang, text)) })
}

func TestParagraphs(t *testing.T) {
	text := "Eins. Zwei.\n\nDrei.\n \n\nVier\nFünf."
	want := []Sentence{{0, 5, 0, 0}, {6, 11, 0, 1}, {13, 18, 1, 0}, {22, 26, 2, 0}, {27, 33, 2, 1}}
	got := Split("de", text)
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("sentence %d = %v, want %v", i, got[i], want[i])
		}
	}
}

// A word that carries a point before a word in lower case is an abbreviation
// in the whole text, unless it stands without its point somewhere.
func TestLearn(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       int
	}{
		{"taught", "Der Hptbahn. wurde gebaut. Am Hptbahn. Nord warten viele.", 2},
		{"not taught", "Der Hafen wurde gebaut. Da ist der Hptbahn. Nord ist weit.", 3},
		{"also a word", "Der Bahn. wurde gebaut. Die Bahn kommt. Da ist die Bahn. Nord ist weit.", 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Split("de", tt.text); len(got) != tt.want {
				t.Errorf("%d sentences, want %d: %v", len(got), tt.want, got)
			}
		})
	}
}

func BenchmarkSplit(b *testing.B) {
	var text strings.Builder
	for text.Len() < 1<<20 {
		for _, tt := range cases {
			if tt.lang == "de" {
				text.WriteString(strings.ReplaceAll(tt.text, "|", "") + " Die Mannschaften der wartenden Schiffe schliefen in einer Halle am Rand der Stadt.\n\n")
			}
		}
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		Split("de", text.String())
	}
}

// No text takes more time than its length allows.
func TestSplitIsLinear(t *testing.T) {
	for _, unit := range []string{"\n", "\n \n", "a.", "A. ", "((", ". (", "a.m. ", "1.) ", "• ", "Hi, A\n", "IV. x", "…", " i", "\"!", "x\n", "\xff.\u2028"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		checkWhole(t, text, Split("en", text))
	}
}
