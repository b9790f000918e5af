package session

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"satzpaar/store"
)

// Domain returns the field that the project is of, "" if that was not said.
func (s *Session) Domain() string { return s.domain }

// SetDomain says which field the project is of. What is approved is remembered
// with it, and what was remembered for another field costs points. It lasts.
func (s *Session) SetDomain(name string) error {
	name = strings.TrimSpace(name)
	if err := s.lib.SetSetting(context.Background(), s.domainKey(), name); err != nil {
		return err
	}
	s.mu.Lock()
	s.domain = name
	s.mu.Unlock()
	s.AskAgain()
	return nil
}

// scope returns for whom and in which field the project is done, for other
// goroutines than the window's.
func (s *Session) scope() (client, domain string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.client, s.domain
}

func (s *Session) domainKey() string { return fmt.Sprintf("domain.%d", s.project.ID) }

// readScope reads for whom and in which field the project is done.
func (s *Session) readScope(ctx context.Context) (err error) {
	if s.client, err = s.lib.Setting(ctx, s.clientKey()); err != nil {
		return err
	}
	s.domain, err = s.lib.Setting(ctx, s.domainKey())
	return err
}

// Attached reports which memories the project asks beside the library's own;
// none: all of them.
func (s *Session) Attached() ([]int64, error) {
	return s.lib.Attached(context.Background(), s.project.ID)
}

// Attach makes the project ask a memory, or no longer. It lasts.
func (s *Session) Attach(memory int64, on bool) error {
	ctx := context.Background()
	attached, err := s.Attached()
	if err != nil {
		return err
	}
	all, err := s.lib.Memories(ctx)
	if err != nil {
		return err
	}
	var now []int64
	for _, m := range all {
		if asked := len(attached) == 0 || slices.Contains(attached, m.ID); m.ID == memory && on || m.ID != memory && asked {
			now = append(now, m.ID)
		}
	}
	switch len(now) {
	case 0:
		now = []int64{store.OwnMemory}
	case len(all):
		now = nil // those to come, too
	}
	if err := s.lib.Attach(ctx, s.project.ID, now); err != nil {
		return err
	}
	s.AskAgain()
	return nil
}
