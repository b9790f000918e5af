package session

// EventKind says what has changed.
type EventKind uint8

// The kinds of events.
const (
	DocumentChanged EventKind = iota // segments came, went or moved
	SegmentChanged                   // one segment has another text or state
	FindingsChanged                  // findings, names or matches of a segment are there
	Moved                            // another segment is active
	SaveFailed                       // the library could not take something; Err says why
	ServerFailed                     // a server that the user configured does not answer; Err says why
	MatchesKnown                     // the memory was asked for more segments of the document
	ApprovalLost                     // an edit took the approval of Count segments; Segment is the first
)

// An Event tells the window what to draw again.
type Event struct {
	Kind    EventKind
	Segment int // index in the document; -1: all
	Count   int
	Err     error
}

// OnChange sets the one listener. It is called from the worker's goroutine as
// well as from that of the commands.
func (s *Session) OnChange(f func(Event)) { s.listener.Store(&f) }

func (s *Session) listen(e Event) {
	if f := s.listener.Load(); f != nil {
		(*f)(e)
	}
}
