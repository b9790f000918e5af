package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"satzpaar/translate"
)

// Names returns the names on which something was decided in one of the reaches,
// with the forms that hold there, by citation form. The house style stands
// under the citation form "".
func (l *Library) Names(ctx context.Context, reaches ...translate.Reach) ([]translate.Name, error) {
	where, args := inReach(reaches)
	decided, err := l.decisions(ctx, `SELECT name, lang, form, state, scope, scope_id, context, valid_from, valid_to, profile, reason, segment, who, at FROM name_decision
		WHERE id IN (SELECT max(id) FROM name_decision WHERE `+where+` GROUP BY name, lang, form, scope, scope_id, context, valid_from, profile) AND state <> 'withdrawn'
		ORDER BY name, id`, args...)
	if err != nil {
		return nil, err
	}
	var all []translate.Name
	for _, d := range decided {
		if n := len(all); n == 0 || all[n-1].Citation != d.Name {
			all = append(all, translate.Name{Citation: d.Name, Kind: translate.UnknownName})
		}
		n := &all[len(all)-1]
		n.Forms = append(n.Forms, d.Form)
	}
	return all, l.describe(ctx, all)
}

// inReach returns a condition that holds in any of the reaches.
func inReach(reaches []translate.Reach) (where string, args []any) {
	var either []string
	for _, r := range reaches {
		either = append(either, "(scope = ? AND scope_id = ?)")
		args = append(args, string(r.Scope), r.ID)
	}
	if len(either) == 0 {
		return "0", nil
	}
	return "(" + strings.Join(either, " OR ") + ")", args
}

// describe adds to names what is known of them beside their forms.
func (l *Library) describe(ctx context.Context, all []translate.Name) error {
	if len(all) == 0 {
		return nil
	}
	rows, err := l.read.QueryContext(ctx, `SELECT citation, kind, origin, original, note, coalesce(role, ''), coalesce(de, ''), coalesce(en, '')
		FROM name LEFT JOIN name_part ON name_part.name = name.id ORDER BY citation, pos`)
	if err != nil {
		return l.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		var n translate.Name
		var p translate.NamePart
		if err := rows.Scan(&n.Citation, (*string)(&n.Kind), &n.Origin, &n.Original, &n.Note, (*string)(&p.Role), &p.De, &p.En); err != nil {
			return err
		}
		i, ok := slices.BinarySearchFunc(all, n.Citation, func(o translate.Name, c string) int { return strings.Compare(o.Citation, c) })
		if !ok {
			continue
		}
		o := &all[i]
		o.Kind, o.Origin, o.Original, o.Note = n.Kind, n.Origin, n.Original, n.Note
		if p.Role != "" {
			o.Parts = append(o.Parts, p)
		}
	}
	return rows.Err()
}

// NameHistory returns all decisions on a name in any reach, oldest first, with
// those that were taken back or overruled.
func (l *Library) NameHistory(ctx context.Context, name string) ([]translate.NameDecision, error) {
	return l.decisions(ctx, `SELECT name, lang, form, state, scope, scope_id, context, valid_from, valid_to, profile, reason, segment, who, at FROM name_decision WHERE name = ? ORDER BY id`, name)
}

// EntryDecisions returns the decisions that entry n of the history made.
func (l *Library) EntryDecisions(ctx context.Context, n int64) ([]translate.NameDecision, error) {
	return l.decisions(ctx, `SELECT name, lang, form, state, scope, scope_id, context, valid_from, valid_to, profile, reason, segment, who, at FROM name_decision WHERE history = ? AND history <> 0 ORDER BY id`, n)
}

// Overruled returns decisions that give the forms which entry n of the history
// decided the standing that they had before it: what undoes it.
func (l *Library) Overruled(ctx context.Context, n int64) ([]translate.NameDecision, error) {
	decided, err := l.EntryDecisions(ctx, n)
	if err != nil {
		return nil, err
	}
	for i := range decided {
		d := &decided[i]
		var state string
		err := l.read.QueryRowContext(ctx, `SELECT coalesce((SELECT state FROM name_decision WHERE name = ? AND lang = ? AND form = ? AND scope = ? AND scope_id = ? AND context = ? AND valid_from = ? AND profile = ?
			AND id < (SELECT min(id) FROM name_decision WHERE history = ?) ORDER BY id DESC LIMIT 1), 'withdrawn')`,
			d.Name, d.Form.Lang, d.Form.Text, string(d.Form.Reach.Scope), d.Form.Reach.ID, d.Form.Context, d.Form.ValidFrom, d.Form.Profile, n).Scan(&state)
		if err != nil {
			return nil, l.explain(err)
		}
		d.Form.State = translate.FormState(state)
	}
	slices.Reverse(decided)
	return decided, nil
}

func (l *Library) decisions(ctx context.Context, query string, args ...any) ([]translate.NameDecision, error) {
	rows, err := l.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, l.explain(err)
	}
	defer rows.Close()
	var all []translate.NameDecision
	for rows.Next() {
		var d translate.NameDecision
		f := &d.Form
		if err := rows.Scan(&d.Name, &f.Lang, &f.Text, (*string)(&f.State), (*string)(&f.Reach.Scope), &f.Reach.ID, &f.Context, &f.ValidFrom, &f.ValidTo, &f.Profile, &d.Reason, (*string)(&d.Segment), &d.Who, &d.At); err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, rows.Err()
}

// ImportNames stores names with their forms in one transaction, as decided by
// who at a time. What is known of a name's kind, origin and parts replaces what
// was; forms without a reach hold in reach.
func (l *Library) ImportNames(ctx context.Context, all []translate.Name, reach translate.Reach, who, at string) error {
	return l.update(ctx, func(tx *sql.Tx) error {
		for _, n := range all {
			if err := describeName(ctx, tx, n); err != nil {
				return fmt.Errorf("import name %s: %w", n.Citation, err)
			}
			for _, f := range n.Forms {
				if f.Reach.Scope == "" {
					f.Reach = reach
				}
				if err := decideName(ctx, tx, translate.NameDecision{Name: n.Citation, Form: f, Who: who, At: at}, 0); err != nil {
					return fmt.Errorf("import name %s: %w", n.Citation, err)
				}
			}
		}
		return nil
	})
}

// describeName stores what is known of a name beside its forms.
func describeName(ctx context.Context, tx *sql.Tx, n translate.Name) error {
	if n.Kind == "" {
		n.Kind = translate.UnknownName
	}
	var id int64
	err := tx.QueryRowContext(ctx, `INSERT INTO name (citation, kind, origin, original, note) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (citation) DO UPDATE SET kind = excluded.kind, origin = excluded.origin, original = excluded.original, note = excluded.note RETURNING id`,
		n.Citation, string(n.Kind), n.Origin, n.Original, n.Note).Scan(&id)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM name_part WHERE name = ?`, id); err != nil {
		return err
	}
	for pos, p := range n.Parts {
		if _, err := tx.ExecContext(ctx, `INSERT INTO name_part (name, pos, role, de, en) VALUES (?, ?, ?, ?, ?)`, id, pos, string(p.Role), p.De, p.En); err != nil {
			return err
		}
	}
	return nil
}

// decideName stores a decision made by entry n of the history; 0 for none.
func decideName(ctx context.Context, tx *sql.Tx, d translate.NameDecision, n int64) error {
	f := d.Form
	if f.Reach.Scope == "" {
		f.Reach = translate.Everywhere
	}
	if f.Lang == "" {
		f.Lang = "en"
	}
	if d.Name != "" {
		if _, err := tx.ExecContext(ctx, `INSERT INTO name (citation, kind) VALUES (?, ?) ON CONFLICT DO NOTHING`, d.Name, string(translate.UnknownName)); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO name_decision (name, lang, form, state, scope, scope_id, context, valid_from, valid_to, profile, reason, segment, history, who, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		d.Name, f.Lang, f.Text, string(f.State), string(f.Reach.Scope), f.Reach.ID, f.Context, f.ValidFrom, f.ValidTo, f.Profile, d.Reason, string(d.Segment), n, d.Who, d.At)
	return err
}
