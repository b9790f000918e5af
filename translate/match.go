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
	Client, Domain         string // for whom and in which field it was made; "": unknown
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
	// Adapted is the target with figures, names and codes made to fit, "" if as
	// it is; Repairs says where.
	Adapted string
	Repairs []Repair
}

// A Repair is a place of a match's target that was made to fit.
type Repair struct {
	Kind     string // English key: "number", "date", "time", "code", "address", "inline codes", "name"
	Was, Now string // as they stand in the target
	At       Span   // of Now in Adapted; NoSpan where it is in several places or none
}

// A Fragment is a part of a source that is remembered within other units,
// where none is like the whole, with what renders it there.
type Fragment struct {
	Source  Span   // of the source that was asked for
	Target  string // its counterpart
	Count   int    // in so many units
	Unit    Unit   // one of them, the best
	Within  Span   // of the part in the source of Unit
	Against Span   // of Target in the target of Unit
}

// A Penalty is a named subtraction from the base score.
type Penalty struct {
	Why    string // English key: "machine", "not reviewed", "aligned", "codes", ...
	Points int
}
