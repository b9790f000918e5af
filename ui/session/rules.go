package session

import (
	"context"
	"errors"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/segment"
)

// rulesKey is the setting that holds the path of the user's rules for
// splitting, a file in SRX 2.0; "" for none. The file is read whenever a
// project is made or opened, so that the user may edit it.
const rulesKey = "segment.rules"

// RulesFile returns the path of the user's rules for splitting, "" if there are
// none.
func RulesFile(ctx context.Context, lib *store.Library) (string, error) {
	return lib.Setting(ctx, rulesKey)
}

// SetRulesFile makes the SRX file at path the user's rules for splitting, for
// the texts that come from now on; "" takes them away. It returns what of the
// file cannot be taken over. A file that holds no rules changes nothing.
func SetRulesFile(ctx context.Context, lib *store.Library, path string) (problems []string, err error) {
	if path != "" {
		x, err := readRules(path)
		if err != nil {
			return nil, err
		}
		problems = x.Problems
	}
	return problems, lib.SetSetting(ctx, rulesKey, path)
}

// Rules returns the user's rules for splitting, which come before those of the
// program.
func Rules(ctx context.Context, lib *store.Library) (segment.Rules, error) {
	path, err := RulesFile(ctx, lib)
	if err != nil || path == "" {
		return segment.Rules{}, err
	}
	x, err := readRules(path)
	var bad *translate.Error
	if errors.As(err, &bad) {
		bad.Hint = "Choose another file of segmentation rules, or none, in the settings."
	}
	return segment.Rules{SRX: x}, err
}

func readRules(path string) (*segment.SRX, error) {
	b, err := readFile(path)
	if err != nil {
		return nil, err
	}
	x, err := segment.ParseSRX(b)
	var bad *translate.Error
	if errors.As(err, &bad) {
		bad.File = path
	}
	return x, err
}
