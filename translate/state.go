package translate

import "fmt"

// A State says how far the review of a segment has come.
type State uint8

// The states, in the order of the work. Rejected stands apart: it sends the
// segment back. A lock is no state but lies beside it (Segment.Locked).
const (
	New        State = iota // no target yet
	Draft                   // the target is as it came, unread
	Translated              // a person has worked on the target
	Reviewed                // approved by an editor
	Final                   // signed off; opened again only on purpose
	Rejected                // sent back with a reason
)

// States lists all states in the order of the work.
var States = []State{New, Draft, Translated, Reviewed, Final, Rejected}

var stateNames = [...]string{"new", "draft", "translated", "reviewed", "final", "rejected"}

// String returns the name used on the command line and in the library.
func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return fmt.Sprintf("state(%d)", uint8(s))
}

// Approved reports whether a person has approved the target, so that the
// memory may trust it and no command over many segments may touch it unasked.
func (s State) Approved() bool { return s == Reviewed || s == Final }

// ParseState returns the state called name, as State.String writes it.
func ParseState(name string) (State, error) {
	for i, n := range stateNames {
		if n == name {
			return State(i), nil
		}
	}
	return New, &Error{
		Code: Invalid,
		Text: fmt.Sprintf("%q is no state", name),
		Hint: "Use new, draft, translated, reviewed, final or rejected.",
	}
}
