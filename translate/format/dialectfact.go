package format

import (
	"cmp"
	"strings"

	"satzpaar/translate"
)

// ofDialect returns what a dialect says of a segment of the unit at hand:
// where its target came from, how alike that was, and its comments.
func (f *xliff1) ofDialect(mid string) []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	origin := func(from, score string) {
		if from != "" && from != "null" {
			all = append(all, translate.Fact{Kind: translate.FactOrigin, From: from, Percent: percent(score)})
		}
	}
	if seg := f.trados(mid); seg >= 0 {
		origin(t.Attr(seg, "origin"), t.Attr(seg, "percent"))
		for _, v := range t.Children(seg, "value") {
			all = append(all, translate.Fact{Kind: translate.FactMeta, From: t.Attr(v, "key"), Text: t.Text(v)})
		}
	}
	if f.phrase != "" {
		origin(t.Attr(0, f.phrase+"trans-origin"), t.Attr(0, f.phrase+"score"))
	}
	if f.memoQ != "" {
		origin(t.Attr(0, f.memoQ+"status"), t.Attr(0, f.memoQ+"percent"))
	}
	if meta := f.worldServer(); meta >= 0 {
		from := ""
		if status := t.Child(meta, "status"); status >= 0 {
			from = t.Attr(status, "translation_type")
		}
		if score := t.Attr(meta, "tm_score"); from == "" && percent(score) > 0 {
			from = "tm"
		}
		origin(from, t.Attr(meta, "tm_score"))
	}
	return append(all, f.ownComments()...)
}

// ownComments returns the comments that memoQ and Phrase keep in elements of
// their own; deleted ones are none. Phrase's <m:comment> names its author by
// the id of an <m:user> in front of the files, and says whether it is resolved,
// as the importer that its maker's partner published reads it.
func (f *xliff1) ownComments() []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	take := func(i int32) {
		if t.Attr(i, "deleted") == "true" || t.Text(i) == "" {
			return
		}
		x := translate.Fact{Kind: translate.FactComment, Text: t.Text(i), From: t.Attr(i, "creatoruser"), When: t.Attr(i, "time")}
		if id := t.Attr(i, "created-by"); x.From == "" {
			x.From, x.When = cmp.Or(f.head().users[id], id), t.Attr(i, "created-at")
		}
		if t.Attr(i, "resolved") == "true" {
			x.From = strings.TrimPrefix(x.From+", resolved", ", ")
		}
		all = append(all, x)
	}
	for c := t.Nodes[0].First; c >= 0; c = t.Nodes[c].Next {
		if t.Local(c) == "" || t.Space(c) == t.Space(0) {
			continue
		}
		switch t.Local(c) {
		case "comment":
			take(c)
		case "comments":
			for _, i := range t.Children(c, "comment") {
				take(i)
			}
		}
	}
	return all
}
