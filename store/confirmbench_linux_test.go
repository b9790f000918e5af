package store

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"satzpaar/translate"
)

// BenchmarkConfirm confirms thousands of segments, each of which is looked up
// at once in a memory of 20,000 units: what the caller pays to confirm it, to
// have it known, and to look it up, in time of its thread and by the clock.
func BenchmarkConfirm(b *testing.B) {
	for b.Loop() {
		measureConfirming(b, 20_000, 3000)
	}
}

func measureConfirming(b *testing.B, units, confirmations int) {
	ctx, dir := b.Context(), b.TempDir()
	writeTMX(b, filepath.Join(dir, "m.tmx"), units)
	l, err := Open(ctx, filepath.Join(dir, "l.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // it is thrown away
	importTMX(b, l, filepath.Join(dir, "m.tmx"))
	id, err := l.CreateProject(ctx, "p", []File{sample(1)}, "2026-01-02T03:04:05Z")
	if err != nil {
		b.Fatal(err)
	}
	p, err := l.Project(ctx, id, "2026-01-02T03:04:05Z")
	if err != nil {
		b.Fatal(err)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	used, passed := map[string][]time.Duration{}, map[string][]time.Duration{}
	timed := func(name string, do func() error) {
		start, before := time.Now(), threadTime()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		used[name], passed[name] = append(used[name], threadTime()-before), append(passed[name], time.Since(start))
	}
	m := newUnitMaker()
	m.r.Uint64() // other sentences than those of the file
	for i := range confirmations {
		u := m.next()
		u.Document, u.Segment = p.Name, translate.SegmentID(fmt.Sprint(i))
		timed("commit", func() error {
			_, err := l.Commit(ctx, p.Documents[0], Entry{Kind: Do, What: "approve", At: u.Created}, []translate.Unit{u})
			return err
		})
		timed("known", func() error {
			v, err := l.view(ctx)
			if err == nil {
				v.release()
			}
			return err
		})
		timed("look-up", func() error {
			all, err := l.Lookup(ctx, Query{Source: u.Source, Min: 70, Limit: 5})
			if err == nil && (len(all) == 0 || all[0].Unit.Source != u.Source) {
				err = fmt.Errorf("confirmation %d is not found: %q", i, u.Source)
			}
			return err
		})
	}
	for name, all := range used {
		for suffix, all := range map[string][]time.Duration{"ms": all, "clock-ms": passed[name]} {
			slices.Sort(all)
			b.ReportMetric(all[len(all)/2].Seconds()*1000, name+"-p50-"+suffix)
			b.ReportMetric(all[len(all)*99/100].Seconds()*1000, name+"-p99-"+suffix)
			b.ReportMetric(all[len(all)-1].Seconds()*1000, name+"-max-"+suffix)
		}
	}
}
