package score

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

func sample() *Report {
	r := &Report{Project: "p", Document: `a<b>&"`, SourceLang: "de", TargetLang: "en", Who: "Ada", Profile: "MQM core", Card: &Card{Score: 98.5, PerThousand: 15}, Rows: []Row{
		{
			Segment: translate.Segment{ID: "1", Source: "Der Hafen & die Stadt", Draft: "The port", Target: "The harbour", State: translate.Reviewed, Origin: translate.FromMachine}, Seconds: 12, Keys: 9,
			Marks:   []translate.Note{{Issue: "spelling", Level: uint8(Major), Text: "see <1>"}},
			Open:    []translate.Finding{{Check: "number-missing", Severity: translate.Fault, ITS: "numbers", Message: translate.Say("%s is missing", "7")}},
			Ignored: []Ignored{{translate.Finding{Check: "spelling", Severity: translate.Warning, ITS: "misspelling", Message: translate.Say("odd")}, "a term", "Ada"}},
		},
		{Segment: translate.Segment{ID: "2", Source: "=1+1", Draft: "=1+1", Target: "=1+1", State: translate.Rejected, Origin: translate.FromMemory}},
		{Segment: translate.Segment{ID: "3", Source: "Weg", Draft: "x", Target: "x", Apart: true}},
		{Segment: translate.Segment{ID: "4", Source: "Noch offen."}},
		{Segment: translate.Segment{ID: "5"}},
	}}
	r.Sum()
	return r
}

func TestSum(t *testing.T) {
	r := sample()
	got := r.Totals
	if len(r.Rows) != 3 || got.Segments != 3 || got.Words != 8 || got.Untranslated != 1 || got.Edited != 1 || got.Unchanged != 1 || got.Rejected != 1 || got.Approved != 1 || got.Open != 1 || got.Ignored != 1 || len(got.Origins) != 2 {
		t.Errorf("totals = %+v", got)
	}
	if r.Rows[0].TER != 50 || got.Origins[0].Scores.TER != 50 || got.Origins[1].Scores.TER != 0 {
		t.Errorf("TER = %v, by origin %v, %v", r.Rows[0].TER, got.Origins[0].Scores.TER, got.Origins[1].Scores.TER)
	}
	if d := r.Rows[0].Distance; d < 60 || d > 70 { // 7 of 11 characters
		t.Errorf("distance = %v", d)
	}
}

func TestWriteHTML(t *testing.T) {
	r := sample()
	r.Comma = true
	r.Say = func(s string) string {
		if s == "Segments" {
			return "Segmente"
		}
		return s
	}
	var b strings.Builder
	if err := r.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, want := range []string{
		"<h1>a&lt;b&gt;&amp;&#34;</h1>", "Hafen &amp; die", "The <del>port</del><ins>harbour</ins>", "Segmente", "HTER<b>33,3</b>", "98,5", "not passed", "spelling, major: see &lt;1&gt;",
		"error: 7 is missing", "ignored: odd (a term)", "default-src 'none'", "33,3\u00a0%", `<tr class="none"><td class="q">4</td>`, "Noch offen.", `<span class="q" lang="de">Not translated</span>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("report lacks %q", want)
		}
	}
	for _, bad := range []string{"http:", "https:", "src=", "<script", "<td>Weg</td>"} {
		if strings.Contains(got, bad) {
			t.Errorf("report holds %q", bad)
		}
	}
}

// Every text of the page is among the labels, which are translated.
func TestLabels(t *testing.T) {
	r := sample()
	missing := map[string]bool{}
	r.Say = func(s string) string {
		if !slices.Contains(Labels, s) {
			missing[s] = true
		}
		return s
	}
	r.WordsPerHour = 1
	r.Overrides = []Override{{Who: "Ada"}}
	if err := r.WriteHTML(io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, known := range []string{"new", "reviewed", "rejected", "error", "spelling", "major", "odd", "%s is missing"} { // said elsewhere
		delete(missing, known)
	}
	for s := range missing {
		t.Errorf("%q is no label", s)
	}
}

func TestWriteCSV(t *testing.T) {
	var b strings.Builder
	if err := sample().WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 || rows[1][6] != "50.0000" || rows[1][10] != "spelling/major: see <1>" || rows[2][1] != "'=1+1" {
		t.Errorf("rows = %q", rows)
	}
}

func TestWriteXLIFF(t *testing.T) {
	var b strings.Builder
	if err := sample().WriteXLIFF(&b); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	d := xml.NewDecoder(strings.NewReader(got))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, got)
		}
	}
	for _, want := range []string{
		`locQualityIssueType="misspelling" locQualityIssueComment="see &lt;1&gt;" locQualityIssueSeverity="50" locQualityIssueEnabled="yes"`,
		`locQualityIssueType="numbers" locQualityIssueComment="7 is missing" locQualityIssueSeverity="80"`,
		`locQualityIssueEnabled="no"`, `its:locQualityIssuesRef="#i1"`, `xml:id="i1"`, `resname="2"`, `state="signed-off"`, `<alt-trans origin="machine">`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("XLIFF lacks %s:\n%s", want, got)
		}
	}
}

// The charts part all segments, and rows are found by what they are.
func TestCharts(t *testing.T) {
	r := sample()
	for _, bands := range [][]Band{r.States(), r.Changes()} {
		n, share := 0, 0.0
		for _, b := range bands {
			n, share = n+b.Count, share+b.Share
		}
		if n != r.Totals.Segments || math.Abs(share-100) > 1e-9 {
			t.Errorf("%v: %d segments, %v %%", bands, n, share)
		}
	}
	if a, b, c := r.Rows[0].Class(), r.Rows[1].Class(), r.Rows[2].Class(); a != "changed" || b != "rejected" || c != "none" {
		t.Errorf("rows are %q, %q and %q", a, b, c)
	}
	if a, b := r.date("2026-03-04"), (&Report{Comma: true}).date("2026-03-04"); a != "4 March 2026" || b != "04.03.2026" {
		t.Errorf("dates: %q, %q", a, b)
	}
}
