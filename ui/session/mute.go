package session

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"satzpaar/translate"
)

// Mute silences a check for the project, or lets it speak again. It lasts. The
// queue knows of it a moment later.
func (s *Session) Mute(check string, on bool) error {
	now := slices.DeleteFunc(slices.Clone(s.muted), func(c string) bool { return c == check })
	if on {
		now = append(now, check)
	}
	if err := s.lib.SetSetting(context.Background(), s.muteKey(), strings.Join(now, " ")); err != nil {
		return err
	}
	s.mu.Lock()
	s.muted = now
	s.mu.Unlock()
	s.work.rank(check)
	return nil
}

// Muted returns the checks that are silent.
func (s *Session) Muted() []string { return s.muted }

func (s *Session) muteKey() string { return fmt.Sprintf("muted.%d", s.project.ID) }

func (s *Session) readMuted(ctx context.Context) error {
	v, err := s.lib.Setting(ctx, s.muteKey())
	s.muted = strings.Fields(v)
	return err
}

// A CheckSummary counts the findings of one check over the document.
type CheckSummary struct {
	Check    string
	Severity translate.Severity
	Segments []int // with a finding of it, in order
	Count    int
	Ignored  int   // set aside by a person: the less of it, the better the check
	Trust    Trust // what the user decided on it in the whole project
}

// Checks sums up the findings by check, the gravest and most frequent first. It
// may be called off the session's goroutine.
func (s *Session) Checks() []CheckSummary {
	index := map[string]int{}
	var all []CheckSummary
	s.inPieces(func(i int) {
		if !s.urgencies[i].found {
			return
		}
		for _, f := range s.results[s.urgencies[i].id].findings {
			if slices.Contains(s.muted, f.Check) {
				continue
			}
			k, ok := index[f.Check]
			if !ok {
				k = len(all)
				index[f.Check] = k
				all = append(all, CheckSummary{Check: f.Check, Trust: s.trust(f.Check)})
			}
			all[k].add(i, f, s.isDismissed(f))
		}
	})
	slices.SortStableFunc(all, func(a, b CheckSummary) int {
		if a.Severity != b.Severity {
			return int(b.Severity) - int(a.Severity)
		}
		return b.Count - a.Count
	})
	return all
}

// add counts a finding of segment i.
func (c *CheckSummary) add(i int, f translate.Finding, dismissed bool) {
	if dismissed {
		c.Ignored++
		return
	}
	c.Severity = max(c.Severity, f.Severity)
	c.Count++
	if n := len(c.Segments); n == 0 || c.Segments[n-1] != i {
		c.Segments = append(c.Segments, i)
	}
}

// inPieces looks at every place of the queue while s.mu is held, which it gives
// free every now and then, so that nobody waits long for it.
func (s *Session) inPieces(look func(i int)) {
	const piece = 256
	for from, more := 0, true; more; from += piece {
		s.mu.Lock()
		end := min(from+piece, len(s.urgencies))
		for i := from; i < end; i++ {
			look(i)
		}
		more = end < len(s.urgencies)
		s.mu.Unlock()
	}
}
