package session

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// OwnWords lists the words that are right in this project, whatever the
// dictionaries say, in order.
func (s *Session) OwnWords() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	words := make([]string, 0, len(s.words))
	for w := range s.words {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}

// SetOwnWords says which words are right in this project, between spaces or
// commas, and checks the document anew. It lasts.
func (s *Session) SetOwnWords(list string) error {
	words := ownWords(list)
	if err := s.lib.SetSetting(context.Background(), s.wordsKey(), strings.Join(strings.FieldsFunc(list, between), " ")); err != nil {
		return err
	}
	s.mu.Lock()
	s.words = words
	s.mu.Unlock()
	s.work.check()
	return nil
}

func (s *Session) wordsKey() string { return fmt.Sprintf("words.%d", s.project.ID) }

func (s *Session) readOwnWords(ctx context.Context) error {
	v, err := s.lib.Setting(ctx, s.wordsKey())
	s.words = ownWords(v)
	return err
}

func ownWords(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.FieldsFunc(list, between) {
		m[w] = true
	}
	return m
}

func between(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '\n' || r == '\t' }

// ownWord reports whether a word is one of the project's: as it stands there,
// or in small letters at the beginning of a sentence.
func ownWord(words map[string]bool, w string) bool { return words[w] || words[strings.ToLower(w)] }
