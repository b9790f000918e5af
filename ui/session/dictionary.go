package session

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"satzpaar/store"
	"satzpaar/translate/align"
)

// freedict are FreeDict's names of languages.
var freedict = map[string]string{"en": "eng", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld"}

// dictionariesKey is the setting that makes texts be paired with the help of a
// dictionary of the system: "yes", or "" for not.
const dictionariesKey = "align.dictionaries"

// UsesDictionaries reports whether the user wants the dictionary that is
// installed on this system to help with pairing. Reading it takes seconds, and
// for German and English our own list does nearly as well.
func UsesDictionaries(ctx context.Context, lib *store.Library) (bool, error) {
	v, err := lib.Setting(ctx, dictionariesKey)
	return v == "yes", err
}

// UseDictionaries says whether the dictionary that is installed on this system
// shall help with pairing.
func UseDictionaries(ctx context.Context, lib *store.Library, use bool) error {
	return lib.SetSetting(ctx, dictionariesKey, map[bool]string{true: "yes"}[use])
}

// Dictionary reads the dictionary from German to lang that is installed on
// this system, Ding's or FreeDict's; nil where there is none. What cannot be
// read counts as not installed: it only helps. Their licences (GPL) keep them
// out of the program.
func Dictionary(lang string) align.Dictionary {
	dirs := os.Getenv("XDG_DATA_DIRS") // XDG Base Directory Specification
	if dirs == "" {
		dirs = "/usr/local/share:/usr/share"
	}
	for dir := range strings.SplitSeq(dirs, ":") {
		if lang == "en" {
			if f, err := os.Open(filepath.Join(dir, "trans", "de-en")); err == nil {
				d, err := align.ReadDing(f)
				f.Close()
				if err == nil {
					return d
				}
			}
		}
		if d := dictd(filepath.Join(dir, "dictd", "freedict-deu-"+freedict[lang])); d != nil {
			return d
		}
	}
	return nil
}

func dictd(name string) align.Dictionary {
	index, err := os.Open(name + ".index")
	if err != nil {
		return nil
	}
	defer index.Close()
	text, err := os.Open(name + ".dict.dz")
	if err != nil {
		if text, err = os.Open(name + ".dict"); err != nil {
			return nil
		}
	}
	defer text.Close()
	d, err := align.ReadDictd(index, text)
	if err != nil {
		return nil
	}
	return d
}
