package session

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/translate/names"
)

// Reaches returns the reaches of decisions that hold in the open document, the
// narrowest first.
func (s *Session) Reaches() []translate.Reach {
	all := []translate.Reach{
		{Scope: translate.ScopeDocument, ID: fmt.Sprint(s.document)},
		{Scope: translate.ScopeProject, ID: fmt.Sprint(s.project.ID)},
	}
	if s.client != "" {
		all = append(all, translate.Reach{Scope: translate.ScopeClient, ID: s.client})
	}
	return append(all, translate.Everywhere)
}

// Client returns for whom the project is done, "" if that was not said.
func (s *Session) Client() string { return s.client }

// SetClient says for whom the project is done, so that what was decided for
// that client holds here, too. It lasts.
func (s *Session) SetClient(name string) error {
	name = strings.TrimSpace(name)
	if err := s.lib.SetSetting(context.Background(), s.clientKey(), name); err != nil {
		return err
	}
	s.mu.Lock()
	s.client = name
	s.mu.Unlock()
	if err := s.readNames(context.Background()); err != nil {
		return err
	}
	s.AskAgain()
	s.work.check()
	return nil
}

func (s *Session) clientKey() string { return fmt.Sprintf("client.%d", s.project.ID) }

// readNames builds the judge of names from the starter and what was decided.
func (s *Session) readNames(ctx context.Context) error {
	decided, err := s.lib.Names(ctx, s.Reaches()...)
	if err != nil {
		return err
	}
	j := names.New(decided, s.today())
	s.mu.Lock()
	s.judge, s.style = j, names.StyleOf(decided)
	s.lore.decided = check.TermsOf(decided, false)
	s.lore.terms = check.NewGlossary(slices.Concat(s.lore.decided, s.lore.file))
	s.mu.Unlock()
	return nil
}

func (s *Session) today() string { return s.opt.Now().UTC().Format("2006-01-02") }

func (s *Session) namesJudge() *names.Judge {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.judge
}

// A NameSummary is a name of the document with its renderings.
type NameSummary struct {
	Name       string // German citation form of the whole name
	Kind       translate.NameKind
	Count      int
	Trouble    int            // occurrences that ask for a decision
	Renderings map[string]int // with their counts, without possessives
	Wrong, Fix string         // the first rendering in trouble and what is offered for it
	Offers     []string       // forms to decide on, the best first: what is offered, what stands, what is allowed
	Segments   []int          // where it stands
	Places     []NamePlace    // every occurrence, in order
	Decided    string         // the form that a person preferred, "" if none did
	Original   string         // in its own script, "" if not known
}

// A NamePlace is an occurrence of a name with the index of its segment.
type NamePlace struct {
	Segment int
	translate.Occurrence
	Dismissed bool // a person has set its flag aside
}

// DocumentNames lists the names of the document, those in trouble first, the
// most frequent of them before the others.
func (s *Session) DocumentNames() []NameSummary {
	index := map[string]int{}
	var all []NameSummary
	for _, i := range s.named() {
		for _, o := range s.Names(i) {
			k, ok := index[o.Entity]
			if !ok {
				k = len(all)
				index[o.Entity] = k
				all = append(all, NameSummary{Name: o.Entity, Kind: o.Kind, Renderings: map[string]int{}})
			}
			all[k].add(NamePlace{i, o, s.nameDismissed(o)})
		}
	}
	j := s.namesJudge()
	for k := range all {
		n := &all[k]
		for _, f := range j.Forms(n.Name) {
			n.offer(f)
		}
		n.Decided, n.Original = j.Decided(n.Name), j.Original(n.Name)
	}
	slices.SortStableFunc(all, func(a, b NameSummary) int {
		if a.Trouble != b.Trouble {
			return b.Trouble - a.Trouble
		}
		return 0
	})
	return all
}

// named lists the segments in which names were found, for few of many have one.
func (s *Session) named() []int {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []int
	for i := range s.urgencies {
		if s.urgencies[i].named {
			all = append(all, i)
		}
	}
	return all
}

func (n *NameSummary) add(p NamePlace) {
	n.Count++
	n.Places = append(n.Places, p)
	if k := len(n.Segments); k == 0 || n.Segments[k-1] != p.Segment {
		n.Segments = append(n.Segments, p.Segment)
	}
	if p.Rendering != "" {
		n.Renderings[possessive(p.Rendering)]++
	}
	if !p.Verdict.Flag() || p.Dismissed {
		return
	}
	n.Trouble++
	for _, f := range p.Suggest {
		n.offer(possessive(f))
	}
	if n.Fix == "" && len(p.Suggest) > 0 {
		n.Wrong, n.Fix = p.Rendering, p.Suggest[0]
	}
}

func (n *NameSummary) offer(form string) {
	if !slices.Contains(n.Offers, form) {
		n.Offers = append(n.Offers, form)
	}
}

// NameHistory returns what was decided on a name in any reach, oldest first.
func (s *Session) NameHistory(name string) ([]translate.NameDecision, error) {
	return s.lib.NameHistory(context.Background(), name)
}

// nameDismissed reports whether a person set the flag of an occurrence aside.
func (s *Session) nameDismissed(o translate.Occurrence) bool {
	return o.Verdict.Flag() && s.isDismissed(translate.Finding{Segment: o.Segment, Check: "name-" + string(o.Verdict), Evidence: o.Name + " | " + o.Rendering})
}

// DismissName sets the flag of an occurrence aside: here, or for this
// rendering of the name in the whole project.
func (s *Session) DismissName(o translate.Occurrence, all bool, reason string) error {
	return s.Dismiss(translate.Finding{Segment: o.Segment, Check: "name-" + string(o.Verdict), Evidence: o.Name + " | " + o.Rendering}, all, reason)
}
