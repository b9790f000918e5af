package check

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

func findings(source, target string) []translate.Finding {
	return Known{}.Segment(translate.Segment{ID: "1", Source: source, Target: target, State: translate.Draft})
}

// judged checks a document with the names that come with the program.
func judged(d *translate.Document) []translate.Finding {
	j := names.Default()
	return Known{Judge: j, Judged: j.Judge(d)}.Run(d)
}

// A pairTest is a pair with the number of findings that a check, or a family
// with one prefix, has.
type pairTest struct {
	source, target string
	want           int
}

func tryPairs(t *testing.T, prefix string, tests []pairTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			var got []string
			for _, f := range findings(tt.source, tt.target) {
				if strings.HasPrefix(f.Check, prefix) {
					got = append(got, f.Check+": "+f.Message.String())
				}
			}
			if len(got) != tt.want {
				t.Errorf("%s: findings %q, want %d", tt.source, got, tt.want)
			}
		})
	}
}

func ids(all []translate.Finding) []string {
	var list []string
	for _, f := range all {
		list = append(list, f.Check)
	}
	return list
}

func TestExamples(t *testing.T) {
	for _, c := range All {
		if c.Wide || slices.Contains([]string{rejectedAgain.ID, draftUnedited.ID, leftOut.ID, unrendered.ID, termMissing.ID, termForbidden.ID, lengthLimit.ID}, c.ID) { // they need more than a pair
			continue
		}
		t.Run(c.ID, func(t *testing.T) {
			e := c.Example
			if got := ids(findings(e.Source, e.Bad)); !slices.Contains(got, c.ID) {
				t.Errorf("%q is not flagged: %q", e.Bad, got)
			}
			for _, f := range findings(e.Source, e.Good) {
				if f.Severity > translate.Hint {
					t.Errorf("%q is flagged: %s: %s", e.Good, f.Check, f.Message)
				}
			}
		})
	}
}

func TestFixes(t *testing.T) {
	tests := []struct{ check, source, target, want string }{
		{"number-missing", "Es gab 1.200 Anträge.", "There were 1,100 applications.", "1,200"},
		{"number-format", "Es gab 1.200 Anträge.", "There were 1.200 applications.", "1,200"},
		{"date-mismatch", "Am Freitag regnet es.", "It will rain on Monday.", "Friday"},
		{"spelling", "Die Regierung tagt.", "The goverment is meeting.", "government"},
		{"repeated-word", "Der Zug kommt.", "The train is is coming coming.", "coming"},
		{"article-a-an", "Ein Abgeordneter ging.", "A MP left.", "An"},
		{"entity-left", "Er sagte „ja“.", "He said &quot;yes\".", "\""},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			for _, f := range findings(tt.source, tt.target) {
				if f.Check == tt.check {
					if !slices.Contains(f.Fixes, tt.want) {
						t.Errorf("fixes %q, want %q", f.Fixes, tt.want)
					}
					return
				}
			}
			t.Error("no finding")
		})
	}
}

func TestKeptNounsAreNames(t *testing.T) {
	d := &translate.Document{}
	for _, id := range []translate.SegmentID{"1", "2", "3"} {
		d.Segments = append(d.Segments, translate.Segment{ID: id, Source: "Wir fuhren mit einer Brockenbahn.", Target: "We took a Brockenbahn.", State: translate.Draft})
	}
	count := func(d *translate.Document) (n int) {
		for _, f := range (Known{Judge: names.Default()}).Run(d) {
			if f.Check == "german-left-noun" {
				n++
			}
		}
		return n
	}
	if got := count(d); got != 0 {
		t.Errorf("kept three times: %d hints, want none", got)
	}
	d.Segments = d.Segments[:1]
	if got := count(d); got != 1 {
		t.Errorf("kept once: %d hints, want 1", got)
	}
}

func TestNames(t *testing.T) {
	tests := []struct{ source, target, want string }{
		{"Er reiste nach Spanien.", "He travelled to Spain.", ""},
		{"Er reiste nach Spanien.", "He travelled to Portugal.", "name-wrong"},
		{"Er reiste gestern nach Spanien.", "He left yesterday.", "name-missing"},
		{"Die Ministerin sprach lange.", "Petra Hofmann spoke at length.", "name-added"},
		{"Die spanische Regierung zahlt.", "The Spanish government pays.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			d := &translate.Document{Segments: []translate.Segment{{ID: "1", Source: tt.source, Target: tt.target, State: translate.Draft}}}
			got := slices.DeleteFunc(ids(judged(d)), func(id string) bool { return !strings.HasPrefix(id, "name-") })
			if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.Contains(got, tt.want) {
				t.Errorf("findings %q, want %q", got, tt.want)
			}
		})
	}
}

// Every check looks at any pair of strings without a panic, and its spans lie
// inside the texts, on character boundaries.
func TestAnyPair(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := strings.Fields(`Der der nicht Wladiwostok Putin 1.234,56 12:30 halb drei Uhr „ “ ” " ' ( ) { {1} {/1} {2/} %s https://a.example Straße ß Ü … – - ! ? . , ; zweiundzwanzig Millionen € $ km/h °C 19. Jahrhundert the the a hour
		university not n't never January Monday one hundred and five half past two &quot; ½ ١٢ 中文 🙂 e` + "\u0301 \u00a0 \u202f \u200b \xff")
	sentence := func() string {
		var b strings.Builder
		for range r.IntN(14) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(3) > 0 {
				b.WriteByte(' ')
			}
		}
		return b.String()
	}
	for range 10_000 {
		checkSpans(t, sentence(), sentence())
	}
}

func FuzzPair(f *testing.F) {
	for _, c := range All {
		f.Add(c.Example.Source, c.Example.Bad)
	}
	f.Fuzz(func(t *testing.T, source, target string) { checkSpans(t, source, target) })
}

func checkSpans(t *testing.T, source, target string) {
	t.Helper()
	d := &translate.Document{Segments: []translate.Segment{{ID: "1", Source: source, Target: target, State: translate.Draft}}}
	for _, f := range judged(d) {
		inside := func(s translate.Span, text string) bool {
			return !s.Valid() || s.End <= len(text) && (!utf8.ValidString(text) || utf8.ValidString(text[s.Start:s.End]))
		}
		if !inside(f.Source, source) || !inside(f.Target, target) {
			t.Fatalf("%q / %q: %s has spans %v %v", source, target, f.Check, f.Source, f.Target)
		}
	}
}

// The texts of the benchmarks are the held-out pairs, over and over.
func newsDocument(n int) *translate.Document {
	d := &translate.Document{TargetLang: "en"}
	pairs := newsPairs()
	for i := range n {
		p := pairs[i%len(pairs)]
		d.Segments = append(d.Segments, translate.Segment{ID: translate.SegmentID(strconv.Itoa(i)), Source: p.source, Target: p.good, State: translate.Draft, Paragraph: i})
	}
	return d
}

// One pair, all checks of a pair: the work behind a key while somebody types.
func BenchmarkSegment(b *testing.B) {
	d := newsDocument(64)
	for i := 0; b.Loop(); i++ {
		Known{}.Segment(d.Segments[i%len(d.Segments)])
	}
}

// A document of 10,000 pairs with the judgement of its names; us/pair is the
// figure to look at.
func BenchmarkDocument(b *testing.B) {
	d := newsDocument(10_000)
	j := names.Default()
	for b.Loop() {
		Known{Judge: j, Judged: j.Judge(d)}.Run(d)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(d.Segments)), "us/pair")
}

// Checks that know German and English are silent for other languages; the rest
// works for all.
func TestOtherLanguages(t *testing.T) {
	d := &translate.Document{SourceLang: "fr", TargetLang: "es", Segments: []translate.Segment{
		{ID: "1", Source: "Il a payé {1}1.200{/1} francs.", Target: "pagó 1,2 francos nuevos eine {1} und der", State: translate.Draft},
	}}
	j := names.Default()
	var got []string
	for _, f := range (Known{Judge: j, Judged: j.Judge(d)}).Run(d) {
		got = append(got, f.Check)
	}
	slices.Sort(got)
	if want := []string{"end-punctuation", "tag-missing"}; !slices.Equal(got, want) {
		t.Errorf("findings %q, want %q", got, want)
	}
	for lang, want := range map[string]bool{"": true, "en": true, "en-GB": true, "EN_us": true, "enm": false, "de": false} {
		if got := intoEnglish.fits("fr", lang); got != want {
			t.Errorf("into %q: %t", lang, got)
		}
	}
}
