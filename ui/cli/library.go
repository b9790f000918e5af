package cli

import (
	"context"
	"os"
	"path/filepath"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/names"
)

// DefaultLibrary returns where the user's library lies when none is named.
func DefaultLibrary() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "satzpaar", "library.db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", &translate.Error{Code: translate.NotFound, Text: "there is no home folder", Hint: "Name a library with --library."}
	}
	return filepath.Join(home, ".local", "share", "satzpaar", "library.db"), nil
}

// judge returns what judges names: the starter, and what the user's library
// decided, if there is one. It makes no library.
func (e *env) judge(ctx context.Context) (*names.Judge, error) {
	decided, err := e.decided(ctx, translate.Everywhere)
	if err != nil {
		return nil, err
	}
	return names.New(decided, ""), nil
}

// decided returns what the user's library holds of names in reaches, nothing if
// there is none. It makes no library.
func (e *env) decided(ctx context.Context, reaches ...translate.Reach) ([]translate.Name, error) {
	lib, err := e.existing(ctx)
	if lib == nil || err != nil {
		return nil, err
	}
	defer lib.Close()
	return lib.Names(ctx, reaches...)
}

// existing opens the user's library, nil if there is none. It makes no library.
func (e *env) existing(ctx context.Context) (*store.Library, error) {
	path := e.library
	if path == "" {
		var err error
		if path, err = DefaultLibrary(); err != nil {
			return nil, nil
		}
	}
	if _, err := os.Stat(path); err != nil {
		return nil, nil
	}
	return e.lib(ctx)
}

// lib opens the library that the flags name, beside a window that may hold it.
func (e *env) lib(ctx context.Context) (*store.Library, error) {
	path := e.library
	if path == "" {
		var err error
		if path, err = DefaultLibrary(); err != nil {
			return nil, err
		}
	}
	return store.Open(ctx, path, store.Options{Shared: true})
}
