package check

import (
	"fmt"
	"slices"
	"testing"

	"satzpaar/translate"
)

func termFindings(g *Glossary, source, target string) []translate.Finding {
	var all []translate.Finding
	for _, f := range (Known{Terms: g}).Segment(translate.Segment{ID: "1", Source: source, Target: target}) {
		if f.ITS == "terminology" {
			all = append(all, f)
		}
	}
	return all
}

func TestTerms(t *testing.T) {
	g := NewGlossary([]Term{
		{Source: "Spundwand", Target: []string{"sheet piling", "sheet pile wall"}, Forbidden: []string{"bulkhead"}},
		{Source: "Allgemeine Geschäftsbedingungen", Target: []string{"general terms and conditions"}},
		{Source: "Bedingung", Target: []string{"requirement"}},
		{Source: "Haftung", Target: []string{"liability"}, Forbidden: []string{"guilt"}},
		{Source: "kündigen", Target: []string{"terminate"}},
		{Source: "Bank", Target: []string{"bank"}},
		{Source: "Museum", Target: []string{"museum"}},
		{Forbidden: []string{"whilst"}, Target: []string{"while"}},
		{Source: "", Target: []string{"nothing"}},
	})
	for _, tt := range []struct {
		name, source, target string
		want                 []string
	}{
		{"said", "Die Spundwand hält.", "The sheet piling holds.", nil},
		{"said in the plural", "Die Spundwände halten.", "The sheet pile walls hold.", nil},
		{"umlaut", "Die Spundwände halten.", "The walls hold.", []string{"term-missing warning"}},
		{"lost", "Der Spundwand fehlt Halt.", "The wall lacks hold.", []string{"term-missing warning"}},
		{"forbidden, said once", "Die Spundwand hält.", "The bulkheads hold.", []string{"term-forbidden error"}},
		{"only the beginning of a compound", "Die Spundwandpresse steht.", "The press stands.", nil},
		{"the end of a compound", "Die Stahlspundwand steht.", "The steel wall stands.", []string{"term-missing hint"}},
		{"a short one at the end", "Die Datenbank steht.", "The database stands.", nil},
		{"several words, inflected", "Gemäß den Allgemeinen Geschäftsbedingungen", "Under the terms of business", []string{"term-missing warning"}},
		{"several words, said", "Unsere Allgemeinen Geschäftsbedingungen", "Our General Terms and Conditions", nil},
		{"participle", "Er hat gekündigt.", "He resigned.", []string{"term-missing warning"}},
		{"participle, said", "Er hat gekündigt.", "He terminated it.", nil},
		{"plural in -en", "Die Museen schließen.", "The galleries close.", []string{"term-missing warning"}},
		{"whatever the source says", "Er ging.", "Whilst he left.", []string{"term-forbidden error"}},
		{"no noun", "Er will museum.", "He wants that.", nil},
		{"twice in the source is one question", "Haftung ist Haftung.", "Cover is cover.", []string{"term-missing warning"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range termFindings(g, tt.source, tt.target) {
				got = append(got, f.Check+" "+f.Severity.String())
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTermFixes(t *testing.T) {
	g := NewGlossary([]Term{{Source: "Spundwand", Target: []string{"sheet pile wall"}, Forbidden: []string{"bulkhead"}}})
	for target, want := range map[string]string{
		"The bulkhead holds.":         "The sheet pile wall holds.",
		"Bulkheads hold.":             "Sheet pile walls hold.",
		"The bulkhead's edge rusts.":  "The sheet pile wall's edge rusts.",
		"It is the bulkhead’s fault.": "It is the sheet pile wall’s fault.",
	} {
		all := termFindings(g, "Die Spundwand der Spundwände", target)
		if len(all) != 1 || len(all[0].Fixes) != 1 || !all[0].Source.Valid() {
			t.Fatalf("%s: %+v", target, all)
		}
		if got := target[:all[0].Target.Start] + all[0].Fixes[0] + target[all[0].Target.End:]; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTermsOf(t *testing.T) {
	form := func(text string, s translate.FormState) translate.NameForm {
		return translate.NameForm{Lang: "en", Text: text, State: s}
	}
	decided := []translate.Name{
		{Citation: "Spundwand", Forms: []translate.NameForm{form("sheet pile wall", translate.Allowed), form("sheet piling", translate.Preferred), form("bulkhead", translate.Forbidden)}},
		{Citation: "Wladiwostok", Forms: []translate.NameForm{form("Vladivostok", translate.Preferred)}},
		{Citation: "", Forms: []translate.NameForm{form("economist", translate.HouseStyle)}},
	}
	if got := TermsOf(decided, false); len(got) != 1 || !slices.Equal(got[0].Target, []string{"sheet piling", "sheet pile wall"}) || !slices.Equal(got[0].Forbidden, []string{"bulkhead"}) {
		t.Errorf("terms %+v", got)
	}
	if got := TermsOf(decided, true); len(got) != 2 {
		t.Errorf("all as terms: %+v", got)
	}
}

// A name that was decided is not reported twice.
func TestTermsAndNames(t *testing.T) {
	d := &translate.Document{SourceLang: "de", TargetLang: "en", Segments: []translate.Segment{{ID: "1", Source: "Er flog gestern nach Wladiwostok.", Target: "He flew to Wladiwostok yesterday."}}}
	k := Known{Terms: NewGlossary([]Term{{Source: "Wladiwostok", Target: []string{"Vladivostok"}}})}
	k.Judged = []translate.Occurrence{{Segment: "1", Name: "Wladiwostok", Verdict: translate.NameKept, Severity: translate.Warning, Source: translate.Span{Start: 21, End: 32}, Target: translate.Span{Start: 11, End: 22}}}
	if got := ids(k.Run(d)); !slices.Contains(got, "name-kept") || slices.Contains(got, "term-missing") {
		t.Errorf("findings %q", got)
	}
}

// BenchmarkTerms compares a glossary of ten thousand terms with one of ten.
func BenchmarkTerms(b *testing.B) {
	p := read(translate.Segment{ID: "1", Source: "Die erneuerbaren Energien decken nach Angaben des Verbandes schon die Hälfte des Verbrauchs in den nördlichen Ländern.", Target: "According to the association, renewables already cover half of consumption in the northern states."})
	for _, n := range []int{10, 10_000} {
		terms := make([]Term, n)
		for i := range terms {
			terms[i] = Term{Source: fmt.Sprintf("Ver%sband%s", string(rune('a'+i%26)), []string{"werk", "stoff", "mittel", "zeit"}[i/26%4]+string(rune('a'+i/104%26))+string(rune('a'+i/2704))), Target: []string{"word"}}
		}
		k := Known{Terms: NewGlossary(terms)}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				k.checkTerms(p)
			}
		})
	}
}

// A glossary that has the plural is kept to by the singular as well.
func TestTermInTheSingular(t *testing.T) {
	g := NewGlossary([]Term{{Source: "Küste", Target: []string{"coasts"}}})
	k := Known{SourceLang: "de", TargetLang: "en", Terms: g}
	for target, want := range map[string]int{"The coast is clear.": 0, "The coasts are clear.": 0, "The shore is clear.": 1} {
		n := 0
		for _, f := range k.Segment(translate.Segment{ID: "1", Source: "Die Küste ist frei.", Target: target, State: translate.Draft}) {
			if f.Check == "term-missing" {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d findings, want %d", target, n, want)
		}
	}
}
