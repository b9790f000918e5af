package session

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"satzpaar/store"
	"satzpaar/store/robot"
	"satzpaar/translate"
)

// robotLibrary names the environment variable that makes this test binary the
// robot of TestKill instead of a test run.
const robotLibrary = "SATZPAAR_ROBOT"

// typeAndApprove works on the first project of a library without end: it types,
// takes back, and approves, and says of each approval what was acknowledged.
func typeAndApprove(path string) error {
	ctx := context.Background()
	lib, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	s, err := Open(ctx, lib, 1, Options{Who: "robot"})
	if err != nil {
		return err
	}
	for round := 0; ; round++ {
		i := round % s.Len()
		if round%7 == 3 {
			if _, err := s.Undo(); err != nil {
				return err
			}
			fmt.Printf("undone %d\n", s.Active())
		}
		text := fmt.Sprintf("Wording %d of segment %d.", rand.IntN(1e9), i)
		if err := s.SetTarget(i, text, "edit"); err != nil {
			return err
		}
		if _, err := s.Approve(i); err != nil {
			return err
		}
		fmt.Printf("approved %d %s\n", i, text)
	}
}

// A process that is killed at any moment has lost nothing that it had
// acknowledged, and what it was doing is there whole or not at all.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	lib := library(t, path)
	if _, err := Pair(t.Context(), lib, sampleTexts(t)); err != nil {
		t.Fatal(err)
	}
	if err := lib.Close(); err != nil {
		t.Fatal(err)
	}
	known := map[int]string{} // which text each segment was last approved with
	for round := range robot.Rounds(3) {
		for _, line := range robot.Kill(t, robotLibrary, path, 5+rand.IntN(40)) {
			note(line, known)
		}
		survived(t, path, known)
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
}

// note reads one line of the robot. What an undo took back is no longer known.
func note(line string, known map[int]string) {
	f := strings.SplitN(line, " ", 3)
	i, err := strconv.Atoi(f[1])
	switch {
	case err != nil:
		panic(line)
	case f[0] == "undone":
		delete(known, i)
	default:
		known[i] = f[2]
	}
}

// survived opens the library again and compares it with what was acknowledged.
// The robot may have gone on for a few steps after its last word, but only
// from segment to segment, each with a text of its own.
func survived(t *testing.T, path string, known map[int]string) {
	t.Helper()
	lib, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	health, err := lib.Health(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range health {
		if !h.OK {
			t.Errorf("%s is %s", h.Check, h.Value)
		}
	}
	s, err := Open(t.Context(), lib, 1, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	lost := 0
	for i, text := range known {
		g := s.Segment(i)
		if g.Target == text && g.Approved == text && g.State == translate.Reviewed {
			continue
		}
		h, err := lib.History(t.Context(), 1, g.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !remembered(h, text) {
			lost++
			t.Errorf("segment %d is %q (%s); %q was acknowledged", i, g.Target, g.State, text)
		}
	}
	t.Logf("%d acknowledged approvals looked up, %d lost", len(known), lost)
}

// remembered reports whether the history holds an approval of text.
func remembered(history []store.Entry, text string) bool {
	for _, e := range history {
		for _, r := range e.Edit {
			for _, g := range r.New {
				if g.Approved == text {
					return true
				}
			}
		}
	}
	return false
}
