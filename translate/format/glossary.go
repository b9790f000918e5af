package format

import (
	"bytes"
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
	return g.all, g.skipped, nil
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
	index   map[string]int
	skipped []Skipped
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
		g.skip(line, "no English term for "+n.Citation)
		return
	}
	if i, ok := g.index[n.Citation]; ok {
		g.join(&g.all[i], n)
		return
	}
	if g.index == nil {
		g.index = map[string]int{}
	}
	g.index[n.Citation] = len(g.all)
	g.all = append(g.all, n)
}

// join adds the forms of a second entry. What it prefers is allowed there,
// since one form is preferred already.
func (g *gloss) join(to *translate.Name, n translate.Name) {
	have := map[string]bool{}
	preferred := false
	for _, f := range to.Forms {
		have[f.Lang+f.Text] = true
		preferred = preferred || f.Lang == "en" && f.State == translate.Preferred
	}
	for _, f := range n.Forms {
		if have[f.Lang+f.Text] {
			continue
		}
		if preferred && f.Lang == "en" && f.State == translate.Preferred {
			f.State = translate.Allowed
		}
		have[f.Lang+f.Text] = true
		to.Forms = append(to.Forms, f)
	}
	slices.SortStableFunc(to.Forms, func(a, b translate.NameForm) int { return strings.Compare(b.Lang, a.Lang) })
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
