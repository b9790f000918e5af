package session

import (
	"fmt"
	"strings"
	"testing"

	"satzpaar/translate"
)

// forty are names as German spells them and as they are decided, some against
// the starter.
var forty = [][2]string{
	{"Wladimir Putin", "Vladimir Putin"},
	{"Wolodymyr Selenskyj", "Volodymyr Zelenskyy"},
	{"Sergej Schoigu", "Sergei Shoigu"},
	{"Dmitri Peskow", "Dmitry Peskov"},
	{"Alexander Lukaschenko", "Alexander Lukashenko"},
	{"Nikol Paschinjan", "Nikol Pashinyan"},
	{"Ilham Alijew", "Ilham Aliyev"},
	{"Kassym-Schomart Tokajew", "Kassym-Jomart Tokayev"},
	{"Benjamin Netanjahu", "Benjamin Netanyahu"},
	{"Ali Chamenei", "Ali Khamenei"},
	{"Kyriakos Mitsotakis", "Kyriakos Mitsotakis"},
	{"Alexej Nawalny", "Alexei Navalny"},
	{"Michail Gorbatschow", "Mikhail Gorbachev"},
	{"Boris Jelzin", "Boris Yeltsin"},
	{"Nikita Chruschtschow", "Nikita Khrushchev"},
	{"Vitali Klitschko", "Vitali Klitschko"},
	{"Wladiwostok", "Vladivostok"},
	{"Charkiw", "Kharkiv"},
	{"Saporischschja", "Zaporizhzhia"},
	{"Nischni Nowgorod", "Nizhny Novgorod"},
	{"Jekaterinburg", "Yekaterinburg"},
	{"Kiew", "Kyiv"},
	{"Lwiw", "Lviv"},
	{"Mykolajiw", "Mykolaiv"},
	{"Moskau", "Moscow"},
	{"Warschau", "Warsaw"},
	{"Lissabon", "Lisbon"},
	{"Neapel", "Naples"},
	{"Mailand", "Milan"},
	{"Venedig", "Venice"},
	{"Kopenhagen", "Copenhagen"},
	{"Athen", "Athens"},
	{"Brüssel", "Brussels"},
	{"Genf", "Geneva"},
	{"Belgrad", "Belgrade"},
	{"Bukarest", "Bucharest"},
	{"Peking", "Beijing"},
	{"Teheran", "Tehran"},
	{"Kasachstan", "Kazakhstan"},
	{"Usbekistan", "Uzbekistan"},
}

// Deciding forty names makes a document of forty names consistent, each with
// one decision, and one undo gives each back.
func TestFortyDecisions(t *testing.T) {
	var pairs []string
	for i, n := range forty {
		pairs = append(pairs,
			fmt.Sprintf("Im Bericht steht %s an erster Stelle.", n[0]), fmt.Sprintf("The report has %s in first place.", n[0]),
			fmt.Sprintf("Die Kommission sprach am Montag über %s.", n[0]), fmt.Sprintf("The commission spoke about %s on Monday.", n[1]),
			fmt.Sprintf("Auf Seite %d folgt %s.", i+2, n[0]), fmt.Sprintf("On page %d follows %s.", i+2, n[0]))
	}
	s := bilingual(t, library(t, ":memory:"), "bericht", pairs...)
	defer s.Close()
	states := []string{content(t, s)}
	for _, n := range forty {
		p := s.PreviewDecision(NameChoice{Name: n[0], Form: n[1], Reach: s.Reaches()[1]})
		before := len(s.undo)
		if _, err := s.Apply(p); err != nil {
			t.Fatalf("%s: %v", n[0], err)
		}
		if len(s.undo) != before+1 {
			t.Errorf("%s took %d steps, want one", n[0], len(s.undo)-before)
		}
		settle(s)
		states = append(states, content(t, s))
	}
	for _, n := range s.DocumentNames() {
		if n.Trouble > 0 || len(n.Renderings) > 1 {
			t.Errorf("%s is not consistent: %+v", n.Name, n)
		}
	}
	for i := range s.Len() {
		if want := forty[i/3][1]; !strings.Contains(s.Segment(i).Target, want) {
			t.Errorf("%q has no %s", s.Segment(i).Target, want)
		}
	}
	for k := len(forty) - 1; k >= 0; k-- {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if content(t, s) != states[k] {
			t.Fatalf("undo %d does not give back what stood before %s was decided", k, forty[k][0])
		}
	}
	if all, err := s.lib.Names(t.Context(), s.Reaches()...); err != nil || len(all) != 0 {
		t.Errorf("decisions still hold: %+v, %v", all, err)
	}
}

// Possessives stay possessives, surnames stay surnames, compounds keep their
// nouns, and adjectives stay.
func TestDecisionKeepsForms(t *testing.T) {
	s := bilingual(t, library(t, ":memory:"), "kurz",
		"Dmitri Peskow sprach am Abend.", "Dmitri Peskow spoke in the evening.",
		"Peskows Rede war kurz.", "Peskows speech was short.",
		"Der Peskow-Besuch endete.", "The Peskov visit ended.",
		"Das ist Peskows Wort.", "This is Peskow's word.",
		"Sie lebt in Venedig.", "She lives in Venedig.",
		"Der venezianische Hafen, sagen die Venezianer, wächst.", "The Venetian port, Venetians say, is growing.",
	)
	defer s.Close()
	apply := func(c NameChoice) {
		t.Helper()
		if _, err := s.Apply(s.PreviewDecision(c)); err != nil {
			t.Fatal(err)
		}
		settle(s)
	}
	apply(NameChoice{Name: "Dmitri Peskow", Form: "Dmitriy Peskoff", Reach: s.Reaches()[0]})
	apply(NameChoice{Name: "Venedig", Form: "Venezia", Reach: s.Reaches()[0]})
	for i, want := range []string{
		"Dmitriy Peskoff spoke in the evening.", "Peskoff's speech was short.", "The Peskoff visit ended.", "This is Peskoff's word.",
		"She lives in Venezia.", "The Venetian port, Venetians say, is growing.",
	} {
		if got := s.Segment(i).Target; got != want {
			t.Errorf("segment %d: %q, want %q", i, got, want)
		}
	}
	if h, err := s.NameHistory("Venedig"); err != nil || len(h) != 1 || h[0].Who != "Ada" || h[0].Form.Reach.Scope != translate.ScopeDocument {
		t.Errorf("NameHistory = %+v, %v", h, err)
	}
}

func TestLaterMentions(t *testing.T) {
	s := bilingual(t, library(t, ":memory:"), "kurz",
		"Dmitri Peskow sprach.", "Dmitri Peskow spoke.",
		"Dmitri Peskow schwieg dann.", "Dmitri Peskow then was silent.",
		"Peskow ging.", "Peskow left.",
	)
	defer s.Close()
	if _, err := s.Apply(s.PreviewDecision(NameChoice{Name: "Dmitri Peskow", Form: "Dmitry Peskov", Later: "Peskov", Reach: s.Reaches()[0]})); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"Dmitry Peskov spoke.", "Peskov then was silent.", "Peskov left."} {
		if got := s.Segment(i).Target; got != want {
			t.Errorf("segment %d: %q, want %q", i, got, want)
		}
	}
}

func TestReaches(t *testing.T) {
	lib := library(t, ":memory:")
	pair := []string{"Er kam nach Kiew.", "He came to Kiev."}
	s := bilingual(t, lib, "eins", pair...)
	defer s.Close()
	other := bilingual(t, lib, "zwei", pair...)
	defer other.Close()
	verdict := func(s *Session) translate.Verdict {
		t.Helper()
		if err := s.readNames(t.Context()); err != nil {
			t.Fatal(err)
		}
		settle(s)
		return s.Names(0)[0].Verdict
	}
	decide := func(s *Session, form string, state translate.FormState, r translate.Reach) {
		t.Helper()
		p := s.PreviewDecision(NameChoice{Name: "Kiew", Form: form, State: state, Reach: r})
		p.Hits = nil
		if _, err := s.Apply(p); err != nil {
			t.Fatal(err)
		}
	}
	if verdict(s) == translate.NameOK {
		t.Error("Kiev is no older form")
	}
	decide(s, "Kiev", translate.Preferred, s.Reaches()[1])
	if got := verdict(s); got != translate.NameOK {
		t.Errorf("the project prefers Kiev, but it is %s", got)
	}
	if got := verdict(other); got == translate.NameOK {
		t.Error("what one project decided holds in another")
	}
	decide(s, "Kyiv", translate.Preferred, translate.Everywhere)
	if a, b := verdict(s), verdict(other); a != translate.NameOK || b != translate.NameWrong {
		t.Errorf("project over global: %s here, %s there", a, b)
	}
	decide(other, "Kiev", translate.Forbidden, translate.Everywhere)
	if a := verdict(s); a != translate.NameWrong {
		t.Errorf("forbidden beats all, but Kiev is %s", a)
	}
	if why := s.WhyNotDecide(NameChoice{Name: "Kiew", Form: "Kiev", Reach: s.Reaches()[0]}); why.Format == "" {
		t.Error("a forbidden form can be decided")
	}
	for _, c := range []*Session{s, other} {
		if err := c.SetClient("Nordwind"); err != nil {
			t.Fatal(err)
		}
	}
	if s.Reaches()[2].Scope != translate.ScopeClient || s.Client() != "Nordwind" {
		t.Errorf("reaches %+v", s.Reaches())
	}
}

// A decision that is undone gives way to the one before it.
func TestUndoRestoresTheOlderDecision(t *testing.T) {
	s := bilingual(t, library(t, ":memory:"), "eins", "Er kam nach Lwiw.", "He came to Lwiw.")
	defer s.Close()
	for _, f := range []string{"Lviv", "Lvov", "Lviv"} {
		if _, err := s.Apply(s.PreviewDecision(NameChoice{Name: "Lwiw", Form: f, Reach: translate.Everywhere})); err != nil {
			t.Fatal(err)
		}
		settle(s)
	}
	for _, want := range []string{"Lvov", "Lviv", ""} {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		settle(s)
		if got := s.summary(t, "Lwiw").Decided; got != want {
			t.Errorf("after undo %q is decided, want %q", got, want)
		}
	}
}

func TestKeepHereAndDismiss(t *testing.T) {
	s := bilingual(t, library(t, ":memory:"), "eins",
		"Das Hotel Warschau ist voll.", "The Hotel Warschau is full.",
		"Er fuhr nach Warschau.", "He went to Warschau.")
	defer s.Close()
	n := s.summary(t, "Warschau")
	if n.Trouble == 0 {
		t.Fatalf("no occurrence of %s is in trouble", n.Name)
	}
	if err := s.KeepHere(n.Places[0], s.Reaches()[1], "the hotel's own name"); err != nil {
		t.Fatal(err)
	}
	settle(s)
	if a, b := s.Names(0)[0].Verdict, s.Names(1)[0].Verdict; a.Flag() || !b.Flag() {
		t.Errorf("the hotel is %s, the town %s", a, b)
	}
	if err := s.DismissName(s.Names(1)[0], true, ""); err != nil {
		t.Fatal(err)
	}
	if n := s.summary(t, "Warschau"); n.Trouble != 0 || !n.Places[1].Dismissed {
		t.Errorf("after the dismissal %+v", n)
	}
}
