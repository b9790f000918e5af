package session

import (
	"os"
	"path/filepath"
	"strings"
	"sync"

	spelling "satzpaar/translate/words"
)

// spelledBy returns what reports whether a hunspell dictionary has a word: own,
// if there is one, or those that are installed for the target language. They are
// read when a word is first looked up.
func (s *Session) spelledBy(own *spelling.Dictionary) func(word string) bool {
	others := Spelled(s.doc.TargetLang)
	return func(word string) bool { return own != nil && own.Has(word) || others(word) }
}

// Spelled returns what reports whether a hunspell dictionary that is installed
// for a language has a word; it has none where none is installed. Without a
// region, all variants of the language count.
func Spelled(lang string) func(word string) bool {
	return func(word string) bool {
		for _, d := range installed(lang) {
			if d.Has(word) {
				return true
			}
		}
		return false
	}
}

var (
	installedMu    sync.Mutex
	installedKnown = map[string][]*spelling.Dictionary{}
)

// installed reads the dictionaries of a language from where systems keep them,
// once. One that cannot be read counts as not installed: it only helps.
func installed(lang string) []*spelling.Dictionary {
	installedMu.Lock()
	defer installedMu.Unlock()
	if all, ok := installedKnown[lang]; ok {
		return all
	}
	dirs := os.Getenv("XDG_DATA_DIRS") // XDG Base Directory Specification
	if dirs == "" {
		dirs = "/usr/local/share:/usr/share"
	}
	if home, err := os.UserHomeDir(); err == nil {
		dirs += ":" + filepath.Join(home, ".local", "share") + ":" + filepath.Join(home, "Library", "Spelling")
	}
	pattern := strings.ReplaceAll(lang, "-", "_")
	if !strings.Contains(pattern, "_") {
		pattern += "_*"
	}
	var all []*spelling.Dictionary
	seen := map[string]bool{}
	for dir := range strings.SplitSeq(dirs, ":") {
		for _, sub := range []string{"hunspell", "myspell/dicts", "myspell", "."} {
			if sub == "." && filepath.Base(dir) != "Spelling" {
				continue
			}
			found, err := filepath.Glob(filepath.Join(dir, sub, pattern+".dic"))
			if err != nil {
				continue // a language with signs of a pattern
			}
			for _, path := range found {
				name := filepath.Base(path)
				if d := readHunspell(path); d != nil && !seen[name] {
					seen[name] = true
					all = append(all, d)
				}
			}
		}
	}
	installedKnown[lang] = all
	return all
}

func readHunspell(path string) *spelling.Dictionary {
	dic, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer dic.Close()
	aff, err := os.Open(strings.TrimSuffix(path, ".dic") + ".aff")
	if err != nil {
		return nil
	}
	defer aff.Close()
	d, err := spelling.ReadDictionary(aff, dic)
	if err != nil {
		return nil
	}
	return d
}
