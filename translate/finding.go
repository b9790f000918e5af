package translate

import "fmt"

// Severity ranks findings.
type Severity uint8

// The severities.
const (
	Hint Severity = iota
	Warning
	Fault // "error"; blocks an export
)

// String returns the name used on the command line.
func (s Severity) String() string { return [...]string{"hint", "warning", "error"}[min(s, 2)] }

// A Finding is what a check says of a segment. It always carries its evidence;
// where a fix exists, Fixes holds replacements for the Target span, best first.
type Finding struct {
	Segment  SegmentID
	Check    string // id of the check, as "number-missing"
	Severity Severity
	Source   Span // NoSpan where nothing in the source is meant
	Target   Span // NoSpan where something is missing in the target
	Message  Message
	Fixes    []string
	// Evidence is the normalised reason, by which a dismissal recognises the
	// same finding after edits elsewhere, reopening and re-import.
	Evidence string
	ITS      string // ITS 2.0 localization quality issue type
	// Repeat: the document asks this at an earlier place, and one decision
	// settles both. The severity here is Hint.
	Repeat bool
}

// A Message is a sentence for people, kept apart from what it speaks of so
// that the interface can say it in its own language.
type Message struct {
	Format string // English, with fmt verbs; also the key of its translation
	Args   []any
}

// Say returns the message made of format and args.
func Say(format string, args ...any) Message { return Message{format, args} }

// SayOf is Say of a count, the first of args; one is how it reads of one thing.
func SayOf(one, format string, args ...any) Message {
	if args[0] == 1 {
		format = one
	}
	return Message{format, args}
}

// String returns the English sentence.
func (m Message) String() string { return fmt.Sprintf(m.Format, m.Args...) }
