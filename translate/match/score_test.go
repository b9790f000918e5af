package match

import (
	"strings"
	"testing"
)

func TestScore(t *testing.T) {
	for _, tt := range []struct {
		name, a, b  string
		least, most int
	}{
		{"equal", "Der Hafen ist offen.", "Der Hafen ist offen.", 100, 100},
		{"codes numbered otherwise", "{3}Hafen{/3}", "{1}Hafen{/1}", 100, 100},
		{"a negation", "Die Datei wurde gespeichert.", "Die Datei wurde nicht gespeichert.", 85, 90},
		{"another case", "Die Regierung in Wladiwostok schweigt.", "Die Regierung Wladiwostoks schweigt.", 85, 95},
		{"another amount", "Der Preis stieg auf 1.500 Euro.", "Der Preis stieg auf 1.700 Euro.", 95, 99},
		{"spaces and capitals", "Seite  3", "seite 3", 95, 99},
		{"quotes", "Er sagte: „Nein.“", `Er sagte: "Nein."`, 95, 99},
		{"Swiss spelling", "Straße", "Strasse", 99, 99},
		{"umlauts in plain letters", "Die Brücke über die Elbe.", "Die Bruecke ueber die Elbe.", 99, 99},
		{"a short one with another number", "Seite 7", "Seite 112", 95, 99},
		{"a number alone", "7", "112", 95, 99},
		{"a day", "Am 24.04.2026 um 14:30 Uhr", "Am 3.5.2025 um 9:15 Uhr", 95, 99},
		{"a day with the name of its month", "Der 12. Mai 2020", "Der 3. Juni 2021", 95, 99},
		{"codes that are missing", "{1}Hafen{/1} von Kiel", "Hafen von Kiel", 95, 99},
		{"an address", "Siehe https://a.example/x.", "Siehe www.b.example.", 95, 99},
		{"a code", "Flug LH-1234 fällt aus.", "Flug BA-77 fällt aus.", 95, 99},
		{"a number in place of a word", "Kapitel 3 fehlt", "Kapitel Einleitung fehlt", 40, 80},
		{"another content word", "Der Hafen ist offen.", "Der Bahnhof ist offen.", 30, 74},
		{"another function word", "Das Schiff im Hafen.", "Das Schiff am Hafen.", 85, 95},
		{"nothing in common", "Ja.", "Der Hafen ist offen.", 0, 40},
		{"marks alone", "?", "!", 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Score(tt.a, tt.b)
			if got < tt.least || got > tt.most {
				t.Errorf("Score(%q, %q) = %d, want %d to %d", tt.a, tt.b, got, tt.least, tt.most)
			}
			if back := Score(tt.b, tt.a); back != got {
				t.Errorf("the other way round %d, not %d", back, got)
			}
		})
	}
}

func TestParts(t *testing.T) {
	names := map[class]string{word: "w", mark: "m", inline: "i", figure: "f", date: "d", clock: "c", mixed: "x", address: "a"}
	for _, tt := range []struct{ text, want string }{
		{"Am 24.04.2026, 14:30 Uhr.", "w:Am d:24.04.2026 m:, c:14:30 w:Uhr m:."},
		{"14.30 Uhr kosten 14.30", "c:14.30 w:Uhr w:kosten f:14.30"},
		{"1.500,50 Euro und 1 500 000", "f:1.500,50 w:Euro w:und f:1 f:500 f:000"},
		{"1\u00a0500 m, 12 %", "f:1\u00a0500 w:m m:, f:12 m:%"},
		{"24. April 2026: April 24, 2026", "d:24. April 2026 m:: d:April 24, 2026"},
		{"3D-Drucker CO2-Steuer", "w:3D m:- w:Drucker w:CO2 m:- w:Steuer"},
		{"A380 und ISO-9001, a.b@c.example", "x:A380 w:und x:ISO-9001 m:, a:a.b@c.example"},
		{"(http://x.example/a?b=1).", "m:( a:http://x.example/a?b=1 m:) m:."},
		{"{1}Zürich{/1} {12/}", "i:{1} w:Zürich i:{/1} i:{12/}"},
		{"7. Klasse, am 7.", "f:7 m:. w:Klasse m:, w:am f:7 m:."},
		{"10-12", "f:10 m:- f:12"},
		{"99.99.2026", "f:99.99.2026"},
	} {
		var got []string
		for _, p := range parts(tt.text) {
			got = append(got, names[p.class]+":"+tt.text[p.start:p.end])
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("parts(%q)\n got %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

// A text is cut into parts that do not overlap and leave out white space alone.
func FuzzScore(f *testing.F) {
	for _, s := range []string{"Am 24.04.2026 um 14:30 Uhr", "{1}x{/1} A380", "April 24, 2026", "1.500,50 €", "\xff1.\xff", "www.", "a@b", "1/2/33"} {
		f.Add(s, "Seite 7")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		at := 0
		for _, p := range parts(a) {
			if p.start < at || p.end <= p.start || p.end > len(a) {
				t.Fatalf("part %d to %d behind %d", p.start, p.end, at)
			}
			at = p.end
		}
		if n := Score(a, b); n < 0 || n > 100 || n != Score(b, a) {
			t.Fatalf("score %d, back %d", n, Score(b, a))
		}
		if Score(a, a) != 100 {
			t.Fatal("not like itself")
		}
	})
}

func BenchmarkScore(b *testing.B) {
	s := NewScorer("Die Regierung in Wladiwostok schweigt seit dem 24.04.2026 zu 1.500 Fällen.")
	for b.Loop() {
		s.Score("Die Regierung in Moskau schweigt seit dem 3. Mai zu rund 1.700 Fällen.")
	}
}
