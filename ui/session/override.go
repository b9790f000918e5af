package session

import (
	"context"
	"encoding/json"
	"fmt"
)

// An Override is an export that was made although something stood in its way.
type Override struct {
	When, Who, Reason string
	Blockers          int // how many segments were not ready
	Path, SHA256      string
}

// KeepOverride keeps why p was exported although so many segments blocked it.
// It lasts with the project.
func (s *Session) KeepOverride(ctx context.Context, p Proof, blockers int, reason string) error {
	all, err := s.Overrides(ctx)
	if err != nil {
		return err
	}
	b, err := json.Marshal(append(all, Override{s.now(), s.opt.Who, reason, blockers, p.Path, p.SHA256Out}))
	if err != nil {
		return err
	}
	return s.lib.SetSetting(ctx, s.overrideKey(), string(b))
}

// Overrides lists the exports of the project that went past the gate, oldest
// first.
func (s *Session) Overrides(ctx context.Context) ([]Override, error) {
	v, err := s.lib.Setting(ctx, s.overrideKey())
	if err != nil || v == "" {
		return nil, err
	}
	var all []Override
	if err := json.Unmarshal([]byte(v), &all); err != nil {
		return nil, fmt.Errorf("read the exports past the gate: %w", err)
	}
	return all, nil
}

func (s *Session) overrideKey() string { return fmt.Sprintf("overrides.%d", s.project.ID) }
