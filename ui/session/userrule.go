package session

import (
	"bytes"
	"context"
	"errors"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/check"
)

// UserRules lists the user's rules of the project, the oldest first.
func (s *Session) UserRules() []check.Rule { return slices.Clone(s.userRules) }

// SaveRule adds a rule, or changes the one with its number, and checks the
// document by it. It refuses one that cannot run and changes nothing then.
func (s *Session) SaveRule(r check.Rule) (check.Rule, error) {
	saved, err := s.saveRules([]check.Rule{r})
	if err != nil {
		return r, err
	}
	return saved[0], nil
}

func (s *Session) saveRules(rules []check.Rule) ([]check.Rule, error) {
	live := slices.Clone(rules)
	for i := range live {
		live[i].Off = false // must be right even while it is silent
	}
	if _, err := check.Compile(live); err != nil {
		return nil, err
	}
	ctx := context.Background()
	saved, err := s.lib.SaveRules(ctx, s.project.ID, rules)
	if err != nil {
		return nil, err
	}
	return saved, s.rulesChanged(ctx)
}

// RemoveRule takes a rule away.
func (s *Session) RemoveRule(id int64) error {
	ctx := context.Background()
	if err := s.lib.RemoveRule(ctx, id); err != nil {
		return err
	}
	return s.rulesChanged(ctx)
}

// ImportRules adds the rules of an Xbench checklist in CSV, all of the file or
// none, and returns how many there were.
func (s *Session) ImportRules(path string) (int, error) {
	b, err := readFile(path)
	if err != nil {
		return 0, err
	}
	rules, err := check.ReadChecklist(bytes.NewReader(b))
	var bad *translate.Error
	if errors.As(err, &bad) {
		bad.File = path
	}
	if err != nil {
		return 0, err
	}
	_, err = s.saveRules(rules)
	return len(rules), err
}

// A Trial is what a rule finds in a segment.
type Trial struct {
	Segment int
	Finding translate.Finding
}

// TryRule runs a rule that need not be stored over the document and returns
// its first finding in each of at most limit segments, and in how many there
// are any: it is for the field where a rule is tested.
func (s *Session) TryRule(r check.Rule, limit int) (first []Trial, segments int, err error) {
	r.Off = false
	ready, err := check.Compile([]check.Rule{r})
	if err != nil {
		return nil, 0, err
	}
	for i := range s.doc.Segments {
		g := s.Live(i)
		if g.Apart {
			continue
		}
		found := ready.Run(&g)
		if len(found) == 0 {
			continue
		}
		if segments++; len(first) < limit {
			first = append(first, Trial{i, found[0]})
		}
	}
	return first, segments, nil
}

// readUserRules reads the rules from the library. Ones that this version
// cannot run are left out.
func (s *Session) readUserRules(ctx context.Context) error {
	all, err := s.lib.Rules(ctx, s.project.ID)
	if err != nil {
		return err
	}
	runs := slices.DeleteFunc(slices.Clone(all), func(r check.Rule) bool {
		_, err := check.Compile([]check.Rule{r})
		return err != nil
	})
	ready, err := check.Compile(runs)
	s.userRules = all
	s.mu.Lock()
	s.lore.rules = ready
	s.mu.Unlock()
	return err
}

func (s *Session) rulesChanged(ctx context.Context) error {
	if err := s.readUserRules(ctx); err != nil {
		return err
	}
	s.work.check()
	return nil
}
