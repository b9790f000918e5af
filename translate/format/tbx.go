package format

import (
	"bytes"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// What stands in a note of a term where TBX has no category of its own.
const (
	noteBeside  = "only beside: "
	noteFrom    = "from: "
	noteTo      = "until: "
	noteProfile = "house style: "
)

// readTBX reads ISO 30042: the entries, languages and terms of 2008 (termEntry,
// langSet, tig, ntig) and of 2019 (conceptEntry, langSec, termSec), with data
// categories as attributes (DCA) or as tags (DCT).
func readTBX(g *gloss, b []byte) error {
	src, err := xml.Decode(b)
	if err != nil {
		return err
	}
	t, err := xml.Parse(src.Data)
	if err != nil {
		return err
	}
	if root := t.Local(t.Root); root != "martif" && root != "tbx" {
		line, col := xml.Place(t.Data, int(t.Nodes[t.Root].Start))
		return &translate.Error{Code: translate.Invalid, Line: line, Col: col, Text: "<" + root + "> is no glossary; TBX begins with <tbx> or <martif>"}
	}
	lines := lineCounter{data: t.Data}
	for i := range t.Nodes {
		switch n := int32(i); t.Local(n) {
		case "termEntry", "conceptEntry":
			g.add(lines.at(int(t.Nodes[i].Start)), concept(t, n))
		}
	}
	return nil
}

// concept reads an entry.
func concept(t *xml.Tree, entry int32) translate.Name {
	n := translate.Name{Kind: translate.UnknownName}
	var german []translate.NameForm
	for c := t.Nodes[entry].First; c >= 0; c = t.Nodes[c].Next {
		switch category, value := dataCategory(t, c); {
		case category == "subjectField":
			n.Kind = nameKind(value)
		case category == "note" || category == "definition" && n.Note == "":
			n.Note = value
		}
		if name := t.Local(c); name != "langSet" && name != "langSec" {
			continue
		}
		tag := t.Attr(c, "xml:lang")
		for _, f := range termsOf(t, c) {
			switch side(tag) {
			case "de":
				f.Lang = "de"
				german = append(german, f)
			case "en":
				f.Lang = "en"
				n.Forms = append(n.Forms, f)
			default:
				if n.Original == "" && tag != "" {
					n.Original = f.Text
					n.Origin, _, _ = strings.Cut(tag, "-")
				}
			}
		}
	}
	n.Citation, german = citation(german)
	n.Forms = append(n.Forms, german...)
	return n
}

// citation takes the German form that entries go by: the preferred one, else
// the first that is not deprecated.
func citation(german []translate.NameForm) (string, []translate.NameForm) {
	best := -1
	for i, f := range german {
		if f.State == translate.Preferred {
			best = i
			break
		}
		if best < 0 && f.State != translate.Forbidden && f.State != translate.Historic {
			best = i
		}
	}
	if best < 0 {
		return "", nil
	}
	var rest []translate.NameForm
	for i, f := range german {
		if i == best {
			continue
		}
		if f.State == translate.Forbidden {
			f.State = translate.SourceTypo // in German, what is deprecated is a slip of the source
		}
		rest = append(rest, f)
	}
	return german[best].Text, rest
}

// termsOf returns the terms of a language.
func termsOf(t *xml.Tree, lang int32) []translate.NameForm {
	var all []translate.NameForm
	for c := t.Nodes[lang].First; c >= 0; c = t.Nodes[c].Next {
		switch t.Local(c) {
		case "tig", "termSec", "ntig":
			f := translate.NameForm{}
			readTerm(t, c, &f)
			if group := t.Child(c, "termGrp"); group >= 0 {
				readTerm(t, group, &f)
			}
			if f.Text != "" {
				all = append(all, f)
			}
		}
	}
	return all
}

// readTerm reads what stands in a tig, termSec, ntig or termGrp.
func readTerm(t *xml.Tree, group int32, f *translate.NameForm) {
	for c := t.Nodes[group].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == "term" {
			f.Text = strings.Join(strings.Fields(t.Text(c)), " ")
			continue
		}
		switch category, value := dataCategory(t, c); category {
		case "administrativeStatus", "normativeAuthorization":
			f.State = formState(value)
		case "note":
			readFormNote(value, f)
		}
	}
}

func readFormNote(note string, f *translate.NameForm) {
	for _, field := range []struct {
		prefix string
		to     *string
	}{{noteBeside, &f.Context}, {noteFrom, &f.ValidFrom}, {noteTo, &f.ValidTo}, {noteProfile, &f.Profile}} {
		if v, ok := strings.CutPrefix(note, field.prefix); ok {
			*field.to = v
		}
	}
}

// dataCategory returns the category of an element and its value: by its type
// (DCA), else by its own name (DCT). The groups of 2008 are looked into.
func dataCategory(t *xml.Tree, i int32) (category, value string) {
	name := t.Local(i)
	switch name {
	case "":
		return "", ""
	case "descripGrp", "termNoteGrp", "adminGrp":
		for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
			if t.Local(c) != "" {
				return dataCategory(t, c)
			}
		}
		return "", ""
	case "descrip", "termNote", "admin":
		name = t.Attr(i, "type")
	case "langSet", "langSec", "term", "termGrp", "tig", "ntig", "termSec":
		return "", ""
	}
	return name, strings.Join(strings.Fields(t.Text(i)), " ")
}

// formState maps the administrative status of TBX (ISO 12620).
func formState(status string) translate.FormState {
	switch strings.TrimSuffix(status, "-admn-sts") {
	case "preferredTerm", "preferred", "standardizedTerm":
		return translate.Preferred
	case "admittedTerm", "admitted", "regulatedTerm", "legalTerm":
		return translate.Allowed
	case "deprecatedTerm", "deprecated", "notRecommended":
		return translate.Forbidden
	case "supersededTerm", "superseded", "obsolete":
		return translate.Historic
	}
	return ""
}

var nameKinds = []translate.NameKind{
	translate.Person, translate.Place, translate.Institution, translate.Org, translate.Title, translate.Work, translate.Event, translate.Demonym, translate.Language, translate.Currency,
}

// nameKind returns the kind that a subject field names, else the unknown one.
func nameKind(field string) translate.NameKind {
	for _, k := range nameKinds {
		if strings.EqualFold(field, string(k)) {
			return k
		}
	}
	return translate.UnknownName
}

// lineCounter counts the lines of rising offsets in one pass.
type lineCounter struct {
	data      []byte
	pos, line int
}

func (l *lineCounter) at(offset int) int {
	l.line += bytes.Count(l.data[l.pos:offset], []byte("\n"))
	l.pos = offset
	return l.line + 1
}
