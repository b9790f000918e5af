package valid

import (
	"slices"
	"sync"

	"satzpaar/translate"
)

// A Rule is one demand of a standard.
type Rule struct {
	ID       string // stable, kebab-case
	Standard string // "XLIFF 2.1"; "" for rules of the grammar, which every standard has
	Section  string // where it stands; "" where that depends on the element
	Demand   string // what is demanded, in one sentence
	Severity translate.Severity
}

const (
	fault   = translate.Fault
	warning = translate.Warning
)

// grammarRules are kept for every standard.
var grammarRules = []Rule{
	{"well-formed", "XML 1.0 and Namespaces", "2.1", "The file is well-formed XML with declared prefixes.", fault},
	{"root", "", "", "The root is <xliff> or <tmx>.", fault},
	{"element-unknown", "", "", "The namespaces of the standard hold no other elements than its own.", fault},
	{"child-missing", "", "", "An element has the children that it needs.", fault},
	{"child-order", "", "", "Children stand in the order of the standard.", fault},
	{"child-twice", "", "", "No child stands more often than the standard says.", fault},
	{"child-not-allowed", "", "", "An element has no other children than those of the standard.", fault},
	{"module-misplaced", "", "", "An element of a module stands only where the module says.", fault},
	{"text-not-allowed", "", "", "Text stands only in elements that take text.", fault},
	{"attribute-missing", "", "", "An element has the attributes that it needs.", fault},
	{"attribute-unknown", "", "", "An element has no other attributes than those of the standard.", fault},
	{"attribute-foreign", "", "", "Attributes of other namespaces stand only on elements that are open to them.", fault},
	{"attribute-misplaced", "", "", "An attribute of a module stands only on the elements that the module says.", fault},
	{"attribute-value", "", "", "An attribute has a value of its type.", fault},
	{"deprecated", "", "", "What a standard calls deprecated is not written any more.", warning},
	{"more", "", "", "Only the first messages of a file are listed.", translate.Hint},
}

// Rules lists all rules, those of the grammar first.
var Rules = sync.OnceValue(func() []Rule {
	return slices.Concat(grammarRules, versionRules, idRules, languageRules, contentRules, codeRules, hintRules, orderRules,
		annotationRules, fragmentRules, referenceRules, matchRules, glossaryRules, styleRules, metadataRules, resourceRules, sizeRules,
		validationRules, evaluationRules, trackRules, itsRules, xliff1Rules, its1Rules, tmxRules)
})

var byID = sync.OnceValue(func() map[string]*Rule {
	all := Rules()
	m := make(map[string]*Rule, len(all))
	for i := range all {
		m[all[i].ID] = &all[i]
	}
	return m
})
