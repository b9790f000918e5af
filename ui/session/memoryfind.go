package session

import (
	"context"
	"errors"
	"regexp"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
)

// A UnitHit is a unit of the memory that holds what is looked for, with the
// texts it would have. Without a replacement they are those that it has.
type UnitHit struct {
	Unit           translate.Unit
	Source, Target string
	Ticked         bool
}

// inUnits reports whether units of the memory hold texts of that place.
func (w Where) inUnits() bool { return w <= InBoth }

// errEnough ends the reading of a memory.
var errEnough = errors.New("enough was found")

// InMemory returns the units that hold what is looked for, at most limit; with
// is what would replace it, nil to find alone. The memory has sources and
// targets: for any other place it returns nothing.
func (f Find) InMemory(ctx context.Context, lib *store.Library, with *string, limit int) ([]UnitHit, error) {
	if f.Text == "" || !f.Where.inUnits() {
		return nil, nil
	}
	re, err := f.compile()
	if err != nil {
		return nil, err
	}
	var by *substitute
	if with != nil {
		if by, err = f.substitute(re, *with); err != nil {
			return nil, err
		}
	}
	var all []UnitHit
	look := func(u translate.Unit) error {
		if h, ok := f.unit(re, u, by); ok {
			all = append(all, h)
		}
		if len(all) >= limit {
			return errEnough
		}
		return nil
	}
	if f.Regexp {
		err = lib.Units(ctx, look)
	} else {
		err = f.plainInMemory(ctx, lib, limit, look)
	}
	if errors.Is(err, errEnough) {
		err = nil
	}
	return all, err
}

// plainInMemory looks at the units that hold a text, by the index.
func (f Find) plainInMemory(ctx context.Context, lib *store.Library, limit int, look func(translate.Unit) error) error {
	side := map[Where]store.Side{InSource: store.SourceSide, InTarget: store.TargetSide}[f.Where]
	units, err := lib.Find(ctx, match.Pattern{Text: f.Text, Case: f.Case, Accents: true, Word: f.Whole}, side, limit)
	if err != nil {
		return err
	}
	for _, u := range units {
		if err := look(u); err != nil {
			return err
		}
	}
	return nil
}

// unit returns the hit that a unit is, if it is one.
func (f Find) unit(re *regexp.Regexp, u translate.Unit, by *substitute) (UnitHit, bool) {
	h := UnitHit{u, u.Source, u.Target, true}
	found := false
	for _, side := range []struct {
		asked bool
		text  *string
	}{{f.Where != InTarget, &h.Source}, {f.Where != InSource, &h.Target}} {
		if !side.asked || len(find(re, *side.text, f.Whole)) == 0 {
			continue
		}
		found = true
		if by != nil {
			*side.text = by.in(*side.text)
		}
	}
	return h, found && (by == nil || h.Source != u.Source || h.Target != u.Target)
}

// ReplaceInMemory gives the ticked units their new texts, in one step that
// UndoUnits of the library takes back, and returns how many have them.
func (s *Session) ReplaceInMemory(ctx context.Context, all []UnitHit) (int, error) {
	var edits []store.Edited
	for _, h := range all {
		if h.Ticked {
			edits = append(edits, store.Edited{ID: h.Unit.ID, Source: h.Source, Target: h.Target})
		}
	}
	n, err := s.lib.EditUnits(ctx, edits, s.opt.Who, s.now())
	if err == nil {
		s.AskAgain()
	}
	return n, err
}
