package format

import (
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A Fact is what a file says of a segment beside its texts, its state and its
// notes. It is for show and stays in the file as it is.
type Fact struct {
	Kind        FactKind
	Text        string // of a match the source, of a term the term
	Translation string // of a match or a term
	From        string // origin, author, phase
	Percent     int    // of a match; 0: unknown
}

// FactKind tells facts apart.
type FactKind string

// The kinds of facts.
const (
	FactMatch    FactKind = "match"    // a candidate: alt-trans, mtc:match
	FactVersion  FactKind = "version"  // the text as it was before
	FactTerm     FactKind = "term"     // an entry of the file's glossary, a marked term
	FactComment  FactKind = "comment"  // a remark that is anchored in the text
	FactIssue    FactKind = "issue"    // an ITS quality issue
	FactOrigin   FactKind = "origin"   // where the target came from, in the dialect's words
	FactPhase    FactKind = "phase"    // the workflow phase
	FactRule     FactKind = "rule"     // a restriction: may not be split, another order
	FactMeta     FactKind = "metadata" // a name and a value
	FactConflict FactKind = "conflict" // what the file says is at odds
)

// Facts returns what the file says of segment i. It reads the unit again.
func (f *File) Facts(i int) ([]Fact, error) {
	teller, ok := f.splicer.(interface {
		facts(k int) []Fact
		read(start int) error
	})
	if !ok {
		return nil, nil
	}
	for _, u := range f.units {
		if i < u.first || i >= u.first+u.count {
			continue
		}
		if err := teller.read(u.start); err != nil {
			return nil, err
		}
		return teller.facts(i - u.first), nil
	}
	return nil, nil
}

// read takes the unit at start once more.
func (f *body) read(start int) error { return xml.Fragment(f.data(), start, &f.tree) }

// percent reads a quality as files write it: "80", "80%", "80.5", "0.82".
func percent(s string) int {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v < 0 {
		return 0
	}
	if v <= 1 && strings.Contains(s, ".") {
		v *= 100
	}
	return int(min(v, 102))
}

// facts of segment k of the trans-unit at hand.
func (f *xliff1) facts(k int) []Fact {
	t, u := &f.tree, f.outline()
	var all []Fact
	add := func(kind FactKind, from string) {
		if from != "" {
			all = append(all, Fact{Kind: kind, From: from})
		}
	}
	for _, alt := range t.Children(0, "alt-trans") {
		if x, ok := f.alternative(alt, u.parts[k].mid); ok {
			all = append(all, x)
		}
	}
	all = append(all, f.marked(u.parts[k])...)
	if u.target >= 0 {
		add(FactPhase, t.Attr(u.target, "phase-name"))
		add(FactOrigin, t.Attr(u.target, "state-qualifier"))
		if t.Attr(0, "approved") == "yes" && strings.HasPrefix(t.Attr(u.target, "state"), "needs-") {
			all = append(all, Fact{Kind: FactConflict, Text: "approved, and the state asks for work"})
		}
	}
	if seg := f.trados(u.parts[k].mid); seg >= 0 && t.Attr(seg, "origin") != "" {
		all = append(all, Fact{Kind: FactOrigin, From: t.Attr(seg, "origin"), Percent: percent(t.Attr(seg, "percent"))})
	}
	if f.phrase != "" {
		if from := t.Attr(0, f.phrase+"trans-origin"); from != "" && from != "null" {
			all = append(all, Fact{Kind: FactOrigin, From: from, Percent: percent(t.Attr(0, f.phrase+"score"))})
		}
	}
	if f.memoQ != "" {
		add(FactOrigin, t.Attr(0, f.memoQ+"status"))
	}
	return all
}

// alternative reads an alt-trans; those of other segments and empty ones are
// none.
func (f *xliff1) alternative(alt int32, mid string) (Fact, bool) {
	t := &f.tree
	target := t.Child(alt, "target")
	if target < 0 || t.Text(target) == "" || mid != "" && t.Attr(alt, "mid") != "" && t.Attr(alt, "mid") != mid {
		return Fact{}, false
	}
	x := Fact{Kind: FactMatch, Translation: t.Text(target), From: t.Attr(alt, "origin"), Percent: percent(t.Attr(alt, "match-quality"))}
	if x.From == "" {
		x.From = t.Attr(alt, "tool-id")
	}
	if t.Attr(alt, "alttranstype") == "previous-version" {
		x.Kind = FactVersion
	}
	if source := t.Child(alt, "source"); source >= 0 {
		x.Text = t.Text(source)
	}
	return x, true
}

// marked returns the terms and comments that are marked in the texts of a
// segment.
func (f *xliff1) marked(p part1) []Fact {
	t := &f.tree
	var all []Fact
	for _, parent := range []int32{p.source, p.target} {
		if parent < 0 {
			continue
		}
		for i := parent + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[parent].End; i++ {
			if t.Local(i) != "mrk" {
				continue
			}
			switch kind := t.Attr(i, "mtype"); kind {
			case "term", "x-term":
				all = append(all, Fact{Kind: FactTerm, Text: t.Text(i)})
			case "x-sdl-comment":
				for _, a := range t.Attrs(i) {
					if name := string(t.Data[a.Name:a.NameEnd]); strings.HasSuffix(name, ":cid") {
						all = append(all, f.comment(xml.Unescape(t.Data[a.Value:a.ValueEnd])))
					}
				}
			default:
				if c := t.Attr(i, "comment"); c != "" {
					all = append(all, Fact{Kind: FactComment, Text: c})
				}
			}
		}
	}
	return all
}

// comment returns a comment of Trados, which stands at the head of its file.
func (f *xliff1) comment(id string) Fact {
	if f.comments == nil {
		f.comments = map[string]Fact{}
		var t xml.Tree
		s := xml.NewScanner(f.data())
		for {
			tok, err := s.Next()
			if err != nil || tok.Kind == xml.End {
				break
			}
			if tok.Kind != xml.StartTag || string(local(f.data(), tok)) != "cmt-def" || s.Element(&t) != nil {
				continue
			}
			x := Fact{Kind: FactComment}
			for i := range t.Nodes {
				if t.Local(int32(i)) == "Comment" {
					x.Text, x.From = t.Text(int32(i)), t.Attr(int32(i), "user")
				}
			}
			f.comments[t.Attr(0, "id")] = x
		}
	}
	if x, ok := f.comments[id]; ok {
		return x
	}
	return Fact{Kind: FactComment, Text: id}
}

// facts of segment k of the unit at hand.
func (f *xliff2) facts(k int) []Fact {
	t, p := &f.tree, f.outline()[k]
	var all []Fact
	here := f.ids(p)
	if list := t.Foreign(0, "matches"); list >= 0 {
		for _, m := range t.Children(list, "match") {
			if x, ok := f.match(m, here); ok {
				all = append(all, x)
			}
		}
	}
	if list := t.Foreign(0, "glossary"); list >= 0 {
		for _, g := range t.Children(list, "glossEntry") {
			all = append(all, f.term(g, here)...)
		}
	}
	all = append(all, f.issues(p)...)
	if t.Attr(p.segment, "canResegment") == "no" || t.Attr(0, "canResegment") == "no" && t.Attr(p.segment, "canResegment") == "" {
		all = append(all, Fact{Kind: FactRule, Text: "may not be split or joined"})
	}
	if p.target >= 0 && t.Attr(p.target, "order") != "" {
		all = append(all, Fact{Kind: FactRule, Text: "stands at place " + t.Attr(p.target, "order") + " of its unit in the translation"})
	}
	if list := t.Foreign(0, "metadata"); list >= 0 {
		for i := list; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[list].End; i++ {
			if t.Local(i) == "meta" {
				all = append(all, Fact{Kind: FactMeta, From: t.Attr(i, "type"), Text: t.Text(i)})
			}
		}
	}
	return all
}

// ids returns the references by which others in the unit name a segment: its
// own id and those of the markers in its source.
func (f *xliff2) ids(p part2) map[string]bool {
	t := &f.tree
	all := map[string]bool{"": true, "#" + t.Attr(p.segment, "id"): true}
	for i := p.source + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[p.source].End; i++ {
		if name := t.Local(i); name == "mrk" || name == "sm" || name == "pc" {
			all["#"+t.Attr(i, "id")] = true
		}
	}
	return all
}

func (f *xliff2) match(m int32, here map[string]bool) (Fact, bool) {
	t := &f.tree
	// The texts are of the core, whose namespace is not the module's.
	source, target := t.Foreign(m, "source"), t.Foreign(m, "target")
	if !here[t.Attr(m, "ref")] || target < 0 {
		return Fact{}, false
	}
	x := Fact{Kind: FactMatch, Translation: t.Text(target), From: t.Attr(m, "origin"), Percent: percent(t.Attr(m, "matchQuality"))}
	if t.Attr(m, "subType") == "satzpaar:draft" {
		x.Kind, x.From = FactVersion, "satzpaar"
	}
	if source >= 0 {
		x.Text = t.Text(source)
	}
	return x, true
}

func (f *xliff2) term(g int32, here map[string]bool) []Fact {
	t := &f.tree
	term := t.Child(g, "term")
	if !here[t.Attr(g, "ref")] || term < 0 {
		return nil
	}
	translations := t.Children(g, "translation")
	if len(translations) == 0 {
		return []Fact{{Kind: FactTerm, Text: t.Text(term)}}
	}
	var all []Fact
	for _, tr := range translations {
		all = append(all, Fact{Kind: FactTerm, Text: t.Text(term), Translation: t.Text(tr), From: t.Attr(tr, "source")})
	}
	return all
}

// issues returns the quality issues and comments that are marked in the texts.
func (f *xliff2) issues(p part2) []Fact {
	t := &f.tree
	var all []Fact
	for _, parent := range []int32{p.source, p.target} {
		if parent < 0 {
			continue
		}
		for i := parent + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[parent].End; i++ {
			if name := t.Local(i); name != "mrk" && name != "sm" {
				continue
			}
			if kind := t.Attr(i, "its:locQualityIssueType"); kind != "" {
				all = append(all, Fact{Kind: FactIssue, Text: strings.TrimSpace(kind + " " + t.Attr(i, "its:locQualityIssueComment")), Percent: percent(t.Attr(i, "its:locQualityIssueSeverity"))})
			}
			if v := t.Attr(i, "value"); v != "" && t.Attr(i, "type") == "comment" {
				all = append(all, Fact{Kind: FactComment, Text: v})
			}
		}
	}
	return all
}

// limit1 reads a restriction of length: maxwidth and minwidth in characters
// (XLIFF 1.2, 3.3.1).
func limit1(t *xml.Tree) translate.Limit {
	if unit := t.Attr(0, "size-unit"); unit != "char" {
		return translate.Limit{}
	}
	least, _ := strconv.Atoi(t.Attr(0, "minwidth"))
	most, _ := strconv.Atoi(t.Attr(0, "maxwidth"))
	return translate.Limit{MinRunes: max(least, 0), MaxRunes: max(most, 0)}
}

// limit2 reads slr:sizeRestriction of a unit or a segment: "most" or
// "least,most", "*" for no bound (XLIFF 2.1, 5.7.7.8).
func limit2(t *xml.Tree, node int32) translate.Limit {
	v := t.Attr(node, "slr:sizeRestriction")
	if v == "" {
		return translate.Limit{}
	}
	least, most, two := strings.Cut(v, ",")
	if !two {
		least, most = "0", v
	}
	a, _ := strconv.Atoi(strings.TrimSpace(least))
	b, _ := strconv.Atoi(strings.TrimSpace(most))
	return translate.Limit{MinRunes: max(a, 0), MaxRunes: max(b, 0)}
}

// describe1 says what a code of XLIFF 1.2 stands for: its equivalent text, or
// the native code in it.
func describe1(t *xml.Tree, p piece, c *translate.InlineCode) {
	if v := t.Attr(p.node, "equiv-text"); v != "" {
		c.Show = v
	} else if !p.tag {
		if v := t.Text(p.node); v != "" {
			c.Show = v
		}
	}
}

// describe2 says what a code of XLIFF 2 stands for, and what may be done to it
// (XLIFF 2.1, 4.3.1): the original data, its display, the comment of a marker.
func describe2(t *xml.Tree, p piece, c *translate.InlineCode) {
	c.Fixed = t.Attr(p.node, "canDelete") == "no"
	c.NoReorder = strings.HasSuffix(t.Attr(p.node, "canReorder"), "o") // "no", "firstNo"
	end := ""
	switch {
	case p.tag && p.kind == translate.CodeOpen:
		end = "Start"
	case p.tag:
		end = "End"
	}
	for _, name := range []string{"disp" + end, "equiv" + end, "value"} {
		if v := t.Attr(p.node, name); v != "" {
			c.Show = v
			return
		}
	}
	ref := t.Attr(p.node, "dataRef"+end)
	list := t.Child(0, "originalData")
	if ref == "" || list < 0 {
		return
	}
	for d := t.Nodes[list].First; d >= 0; d = t.Nodes[d].Next {
		if t.Local(d) == "data" && t.Attr(d, "id") == ref {
			c.Show = t.Text(d)
			return
		}
	}
}
