package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/match"
)

// memoryImport reads a TMX as a stream, and any other bilingual file whole.
func (e *env) memoryImport(ctx context.Context, lib *store.Library, name string, into importing) error {
	start := time.Now()
	opt, err := into.options(ctx, lib, name)
	if err != nil {
		return err
	}
	rejected := 0
	u := format.Units{Name: name, Source: into.source, Target: into.target, Hash: match.Hash, Rejected: func(line int, why string) {
		if rejected++; rejected <= maxRejections {
			fmt.Fprintf(e.err, "satzpaar: %s:%d: %s\n", name, line, why)
		}
	}}
	origin := translate.Unit{State: translate.Reviewed, Origin: translate.FromFile, Document: filepath.Base(name)} // a memory of pairs that somebody approved
	if into.draft {
		origin.State = translate.Draft
	}
	progress := e.progress(into.progress)
	opt.Progress = progress.units
	done, err := lib.Import(ctx, opt, func(yield func(translate.Unit) error) error {
		return e.units(name, &u, func(p translate.Unit) error {
			p.State, p.Origin, p.Document = origin.State, origin.Origin, origin.Document
			return yield(p)
		})
	})
	progress.done()
	if err != nil {
		return err
	}
	if rejected > maxRejections {
		fmt.Fprintf(e.err, "satzpaar: %s: %d more units rejected\n", name, rejected-maxRejections)
	}
	if err := lib.PrepareLookup(ctx); err != nil {
		return err
	}
	seconds := time.Since(start).Seconds()
	if !e.json {
		e.line(fmt.Sprintf("%d units read, %d added, %d updated, %d rejected, %.1f s", done.Read+rejected, done.Added, done.Updated, rejected, seconds))
		return nil
	}
	return e.object(map[string]any{"read": done.Read + rejected, "added": done.Added, "updated": done.Updated, "skipped": done.Skipped, "rejected": rejected, "seconds": seconds})
}

// maxRejections is how many rejected units are named.
const maxRejections = 100

// importing is the flags of memory import.
type importing struct {
	source, target string
	memory         string
	draft          bool
	progress       bool // also where standard error is no terminal
}

// options says where the units go, and names the file so that an import that
// was cut off goes on.
func (i importing) options(ctx context.Context, lib *store.Library, name string) (store.Import, error) {
	var opt store.Import
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		path, err := filepath.Abs(name)
		if err != nil {
			return opt, err
		}
		opt.Key = fmt.Sprintf("%s %d %d %s", path, info.Size(), info.ModTime().UnixNano(), i.memory)
	}
	if i.memory == "" {
		return opt, nil
	}
	all, err := lib.Memories(ctx)
	if err != nil {
		return opt, err
	}
	for _, m := range all {
		if m.Name == i.memory {
			opt.Memory = m.ID
			return opt, nil
		}
	}
	opt.Memory, err = lib.SaveMemory(ctx, store.Memory{Name: i.memory})
	return opt, err
}

// units yields the pairs of a bilingual file.
func (e *env) units(name string, u *format.Units, yield func(translate.Unit) error) error {
	r := e.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return unreadable(name, err)
		}
		defer f.Close() //nolint:errcheck // it was only read
		r = f
	}
	b := bufio.NewReaderSize(r, 1<<16)
	head, _ := b.Peek(1 << 12) // an empty file says so below
	if format.LooksTMX(head) {
		return u.Read(b, yield)
	}
	rest, err := io.ReadAll(b)
	if err != nil {
		return unreadable(name, err)
	}
	f, err := format.Open(name, rest)
	if err != nil {
		return err
	}
	now := time.Now().UTC().Format(time.RFC3339)
	for _, g := range f.Document.Segments {
		if g.Source == "" || g.Target == "" {
			u.Rejected(0, "segment "+string(g.ID)+" has no translation")
			continue
		}
		p := translate.Unit{Source: g.Source, Target: g.Target, SourceLang: f.Document.SourceLang, TargetLang: f.Document.TargetLang, Created: now, Changed: now}
		if err := yield(p); err != nil {
			return err
		}
	}
	return nil
}
