package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"satzpaar/store/robot"
	"satzpaar/translate"
)

// robotMerge is robotMemory for mergeRobot.
const robotMerge = "SATZPAAR_MERGE_ROBOT"

// mergeUnits is how many units come behind the index before it is made anew.
const mergeUnits = maxDelta + 100

func mergeUnit(i int) translate.Unit {
	return translate.Unit{
		Source: fmt.Sprintf("Das Fass %d rollt in den Speicher %d.", i, i%7), Target: fmt.Sprintf("Barrel %d.", i),
		SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile,
	}
}

// mergeRobot imports enough for an index, then so much that it is made anew,
// and says so when the new one is being written.
func mergeRobot(path string) error {
	ctx := context.Background()
	l, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	n, err := l.UnitCount(ctx)
	if err != nil {
		return err
	}
	for _, end := range []int{maxUnsaved + 1, maxUnsaved + 1 + mergeUnits} {
		_, err := l.Import(ctx, Import{}, func(yield func(translate.Unit) error) error {
			for ; n < end; n++ {
				if err := yield(mergeUnit(n)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	merged := make(chan error, 1)
	go func() { merged <- l.PrepareLookup(ctx) }()
	for {
		select {
		case err := <-merged:
			fmt.Println("merged")
			return err
		default:
		}
		for _, p := range parts(path) {
			if info, err := os.Stat(p); err == nil && info.Size() > 0 {
				fmt.Println("merging")
				return <-merged
			}
		}
	}
}

func parts(path string) []string {
	all, err := filepath.Glob(path + ".idx-*.part")
	if err != nil {
		return nil // the pattern has no meaning in this folder's name
	}
	return all
}

// A process that is killed while it makes the index anew, of the old one and
// what came since, leaves a library in which everything is found.
func TestKillMerge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	robot.Kill(t, robotMerge, path, 1)
	l, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // what is of interest was looked at
	total := maxUnsaved + 1 + mergeUnits
	if n, err := l.UnitCount(t.Context()); err != nil || n != total {
		t.Fatalf("%d units (%v), want %d", n, err, total)
	}
	for range 2 {
		for _, i := range []int{0, maxUnsaved, maxUnsaved + 1, total - 1} {
			if got := found(t, l, mergeUnit(i).Source); len(got) == 0 || got[0] != mergeUnit(i).Target {
				t.Errorf("found %q, want %q first", got, mergeUnit(i).Target)
			}
		}
		if err := l.PrepareLookup(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if left := parts(path); len(left) > 0 {
		t.Errorf("half-written indexes lie about: %q", left)
	}
}

// robotConfirm is robotMemory for confirmRobot.
const robotConfirm = "SATZPAAR_CONFIRM_ROBOT"

// confirmed is the unit of a segment that the robot confirms.
func confirmed(i int) translate.Unit {
	u := mergeUnit(i)
	u.Document, u.Segment = "d", translate.SegmentID(fmt.Sprint(i))
	return u
}

// confirmRobot confirms one segment after the other, looks each up, and says
// how many are safe.
func confirmRobot(path string) error {
	ctx := context.Background()
	l, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	id, err := l.CreateProject(ctx, "p", []File{sample(1)}, "")
	if err != nil {
		return err
	}
	p, err := l.Project(ctx, id, "")
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		u := confirmed(i)
		if _, err := l.Commit(ctx, p.Documents[0], Entry{Kind: Do, What: "approve"}, []translate.Unit{u}); err != nil {
			return err
		}
		if all, err := l.Lookup(ctx, Query{Source: u.Source, Min: 100, Limit: 1}); err != nil || len(all) == 0 || all[0].Unit.Target != u.Target {
			return fmt.Errorf("segment %d is not found: %v, %w", i, all, err)
		}
		fmt.Println("confirmed", i)
	}
}

// Each confirmed segment is found by the next look-up, and a process that is
// killed while those it has confirmed get their index loses none.
func TestKillConfirming(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	const safe = maxTail + 20
	robot.Kill(t, robotConfirm, path, safe)
	l := open(t, path)
	for i := range safe {
		if got := found(t, l, confirmed(i).Source); len(got) == 0 || got[0] != confirmed(i).Target {
			t.Fatalf("segment %d: found %q", i, got)
		}
	}
}
