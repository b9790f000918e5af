package session

import "testing"

// A wording that was rejected is warned of when it comes back, until it is
// approved.
func TestRejectedWordingIsRemembered(t *testing.T) {
	s := texts(t)
	const i, bad = 0, "The harbour rests."
	reject := func() {
		t.Helper()
		if err := s.SetTarget(i, bad, "edit"); err != nil {
			t.Fatal(err)
		}
		if err := s.Reject(i, Rejection{Text: "wrong register"}); err != nil {
			t.Fatal(err)
		}
	}
	warned := func() bool {
		t.Helper()
		r, yes, err := s.RejectedBefore(i)
		if err != nil {
			t.Fatal(err)
		}
		return yes && r.Reason != ""
	}
	reject()
	if err := s.SetTarget(i, "The port sleeps.", "edit"); err != nil {
		t.Fatal(err)
	}
	if warned() {
		t.Error("another wording is warned of")
	}
	if err := s.SetTarget(i, bad, "edit"); err != nil {
		t.Fatal(err)
	}
	if !warned() {
		t.Error("the wording came back without a word")
	}
	if _, err := s.Approve(i); err != nil {
		t.Fatal(err)
	}
	if warned() {
		t.Error("what was approved is still warned of")
	}
}
