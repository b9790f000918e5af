package session

import (
	"context"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/names"
)

// readNames builds the judge of names from the starter and what was decided.
func (s *Session) readNames(ctx context.Context) error {
	j, err := NamesJudge(ctx, s.lib, s.project.ID)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.judge = j
	s.mu.Unlock()
	return nil
}

// NamesJudge returns the judge that knows the starter names and what the
// library holds of a project's decisions and of those for all.
func NamesJudge(ctx context.Context, lib *store.Library, project int64) (*names.Judge, error) {
	decided, err := lib.NameDecisions(ctx, project)
	if err != nil {
		return nil, err
	}
	index := map[string]int{}
	var entries []names.Entry
	for _, d := range decided {
		i, ok := index[d.German]
		if !ok {
			i = len(entries)
			index[d.German] = i
			entries = append(entries, names.NewEntry(d.German))
		}
		entries[i].Decide(d.English, d.State)
	}
	if len(entries) == 0 {
		return names.Default(), nil
	}
	return names.NewJudge(names.Starter(), entries), nil
}

func (s *Session) namesJudge() *names.Judge {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.judge
}

// A NameSummary is a name of the document with its renderings.
type NameSummary struct {
	Name       string
	Kind       translate.NameKind
	Count      int
	Trouble    int            // occurrences that ask for a decision
	Renderings map[string]int // with their counts
	Wrong, Fix string         // the first rendering in trouble and what is offered for it
	Segments   []int          // where it stands
}

// DocumentNames lists the names of the document, those in trouble first.
func (s *Session) DocumentNames() []NameSummary {
	index := map[string]int{}
	var calm, trouble []NameSummary
	var all []NameSummary
	for i := range s.Len() {
		for _, o := range s.Names(i) {
			k, ok := index[o.Name]
			if !ok {
				k = len(all)
				index[o.Name] = k
				all = append(all, NameSummary{Name: o.Name, Kind: o.Kind, Renderings: map[string]int{}})
			}
			n := &all[k]
			n.Count++
			n.Segments = append(n.Segments, i)
			if o.Rendering != "" {
				n.Renderings[o.Rendering]++
			}
			if o.Verdict.Flag() {
				n.Trouble++
				if n.Fix == "" && len(o.Suggest) > 0 {
					n.Wrong, n.Fix = o.Rendering, o.Suggest[0]
				}
			}
		}
	}
	for _, n := range all {
		if n.Trouble > 0 {
			trouble = append(trouble, n)
		} else {
			calm = append(calm, n)
		}
	}
	return append(trouble, calm...)
}
