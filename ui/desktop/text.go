package desktop

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"

	"satzpaar/assets"
	"satzpaar/translate"
)

// german holds the German texts of the interface by their English keys:
// assets/lang/*.de.json.
var german = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	files, err := fs.Glob(assets.Lang, "lang/*.json")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, name := range files {
		b, err := assets.Lang.ReadFile(name)
		if err == nil {
			err = json.Unmarshal(b, &all)
		}
		if err != nil {
			panic(err) // embedded, and read by a test
		}
	}
	return all
})

// Language is the language of the interface: "en" or "de".
type Language string

// SystemLanguage returns the language that the environment asks for.
func SystemLanguage() Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if strings.HasPrefix(v, "de") {
				return "de"
			}
			return "en"
		}
	}
	return "en"
}

// text returns an English text in the language, or itself where there is no
// translation.
func (l Language) text(english string) string {
	if l == "de" {
		if t, ok := german()[english]; ok {
			return t
		}
	}
	return english
}

// say returns a text with its values.
func (l Language) say(english string, args ...any) string {
	return fmt.Sprintf(l.text(english), args...)
}

// message returns what a finding says.
func (l Language) message(m translate.Message) string { return l.say(m.Format, m.Args...) }
