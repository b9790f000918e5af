package session

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"satzpaar/store"
	"satzpaar/translate/align"
	"satzpaar/translate/names"
)

// NameLinks are the starter names of one word that are spelt otherwise in
// English, as evidence for pairing sentences. Names of several words are left
// to their likeness.
var NameLinks = sync.OnceValue(func() map[string][]string {
	links := map[string][]string{}
	for _, e := range names.Starter() {
		for _, de := range e.German {
			if len(de) < 4 || strings.Contains(de, " ") {
				continue
			}
			w := strings.Join(align.Words(de), "")
			for _, en := range slices.Concat(e.English, e.Historic) {
				if en == de || strings.Contains(en, " ") {
					continue
				}
				if b := strings.Join(align.Words(en), ""); !slices.Contains(links[w], b) {
					links[w] = append(links[w], b)
				}
			}
		}
	}
	return links
})

// lesson is how many pairs of the memory, the newest ones, and of the document
// teach how words are rendered: more take longer and hardly teach more.
const lesson = 2000

// evidence is what helps to pair texts of two languages: names, the words that
// the memory teaches, our own list for German and English, and the dictionary
// of the system for other languages.
func evidence(ctx context.Context, lib *store.Library, source, target string) (align.Options, error) {
	ours := source == "de" && target == "en"
	opt := align.Options{NoLexicon: !ours}
	if ours {
		opt.Links = NameLinks()
	}
	a, b, err := lib.Newest(ctx, source, target, lesson)
	if err != nil {
		return opt, err
	}
	opt.Links = withTaught(opt.Links, a, b)
	if len(a) > 0 {
		opt.Remembered = answers(ctx, lib)
	}
	if source == "de" && !ours {
		opt.Dictionary = Dictionary(target)
	}
	return opt, nil
}

// answers asks the memory for the translations of just this sentence. What
// cannot be read is done without.
func answers(ctx context.Context, lib *store.Library) func(string) []string {
	return func(source string) []string {
		units, err := lib.Answers(ctx, source)
		if err != nil {
			return nil
		}
		all := make([]string, len(units))
		for i, a := range units {
			all[i] = a.Target
		}
		return all
	}
}

// withTaught adds what pairs of sentences teach to links, which stay as they
// are.
func withTaught(links map[string][]string, source, target []string) map[string][]string {
	if len(source) == 0 {
		return links
	}
	all := maps.Clone(links)
	if all == nil {
		all = map[string][]string{}
	}
	for w, renderings := range align.Teach(source, target) {
		all[w] = slices.Concat(all[w], renderings)
	}
	return all
}

// evidence is what helps to pair sentences anew and to link words; the names
// alone until the worker has learnt the rest.
func (s *Session) evidence() align.Options {
	if opt := s.learnt.Load(); opt != nil {
		return *opt
	}
	if s.doc.SourceLang == "de" && s.doc.TargetLang == "en" {
		return align.Options{Links: NameLinks()}
	}
	return align.Options{NoLexicon: true}
}

// learn gathers the evidence of memory and document, in the worker. What
// cannot be read is done without: it only helps.
func (w *worker) learn(d pairs) {
	opt, err := evidence(w.ctx, w.s.lib, d.sourceLang, d.targetLang)
	if err != nil || w.ctx.Err() != nil {
		return
	}
	opt.Links = withTaught(opt.Links, d.source, d.target)
	w.s.learnt.Store(&opt)
}

// pairs are the pairs of a document that are sure enough to teach.
type pairs struct {
	sourceLang, targetLang string
	source, target         []string
}

func (s *Session) surePairs() pairs {
	d := pairs{sourceLang: primary(s.doc.SourceLang), targetLang: primary(s.doc.TargetLang)}
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if len(d.source) < lesson && g.Source != "" && g.Target != "" && !g.Apart && g.Confidence >= .9 {
			d.source, d.target = append(d.source, g.Source), append(d.target, g.Target)
		}
	}
	return d
}

// primary is the language of a tag without its region.
func primary(tag string) string {
	p, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return p
}
