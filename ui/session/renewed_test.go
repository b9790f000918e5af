package session

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate/diff"
)

// What a new version changed is found by a filter until it is approved or
// undone, with the text before; a change of a reviewed text can be taken back.
func TestRenewed(t *testing.T) {
	s := texts(t)
	filter := func(line string) []int {
		t.Helper()
		f, err := ParseFilter(line)
		if err == nil {
			err = s.SetFilter(f)
		}
		if err != nil {
			t.Fatal(err)
		}
		return slices.Clone(s.Visible())
	}
	if got := filter("is:renewed"); len(got) != 0 {
		t.Errorf("nothing was renewed, but %v", got)
	}
	if _, err := s.NewSource("a.txt", []byte(strings.Replace(oldGerman, "14 Schiffen", "15 Schiffen", 1))); err != nil {
		t.Fatal(err)
	}
	if got := s.Visible(); !slices.Equal(got, []int{1}) {
		t.Errorf("renewed: %v", got)
	}
	if _, err := s.Undo(); err != nil || len(s.Visible()) != 0 {
		t.Errorf("after undo: %v, %v", s.Visible(), err)
	}
	if _, err := s.Redo(); err != nil || !slices.Equal(s.Visible(), []int{1}) {
		t.Errorf("after redo: %v, %v", s.Visible(), err)
	}
	reviewed := strings.Replace(strings.Replace(oldEnglish, "Nobody was", "No one was", 1), "yesterday", "on Monday", 1)
	if _, err := s.NewTarget("b.txt", []byte(reviewed)); err != nil {
		t.Fatal(err)
	}
	if got := filter("is:received"); !slices.Equal(got, []int{0, 2}) {
		t.Errorf("received: %v", got)
	}
	was, ok := s.BaseText(2, BeforeReceived, 0)
	if !ok || was != "Nobody was injured." {
		t.Fatalf("before: %q, %v", was, ok)
	}
	// One change is refused, the other accepted.
	c := diff.Changes(diff.Words(was, s.Text(2)))
	if err := s.TakeBack(2, c[0]); err != nil || s.Text(2) != was {
		t.Errorf("taken back: %q, %v", s.Text(2), err)
	}
	if _, err := s.Approve(0); err != nil {
		t.Fatal(err)
	}
	if got := filter("is:received"); len(got) != 0 {
		t.Errorf("still to be looked at: %v", got)
	}
	if _, ok := s.BaseText(0, BeforeReceived, 0); ok {
		t.Error("an approved text has nothing to be looked at")
	}
	if _, err := s.Approve(1); err != nil || len(filter("is:renewed")) != 0 {
		t.Errorf("approved, but renewed: %v, %v", s.Visible(), err)
	}
}
