package format

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// facts of segment k of the trans-unit at hand.
func (f *xliff1) facts(k int) []translate.Fact {
	t, u := &f.tree, f.outline()
	p := u.parts[k]
	var all []translate.Fact
	for _, alt := range t.Children(0, "alt-trans") {
		if x, ok := f.alternative(alt, p); ok {
			all = append(all, x)
		}
	}
	all = append(all, f.marked(p)...)
	all = append(all, issues(t, p.source, p.target)...)
	if u.target >= 0 {
		all = append(all, f.ofTarget(u.target)...)
	}
	all = append(all, f.ofDialect(p.mid)...)
	return append(all, f.metadata()...)
}

// ofTarget returns what the attributes of a target say beside its state.
func (f *xliff1) ofTarget(target int32) []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	if name := t.Attr(target, "phase-name"); name != "" {
		x, ok := f.head().phases[name]
		if !ok {
			x = translate.Fact{Kind: translate.FactPhase, From: name}
		}
		all = append(all, x)
	}
	if q := t.Attr(target, "state-qualifier"); q != "" {
		all = append(all, translate.Fact{Kind: translate.FactOrigin, From: q})
	}
	if t.Attr(0, "approved") == "yes" && strings.HasPrefix(t.Attr(target, "state"), "needs-") {
		all = append(all, translate.Fact{Kind: translate.FactConflict, Text: "approved, and the state asks for work"})
	}
	return all
}

// alternative reads an alt-trans; those of other segments and empty ones are
// none.
func (f *xliff1) alternative(alt int32, p part1) (translate.Fact, bool) {
	t := &f.tree
	target := t.Child(alt, "target")
	if target < 0 || t.Text(target) == "" || p.mid != "" && t.Attr(alt, "mid") != "" && t.Attr(alt, "mid") != p.mid {
		return translate.Fact{}, false
	}
	quality := t.Attr(alt, "match-quality")
	x := translate.Fact{Kind: translate.FactMatch, Translation: f.shown(p.source, target, &inline1), From: t.Attr(alt, "origin"), Percent: percent(quality)}
	if x.From == "" {
		x.From = t.Attr(alt, "tool-id")
	}
	if x.From == "" && x.Percent == 0 {
		x.From = quality // "MT", as Matecat writes it
	}
	if t.Attr(alt, "alttranstype") == "previous-version" {
		x.Kind = translate.FactVersion
	}
	if source := t.Child(alt, "source"); source >= 0 {
		x.Text = f.shown(p.source, source, &inline1)
	}
	return x, true
}

// shown returns the text of a node with the codes that it shares with a source
// as that numbers them; others are left out.
func (f *body) shown(source, node int32, v *vocabulary) string {
	f.numb.read(&f.tree, source, node, v)
	f.numb.to = withoutForeign(f.numb.to, &f.numb.source)
	return f.numb.show(f.numb.to)
}

// withoutForeign drops the codes that a side lacks.
func withoutForeign(list []piece, side *codes) []piece {
	kept := list[:0]
	for _, p := range list {
		if p.key == "" || side.find(p.key) != nil {
			kept = append(kept, p)
		}
	}
	return kept
}

// marked returns the terms and comments that are marked in the texts of a
// segment.
func (f *xliff1) marked(p part1) []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	for _, parent := range []int32{p.source, p.target} {
		within(t, parent, func(i int32, name string) {
			if name != "mrk" {
				return
			}
			switch kind := t.Attr(i, "mtype"); kind {
			case "term", "x-term":
				all = append(all, translate.Fact{Kind: translate.FactTerm, Text: t.Text(i)})
			case "x-sdl-comment":
				all = append(all, f.comment(i)...)
			default:
				if c := t.Attr(i, "comment"); c != "" {
					all = append(all, translate.Fact{Kind: translate.FactComment, Text: c})
				}
			}
		})
	}
	return all
}

// comment returns what a marker of Trados refers to: it stands at the head of
// the file.
func (f *xliff1) comment(marker int32) []translate.Fact {
	t := &f.tree
	for _, a := range t.Attrs(marker) {
		if name := string(t.Data[a.Name:a.NameEnd]); !strings.HasSuffix(name, ":cid") {
			continue
		}
		id := xml.Unescape(t.Data[a.Value:a.ValueEnd])
		if all := f.head().comments[id]; all != nil {
			return all
		}
		return []translate.Fact{{Kind: translate.FactComment, Text: id}}
	}
	return nil
}

// metadata returns the key of a unit and its contexts, as places in a program
// (XLIFF 1.2, 2.2.3).
func (f *xliff1) metadata() []translate.Fact {
	t := &f.tree
	var all []translate.Fact
	if key := t.Attr(0, "resname"); key != "" && key != t.Attr(0, "id") {
		all = append(all, translate.Fact{Kind: translate.FactMeta, From: "resname", Text: key})
	}
	for _, group := range t.Children(0, "context-group") {
		for _, c := range t.Children(group, "context") {
			all = append(all, translate.Fact{Kind: translate.FactMeta, From: t.Attr(c, "context-type"), Text: t.Text(c)})
		}
	}
	return all
}
