package segment

import (
	"strings"
	"sync"

	"satzpaar/assets"
)

// A class says what a word tells about the end of a sentence; words may be of
// several.
type class uint16

const (
	never    class = 1 << iota // an abbreviation that never ends a sentence
	numeric                    // an abbreviation before a number only
	maybe                      // an abbreviation that may end a sentence
	starter                    // a word with which sentences begin
	ordinal                    // a noun that follows an ordinal number
	saying                     // a verb of saying
	open                       // a word after which a sentence cannot end
	greeting                   // a word that greets
	farewell                   // a closing formula, its words joined by hyphens
	turn                       // a conjunction that turns to a new main clause
	calendar                   // a day, a month, a zone of time
	chatty                     // a sign of sentences that begin in lower case
)

var sections = map[string]class{
	"never": never, "number": numeric, "maybe": maybe, "starters": starter, "ordinals": ordinal, "saying": saying,
	"open": open, "greetings": greeting, "farewells": farewell, "turns": turn, "calendar": calendar, "chatty": chatty,
}

// A lexicon holds the classes of the words of a language, in lower case.
type lexicon map[string]class

var (
	german  = sync.OnceValue(func() lexicon { return embedded("de") })
	english = sync.OnceValue(func() lexicon { return embedded("en") })
)

// lexiconOf returns the words of a language, none for languages without a list.
func lexiconOf(primary string) lexicon {
	switch primary {
	case "de":
		return german()
	case "en":
		return english()
	}
	return lexicon{}
}

func embedded(lang string) lexicon {
	b, err := assets.Segment.ReadFile("segment/" + lang + ".txt")
	if err != nil {
		panic(err) // the file is part of the program
	}
	return parse(string(b))
}

// parse reads sections of words. Sections of unknown names are passed over.
func parse(text string) lexicon {
	words := lexicon{}
	var now class
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]"):
			now = sections[line[1:len(line)-1]]
		default:
			for w := range strings.FieldsSeq(line) {
				words[w] |= now
			}
		}
	}
	return words
}

// of returns the classes of a word in any spelling.
func (l lexicon) of(word string) class {
	var buf [48]byte
	if len(word) > len(buf)/2 {
		return 0 // none of the words is that long
	}
	b := buf[:0]
	ascii := true
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		ascii = ascii && c < 0x80
		b = append(b, c)
	}
	if !ascii {
		return l[strings.ToLower(word)]
	}
	return l[string(b)]
}
