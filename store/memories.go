package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"satzpaar/translate"
)

// A Memory is a body of units beside the library's own: what a client sent, or
// what a colleague gave. Its units lie in the same table and index.
type Memory struct {
	ID             int64 // 0 before it is stored
	Name           string
	Penalty        int  // percent taken off each of its matches
	ReadOnly       bool // its units can be found, not changed
	Client, Domain string
	Units          int // when listed
}

// Memories lists the memories beside the library's own by name.
func (l *Library) Memories(ctx context.Context) ([]Memory, error) {
	rows, err := l.read.QueryContext(ctx, `SELECT id, name, penalty, read_only, client, domain,
		(SELECT count(*) FROM unit WHERE unit.memory = memory.id) FROM memory ORDER BY name`)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []Memory
	for rows.Next() {
		var m Memory
		if err := rows.Scan(&m.ID, &m.Name, &m.Penalty, &m.ReadOnly, &m.Client, &m.Domain, &m.Units); err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, rows.Err()
}

// SaveMemory stores a memory, a new one where its ID is 0, and returns its
// number.
func (l *Library) SaveMemory(ctx context.Context, m Memory) (int64, error) {
	if m.Name = strings.TrimSpace(m.Name); m.Name == "" {
		return 0, &translate.Error{Code: translate.Invalid, Text: "a memory needs a name"}
	}
	if m.Penalty < 0 || m.Penalty > 100 {
		return 0, &translate.Error{Code: translate.Invalid, Text: "the penalty of a memory is 0 to 100 percent"}
	}
	err := l.update(ctx, func(tx *sql.Tx) error {
		id := sql.NullInt64{Int64: m.ID, Valid: m.ID != 0}
		return tx.QueryRowContext(ctx, `INSERT INTO memory (id, name, penalty, read_only, client, domain) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, penalty = excluded.penalty, read_only = excluded.read_only, client = excluded.client, domain = excluded.domain
			RETURNING id`, id, m.Name, m.Penalty, m.ReadOnly, m.Client, m.Domain).Scan(&m.ID)
	})
	l.forgetMemories()
	return m.ID, err
}

// Attach says which memories a project asks beside the library's own; without
// any it asks all. OwnMemory alone: it asks none but the library's own.
func (l *Library) Attach(ctx context.Context, project int64, memories []int64) error {
	alone := ""
	if len(memories) == 1 && memories[0] == OwnMemory {
		memories, alone = nil, "own"
	}
	if err := l.SetSetting(ctx, aloneKey(project), alone); err != nil {
		return err
	}
	return l.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM project_memory WHERE project = ?`, project); err != nil {
			return err
		}
		for _, m := range memories {
			if _, err := tx.ExecContext(ctx, `INSERT INTO project_memory (project, memory) VALUES (?, ?)`, project, m); err != nil {
				return err
			}
		}
		return nil
	})
}

// Attached returns the memories that a project asks beside the library's own;
// none means all, OwnMemory alone none.
func (l *Library) Attached(ctx context.Context, project int64) ([]int64, error) {
	if alone, err := l.Setting(ctx, aloneKey(project)); err != nil || alone != "" {
		return []int64{OwnMemory}, err
	}
	rows, err := l.read.QueryContext(ctx, `SELECT memory FROM project_memory WHERE project = ? ORDER BY memory`, project)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		all = append(all, id)
	}
	return all, rows.Err()
}

func aloneKey(project int64) string { return fmt.Sprintf("memories.%d", project) }

// memoryByID returns the memories by number. They are few and asked for at
// every look-up, so they are kept.
func (l *Library) memoryByID(ctx context.Context) (map[int64]Memory, error) {
	if m := l.memories.Load(); m != nil {
		return *m, nil
	}
	rows, err := l.read.QueryContext(ctx, `SELECT id, name, penalty, read_only, client, domain FROM memory`)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	all := map[int64]Memory{}
	for rows.Next() {
		var m Memory
		if err := rows.Scan(&m.ID, &m.Name, &m.Penalty, &m.ReadOnly, &m.Client, &m.Domain); err != nil {
			return nil, err
		}
		all[m.ID] = m
	}
	l.memories.Store(&all)
	return all, rows.Err()
}

func (l *Library) forgetMemories() { l.memories.Store(nil) }
