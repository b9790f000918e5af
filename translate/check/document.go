package check

import (
	"cmp"
	"slices"
	"sync/atomic"

	"satzpaar/translate"
)

// Run checks a document: every pair by itself, then the names and what only
// the whole document shows. The gravest findings come first, then those of the
// pairs in their order, whatever the goroutines did. Nothing is found where it
// was stopped.
func (k Known) Run(d *translate.Document) []translate.Finding {
	k.SourceLang, k.TargetLang = d.SourceLang, d.TargetLang
	views, ok := k.look(d)
	if !ok {
		return nil
	}
	var all []translate.Finding
	for i := range views {
		all = append(all, views[i].found...)
	}
	all = withoutKept(all)
	if germanEnglish.fits(d.SourceLang, d.TargetLang) {
		all = append(all, k.nameFindings(d)...)
		for i := range views {
			all = append(all, views[i].unbalanced...)
		}
	}
	if k.Terms != nil {
		all = withoutNamed(all)
	}
	all = append(all, checkConsistency(d, views)...)
	all = append(all, k.checkMemory(d)...)
	all = append(all, checkQuoteParagraphs(d)...)
	if intoEnglish.fits(d.SourceLang, d.TargetLang) {
		all = append(all, checkVariant(d, views)...)
	}
	slices.SortStableFunc(all, func(a, b translate.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return all
}

// A view is what one look at a segment yields: what is found in it, and what
// the checks of the whole document want to know of it.
type view struct {
	found          []translate.Finding
	unbalanced     []translate.Finding // names that one side alone has
	source, target string              // folded
	spelt          []token             // words of one variety of English
}

// look looks at every segment by itself, many at a time. ok is false where it
// was stopped.
func (k *Known) look(d *translate.Document) (views []view, ok bool) {
	views = make([]view, len(d.Segments))
	var judged map[translate.SegmentID][]translate.Occurrence
	if k.Judge != nil && germanEnglish.fits(d.SourceLang, d.TargetLang) {
		judged = k.bySegment()
	}
	english := intoEnglish.fits(d.SourceLang, d.TargetLang)
	var stopped atomic.Bool
	translate.Each(len(views), k.Hands, func(i int) {
		g, v := &d.Segments[i], &views[i]
		if stopped.Load() || g.Apart {
			return
		}
		if k.Stopped != nil && k.Stopped() {
			stopped.Store(true)
			return
		}
		p := read(*g)
		defer p.release()
		if g.Source != "" {
			v.found = k.pair(p)
		}
		if judged != nil {
			v.unbalanced = k.checkBalance(d, i, judged[g.ID])
		}
		if english {
			v.spelt = p.spelt()
		}
		v.source, v.target = Fold(g.Source), Fold(g.Target)
	})
	return views, !stopped.Load()
}

// withoutKept drops the hints on nouns that stand unchanged in three segments
// or more: whoever keeps a word throughout means a name.
func withoutKept(all []translate.Finding) []translate.Finding {
	segments := map[string]map[translate.SegmentID]bool{}
	for _, f := range all {
		if f.Check == germanLeftNoun.ID {
			if segments[f.Evidence] == nil {
				segments[f.Evidence] = map[translate.SegmentID]bool{}
			}
			segments[f.Evidence][f.Segment] = true
		}
	}
	return slices.DeleteFunc(all, func(f translate.Finding) bool {
		return f.Check == germanLeftNoun.ID && len(segments[f.Evidence]) >= 3
	})
}
