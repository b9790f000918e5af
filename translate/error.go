package translate

import "fmt"

// A Code tells the program what kind of error happened.
type Code uint8

// The codes of errors.
const (
	Internal    Code = iota // a fault of this program
	Invalid                 // input that cannot be taken as it is
	Unreadable              // a file that cannot be read
	Unwritable              // a file that cannot be written
	Busy                    // held by another process or window
	Newer                   // written by a newer version
	Damaged                 // broken inside
	Refused                 // against a rule: locked, read-only, blocked
	NotFound                // no such segment, project, unit, name
	Unsupported             // a known format or feature that is not offered
)

// An Error is a code for the program, a sentence for the person and a way out.
type Error struct {
	Code Code
	Text string // one sentence: what, where; lower case, no final mark
	Hint string // what to do, a full sentence; may be empty
	File string // the file it is about, as the user named it; may be empty
	Line int    // from 1; 0: unknown
	Col  int    // in characters, from 1; 0: unknown
	Err  error  // the cause; may be nil
}

// Error returns "file:line:column: text. hint", without the parts that are not
// known.
func (e *Error) Error() string {
	s := ""
	if e.File != "" {
		s = e.File + ":"
	}
	if e.Line > 0 {
		s += fmt.Sprintf("%d:", e.Line)
		if e.Col > 0 {
			s += fmt.Sprintf("%d:", e.Col)
		}
	}
	if s != "" {
		s += " "
	}
	s += e.Text
	if e.Hint != "" {
		s += ". " + e.Hint
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
