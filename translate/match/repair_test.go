package match

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestRepair(t *testing.T) {
	for _, tt := range []struct{ name, query, source, target, want string }{
		{"one figure", "Seite 12 fehlt.", "Seite 7 fehlt.", "Page 7 is missing.", "Page 12 is missing."},
		{"two figures", "Von 3 bis 9 Seiten.", "Von 9 bis 3 Seiten.", "From 9 to 3 pages.", "From 3 to 9 pages."},
		{"a word differs too", "Zeile 12 fehlt seit Tagen.", "Seite 7 fehlt seit Tagen.", "Page 7 has been missing for days.", "Page 12 has been missing for days."},
		{"thousands and decimals", "Es kostet 12.700,80 Euro.", "Es kostet 1.500,50 Euro.", "It costs 1,500.50 euros.", "It costs 12,700.80 euros."},
		{"thousands where there were none", "Es kostet 1.700 Euro.", "Es kostet 500 Euro.", "It costs 500 euros.", "It costs 1,700 euros."},
		{"the target's own grouping", "Es waren 2500 Gäste da.", "Es waren 1500 Gäste da.", "There were 1,500 guests.", "There were 2,500 guests."},
		{"a day", "Am 3.5.2025 war Ruhe.", "Am 24.4.2026 war Ruhe.", "It was calm on 24.4.2026.", "It was calm on 3.5.2025."},
		{"a month by name", "Am 3. Mai 2025 war Ruhe.", "Am 24. April 2026 war Ruhe.", "It was calm on April 24, 2026.", "It was calm on May 3, 2025."},
		{"a month by name, British", "Am 3. März war Ruhe.", "Am 24. April war Ruhe.", "It was calm on 24 April.", "It was calm on 3 March."},
		{"a time", "Um 15.40 Uhr ist Schluss.", "Um 14.30 Uhr ist Schluss.", "It ends at 14:30.", "It ends at 15:40."},
		{"a code", "Flug LH-77 fällt aus.", "Flug BA-1234 fällt aus.", "Flight BA-1234 is cancelled.", "Flight LH-77 is cancelled."},
		{"an address", "Siehe www.b.example.", "Siehe www.a.example.", "See www.a.example.", "See www.b.example."},
		{"inline codes numbered otherwise", "{4}Der{/4} Hafen{5/}", "{1}Der{/1} Hafen{2/}", "{1}The{/1} port{2/}", "{4}The{/4} port{5/}"},
		{"no inline codes", "Der Hafen", "{1}Der{/1} Hafen", "{1}The{/1} port", "The port"},
		{"part of a word stays", "Um 5 am Kai 5a.", "Um 8 am Kai 5a.", "At 8 at quay 5a.", "At 5 at quay 5a."},
		{"one and a function word", "Seite 12 von vielen.", "Seite 1 von vielen.", "Page 1 of many.", "Page 12 of many."},

		{"twice in the target", "Seite 12 fehlt.", "Seite 7 fehlt.", "Page 7 (of 7) is missing.", ""},
		{"twice in the source", "Seite 7 und Zeile 8 fehlen.", "Seite 7 und Zeile 7 fehlen.", "Page 7 and line seven are missing.", ""},
		{"not in the target", "Seite 12 fehlt.", "Seite 7 fehlt.", "Page seven is missing.", ""},
		{"only one of two is certain", "Von 12 bis 13.", "Von 7 bis 8.", "From 7 to eight.", ""},
		{"a singular", "Wir sahen 5 Schiffe.", "Wir sahen 1 Schiffe.", "We saw 1 ship.", ""},
		{"into a singular", "Es ist 1 Tag her.", "Es ist 3 Tag her.", "It is 3 days ago.", ""},
		{"twelve hours", "Um 15 Uhr ist Schluss.", "Um 3 Uhr ist Schluss.", "It ends at 3 o'clock.", ""},
		{"an ordinal", "Am 12. Tag.", "Am 7. Tag.", "On the 7th day.", ""},
		{"a year of two digits", "Am 3.5.25 war Ruhe.", "Am 24.4.26 war Ruhe.", "It was calm on April 24, 2026.", ""},
		{"day or month first", "Am 3.5.2025 war Ruhe.", "Am 4.6.2026 war Ruhe.", "It was calm on 4/6/2026.", ""},
		{"a figure and a word", "Seite sieben fehlt.", "Seite 7 fehlt.", "Page 7 is missing.", ""},
		{"inline codes that do not fit", "{1}Der Hafen", "{1}Der{/1} Hafen", "{1}The{/1} port", ""},
		{"inline codes lost in the target", "{2}Der{/2} Hafen", "{1}Der{/1} Hafen", "The port", ""},
		{"equal", "Seite 7", "Seite 7", "Page 7", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Repair(tt.query, Pair{tt.source, tt.target, "de", "en-GB"})
			if !ok {
				got.Target = ""
			}
			if got.Target != tt.want {
				t.Fatalf("Repair = %q, want %q", got.Target, tt.want)
			}
			for _, r := range got.Repairs {
				if r.At.Valid() && got.Target[r.At.Start:r.At.End] != r.Now {
					t.Errorf("%s is not at %v of %q", r.Now, r.At, got.Target)
				}
			}
		})
	}
}

// A language whose notation is not known is left alone, but for plain digits.
func TestRepairUnknownNotation(t *testing.T) {
	if got, ok := Repair("Es kostet 2.500 Euro.", Pair{"Es kostet 1.500 Euro.", "Cela coûte 1.500 euros.", "de", "xx"}); ok {
		t.Errorf("repaired to %q", got.Target)
	}
	if got, ok := Repair("Seite 12 fehlt.", Pair{"Seite 7 fehlt.", "x 7 y", "de", "xx"}); !ok || got.Target != "x 12 y" {
		t.Errorf("plain digits: %q", got.Target)
	}
}

// What a repair says stands where it says.
func FuzzRepair(f *testing.F) {
	f.Add("Seite 12 fehlt.", "Seite 7 fehlt.", "Page 7 is missing.")
	f.Add("{4}Am{/4} 3. Mai 2025", "{1}Am{/1} 24. April 2026", "{1}On{/1} April 24, 2026")
	f.Add("1.500,5 um 14.30 Uhr", "2.500,5 um 15.30 Uhr", "2,500.5 at 15:30")
	f.Fuzz(func(t *testing.T, query, source, target string) {
		r, ok := Repair(query, Pair{source, target, "de", "en"})
		if !ok && r.Target != target {
			t.Fatal("changed without saying so")
		}
		for _, x := range r.Repairs {
			if x.At.Valid() && (x.At.End > len(r.Target) || r.Target[x.At.Start:x.At.End] != x.Now) {
				t.Fatalf("%q is not at %v of %q", x.Now, x.At, r.Target)
			}
		}
	})
}

// A repair lifts a score by MostRepaired at most.
func TestMostRepaired(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 1))
	pieces := []func() string{
		func() string { return fmt.Sprintf("%d.%d.20%02d", 1+r.IntN(28), 1+r.IntN(12), r.IntN(40)) },
		func() string { return fmt.Sprintf("%d.%03d,%02d", 1+r.IntN(9), r.IntN(1000), r.IntN(100)) },
		func() string { return fmt.Sprint(2 + r.IntN(900)) },
		func() string { return fmt.Sprintf("%d.%02d Uhr", 1+r.IntN(23), r.IntN(60)) },
		func() string { return fmt.Sprintf("%d. April", 2+r.IntN(27)) },
		func() string { return fmt.Sprintf("BA-%d", r.IntN(2000)) },
		func() string { return "Hafen" },
		func() string { return "und" },
		func() string { return "," },
	}
	repaired, most := 0, 0
	for range 20_000 {
		var query, source []string
		for range 1 + r.IntN(6) {
			k := r.IntN(len(pieces))
			query, source = append(query, pieces[k]()), append(source, pieces[k]())
			if r.IntN(6) == 0 {
				source = append(source, pieces[r.IntN(len(pieces))]())
			}
		}
		q, s := strings.Join(query, " "), strings.Join(source, " ")
		got, ok := Repair(q, Pair{s, s, "de", "de"})
		if !ok {
			continue
		}
		repaired++
		scorer := NewScorer(q)
		before, after := scorer.Score(s), min(99, scorer.Score(got.Source))
		most = max(most, after-before)
		if after > before+MostRepaired {
			t.Fatalf("%q, %q: %d repaired to %q: %d", q, s, before, got.Source, after)
		}
	}
	if repaired < 1000 || most < 5 {
		t.Errorf("%d repairs, by up to %d: too few to tell", repaired, most)
	}
}
