package session

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"satzpaar/store"
	"satzpaar/store/atomic"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/names"
)

// ReadNames reads a table of names or a glossary (TBX, UTX, that of OmegaT),
// told apart by the name of the file and its bytes. Entries of a glossary that
// could not be used are named.
func ReadNames(name string, b []byte) ([]translate.Name, []format.Skipped, error) {
	if kind := format.GlossaryKind(name, b); kind != "" {
		return format.ReadGlossary(kind, name, b)
	}
	text, err := format.DecodeText(name, b) // spreadsheets write windows-1252
	if err != nil {
		return nil, nil, err
	}
	all, err := names.ReadTable(strings.NewReader(text.String), name, !isCSV(name))
	return all, nil, err
}

// FormatNames renders names as the ending of the file says.
func FormatNames(name string, all []translate.Name) ([]byte, error) {
	if kind := format.GlossaryKind(name, nil); kind != "" {
		return format.WriteGlossary(kind, all)
	}
	var b bytes.Buffer
	err := names.WriteTable(&b, all, !isCSV(name))
	return b.Bytes(), err
}

func isCSV(name string) bool { return strings.EqualFold(filepath.Ext(name), ".csv") }

// A Glossary is a file of names and terms that was read, and what taking it
// over would change.
type Glossary struct {
	Path    string
	Skipped []format.Skipped
	Changes []TermChange // forms that would get another standing, in the order of the file
	Same    int          // forms that have theirs already
	reach   translate.Reach
	names   []translate.Name
}

// A TermChange is a form that gets a standing.
type TermChange struct {
	Name string // German
	Form translate.NameForm
	Was  translate.FormState // "" for a form that is new
}

// ReadGlossary reads a glossary and compares it with what was decided in a
// reach. It may be called off the goroutine of a session.
func ReadGlossary(ctx context.Context, lib *store.Library, path string, reach translate.Reach) (*Glossary, error) {
	b, err := readFile(path)
	if err != nil {
		return nil, err
	}
	all, skipped, err := ReadNames(path, b)
	if err != nil {
		return nil, err
	}
	decided, err := lib.Names(ctx, reach)
	if err != nil {
		return nil, err
	}
	type key struct{ name, lang, text, context, from, profile string }
	of := func(n string, f translate.NameForm) key {
		lang := f.Lang
		if lang == "" {
			lang = "en"
		}
		return key{n, lang, f.Text, f.Context, f.ValidFrom, f.Profile}
	}
	standing := map[key]translate.FormState{}
	for _, n := range decided {
		for _, f := range n.Forms {
			standing[of(n.Citation, f)] = f.State
		}
	}
	g := &Glossary{Path: path, Skipped: skipped, reach: reach, names: all}
	for _, n := range all {
		for _, f := range n.Forms {
			if f.Reach.Scope == "" {
				f.Reach = reach
			}
			k := of(n.Citation, f)
			was := standing[k]
			if was == f.State {
				g.Same++
				continue
			}
			standing[k] = f.State // said twice in the file, it counts once
			g.Changes = append(g.Changes, TermChange{Name: n.Citation, Form: f, Was: was})
		}
	}
	return g, nil
}

// TakeGlossary takes a glossary over, in one step that one undo takes back.
func (s *Session) TakeGlossary(g *Glossary) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if len(g.Changes) == 0 {
		return nil
	}
	// What is known of a name beside its forms is no decision.
	var known []translate.Name
	for _, n := range g.names {
		if n.Kind != "" && n.Kind != translate.UnknownName || n.Origin != "" || n.Note != "" || n.Original != "" {
			n.Forms = nil
			known = append(known, n)
		}
	}
	if err := s.lib.ImportNames(context.Background(), known, g.reach, s.opt.Who, s.now()); err != nil {
		return err
	}
	at := s.Segment(s.active).ID
	decisions := make([]translate.NameDecision, 0, len(g.Changes))
	for _, c := range g.Changes {
		decisions = append(decisions, translate.NameDecision{Name: c.Name, Form: c.Form, Segment: at, Reason: filepath.Base(g.Path)})
	}
	return s.record(store.Entry{Kind: store.Do, What: "glossary", Segment: at, Names: decisions})
}

// WriteGlossary writes what was decided in a reach as the ending of the file
// says, and returns how many names there are.
func (s *Session) WriteGlossary(path string, reach translate.Reach) (int, error) {
	all, err := s.lib.Names(context.Background(), reach)
	if err != nil {
		return 0, err
	}
	all = slices.DeleteFunc(all, func(n translate.Name) bool { return len(n.Forms) == 0 })
	b, err := FormatNames(path, all)
	if err != nil {
		return 0, err
	}
	return len(all), atomic.WriteFile(path, b)
}
