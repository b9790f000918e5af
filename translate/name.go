package translate

// NameKind says what a name names.
type NameKind string

// The kinds of names.
const (
	Person      NameKind = "person"
	Place       NameKind = "place"
	Institution NameKind = "institution"
	Org         NameKind = "org"
	Title       NameKind = "title"
	Work        NameKind = "work"
	Event       NameKind = "event"
	Demonym     NameKind = "demonym"
	Language    NameKind = "language"
	Currency    NameKind = "currency"
	UnknownName NameKind = "name"
)

// FormState is the standing of a form of a name.
type FormState string

// The standings of forms.
const (
	Preferred  FormState = "preferred"
	Allowed    FormState = "allowed"
	Forbidden  FormState = "forbidden"
	SourceTypo FormState = "source_typo" // a slip of the German text
	Historic   FormState = "historic"    // right where the text speaks of old times
	Withdrawn  FormState = "withdrawn"   // a decision that was taken back
	HouseStyle FormState = "style"       // a decision on no name: the form is the house style of all
)

// Scope is how far a decision reaches. Narrower scopes win; forbidden beats all.
type Scope string

// The scopes, from the narrowest to the widest.
const (
	ScopeDocument Scope = "document"
	ScopeProject  Scope = "project"
	ScopeClient   Scope = "client"
	ScopeGlobal   Scope = "global"
)

// Width orders scopes: 0 for a document, more for what reaches farther.
func (s Scope) Width() int {
	for i, o := range []Scope{ScopeDocument, ScopeProject, ScopeClient, ScopeGlobal} {
		if s == o {
			return i
		}
	}
	return 4
}

// A Reach is a scope with the document, the project or the client that it
// means.
type Reach struct {
	Scope Scope
	ID    string // "" for global
}

// Everywhere reaches all projects.
var Everywhere = Reach{Scope: ScopeGlobal}

// A Name is an entity with its forms: a person, a place, a body.
type Name struct {
	Citation string // German, as dictionaries have it
	Kind     NameKind
	Origin   string // language of origin, BCP 47 primary tag; "" if unknown
	Original string // in the script of that language
	Forms    []NameForm
	Parts    []NamePart
	Note     string
}

// A NameForm is one spelling of a name in one language, as decided in a reach.
type NameForm struct {
	Lang      string // "de", "en"
	Text      string
	State     FormState
	Reach     Reach
	Context   string // a word beside which alone this holds, as "chicken" for Kiev
	ValidFrom string // YYYY-MM-DD; "" if always
	ValidTo   string // the first day on which it no longer holds; "" if it still does
	Profile   string // house style it belongs to; "" for all
}

// Holds reports whether the form is valid on a day (YYYY-MM-DD) under a house
// style. Without a day, forms that have ended do not hold.
func (f NameForm) Holds(day, profile string) bool {
	if f.Profile != "" && f.Profile != profile {
		return false
	}
	if day == "" {
		return f.ValidTo == ""
	}
	return f.ValidFrom <= day && (f.ValidTo == "" || day < f.ValidTo)
}

// PartRole says what a part of a person's name is.
type PartRole string

// The roles of parts.
const (
	GivenName  PartRole = "given"
	Patronymic PartRole = "patronymic"
	FamilyName PartRole = "family"
	Particle   PartRole = "particle"
)

// A NamePart is a part of a name in both languages.
type NamePart struct {
	Role   PartRole
	De, En string
}

// A NameDecision says how a form of a name stands from now on, and who said so.
// Decisions are never changed; the last on a form in a reach holds.
type NameDecision struct {
	Name    string // German citation form; "" decides on the house style of all names
	Form    NameForm
	Reason  string
	Segment SegmentID // where it was made; "" if imported
	Who, At string
}

// Verdict judges one occurrence of a name.
type Verdict string

// The verdicts. OK, Variant and Missing are no flags.
const (
	NameOK           Verdict = "ok"
	NameVariant      Verdict = "variant"
	NameKept         Verdict = "kept"
	NameHalf         Verdict = "half"
	NameMisspelt     Verdict = "misspelt"
	NameInconsistent Verdict = "inconsistent"
	NameWrong        Verdict = "wrong"
	NameMissing      Verdict = "missing"
)

// Flag reports whether the verdict asks for a decision.
func (v Verdict) Flag() bool { return v != NameOK && v != NameVariant && v != NameMissing }

// An Occurrence is a name at one place of a document and its rendering there.
type Occurrence struct {
	Segment   SegmentID
	Name      string // the entry's German citation form
	Entity    string // the whole name where Name is a part of it, as Wladimir Putin of Putin; else Name
	Kind      NameKind
	Origin    string // language of origin, BCP 47 primary tag; "" if unknown
	Source    Span
	Surface   string // the source text of the span
	Target    Span   // NoSpan where nothing was found
	Rendering string // the target text of the span
	Verdict   Verdict
	Severity  Severity
	Suggest   []string // replacements for the target span, best first
	Why       Message
}
