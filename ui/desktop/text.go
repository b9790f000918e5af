package desktop

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
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

// patterns holds, for the English texts with values, how they look once the
// values stand in them.
var patterns = sync.OnceValue(func() map[string]*regexp.Regexp {
	all := map[string]*regexp.Regexp{}
	for english := range german() {
		if verbs.MatchString(english) && english != verbs.FindString(english) {
			all[english] = regexp.MustCompile("^" + verbs.ReplaceAllString(regexp.QuoteMeta(english), "(.*)") + "$")
		}
	}
	return all
})

var verbs = regexp.MustCompile(`%[sdq]`)

// made returns a text that was made of a format and values elsewhere, as the
// texts of errors are.
func (l Language) made(english string) string {
	if t := l.text(english); l != "de" || t != english {
		return t
	}
	best, out := "", english
	for format, p := range patterns() {
		// The longest format is the one that says most.
		if m := p.FindStringSubmatch(english); m != nil && (len(format) > len(best) || len(format) == len(best) && format < best) {
			values := m[1:]
			best = format
			out = verbs.ReplaceAllStringFunc(german()[format], func(string) string {
				v := values[0]
				values = values[1:]
				return v
			})
		}
	}
	return out
}

// fault returns what went wrong as a sentence.
func (l Language) fault(err error) string {
	var e *translate.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	said := *e
	said.Text, said.Hint = l.made(e.Text), l.made(e.Hint)
	return said.Error()
}

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

// say returns a text with its values, of one thing as one says it of one.
func (l Language) say(english string, args ...any) string {
	return fmt.Sprintf(l.text(counted(english, args)), args...)
}

// message returns what a finding says.
func (l Language) message(m translate.Message) string { return l.say(m.Format, m.Args...) }
