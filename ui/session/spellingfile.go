package session

import (
	"context"
	"strings"

	"satzpaar/store"
	"satzpaar/translate"
	spelling "satzpaar/translate/words"
)

// spellingKey is the setting of the hunspell dictionary that the user chose.
const spellingKey = "spelling.dictionary"

// SpellingFile returns the path of the hunspell dictionary that is asked beside
// those that are installed; "" for none.
func SpellingFile(ctx context.Context, lib *store.Library) (string, error) {
	return lib.Setting(ctx, spellingKey)
}

// SetSpellingFile asks the hunspell dictionary at path too, which ends in .dic
// and has its .aff beside it; "" asks it no more. One that cannot be read
// changes nothing.
func SetSpellingFile(ctx context.Context, lib *store.Library, path string) error {
	path = strings.TrimSpace(path)
	if path != "" && readHunspell(path) == nil {
		return &translate.Error{Code: translate.Invalid, File: path, Text: "this is no hunspell dictionary", Hint: "Choose a file that ends in .dic, with a file of the same name beside it that ends in .aff."}
	}
	return lib.SetSetting(ctx, spellingKey, path)
}

// UseSpellingFile takes the dictionary that was chosen, and checks the document
// anew.
func (s *Session) UseSpellingFile(ctx context.Context) error {
	if err := s.readSpelling(ctx); err != nil {
		return err
	}
	s.work.check()
	return nil
}

// readSpelling reads the dictionary that was chosen. One that is gone since
// counts as not chosen: it only helps.
func (s *Session) readSpelling(ctx context.Context) error {
	path, err := SpellingFile(ctx, s.lib)
	if err != nil {
		return err
	}
	var own *spelling.Dictionary
	if path != "" {
		own = readHunspell(path)
	}
	s.mu.Lock()
	s.spelling = own
	s.mu.Unlock()
	return nil
}
