package valid

import (
	"embed"
	"sync"
)

// texts describe the vocabularies of the standards; the head of xliff2.txt
// says how.
//
//go:embed grammar/*.txt
var texts embed.FS

// A grammar is the vocabulary of one version of a standard.
type grammar struct {
	standard string
	spaces   map[string]*vocabulary // by namespace
	elements map[string]*element    // by the name that is spoken
}

// A vocabulary is what a grammar says of one namespace.
type vocabulary struct {
	prefix     string
	elements   map[string]*element   // by local name
	globals    map[string]*attribute // what elements of other vocabularies carry
	attributes map[string]*attribute // what its own elements carry
}

// An element is what a standard says of one.
type element struct {
	name    string // as it is spoken of: "unit", "mtc:match"
	space   *vocabulary
	section string
	open    bool // takes attributes of foreign namespaces
	mixed   bool // takes text
	inside  []*element
	content []particle
	has     map[string]use
	must    []*attribute
	checks  []check  // what the grammar cannot say
	parents []string // names of inside, until all elements are known
	models  [][]string
}

// A check judges an item of a scope when the scope ends.
type check func(j *judge, s *scope, i int32)

// A particle is a step in the content of an element: one of some children, so
// many times.
type particle struct {
	of         []*element
	deprecated []*element
	other      bool // or an element of another namespace
	min, max   int  // max 0: without end
	text       string
}

// An attribute is what a standard says of one.
type attribute struct {
	name    string // "id", "xml:lang", "fs:fs"
	section string
	of      *valueType
	on      map[string]bool // elements that carry it; nil: those that are open
}

// A use is an attribute of one element.
type use struct {
	*attribute
	of         *valueType
	deprecated bool
}

var (
	xliff20 = sync.OnceValue(func() *grammar { return compile("xliff2", "2.0").attach(xliff2Elements()) })
	xliff22 = sync.OnceValue(func() *grammar { return compile("xliff2", "2.2").attach(xliff2Elements()) })
	xliff12 = sync.OnceValue(func() *grammar { return compile("xliff1", "").attach(xliff1Elements()) })
	tmx14   = sync.OnceValue(func() *grammar { return compile("tmx", "").attach(tmxElements()) })
)

// attach gives the elements their checks.
func (g *grammar) attach(checks map[string][]check) *grammar {
	for name, list := range checks {
		if e := g.elements[name]; e != nil {
			e.checks = list
		}
	}
	return g
}

// only returns the grammar for files that use this namespace of it alone.
func (g *grammar) only(space string) *grammar {
	v := g.spaces[space]
	if v == nil {
		return g
	}
	return &grammar{g.standard, map[string]*vocabulary{space: v}, g.elements}
}
