package translate

// A Document is one file of a project: its segments in reading order. The bytes
// of the file are kept by whoever read it.
type Document struct {
	Name       string // as shown to people; never opened
	Format     string // id of the format it was read by, as "xliff-1.2"
	SourceLang string // BCP 47
	TargetLang string // BCP 47
	Segments   []Segment
	Rev        int // counts applied edits; orders everything, where a clock could not
}

// A SegmentID names a segment inside its document, as "f1/u7" in XLIFF. It
// stays the same as long as the document lives, and when its file is read again.
type SegmentID string

// A Segment is a source text and its translation: the unit of work. It is a
// value; whoever holds a copy may keep it.
type Segment struct {
	ID     SegmentID
	Source string
	Draft  string // the target as it came in; never changed afterwards
	Target string // the text as it stands
	// Approved is the target at the last approval, "" if there was none.
	Approved string

	State  State
	Locked bool // the text may not change
	// LockedBy says who or what locked it, as "translate=no"; for show.
	LockedBy string

	Origin     Origin
	Confidence float64 // probability that source and draft belong together; 1 in bilingual files
	Paragraph  int     // segments of one paragraph share a number, which never falls
	Apart      bool    // not part of the text: a left-over of a web page

	Codes []InlineCode // of source and draft, by number
	Notes []Note
	// Limit restricts the length of the target where the file does.
	Limit Limit
}

// Origin says where a draft came from.
type Origin string

// Origins of drafts.
const (
	FromPerson  Origin = "person"
	FromMachine Origin = "machine"
	FromMemory  Origin = "memory"
	FromAligned Origin = "aligned"  // paired by alignment of two documents
	FromFile    Origin = "imported" // as found in a bilingual file that says no more
)

// CodeKind tells how an inline code stands in the text.
type CodeKind uint8

// The kinds of inline codes.
const (
	CodeOpen  CodeKind = iota // {1}
	CodeClose                 // {/1}
	CodeAlone                 // {1/}
)

// An InlineCode is a piece of markup inside a text, shown as a numbered chip.
// Its bytes belong to the format, which keeps them when the code moves.
type InlineCode struct {
	Number    int
	Kind      CodeKind
	ID        string // the format's own id
	Show      string // what it stands for, as "<b>" or "line break"; for tooltips
	Fixed     bool   // may not be deleted
	NoReorder bool   // may not change its place among the codes
	Mark      bool   `json:",omitempty"` // an annotation: it says something of the text
	NoCopy    bool   `json:",omitempty"` // may not stand there more often than in the source
}

// A Note is a remark on a segment, by a person or from the file.
type Note struct {
	ID   int64 // of the library; 0 before it is stored
	Who  string
	When string // RFC 3339, UTC; for show
	Text string
	Side Side // which text it is anchored to
	At   Span // its place in that text; NoSpan: the whole segment
	Done bool
	File bool // came with the file
	// Issue is the MQM type of the fault for which the segment was sent back, ""
	// for a plain remark; Level is how much it matters, from 0 to 3.
	Issue string `json:",omitempty"`
	Level uint8  `json:",omitempty"`
}

// Side is source or target.
type Side uint8

// The sides of a segment.
const (
	SourceSide Side = iota
	TargetSide
)
