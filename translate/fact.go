package translate

// A Fact is what a file says of a segment beside its texts, its state and its
// notes. It is for show and stays in the file as it is.
type Fact struct {
	Kind        FactKind
	Text        string // of a match the source, of a term the term
	Translation string // of a match or a term
	From        string // origin, author, phase; of metadata the name
	When        string // as the file writes it, "" for unknown
	Percent     int    // of a match; of an issue how grave it is; 0: unknown
}

// FactKind tells facts apart.
type FactKind string

// The kinds of facts.
const (
	FactMatch    FactKind = "match"    // a candidate: alt-trans, mtc:match
	FactVersion  FactKind = "version"  // the text as it was before
	FactTerm     FactKind = "term"     // an entry of the file's glossary, a marked term
	FactComment  FactKind = "comment"  // a remark on the segment in the dialect's own words
	FactAbout    FactKind = "about"    // a note on the whole file or on the group that begins here
	FactIssue    FactKind = "issue"    // an ITS quality issue
	FactOrigin   FactKind = "origin"   // where the target came from, in the dialect's words
	FactPhase    FactKind = "phase"    // the workflow phase
	FactRule     FactKind = "rule"     // a restriction: may not be split, another order
	FactMeta     FactKind = "metadata" // a name and a value
	FactConflict FactKind = "conflict" // what the file says is at odds
)

// Unsplittable is the text of the rule that a segment may not be split or
// joined (XLIFF 2.1, 4.3.1.7).
const Unsplittable = "may not be split or joined"
