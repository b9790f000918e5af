package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/store/robot"
)

// cut writes into folder what is left of a run that lost power after the
// first n steps, and returns how many confirms were acknowledged by then.
func cut(t *testing.T, r *rand.Rand, steps []step, n int, folder string) (acknowledged int) {
	t.Helper()
	d := &disk{files: map[string]*inode{}, durable: map[string]*inode{}}
	for _, s := range steps[:n] {
		if s.kind == 'A' {
			acknowledged = s.offset
			continue
		}
		d.run(s)
	}
	names := d.durable
	if r.IntN(2) == 0 {
		names = d.files
	}
	for name, file := range names {
		left := inode{safe: slices.Clone(file.safe)}
		for _, p := range survive(r, file.pending) {
			left.apply(p)
		}
		if err := os.WriteFile(filepath.Join(folder, name), left.safe, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return acknowledged
}

// lost opens what a cut left and returns how many acknowledged confirms are
// missing. Half a confirm, or a damaged file, is an error.
func lost(ctx context.Context, folder string, acknowledged int) (int, error) {
	l, err := Open(ctx, filepath.Join(folder, "l.db"), Options{})
	if err != nil {
		return 0, err
	}
	defer l.Close()
	all, err := l.Health(ctx)
	if err != nil {
		return 0, err
	}
	for _, h := range all {
		if !h.OK {
			return 0, fmt.Errorf("%s is %s", h.Check, h.Value)
		}
	}
	var approved, units, entries int
	for query, n := range map[string]*int{
		"SELECT count(*) FROM segment WHERE approved != ''": &approved,
		"SELECT count(*) FROM unit":                         &units,
		"SELECT count(*) FROM history":                      &entries,
	} {
		if err := l.read.QueryRowContext(ctx, query).Scan(n); err != nil {
			return 0, err
		}
	}
	if approved != units || approved != entries {
		return 0, fmt.Errorf("half a confirm: %d segments, %d units, %d entries", approved, units, entries)
	}
	return max(0, acknowledged-approved), nil
}

// record lets the robot work under the recorder.
func record(t *testing.T, synchronous string) []step {
	t.Helper()
	dir := t.TempDir()
	library := filepath.Join(dir, "record.so")
	if out, err := exec.Command("gcc", "-shared", "-fPIC", "-O1", "-o", library, "testdata/cut/record.c", "-ldl").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	folder, log := filepath.Join(dir, "library"), filepath.Join(dir, "log")
	if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(log, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "LD_PRELOAD="+library, recordFolder+"="+folder, recordLog+"="+log, recordMode+"="+synchronous)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return readSteps(t, log)
}

// A power cut at any moment loses nothing that was acknowledged. The same story
// without syncing each commit has to lose something, or the test has no teeth.
func TestPowerCut(t *testing.T) {
	cuts := robot.Rounds(40)
	for _, tt := range []struct {
		synchronous string
		loses       bool
	}{{"FULL", false}, {"NORMAL", true}} {
		t.Run(tt.synchronous, func(t *testing.T) {
			steps := record(t, tt.synchronous)
			last := steps[len(steps)-1]
			if last.kind != 'A' || last.offset != confirms {
				t.Fatalf("the log ends with %c %d", last.kind, last.offset)
			}
			begin := slices.IndexFunc(steps, func(s step) bool { return s.kind == 'A' })
			r := rand.New(rand.NewPCG(1, 2))
			losing, worst := 0, 0
			for range cuts {
				folder := t.TempDir()
				n := begin + r.IntN(len(steps)-begin) + 1
				missing, err := lost(t.Context(), folder, cut(t, r, steps, n, folder))
				if err != nil {
					t.Fatalf("after %d of %d steps: %v", n, len(steps), err)
				}
				if missing > 0 {
					losing, worst = losing+1, max(worst, missing)
				}
			}
			t.Logf("%d steps; %d of %d cuts lost something, at worst %d confirms", len(steps), losing, cuts, worst)
			if tt.loses != (losing > 0) {
				t.Errorf("synchronous=%s: %d cuts lost something", tt.synchronous, losing)
			}
		})
	}
}
