package session

import "strings"

// The beginnings of the notes that a file leaves here when it comes anew or
// comes back; the text of the one side follows. The library keeps them in
// English, whatever the language of the interface.
const (
	hasReturned    = "The returned file has: " // where ours was changed as well
	hasNow         = "The file has now: "
	hadTranslation = "The translation was: "
	hadSource      = "The source was: "
)

// NoteBeginnings lists how the notes begin that the program makes.
var NoteBeginnings = []string{hasReturned, hasNow, hadTranslation, hadSource}

// Beginning parts a note into the beginning that the program made, "" if a
// person wrote all of it, and the rest.
func Beginning(note string) (made, rest string) {
	for _, b := range NoteBeginnings {
		if rest, ok := strings.CutPrefix(note, b); ok {
			return b, rest
		}
	}
	return "", note
}
