package session

import "testing"

// What was set aside stays so through edits elsewhere in the segment, through
// closing and opening, and comes back once its reason has gone.
func TestDismissalLasts(t *testing.T) {
	lib := library(t, ":memory:")
	s := openTableIn(t, lib,
		[2]string{"Es kamen 46 Gäste am Abend.", "There were 64 guests in the evening."},
		[2]string{"Es gingen 46 Gäste am Morgen.", "Some 64 guests left in the morning."})
	const id = "number-missing"
	find := func(s *Session, i int) bool { settle(s); return hasCheck(s, i, id) }
	if !find(s, 0) || !find(s, 1) {
		t.Fatal("nothing found")
	}
	f := findingsOf(s, 0, id)[0]
	try(t, s.Dismiss(f, false, "the client says so"))
	if find(s, 0) || !find(s, 1) {
		t.Error("this one: the other must stay")
	}
	try(t, s.SetTarget(0, "There were 64 visitors in the evening.", "edit"))
	if find(s, 0) {
		t.Error("an edit elsewhere brought it back")
	}
	other := reopen(t, lib, s.Project().ID)
	if find(other, 0) || !find(other, 1) {
		t.Error("after reopening")
	}
	if all := other.Ignored(0); len(all) != 1 || all[0].Reason != "the client says so" {
		t.Errorf("ignored %+v", all)
	}
	try(t, other.Close())
	try(t, s.SetTarget(0, "There were 63 visitors in the evening.", "edit"))
	if !find(s, 0) {
		t.Error("another number is another finding")
	}
	try(t, s.Dismiss(findingsOf(s, 1, id)[0], true, "all"))
	if find(s, 1) {
		t.Error("all like this: it stays")
	}
}

// A file that comes again, as it was or with other targets, keeps what was set
// aside in its project.
func TestDismissalThroughReimport(t *testing.T) {
	lib := library(t, ":memory:")
	const english = "There were 64 guests in the evening. Nobody was injured."
	p, err := Pair(t.Context(), lib, Texts{Name: "a.txt", DraftName: "b.txt", Source: []byte("Es kamen 46 Gäste am Abend. Niemand wurde verletzt."), Draft: []byte(english)})
	try(t, err)
	s := reopen(t, lib, p)
	defer s.Close()
	settle(s)
	try(t, s.Dismiss(findingsOf(s, 0, "number-missing")[0], false, "meant"))
	for _, tt := range []struct {
		name, english string
		want          bool
	}{
		{"the same", english, false},
		{"changed elsewhere", "There were 64 guests that evening. No one was injured.", false},
		{"another number", "There were 63 guests that evening. No one was injured.", true},
	} {
		_, err := s.NewTarget("b.txt", []byte(tt.english))
		try(t, err)
		settle(s)
		if got := hasCheck(s, 0, "number-missing"); got != tt.want {
			t.Errorf("%s: found %v, want %v in %q", tt.name, got, tt.want, s.Segment(0).Target)
		}
	}
}
