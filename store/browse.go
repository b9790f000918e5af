package store

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/match"
)

// A Fault is what maintenance looks for in units.
type Fault string

// The faults.
const (
	AnyFault       Fault = ""
	Duplicate      Fault = "duplicate"        // another unit says the same: all but the best of them
	SeveralTargets Fault = "several-targets"  // the same source has other targets too
	SourceIsTarget Fault = "source-is-target" // nothing was translated
	WrongLanguage  Fault = "wrong-language"   // a side is in another language than it should be
	Unused         Fault = "unused"           // never taken
	Unapproved     Fault = "unapproved"
	WasRejected    Fault = "rejected" // its wording was rejected
)

// Faults lists the faults in the order in which they are shown.
var Faults = []Fault{Duplicate, SeveralTargets, SourceIsTarget, WrongLanguage, Unused, Unapproved, WasRejected}

// OwnMemory is, in a Selection, the library's own memory.
const OwnMemory int64 = -1

// A Selection says which units are meant. Its zero value means all; fields
// that are set must all hold.
type Selection struct {
	Text     string        // held by a side, found as Find does
	As       match.Pattern // how it is looked for; its own text does not count
	Side     Side
	Fault    Fault
	Origin   translate.Origin
	Document string // a part of its name
	Who      string
	Since    string // changed then or later; RFC 3339 or the beginning of it
	Before   string // changed earlier
	Memory   int64  // 0: any; OwnMemory; or the number of another
}

const approvedUnit = `IN ('reviewed', 'final')`

var faultSQL = map[Fault]string{
	Duplicate: `EXISTS (SELECT 1 FROM unit v WHERE v.hash = unit.hash AND v.source = unit.source AND v.target = unit.target
		AND v.source_lang = unit.source_lang AND v.target_lang = unit.target_lang AND v.memory = unit.memory
		AND (v.state ` + approvedUnit + `, -v.id) > (unit.state ` + approvedUnit + `, -unit.id))`,
	SeveralTargets: `EXISTS (SELECT 1 FROM unit v WHERE v.hash = unit.hash AND v.source = unit.source AND v.target <> unit.target
		AND v.target_lang = unit.target_lang)`,
	SourceIsTarget: `source = target`,
	Unused:         `uses = 0`,
	Unapproved:     `state NOT ` + approvedUnit,
	WasRejected:    `EXISTS (SELECT 1 FROM rejection r WHERE r.hash = unit.hash AND r.target = unit.target)`,
}

// where turns a selection into a condition on the table of units; words are
// those that hold its text as whole words, as a JSON list.
func (l *Library) where(ctx context.Context, s Selection) (condition string, args []any, words string, err error) {
	all := []string{"1"}
	add := func(condition string, value any) {
		all, args = append(all, condition), append(args, value)
	}
	if s.Fault == WrongLanguage {
		ids, err := l.wrongLanguage(ctx)
		if err != nil {
			return "", nil, "", err
		}
		add(inList, ids)
	} else if q, ok := faultSQL[s.Fault]; ok {
		all = append(all, q)
	} else if s.Fault != AnyFault {
		return "", nil, "", &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("there is no fault %q", s.Fault), Hint: "Use duplicate, several-targets, source-is-target, wrong-language, unused, unapproved or rejected."}
	}
	if s.Text != "" {
		list, first, err := l.holding(ctx, s)
		if err != nil {
			return "", nil, "", err
		}
		add(inList, list)
		words = first
	}
	if s.Origin != "" {
		add(`origin = ?`, s.Origin)
	}
	if s.Document != "" {
		add(`instr(document, ?) > 0`, s.Document)
	}
	if s.Who != "" {
		add(`who = ?`, s.Who)
	}
	if s.Since != "" {
		add(`changed >= ?`, s.Since)
	}
	if s.Before != "" {
		add(`changed < ?`, s.Before)
	}
	if s.Memory != 0 {
		add(`memory = ?`, max(s.Memory, 0))
	}
	return strings.Join(all, " AND "), args, words, nil
}

// holding returns the units that hold the text of a selection, and those that
// hold it as whole words, as JSON lists.
func (l *Library) holding(ctx context.Context, s Selection) (all, words string, err error) {
	p := s.As
	p.Text = s.Text
	units, err := l.Find(ctx, p, s.Side, math.MaxInt32)
	if err != nil {
		return "", "", err
	}
	ids, whole := make([]int64, len(units)), 0
	for i, u := range units {
		ids[i] = u.ID
		if whole == i && grade(p, u, s.Side != TargetSide, s.Side != SourceSide) == match.AsWord {
			whole++
		}
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return "", "", err
	}
	first, err := json.Marshal(ids[:whole])
	return string(list), string(first), err
}

const inList = `id IN (SELECT value FROM json_each(?))`

// wrongLanguage reads every unit and returns, as a JSON list, those of which a
// side is plainly in another language.
func (l *Library) wrongLanguage(ctx context.Context) (string, error) {
	ids := []int64{}
	err := l.Units(ctx, func(u translate.Unit) error {
		if foreign(u.Source, u.SourceLang) || foreign(u.Target, u.TargetLang) {
			ids = append(ids, u.ID)
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	list, err := json.Marshal(ids)
	return string(list), err
}

func foreign(text, lang string) bool {
	found := align.Language(text)
	return found != "" && lang != "" && !strings.HasPrefix(strings.ToLower(lang), found)
}

// Browse returns the units selected, the newest first, limit from offset on;
// those that hold the text as whole words before the others.
func (l *Library) Browse(ctx context.Context, s Selection, offset, limit int) ([]translate.Unit, error) {
	if s == (Selection{Text: s.Text, As: s.As, Side: s.Side}) && s.Text != "" {
		p := s.As
		p.Text = s.Text
		units, err := l.Find(ctx, p, s.Side, offset+limit)
		return units[min(offset, len(units)):], err
	}
	where, args, words, err := l.where(ctx, s)
	if err != nil {
		return nil, err
	}
	order := "id DESC"
	switch {
	case s.Fault == SeveralTargets || s.Fault == Duplicate:
		order = "source, id"
	case s.Text != "":
		order, args = inList+" DESC, id DESC", append(args, words)
	}
	rows, err := l.read.QueryContext(ctx, `SELECT `+unitColumns+` FROM unit WHERE `+where+` ORDER BY `+order+` LIMIT ? OFFSET ?`, append(args, limit, offset)...)
	if err != nil {
		return nil, l.explain(err)
	}
	return collectUnits(rows, 0)
}

// CountSelected returns how many units are selected.
func (l *Library) CountSelected(ctx context.Context, s Selection) (int, error) {
	where, args, _, err := l.where(ctx, s)
	if err != nil {
		return 0, err
	}
	var n int
	err = l.read.QueryRowContext(ctx, `SELECT count(*) FROM unit WHERE `+where, args...).Scan(&n)
	return n, l.explain(err)
}

// Selected yields the units selected in the order of their numbers.
func (l *Library) Selected(ctx context.Context, s Selection, yield func(translate.Unit) error) error {
	where, args, _, err := l.where(ctx, s)
	if err != nil {
		return err
	}
	rows, err := l.read.QueryContext(ctx, `SELECT `+unitColumns+` FROM unit WHERE `+where+` ORDER BY id`, args...)
	if err != nil {
		return l.explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		u, err := scanUnit(rows)
		if err != nil {
			return err
		}
		if err := yield(u); err != nil {
			return err
		}
	}
	return l.explain(rows.Err())
}

// Units yields every unit in the order of its number.
func (l *Library) Units(ctx context.Context, yield func(translate.Unit) error) error {
	return l.Selected(ctx, Selection{}, yield)
}

// UnitCount returns how many units the memory holds.
func (l *Library) UnitCount(ctx context.Context) (int, error) {
	return l.CountSelected(ctx, Selection{})
}

// KnowsBeside reports whether the memory holds a unit that is not of this
// document.
func (l *Library) KnowsBeside(ctx context.Context, document string) (bool, error) {
	var yes bool
	err := l.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM unit WHERE document <> ?)`, document).Scan(&yes)
	return yes, l.explain(err)
}
