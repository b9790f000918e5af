package cli

import (
	"context"
	"fmt"
	"time"

	"satzpaar/store"
	"satzpaar/ui/session"
)

// maxRejections is how many rejected units are named.
const maxRejections = 100

// memoryImport imports a file and says what became of its units.
func (e *env) memoryImport(ctx context.Context, lib *store.Library, f session.MemoryFile, tell bool) error {
	start := time.Now()
	rejected := 0
	progress := e.progress(tell)
	f.Stdin, f.Progress = e.in, progress.units
	f.Rejected = func(line int, why string) {
		if rejected++; rejected <= maxRejections {
			fmt.Fprintf(e.err, "satzpaar: %s:%d: %s\n", f.Path, line, why)
		}
	}
	done, err := session.ImportMemory(ctx, lib, f)
	progress.done()
	if err != nil {
		return err
	}
	if rejected > maxRejections {
		fmt.Fprintf(e.err, "satzpaar: %s: %d more units rejected\n", f.Path, rejected-maxRejections)
	}
	seconds := time.Since(start).Seconds()
	if !e.json {
		e.line(fmt.Sprintf("%s read, %d added, %d updated, %d rejected, %.1f s", several(done.Read+rejected, "unit"), done.Added, done.Updated, rejected, seconds))
		return nil
	}
	return e.object(map[string]any{"read": done.Read + rejected, "added": done.Added, "updated": done.Updated, "skipped": done.Skipped, "rejected": rejected, "seconds": seconds})
}
