package format

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"satzpaar/translate"
)

// The formats of glossaries, besides the tables of package names.
const (
	TBX    = "tbx"    // TermBase eXchange, ISO 30042: 2008 (martif) and 2019 (tbx, DCA and DCT)
	UTX    = "utx"    // Universal Terminology eXchange 1.20
	OmegaT = "omegat" // source, target, comment, between tabs
)

// A Skipped is an entry of a glossary that was not taken over.
type Skipped struct {
	Line int
	Why  string
}

// GlossaryKind tells the format of a glossary by its name and its first bytes,
// "" for one that is none of these.
func GlossaryKind(name string, b []byte) string {
	switch ext := strings.ToLower(path.Ext(name)); {
	case looksXML(b), ext == ".tbx":
		return TBX
	case ext == ".utx", bytes.HasPrefix(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), []byte("#UTX")):
		return UTX
	case ext == ".utf8", ext == ".tab", ext == ".txt":
		return OmegaT
	}
	return ""
}

// ReadGlossary reads the German and English terms of a glossary, in its order.
// Entries that lack one of the two are skipped and named. The first English
// term without a standing is preferred, the others are allowed.
func ReadGlossary(kind, name string, b []byte) ([]translate.Name, []Skipped, error) {
	var g gloss
	var err error
	switch kind {
	case TBX:
		err = readTBX(&g, b)
	case UTX:
		err = readUTX(&g, b)
	case OmegaT:
		err = readOmegaT(&g, b)
	default:
		err = &translate.Error{Code: translate.Unsupported, Text: "this is no glossary (TBX, UTX or OmegaT)"}
	}
	if err != nil {
		return nil, nil, named(name, err)
	}
	return g.done(), g.skipped, nil
}

// WriteGlossary writes names as a glossary. The same names give the same bytes.
// UTX and OmegaT hold German and English forms alone; TBX holds all but reach
// and parts.
func WriteGlossary(kind string, all []translate.Name) ([]byte, error) {
	var b bytes.Buffer
	switch kind {
	case TBX:
		writeTBX(&b, all)
	case UTX:
		writeUTX(&b, all)
	case OmegaT:
		writeOmegaT(&b, all)
	default:
		return nil, &translate.Error{Code: translate.Unsupported, Text: "the glossary format " + kind + " cannot be written", Hint: "Use tbx, utx, utf8, tsv or csv."}
	}
	return b.Bytes(), nil
}

// gloss gathers the entries of a glossary.
type gloss struct {
	all     []translate.Name
	known   []known        // of each of all
	index   map[string]int // by citation form
	skipped []Skipped
}

// known is what an entry holds already.
type known struct {
	forms     map[string]bool // by language and text
	preferred bool            // an English form is preferred
}

// add takes over an entry that has terms in both languages; entries of one
// citation form are joined.
func (g *gloss) add(line int, n translate.Name) {
	english := false
	for i := range n.Forms {
		f := &n.Forms[i]
		if f.Lang == "en" {
			if f.State == "" && !english {
				f.State = translate.Preferred
			}
			english = true
		}
		if f.State == "" {
			f.State = translate.Allowed
		}
	}
	switch {
	case n.Citation == "" || n.Citation[0] == '#':
		g.skip(line, "no German term")
		return
	case !english:
		g.skip(line, fmt.Sprintf("no English term for %s", n.Citation))
		return
	}
	i, ok := g.index[n.Citation]
	if !ok {
		if g.index == nil {
			g.index = map[string]int{}
		}
		i = len(g.all)
		g.index[n.Citation] = i
		g.known = append(g.known, known{forms: map[string]bool{}})
		g.all = append(g.all, n)
		g.all[i].Forms = nil
	}
	g.join(i, n.Forms)
}

// join adds forms to an entry. What a second one prefers is allowed there,
// since one form is preferred already.
func (g *gloss) join(i int, forms []translate.NameForm) {
	k := &g.known[i]
	before := k.preferred
	for _, f := range forms {
		key := f.Lang + f.Text
		if k.forms[key] {
			continue
		}
		if f.Lang == "en" && f.State == translate.Preferred {
			k.preferred = true
			if before {
				f.State = translate.Allowed
			}
		}
		k.forms[key] = true
		g.all[i].Forms = append(g.all[i].Forms, f)
	}
}

// done returns the names, the English forms of each first.
func (g *gloss) done() []translate.Name {
	for _, n := range g.all {
		slices.SortStableFunc(n.Forms, func(a, b translate.NameForm) int { return strings.Compare(b.Lang, a.Lang) })
	}
	return g.all
}

func (g *gloss) skip(line int, why string) { g.skipped = append(g.skipped, Skipped{line, why}) }

// side returns "de" or "en" for a language tag of the pair, "" for another.
func side(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	switch primary {
	case "de", "deu", "ger":
		return "de"
	case "en", "eng":
		return "en"
	}
	return ""
}
