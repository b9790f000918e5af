package names

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"satzpaar/translate"
)

// memory reads a table of decided names.
func memory(t *testing.T, table string) []translate.Name {
	t.Helper()
	all, err := ReadTable(strings.NewReader(table), "names.tsv", true)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func document(pairs ...string) *translate.Document {
	d := &translate.Document{}
	for i := 0; i+1 < len(pairs); i += 2 {
		d.Segments = append(d.Segments, translate.Segment{ID: translate.SegmentID(fmt.Sprint(i/2 + 1)), Source: pairs[i], Target: pairs[i+1], State: translate.Draft})
	}
	return d
}

// verdicts lists the judged names as "Surface Rendering verdict [suggestion]".
func verdicts(j *Judge, d *translate.Document) []string {
	var all []string
	for _, o := range j.Judge(d) {
		s := o.Surface + " " + o.Rendering + " " + string(o.Verdict)
		if o.Verdict.Flag() && len(o.Suggest) > 0 {
			s += " " + o.Suggest[0]
		}
		all = append(all, s)
	}
	return all
}

func TestVerdicts(t *testing.T) {
	tests := []struct {
		name, source, target string
		want                 []string
	}{
		{"ok", "Er flog nach Wladiwostok.", "He flew to Vladivostok.", []string{"Wladiwostok Vladivostok ok"}},
		{"kept", "Er flog nach Wladiwostok.", "He flew to Wladiwostok.", []string{"Wladiwostok Wladiwostok kept Vladivostok"}},
		{"misspelt", "Er flog nach Wladiwostok.", "He flew to Vladivostock.", []string{"Wladiwostok Vladivostock misspelt Vladivostok"}},
		{"genitive", "Putins Rede war kurz.", "Putins speech was short.", []string{"Putins Putins kept Putin's"}},
		{"adjective", "Der Wladiwostoker Hafen wächst.", "The Wladiwostoker port is growing.", []string{"Wladiwostoker Wladiwostoker kept Vladivostok"}},
		{"compound", "Die Kremlpartei gewann.", "The Kreml party won.", []string{"Kremlpartei Kreml kept Kremlin"}},
		{"people", "Die ungarische Regierung in Ungarn zahlt.", "The Hungarian government pays.", []string{"Ungarn Hungarian ok"}},
		{"unknown transcription", "Minister Wassilkow kam.", "Minister Wassilkow came.", []string{"Wassilkow Wassilkow kept Vasilkov"}},
		{"English word", "Die Gruppe Rainbow sang.", "The group Rainbow sang.", []string{}},
		{"club", "Der FC Bayern siegte.", "FC Bayern won.", []string{"FC Bayern FC Bayern ok"}},
		{"agency", "Das meldete Europa Press.", "Europa Press reported it.", []string{"Europa  ok"}},
		{"family first", "Xi Jinping kam. Xis Rede war kurz.", "Xi Jinping came. Xis speech was short.", []string{"Xis Xis kept Xi's"}},
		{"as elsewhere", "Wolodymyr Selenskyj kam. Auch Selenskyj ging.", "Volodymyr Zelenskyy came. Selenskyj left, too.", []string{"Selenskyj Selenskyj kept Zelenskyy"}},
		{"plural", "Die Klitschkos und die beiden Koreas.", "The Klitschkos and the two Koreas.", []string{"Klitschkos Klitschkos ok", "Koreas Koreas ok"}},
		{"of", "Die Rede Putins.", "The speech of Putin.", []string{"Putins Putin ok"}},
		{"behind a title", "Trainer Hollerbeck lobte das Team.", "Coach Holerbeck praised the team.", []string{"Hollerbeck Holerbeck misspelt Hollerbeck"}},
		{"noun behind a title", "Der Minister Anfang Mai in Ulm.", "The minister in Ulm in early May.", []string{}},
		{"marks", "Sie flog nach São Paulo und Chișinău.", "She flew to Sao Paulo and Chisinau.", []string{"São Paulo Sao Paulo variant", "Chișinău Chisinau variant"}},
		{"fixed phrase", "Es gab Peking-Ente.", "There was Peking duck.", []string{"Peking Peking variant"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := verdicts(Default(), document(tt.source, tt.target))
			for _, w := range tt.want {
				if !slices.Contains(got, w) {
					t.Errorf("verdicts %q, want %q", got, w)
				}
			}
			if len(tt.want) == 0 {
				for _, g := range got {
					if !strings.HasSuffix(g, " ok") {
						t.Errorf("verdict %q, want no flag", g)
					}
				}
			}
		})
	}
}

func TestDecisions(t *testing.T) {
	j := New(memory(t, "de\ten\tstate\nWolodymyr Selenskyj\tVolodymyr Zelensky\tpreferred\nKiew\tKyiv\tpreferred\nKiew\tKiev\tforbidden\n"), "")
	d := document(
		"Selenskyj blieb in Kiew.", "Zelenskyy stayed in Kiev.",
		"Selenskyj ging.", "Zelensky left.",
		"Es gab Kiewer Kotelett.", "There was chicken Kiev.",
	)
	got := verdicts(j, d)
	for _, w := range []string{"Selenskyj Zelenskyy wrong Zelensky", "Kiew Kiev wrong Kyiv", "Selenskyj Zelensky ok"} {
		if !slices.Contains(got, w) {
			t.Errorf("verdicts %q, want %q", got, w)
		}
	}
	for _, o := range j.Judge(d) {
		if o.Segment == "3" && o.Verdict.Flag() {
			t.Errorf("chicken Kiev is flagged as %s", o.Verdict)
		}
		if o.Verdict == translate.NameWrong && o.Severity != translate.Fault {
			t.Errorf("%s: severity %s, want error: a person decided", o.Surface, o.Severity)
		}
	}
}

func TestConsistency(t *testing.T) {
	d := document(
		"Zimmerling sprach.", "Zimmerling spoke.",
		"Zimmerling lachte.", "Zimmerling laughed.",
		"Dann ging Zimmerling.", "Then Zimerling left.",
	)
	if got := verdicts(Default(), d); !slices.Contains(got, "Zimmerling Zimerling inconsistent Zimmerling") {
		t.Errorf("verdicts %q, want the third spelling flagged", got)
	}
}

// In a text about Iran an unknown name with a German sch is a hint; a German
// name in it is none.
func TestForeign(t *testing.T) {
	d := document(
		"Präsident Peseschkian reiste von Teheran nach Isfahan.", "President Pezeshkian travelled from Tehran to Isfahan.",
		"Chamenei blieb in Maschhad.", "Khamenei stayed in Mashhad.",
		"Der Ort Schahresad wächst.", "The town Schahresad is growing.",
		"Dort wartete Petra Schulzendorff.", "Petra Schulzendorff was waiting there.",
	)
	found := false
	for _, o := range Default().Judge(d) {
		if o.Segment == "3" && o.Name == "Schahresad" {
			found = o.Verdict == translate.NameKept && o.Severity == translate.Hint && slices.Contains(o.Suggest, "Shahrezad")
		}
		if o.Segment == "4" && o.Verdict.Flag() {
			t.Errorf("%s is flagged as %s", o.Surface, o.Verdict)
		}
	}
	if !found {
		t.Errorf("verdicts %q, want a hint on Schahresad", verdicts(Default(), d))
	}
}

func TestStarterParses(t *testing.T) {
	kinds := map[translate.NameKind]int{}
	for _, e := range Starter() {
		kinds[e.Kind]++
		if e.Name == "" || len(e.English)+len(e.Historic) == 0 {
			t.Errorf("%+v has no form", e)
		}
	}
	for kind, least := range map[translate.NameKind]int{translate.Person: 500, translate.Place: 1000, translate.Institution: 250} {
		if kinds[kind] < least {
			t.Errorf("%d names of kind %s, want %d or more", kinds[kind], kind, least)
		}
	}
	if n := len(demonyms()); n < 150 {
		t.Errorf("%d demonyms, want 150 or more", n)
	}
}

// TestStableOrder wants two judges to say the same: nothing hangs on the order
// of maps.
func TestStableOrder(t *testing.T) {
	d := document("Wladimir Putin sprach in Rom, München und Kasachstan mit Ungarn.", "Vladimir Putin spoke in Rome, Munich and Kazakhstan with Hungarians.")
	first := verdicts(NewJudge(Starter(), nil), d)
	for range 5 {
		if got := verdicts(NewJudge(Starter(), nil), d); !slices.Equal(got, first) {
			t.Fatalf("verdicts %q, before %q", got, first)
		}
	}
}

func TestAnyText(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pieces := strings.Fields("Putin Putins Wladiwostoker Kremlpartei FC Bayern Vereinten Nationen Tschörner Dsch-Dsch al-Sisi der die United Nations Putin's Kreml ' - – „ “ ß 中 \xff é 12 Karl Großen putinsche Dr. Straße von Hormus")
	text := func() string {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))] + strings.Repeat(" ", r.IntN(3)))
		}
		return b.String()
	}
	for range 5_000 {
		judgeAny(t, text(), text())
	}
}

func FuzzJudge(f *testing.F) {
	f.Add("Putins Reise nach Wladiwostok", "Putins trip to Wladiwostok")
	f.Add("Der Kremlsprecher", "The Kreml spokesman")
	f.Fuzz(func(t *testing.T, source, target string) { judgeAny(t, source, target) })
}

func judgeAny(t *testing.T, source, target string) {
	t.Helper()
	d := document(source, target)
	judged := Default().Judge(d)
	Default().Weigh(&d.Segments[0], judged)
	for _, o := range judged {
		if o.Source.End > len(source) || o.Target.Valid() && o.Target.End > len(target) {
			t.Fatalf("%q / %q: spans %v %v", source, target, o.Source, o.Target)
		}
		if o.Target.Valid() && utf8.ValidString(target) && target[o.Target.Start:o.Target.End] != o.Rendering {
			t.Fatalf("%q / %q: rendering %q is not at %v", source, target, o.Rendering, o.Target)
		}
	}
}

func BenchmarkJudge1000(b *testing.B) {
	var pairs []string
	for i := range 1000 {
		pairs = append(pairs, fmt.Sprintf("Am %d. Mai traf Wladimir Putin in Wladiwostok die Gäste aus Nordkorea und der Wladiwostoker Bürgermeister.", i%28+1),
			fmt.Sprintf("On %d May Vladimir Putin met the guests from North Korea and the mayor of Wladiwostok in Vladivostok.", i%28+1))
	}
	d := document(pairs...)
	j := Default()
	b.ReportAllocs()
	for b.Loop() {
		j.Judge(d)
	}
}

// A spreadsheet runs no cell of ours, and the cell comes back as it was.
func TestTableGuardsFormulas(t *testing.T) {
	want := []translate.Name{{Citation: "=1+1", Kind: translate.Org, Forms: []translate.NameForm{{Lang: "en", Text: "@sum", State: translate.Preferred}}}}
	var b strings.Builder
	if err := WriteTable(&b, want, false); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "\n'=1+1,'@sum,") {
		t.Errorf("not guarded: %s", b.String())
	}
	got, err := ReadTable(strings.NewReader(b.String()), "a.csv", false)
	if err != nil || len(got) != 1 || got[0].Citation != "=1+1" || got[0].Forms[0].Text != "@sum" {
		t.Errorf("%v: got %+v, want %+v", err, got, want)
	}
}
