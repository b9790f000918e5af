package store

import (
	"fmt"
	"strings"
	"testing"

	"satzpaar/translate/align"
)

// fragmentMemory is pairs of our own; heldOut are sentences of which only parts
// stand in it, with what may render each of them.
var fragmentMemory = []string{
	"Die Hafenbehörde hat neue Regeln für kleine Schiffe erlassen.", "The port authority has issued new rules for small ships.",
	"Der Minister für Verkehr besuchte gestern die alte Schleuse.", "The minister of transport visited the old lock yesterday.",
	"Nach dem schweren Sturm blieb die alte Schleuse zwei Wochen geschlossen.", "After the heavy storm the old lock remained closed for two weeks.",
	"Die Verhandlungen über den neuen Tarifvertrag dauern an.", "The negotiations on the new collective agreement are continuing.",
	"Ohne den neuen Tarifvertrag wird im Hafen gestreikt.", "Without the new collective agreement there will be a strike at the port.",
	"Der Vorsitzende des Ausschusses lehnte den Antrag ab.", "The chairman of the committee rejected the motion.",
	"Die Opposition fordert den Rücktritt der Ministerin.", "The opposition is demanding the resignation of the minister.",
	"Der Rat verlangte den Rücktritt der Ministerin noch heute.", "The council demanded the resignation of the minister today.",
	"Das Gericht verhandelt morgen über die geheimen Akten.", "The court will hear the case on the secret files tomorrow.",
	"Die geheimen Akten lagen jahrelang im Keller.", "The secret files lay in the cellar for years.",
	"Die Preise für frisches Gemüse sind stark gestiegen.", "Prices for fresh vegetables have risen sharply.",
	"Auf dem Markt gibt es frisches Gemüse und Brot.", "There is fresh vegetables and bread at the market.",
	"Unser Verein sammelt Spenden für arme Familien.", "Our club collects donations for poor families.",
	"Die Stadt hilft den Kindern aus armen Familien.", "The city helps the children from poor families.",
	"Die Feuerwehr löschte den Brand in der alten Mühle.", "The fire brigade put out the fire in the old mill.",
	"Am Ufer steht seit langem eine kleine Kirche.", "A small church has long stood on the bank.",
	"Die Polizei sperrte gestern die lange Brücke.", "The police closed the long bridge yesterday.",
	"Über die lange Brücke fahren keine Züge mehr.", "No more trains run across the long bridge.",
	"Der schwere Sturm traf die Küste in der Nacht.", "The heavy storm hit the coast at night.",
	"Das Schiff verließ den Hafen vor dem schweren Sturm.", "The ship left the port before the heavy storm.",
	"Die Regierung kürzt die Mittel für öffentliche Schulen.", "The government is cutting funds for public schools.",
	"Viele Eltern loben die öffentlichen Schulen der Stadt.", "Many parents praise the city's public schools.",
	"Die Kommission prüft den Bericht über die Lage der Flüchtlinge.", "The commission is examining the report on the situation of the refugees.",
	"Er sprach über die Lage der Flüchtlinge an der Grenze.", "He spoke about the situation of the refugees at the border.",
	"Ein junger Fischer fand die Flasche am Strand.", "A young fisherman found the bottle on the beach.",
	"Die Kinder spielten mit einem Ball am Strand.", "The children played with a ball on the beach.",
}

var heldOut = []struct {
	source string
	want   map[string]string // part: what renders it, alternatives apart by a bar
}{
	{"Wegen Eis bleibt die alte Schleuse bis März zu.", map[string]string{"alte Schleuse": "old lock|the old lock"}},
	{"Beide Seiten unterschrieben den neuen Tarifvertrag vor Mitternacht.", map[string]string{"neuen Tarifvertrag": "new collective agreement|the new collective agreement"}},
	{"Niemand glaubt an den Rücktritt der Ministerin.", map[string]string{"Rücktritt der Ministerin": "resignation of the minister|the resignation of the minister"}},
	{"Journalisten kopierten die geheimen Akten heimlich.", map[string]string{"geheimen Akten": "secret files|the secret files"}},
	{"Sie essen gern frisches Gemüse aus dem Garten.", map[string]string{"frisches Gemüse": "fresh vegetables"}},
	{"Der Fonds unterstützt begabte Schüler aus armen Familien.", map[string]string{"armen Familien": "poor families"}},
	{"Wanderer benutzen die lange Brücke sehr gern.", map[string]string{"lange Brücke": "long bridge|the long bridge"}},
	{"Meteorologen warnten vor dem schweren Sturm.", map[string]string{"schweren Sturm": "heavy storm|the heavy storm"}},
	{"Kaum jemand spricht über die Lage der Flüchtlinge im Winter.", map[string]string{"Lage der Flüchtlinge": "situation of the refugees|the situation of the refugees"}},
	{"Im Tal steht eine kleine Kirche aus Holz.", map[string]string{"kleine Kirche": "small church|a small church"}},
	{"Gestern begann die Sanierung der öffentlichen Schulen.", map[string]string{"öffentlichen Schulen": "public schools|the public schools"}},
	{"Der Vorsitzende des Ausschusses kündigte seinen Abschied an.", map[string]string{"Vorsitzende des Ausschusses": "chairman of the committee|the chairman of the committee"}},
	{"Es gelten neue Regeln für kleine Schiffe und Boote.", map[string]string{"neue Regeln für kleine Schiffe": "new rules for small ships"}},
	{"Ganz anders klang das am Ende in der Halle.", nil},
	{"Und er ist mit der in die da.", nil},
}

// Of the fragments that are offered, at least nine in ten are right; most of
// those that are there are offered.
func TestFragments(t *testing.T) {
	l := open(t, ":memory:")
	remember(t, l, fragmentMemory...)
	if err := l.PrepareLookup(t.Context()); err != nil {
		t.Fatal(err)
	}
	offered, right, there := 0, 0, 0
	for _, h := range heldOut {
		there += len(h.want)
		all, err := l.Fragments(t.Context(), Query{Source: h.source, Limit: 5}, align.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range all {
			part := h.source[f.Source.Start:f.Source.End]
			if got := f.Unit.Target[f.Against.Start:f.Against.End]; got != f.Target {
				t.Errorf("the counterpart %q is marked as %q", f.Target, got)
			}
			if got := f.Unit.Source[f.Within.Start:f.Within.End]; !strings.EqualFold(got, part) {
				t.Errorf("the part %q is marked as %q", part, got)
			}
			offered++
			if strings.Contains("|"+h.want[part]+"|", "|"+f.Target+"|") {
				right++
			} else {
				t.Logf("%s: %q is said to be %q, not %s", h.source, part, f.Target, h.want[part])
			}
		}
	}
	t.Logf("%d offered, %d right, %d there", offered, right, there)
	if offered == 0 || 10*right < 9*offered || 10*right < 7*there {
		t.Errorf("%d of %d fragments are right, of %d that are there", right, offered, there)
	}
}

// The longest part comes first, its frequency is told, what was just written
// counts, and what nobody approved does not.
func TestFragmentsRank(t *testing.T) {
	l := open(t, ":memory:")
	remember(t, l, fragmentMemory...)
	q := Query{Source: "Die Lage der Flüchtlinge an der Grenze und die lange Brücke.", Limit: 5}
	all, err := l.Fragments(t.Context(), q, align.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range all {
		got = append(got, fmt.Sprintf("%s %d", q.Source[f.Source.Start:f.Source.End], f.Count))
	}
	want := []string{"Lage der Flüchtlinge an der Grenze 1", "lange Brücke 2"}
	if strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("got %q, want %q", got, want)
	}
	if all, err := l.Fragments(t.Context(), Query{Source: "", Limit: 5}, align.Options{}); err != nil || len(all) != 0 {
		t.Errorf("an empty source: %v, %v", all, err)
	}
}

// Looking for fragments grows with the text, not with the memory.
func BenchmarkFragments(b *testing.B) {
	for _, n := range []int{2_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l, err := Open(b.Context(), ":memory:", Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer l.Close()
			all := sentences(n, 1)
			var pairs []string
			for i, s := range all {
				pairs = append(pairs, s, fmt.Sprintf("Sentence %d.", i))
			}
			remember(b, l, pairs...)
			if err := l.PrepareLookup(b.Context()); err != nil {
				b.Fatal(err)
			}
			q := Query{Source: strings.Join(sentences(3, 9), ", aber "), Limit: 5}
			for b.Loop() {
				if _, err := l.Fragments(b.Context(), q, align.Options{NoLexicon: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
