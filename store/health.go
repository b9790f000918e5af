package store

import (
	"context"
	"fmt"
	"runtime"

	"github.com/mattn/go-sqlite3"
)

// Health is one observation of the library's state.
type Health struct {
	Check, Value string
	OK           bool
}

// Health examines the library: the settings of its connections, its
// integrity, and the checksums of documents and history.
func (l *Library) Health(ctx context.Context) ([]Health, error) {
	version, _, _ := sqlite3.Version()
	all := []Health{
		{"sqlite", version, true},
		{"go", runtime.Version(), true},
		{"library", l.path, true},
	}
	db := l.write
	if db == nil {
		db = l.read
	}
	for _, p := range []struct{ pragma, want string }{
		{"journal_mode", "wal"},
		{"synchronous", "2"},
		{"foreign_keys", "1"},
		{"busy_timeout", "5000"},
		{"user_version", fmt.Sprint(latest())},
		{"application_id", fmt.Sprint(ApplicationID)},
		{"integrity_check", "ok"},
	} {
		var got string
		if err := db.QueryRowContext(ctx, "PRAGMA "+p.pragma).Scan(&got); err != nil {
			return nil, l.explain(err)
		}
		ok := got == p.want
		if l.path == ":memory:" && (p.pragma == "journal_mode" || p.pragma == "synchronous") {
			ok = true // there is no file that could be torn
		}
		if p.pragma == "synchronous" {
			got = map[string]string{"0": "off", "1": "normal", "2": "full", "3": "extra"}[got]
		}
		all = append(all, Health{p.pragma, got, ok})
	}
	damaged, err := l.damaged(ctx)
	if err != nil {
		return nil, err
	}
	return append(all, Health{"checksums", fmt.Sprintf("%d damaged", damaged), damaged == 0}), nil
}

// damaged counts documents and history entries whose checksum does not fit.
func (l *Library) damaged(ctx context.Context) (int, error) {
	projects, err := l.Projects(ctx)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, p := range projects {
		for _, d := range p.Documents {
			if _, _, _, err := l.Original(ctx, d); err != nil {
				n++
			}
			steps, err := l.Steps(ctx, d)
			if err != nil {
				return 0, err
			}
			for _, s := range steps {
				if _, err := l.Entry(ctx, s.N); err != nil {
					n++
				}
			}
		}
	}
	return n, nil
}
