package session

import (
	"context"
	"errors"

	"satzpaar/translate"
)

// Typing notes text that is being typed into segment i and is no edit yet.
func (s *Session) Typing(i int, text string) {
	s.worked(0)
	g := s.Segment(i)
	if text == g.Target {
		delete(s.typing, g.ID)
	} else {
		s.typing[g.ID] = text
	}
	s.work.patch(i, s.Live(i))
}

// Text returns the target of segment i as it stands on the screen: what is
// being typed, or else the target.
func (s *Session) Text(i int) string {
	return s.textOf(s.Segment(i))
}

func (s *Session) textOf(g translate.Segment) string {
	if t, ok := s.typing[g.ID]; ok {
		return t
	}
	return g.Target
}

// Keep stores what is being typed, as it is no edit yet, and which segment is
// active; the window calls it after a second of rest.
func (s *Session) Keep() {
	ctx := context.Background()
	if err := errors.Join(s.keepTyping(ctx), s.keepEffort(ctx), s.keepPlace(ctx)); err != nil {
		s.listen(Event{Kind: SaveFailed, Segment: s.active, Err: err})
	}
}

func (s *Session) keepTyping(ctx context.Context) error {
	if s.lib.ReadOnly() {
		return nil
	}
	for id, text := range s.typing {
		if err := s.lib.SaveTyping(ctx, s.document, id, text, false); err != nil {
			return err
		}
	}
	return nil
}

// keepPlace stores which segment is active.
func (s *Session) keepPlace(ctx context.Context) error {
	id := s.Segment(s.active).ID
	if s.lib.ReadOnly() || id == s.place {
		return nil
	}
	s.place = id
	return s.lib.SetActive(ctx, s.document, id)
}

// Leave makes an edit of what was being typed into the active segment.
func (s *Session) Leave() error {
	g := s.Segment(s.active)
	text, ok := s.typing[g.ID]
	if !ok {
		return nil
	}
	delete(s.typing, g.ID)
	if err := s.SetTarget(s.active, text, "edit"); err != nil {
		s.typing[g.ID] = text
		return err
	}
	return nil
}

// Restore gives segment i an earlier text: its draft, its last approved
// wording, or one of its history.
func (s *Session) Restore(i int, text string) error {
	return s.put(i, text, "restore")
}

// Live returns segment i as it stands on the screen, with what is being typed.
func (s *Session) Live(i int) translate.Segment {
	g := s.Segment(i)
	g.Target = s.Text(i)
	return g
}
