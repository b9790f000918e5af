package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"satzpaar/store/robot"
	"satzpaar/translate"
)

// robotMemory names the environment variable that makes this test binary the
// robot of TestKillMemory instead of a test run.
const robotMemory = "SATZPAAR_MEMORY_ROBOT"

func TestMain(m *testing.M) {
	robots.Serve()
	os.Exit(m.Run())
}

// robots are what this test binary does instead of testing.
var robots = robot.Robots{robotMemory: memoryRobot, robotMerge: mergeRobot, robotConfirm: confirmRobot, recordFolder: confirmAll}

// robotUnits is how many units the robot imports at a time: enough for an
// index file.
const robotUnits = maxUnsaved + 100

// memoryRobot imports without end, and says what is safe and what is indexed.
func memoryRobot(path string) error {
	ctx := context.Background()
	l, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	n, err := l.UnitCount(ctx)
	if err != nil {
		return err
	}
	for round := n / robotUnits; ; round++ {
		_, err := l.Import(ctx, Import{Key: "robot"}, func(yield func(translate.Unit) error) error {
			for i := range robotUnits {
				u := translate.Unit{
					Source: fmt.Sprintf("In Runde %d liegt das Schiff %d im Hafen.", round, i), Target: fmt.Sprintf("Round %d, ship %d.", round, i),
					SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile, Document: fmt.Sprintf("round %d.", round),
				}
				if err := yield(u); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		fmt.Println("imported", round)
		if err := l.PrepareLookup(ctx); err != nil {
			return err
		}
		fmt.Println("indexed", round)
	}
}

// A process that is killed while it imports or writes the index loses nothing
// that was safe, leaves no half import, and the next start finds everything.
func TestKillMemory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	for range robot.Rounds(3) {
		robot.Kill(t, robotMemory, path, 1+rand.IntN(4)) // when it begins the next import or the next index
		l, err := Open(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkMemory(t, l)
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		if rand.IntN(2) == 0 { // so that the next robot writes it anew
			if err := os.Remove(path + ".idx"); err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
		}
		if n := len(parts(path)); n > 1 {
			t.Errorf("%d half-written indexes lie about", n)
		}
		if t.Failed() {
			return
		}
	}
}

// checkMemory looks at what the robot left: whole imports, all of them found,
// by scanning and by the index.
func checkMemory(t *testing.T, l *Library) {
	t.Helper()
	n, err := l.UnitCount(t.Context())
	if err != nil || n == 0 || n%robotUnits != 0 {
		t.Fatalf("%d units (%v), want whole imports of %d", n, err, robotUnits)
	}
	for range 2 {
		for round := range n / robotUnits {
			i := rand.IntN(robotUnits)
			source, want := fmt.Sprintf("In Runde %d liegt das Schiff %d im Hafen.", round, i), fmt.Sprintf("Round %d, ship %d.", round, i)
			if got := found(t, l, source); len(got) == 0 || got[0] != want {
				t.Errorf("found %q, want %q first", got, want)
			}
		}
		if err := l.PrepareLookup(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	healthy(t, l)
}
