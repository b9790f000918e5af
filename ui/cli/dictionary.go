package cli

import (
	"os"
	"path/filepath"
	"strings"

	"satzpaar/translate/align"
)

// freedict are FreeDict's names of languages.
var freedict = map[string]string{"en": "eng", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld"}

// dictionary reads the dictionary from German to lang that is installed on
// this system, Ding's or FreeDict's; nil where there is none. What cannot be
// read counts as not installed: it only helps.
func dictionary(lang string) align.Dictionary {
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
