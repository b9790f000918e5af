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
	UnknownName NameKind = "name"
)

// FormState is the standing of a form of a name.
type FormState string

// The standings of forms.
const (
	Preferred  FormState = "preferred"
	Allowed    FormState = "allowed"
	Forbidden  FormState = "forbidden"
	SourceTypo FormState = "source_typo"
	Historic   FormState = "historic"
)

// Scope is how far a decision reaches. Narrower scopes win; forbidden beats all.
type Scope string

// The scopes, from the narrowest to the widest.
const (
	ScopeDocument Scope = "document"
	ScopeProject  Scope = "project"
	ScopeClient   Scope = "client"
	ScopeGlobal   Scope = "global"
	ScopeStarter  Scope = "starter" // comes with the program
)

// A Name is an entity with its forms: a person, a place, a body.
type Name struct {
	ID      int64 // of the library; 0 for starter names
	Kind    NameKind
	Origin  string // language of origin, BCP 47 primary tag; "" if unknown
	Scope   Scope
	ScopeID string // project or client; "" for global and starter
	Forms   []NameForm
	Note    string
}

// A NameForm is one spelling of a name in one language.
type NameForm struct {
	Lang      string // "de", "en"
	Text      string
	State     FormState
	Context   string // a word beside which this form holds, as "chicken" for Kiev
	ValidFrom string // YYYY-MM-DD; "" if always
	Profile   string // house style it belongs to; "" for all
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
	Kind      NameKind
	Source    Span
	Surface   string // the source text of the span
	Target    Span   // NoSpan where nothing was found
	Rendering string // the target text of the span
	Verdict   Verdict
	Severity  Severity
	Suggest   []string // replacements for the target span, best first
	Why       Message
}
