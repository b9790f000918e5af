package format

import (
	"satzpaar/translate"
)

// facts of segment k of the unit at hand.
func (f *xliff2) facts(k int) []translate.Fact {
	t, p := &f.tree, f.outline()[k]
	var all []translate.Fact
	here := f.ids(p)
	if list := t.Foreign(0, "matches"); list >= 0 {
		for _, m := range t.Children(list, "match") {
			if x, ok := f.match(m, p, here); ok {
				all = append(all, x)
			}
		}
	}
	if list := t.Foreign(0, "glossary"); list >= 0 {
		for _, g := range t.Children(list, "glossEntry") {
			all = append(all, f.term(g, here)...)
		}
	}
	all = append(all, f.marked(p)...)
	all = append(all, issues(t, p.source, p.target)...)
	if v := t.Attr(p.segment, "canResegment"); v == "no" || v == "" && f.whole(0) {
		all = append(all, translate.Fact{Kind: translate.FactRule, Text: translate.Unsplittable})
	}
	if p.target >= 0 && t.Attr(p.target, "order") != "" {
		all = append(all, translate.Fact{Kind: translate.FactRule, Text: "stands at place " + t.Attr(p.target, "order") + " of its unit in the translation"})
	}
	return append(all, f.metadata()...)
}

// whole reports whether an element says that its text may not be segmented
// anew. Files and groups, whose word goes down to it, are asked by their place.
func (f *xliff2) whole(unit int32) bool {
	switch f.tree.Attr(unit, "canResegment") {
	case "no":
		return true
	case "yes":
		return false
	}
	return f.head().whole(int(f.tree.Nodes[unit].Start))
}

// metadata returns the name of a unit and the metadata of the module.
func (f *xliff2) metadata() []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	if name := t.Attr(0, "name"); name != "" && name != t.Attr(0, "id") {
		all = append(all, translate.Fact{Kind: translate.FactMeta, From: "name", Text: name})
	}
	within(t, t.Foreign(0, "metadata"), func(i int32, name string) {
		if name == "meta" {
			all = append(all, translate.Fact{Kind: translate.FactMeta, From: t.Attr(i, "type"), Text: t.Text(i)})
		}
	})
	return all
}

// ids returns the references by which others in the unit name a segment: its
// own id and those of the markers in its source.
func (f *xliff2) ids(p part2) map[string]bool {
	t := &f.tree
	all := map[string]bool{"": true, "#" + t.Attr(p.segment, "id"): true}
	within(t, p.source, func(i int32, name string) {
		if name == "mrk" || name == "sm" || name == "pc" {
			all["#"+t.Attr(i, "id")] = true
		}
	})
	return all
}

func (f *xliff2) match(m int32, p part2, here map[string]bool) (translate.Fact, bool) {
	t := &f.tree
	// The texts are of the core, whose namespace is not the module's.
	source, target := t.Foreign(m, "source"), t.Foreign(m, "target")
	if !here[t.Attr(m, "ref")] || target < 0 {
		return translate.Fact{}, false
	}
	x := translate.Fact{Kind: translate.FactMatch, Translation: f.shown(p.source, target, &inline2), From: t.Attr(m, "origin")}
	for _, name := range []string{"matchQuality", "similarity", "matchSuitability"} {
		if x.Percent == 0 {
			x.Percent = percent(t.Attr(m, name))
		}
	}
	if x.From == "" {
		x.From = t.Attr(m, "type")
	}
	if t.Attr(m, "subType") == "satzpaar:draft" {
		x.Kind, x.From = translate.FactVersion, "satzpaar"
	}
	if source >= 0 {
		x.Text = f.shown(p.source, source, &inline2)
	}
	return x, true
}

func (f *xliff2) term(g int32, here map[string]bool) []translate.Fact {
	t := &f.tree
	term := t.Child(g, "term")
	if !here[t.Attr(g, "ref")] || term < 0 {
		return nil
	}
	translations := t.Children(g, "translation")
	if len(translations) == 0 {
		return []translate.Fact{{Kind: translate.FactTerm, Text: t.Text(term), From: t.Attr(term, "source")}}
	}
	var all []translate.Fact
	for _, tr := range translations {
		all = append(all, translate.Fact{Kind: translate.FactTerm, Text: t.Text(term), Translation: t.Text(tr), From: t.Attr(tr, "source")})
	}
	return all
}

// marked returns the comments and terms that are marked in the texts.
func (f *xliff2) marked(p part2) []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	for _, parent := range []int32{p.source, p.target} {
		within(t, parent, func(i int32, name string) {
			if name != "mrk" && name != "sm" {
				return
			}
			switch v := t.Attr(i, "value"); t.Attr(i, "type") {
			case "comment":
				if v != "" { // else it names a note
					all = append(all, translate.Fact{Kind: translate.FactComment, Text: v})
				}
			case "term":
				if name == "mrk" {
					all = append(all, translate.Fact{Kind: translate.FactTerm, Text: t.Text(i), From: v})
				}
			}
		})
	}
	return all
}
