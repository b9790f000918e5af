package session

import (
	"context"
	"slices"
	"strings"

	"satzpaar/store"
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
// commas, and checks the document anew. It lasts; one undo takes it back.
func (s *Session) SetOwnWords(list string) error {
	was, err := s.lib.Setting(context.Background(), store.WordsKey(s.project.ID))
	now := strings.Join(strings.FieldsFunc(list, between), " ")
	if err != nil || was == now {
		return err
	}
	return s.record(store.Entry{Kind: store.Do, What: store.WhatRule, Ruling: &store.Ruling{Words: &store.Words{Was: was, Now: now}}})
}

func (s *Session) readOwnWords(ctx context.Context) error {
	v, err := s.lib.Setting(ctx, store.WordsKey(s.project.ID))
	s.mu.Lock()
	s.words = ownWords(v)
	s.mu.Unlock()
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
