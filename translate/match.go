package translate

// A Unit is a remembered pair of texts with its provenance.
type Unit struct {
	ID                     int64
	Source, Target         string
	SourceLang, TargetLang string
	State                  State
	Origin                 Origin
	Document               string    // where it was approved or imported from
	Segment                SegmentID // with Document: the segment whose own unit this is; "" for imported ones
	Who                    string
	Created, Changed       string // RFC 3339, UTC; for show
	Uses                   int
	PrevHash, NextHash     uint64 // of the normalised neighbouring sources; 0: unknown
	Context                string // id given by the file, as TMX x-context
	Memory                 int64  // the attached memory it belongs to; 0: the library's own
	Props                  string // foreign props and notes, JSON, kept for the way out
	Rejected               string // why this wording was rejected; "" if it was not
}

// A Match is a unit that was found for a segment. Score is what is left of
// Base after the penalties, plus context: 101 and 102 mean equal neighbours.
type Match struct {
	Unit      Unit
	Base      int // 0..100, by the score alone
	Context   int // 0, 1 or 2
	Penalties []Penalty
	Score     int
	// Adapted is the target with numbers and names made to fit, "" if as it is.
	Adapted string
}

// A Penalty is a named subtraction from the base score.
type Penalty struct {
	Why    string // English key: "machine", "not reviewed", "aligned", "codes", ...
	Points int
}
