package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"satzpaar/translate"
)

// The robot of TestPowerCut is this test binary, told by these variables.
const (
	recordFolder = "SATZPAAR_RECORD_FOLDER" // where the library lies; testdata/cut/record.c watches it
	recordLog    = "SATZPAAR_RECORD_LOG"
	recordMode   = "SATZPAAR_RECORD_MODE" // the value of PRAGMA synchronous
)

// confirms is how many segments the robot confirms.
const confirms = 120

// confirmAll confirms segments one by one and writes an acknowledgement into
// the log after each commit.
func confirmAll(folder string) error {
	ctx := context.Background()
	l, err := Open(ctx, filepath.Join(folder, "l.db"), Options{})
	if err != nil {
		return err
	}
	if _, err := l.write.Exec("PRAGMA synchronous = " + os.Getenv(recordMode) + "; PRAGMA wal_autocheckpoint = 200"); err != nil {
		return err
	}
	log, err := os.OpenFile(os.Getenv(recordLog), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	p, err := l.CreateProject(ctx, "job", []File{sample(confirms)}, "")
	if err != nil {
		return err
	}
	d, _, err := l.Document(ctx, p)
	if err != nil {
		return err
	}
	for i, old := range d.Segments {
		now := old
		now.State, now.Approved = translate.Reviewed, now.Target
		u := translate.Unit{Source: now.Source, Target: now.Target, SourceLang: "de", TargetLang: "en", State: now.State, Document: "1", Segment: now.ID}
		e := Entry{Kind: Do, What: "approve", Segment: now.ID, Edit: []translate.Replacement{{At: i, Old: []translate.Segment{old}, New: []translate.Segment{now}}}}
		if _, err := l.Commit(ctx, p, e, []translate.Unit{u}); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(log, "A - %d 0\n", i+1); err != nil {
			return err
		}
	}
	return nil
}
