package desktop

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/pprof"
	"slices"
	"strings"
	"testing"
	"time"

	"satzpaar/translate/format"
	"satzpaar/ui/session"
)

// A held is how long a command held the window's thread at a stretch.
type held struct {
	name string
	time time.Duration
}

// holds runs f and what it leaves to be done on the window's goroutine, and
// returns the longest stretch of it.
func holds(d *Desk, name string, f func()) held {
	h := held{name: name}
	stretch := func(f func()) {
		began := threadTime()
		pprof.Do(context.Background(), pprof.Labels("command", name), func(context.Context) { f() })
		h.time = max(h.time, threadTime()-began)
	}
	stretch(f)
	for {
		d.away.Wait()
		next, ok := pending.take()
		if !ok {
			break
		}
		stretch(next)
	}
	for top := d.window.Canvas().Overlays().Top(); top != nil; top = d.window.Canvas().Overlays().Top() {
		top.Hide()
		d.window.Canvas().Overlays().Remove(top)
	}
	return h
}

// BenchmarkCommands100k runs every command at 100,000 segments, and what is
// done in its dialogs, and reports which held the window's thread the longest.
// SATZPAAR_COMMANDS is a regular expression that chooses some of them. A profile
// says why: go tool pprof -focus desktop.holds -tagfocus command=NAME.
func BenchmarkCommands100k(b *testing.B) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	lib := largeLibrary(b, many)
	d := deskOf(b, lib)
	defer func() {
		if err := d.Close(); err != nil {
			b.Error(err)
		}
	}()
	settled(b, d)
	chosen := regexp.MustCompile(os.Getenv("SATZPAAR_COMMANDS"))
	var all []held
	for b.Loop() {
		all = all[:0]
		for _, c := range slices.Clone(d.commands) {
			if c.id == "quit" || c.id == "sample" || !chosen.MatchString(c.id) {
				continue
			}
			d.show(placeDesk)
			d.toEditor()
			all = append(all, holds(d, c.id, c.run))
		}
		d.show(placeDesk)
		for _, x := range d.largeWork(b) {
			if !chosen.MatchString(x.name) {
				continue
			}
			all = append(all, holds(d, x.name, x.do))
		}
	}
	slices.SortFunc(all, func(a, b held) int { return cmp.Compare(b.time, a.time) })
	var table strings.Builder
	for _, h := range all[:min(40, len(all))] {
		fmt.Fprintf(&table, "\n%-24s %7.2f ms", h.name, float64(h.time.Microseconds())/1000)
	}
	fmt.Fprintln(os.Stderr, table.String()) // the testing package would cut it
	b.ReportMetric(float64(all[0].time.Microseconds())/1000, "worst-ms")
}

// largeWork lists what is done in dialogs and views, for as much of the
// document as it may be.
func (d *Desk) largeWork(b *testing.B) []struct {
	name string
	do   func()
} {
	first := make([]int, 10_000)
	for i := range first {
		first[i] = i
	}
	dir := b.TempDir()
	everywhere := func(find, with string) session.Preview {
		p, err := d.session.PreviewReplace(session.Find{Text: find, Whole: true}, with)
		if err != nil {
			b.Fatal(err)
		}
		p.Hits = p.Hits[:min(10_000, len(p.Hits))]
		return p
	}
	id, hits := d.session.Project().ID, everywhere("harbour", "port")
	list := []struct {
		name string
		do   func()
	}{
		{"bulk of 10,000", func() { d.bulk(first) }},
		{"undo of 10,000", d.undo},
		{"redo of 10,000", d.redo},
		{"undo of 10,000 again", d.undo},
		{"replace in 10,000", func() { d.applyHits(hits) }},
		{"a column in another face", func() { d.setFace(targetFace, bundled()[1]) }},
		{"a check is muted", func() { d.say(d.session.Mute("number", true)) }},
		{"open the project", func() { d.say(d.openProject(id)) }},
	}
	for _, kind := range []string{format.XLIFF21, format.TMX, "source-format", session.Report} {
		list = append(list, struct {
			name string
			do   func()
		}{"export " + kind, func() { d.Export(kind, filepath.Join(dir, fmt.Sprint("a.", kind))) }})
	}
	return list
}
