package session

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"satzpaar/store"
	"satzpaar/store/atomic"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/match"
)

// A MemoryFile is a file whose pairs come into the memory: a TMX of any size,
// read as a stream, or any other bilingual file, read whole.
type MemoryFile struct {
	Path                   string    // names the file in messages and in its units
	Stdin                  io.Reader // read instead, for the path "-"
	SourceLang, TargetLang string    // "": the file's own, and all
	Memory                 string    // the name of the memory that gets the units, made if needed; "": the library's own
	Draft                  bool      // nobody approved the pairs
	Progress               func(read int)
	Rejected               func(line int, why string) // hears of each unit that cannot be used; line 0: unknown
}

// ImportMemory imports a file. Where an earlier import of the same file was cut
// off or cancelled it goes on; see store.Library.Import. Every unit is found by
// the next look-up.
func ImportMemory(ctx context.Context, lib *store.Library, f MemoryFile) (store.Imported, error) {
	opt, err := f.into(ctx, lib)
	if err != nil {
		return store.Imported{}, err
	}
	state := translate.Reviewed // a memory of pairs that somebody approved
	if f.Draft {
		state = translate.Draft
	}
	document := filepath.Base(f.Path)
	u := format.Units{Name: f.Path, Source: f.SourceLang, Target: f.TargetLang, Hash: match.Hash, Rejected: f.Rejected}
	done, err := lib.Import(ctx, opt, func(yield func(translate.Unit) error) error {
		return f.units(&u, func(p translate.Unit) error {
			p.State, p.Origin, p.Document = state, translate.FromFile, document
			return yield(p)
		})
	})
	if err != nil {
		return done, err
	}
	return done, lib.PrepareLookup(ctx)
}

// into says where the units go, and names the file so that an import that was
// cut off goes on.
func (f *MemoryFile) into(ctx context.Context, lib *store.Library) (store.Import, error) {
	opt := store.Import{Progress: f.Progress}
	if info, err := os.Stat(f.Path); err == nil && info.Mode().IsRegular() {
		path, err := filepath.Abs(f.Path)
		if err != nil {
			return opt, err
		}
		opt.Key = fmt.Sprintf("%s %d %d %s", path, info.Size(), info.ModTime().UnixNano(), f.Memory)
	}
	if f.Memory == "" {
		return opt, nil
	}
	all, err := lib.Memories(ctx)
	if err != nil {
		return opt, err
	}
	for _, m := range all {
		if m.Name == f.Memory {
			opt.Memory = m.ID
			return opt, nil
		}
	}
	opt.Memory, err = lib.SaveMemory(ctx, store.Memory{Name: f.Memory})
	return opt, err
}

// units yields the pairs of the file.
func (f *MemoryFile) units(u *format.Units, yield func(translate.Unit) error) error {
	r := f.Stdin
	if f.Path != "-" {
		file, err := os.Open(f.Path)
		if err != nil {
			return unreadable(f.Path, err)
		}
		defer file.Close() //nolint:errcheck // it was only read
		r = file
	}
	b := bufio.NewReaderSize(r, 1<<16)
	head, _ := b.Peek(1 << 12) // an empty file says so below
	if format.LooksTMX(head) {
		return u.Read(b, yield)
	}
	rest, err := io.ReadAll(b)
	if err != nil {
		return unreadable(f.Path, err)
	}
	bilingual, err := format.Open(f.Path, rest)
	if err != nil {
		return err
	}
	now := stamp()
	d := &bilingual.Document
	for _, g := range d.Segments {
		if g.Source == "" || g.Target == "" {
			u.Rejected(0, "segment "+string(g.ID)+" has no translation")
			continue
		}
		p := translate.Unit{Source: g.Source, Target: g.Target, SourceLang: d.SourceLang, TargetLang: d.TargetLang, Created: now, Changed: now}
		if err := yield(p); err != nil {
			return err
		}
	}
	return nil
}

func unreadable(path string, err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return &translate.Error{Code: translate.Unreadable, File: path, Text: err.Error(), Err: err}
}

// ExportMemory writes the units selected as TMX to a file, which stands there
// whole or not at all, and returns how many there are.
func ExportMemory(ctx context.Context, lib *store.Library, s store.Selection, path string) (n int, err error) {
	err = atomic.Write(path, func(w io.Writer) error {
		n, err = WriteMemory(ctx, lib, s, w)
		return err
	})
	return n, err
}

// WriteMemory writes the units selected as TMX.
func WriteMemory(ctx context.Context, lib *store.Library, s store.Selection, w io.Writer) (n int, err error) {
	u := format.NewUnitWriter(w, "")
	err = lib.Selected(ctx, s, func(p translate.Unit) error {
		n++
		return u.Write(p)
	})
	if err != nil {
		return n, err
	}
	return n, u.Close()
}
