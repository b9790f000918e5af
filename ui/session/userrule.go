package session

import (
	"bytes"
	"context"
	"errors"
	"slices"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/check"
)

// UserRules lists the user's rules of the project, the oldest first.
func (s *Session) UserRules() []check.Rule {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.userRules)
}

// SaveRule adds a rule, or changes the one with its number, and checks the
// document by it. It refuses one that cannot run and changes nothing then. One
// undo takes it back.
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
	ruling := store.Ruling{Now: slices.Clone(rules)}
	for _, r := range rules {
		if old, ok := s.userRule(r.ID); ok {
			ruling.Was = append(ruling.Was, old)
		}
	}
	return ruling.Now, s.record(store.Entry{Kind: store.Do, What: store.WhatRule, Ruling: &ruling})
}

// userRule returns the rule with a number.
func (s *Session) userRule(id int64) (check.Rule, bool) {
	all := s.UserRules()
	k := slices.IndexFunc(all, func(r check.Rule) bool { return r.ID == id })
	if k < 0 {
		return check.Rule{}, false
	}
	return all[k], true
}

// RemoveRule takes a rule away. One undo brings it back.
func (s *Session) RemoveRule(id int64) error {
	r, ok := s.userRule(id)
	if !ok {
		return nil
	}
	return s.record(store.Entry{Kind: store.Do, What: store.WhatRule, Ruling: &store.Ruling{Was: []check.Rule{r}}})
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
	s.mu.Lock()
	s.userRules, s.lore.rules = all, ready
	s.mu.Unlock()
	return err
}

// ruled brings up to date what the user's own checks are.
func (s *Session) ruled() error {
	ctx := context.Background()
	if err := s.readUserRules(ctx); err != nil {
		return err
	}
	if err := s.readOwnWords(ctx); err != nil {
		return err
	}
	s.work.check()
	s.listen(Event{Kind: FindingsChanged, Segment: -1})
	return nil
}
