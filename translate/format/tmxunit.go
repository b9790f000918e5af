package format

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// unit reads one <tu>.
func (u *Units) unit(chunk []byte, line int, yield func(translate.Unit) error) error {
	t := &u.one
	t.reset()
	if !u.quick.read(chunk, t, u.Hash) {
		if err := xml.Element(chunk, &u.tree); err != nil {
			var bad *xml.Error
			if errors.As(err, &bad) {
				u.reject(line+bad.Line-1, bad.Reason)
				return nil
			}
			return err
		}
		t.reset()
		t.read(&u.tree, &u.numb, u.Hash)
	}
	from := t.side(u.Source)
	if from < 0 {
		want := t.srclang
		if want == "" {
			want = u.header
		}
		from = t.side(want)
	}
	if from < 0 && u.Source == "" && u.header == "" && len(t.langs) > 0 {
		from = 0
	}
	if from < 0 {
		u.reject(line, "the unit has no text in the source language")
		return nil
	}
	pairs := 0
	for to := range t.langs {
		if to == from || sameLanguage(t.langs[to], t.langs[from]) || u.Target != "" && !sameLanguage(t.langs[to], u.Target) {
			continue
		}
		p, ok := t.pair(from, to)
		if !ok {
			continue
		}
		pairs++
		if err := yield(p); err != nil {
			return err
		}
	}
	if pairs == 0 {
		u.reject(line, "the unit has no text in a target language")
	}
	return nil
}

// oneUnit is a <tu> that was read: from a tree, or, without one, quickly.
type oneUnit struct {
	tree    *xml.Tree
	numb    *numbering
	srclang string
	langs   []string
	segs    []int32
	tuvs    []int32
	texts   []string         // of the variants, without a tree
	credits []translate.Unit // and who made them, when
	base    translate.Unit
	extra   Extra
	json    []byte   // memory for that of extra
	props   interned // JSON that comes again
}

// reset empties o, whose memory is used again.
func (o *oneUnit) reset() {
	*o = oneUnit{langs: o.langs[:0], segs: o.segs[:0], tuvs: o.tuvs[:0], texts: o.texts[:0], credits: o.credits[:0], extra: Extra{Props: o.extra.Props[:0], Notes: o.extra.Notes[:0]}, json: o.json, props: o.props}
}

// read reads the element of a tree.
func (o *oneUnit) read(t *xml.Tree, numb *numbering, hash func(string) uint64) {
	const tu = 0
	o.tree, o.numb, o.srclang = t, numb, t.Attr(tu, "srclang")
	if o.srclang == "*all*" {
		o.srclang = ""
	}
	o.base.Uses, _ = strconv.Atoi(t.Attr(tu, "usagecount")) // 0 where it is no number
	credits(t, tu, &o.base)
	for c := t.Nodes[tu].First; c >= 0; c = t.Nodes[c].Next {
		if t.Nodes[c].Kind != xml.StartTag {
			continue
		}
		switch t.Local(c) {
		case "prop":
			o.prop(t.Attr(c, "type"), t.Text(c), hash)
		case "note":
			o.extra.Notes = append(o.extra.Notes, t.Text(c))
		case "tuv":
			lang := t.Attr(c, "xml:lang")
			if lang == "" {
				lang = t.Attr(c, "lang") // TMX 1.1
			}
			if seg := t.Child(c, "seg"); seg >= 0 {
				o.langs, o.segs, o.tuvs = append(o.langs, lang), append(o.segs, seg), append(o.tuvs, c)
			}
		}
	}
}

// credits reads who made and changed an element, and when, where it says so.
func credits(t *xml.Tree, i int32, u *translate.Unit) {
	for _, name := range []string{"creationid", "changeid"} {
		if v := t.Attr(i, name); v != "" {
			u.Who = v
		}
	}
	if v := date(t.Attr(i, "creationdate")); v != "" {
		u.Created = v
	}
	if v := date(t.Attr(i, "changedate")); v != "" {
		u.Changed = v
	}
}

// date turns 20230102T030405Z into RFC 3339; without a zone it is UTC.
func date(s string) string {
	if len(s) < 15 || s[8] != 'T' {
		return ""
	}
	for i, c := range []byte(s[:15]) {
		if i != 8 && (c < '0' || c > '9') {
			return ""
		}
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:8] + "T" + s[9:11] + ":" + s[11:13] + ":" + s[13:15] + "Z"
}

// prop keeps a property, and reads those by which other tools note the
// surroundings: OmegaT (prev, next, id), memoQ (x-context-pre, x-context-post,
// x-context).
func (o *oneUnit) prop(kind, text string, hash func(string) uint64) {
	o.extra.Props = append(o.extra.Props, [2]string{kind, text})
	switch {
	case kind == "id" || kind == "x-context":
		o.base.Context = text
	case hash == nil:
	case kind == "prev" || kind == "x-context-pre":
		o.base.PrevHash = hash(bare(text))
	case kind == "next" || kind == "x-context-post":
		o.base.NextHash = hash(bare(text))
	}
}

// bare takes the element away that memoQ puts around a neighbour.
func bare(text string) string {
	return strings.TrimSuffix(strings.TrimPrefix(text, "<seg>"), "</seg>")
}

// side returns the first variant in a language, -1 for none.
func (o *oneUnit) side(lang string) int {
	if lang == "" {
		return -1
	}
	for i, l := range o.langs {
		if sameLanguage(l, lang) {
			return i
		}
	}
	return -1
}

// pair makes a unit of two variants; both must hold text.
func (o *oneUnit) pair(from, to int) (translate.Unit, bool) {
	p := o.base
	extra := o.extra
	if o.tree == nil {
		p.Source, p.Target = o.texts[from], o.texts[to]
		c := &o.credits[to]
		p.Who, p.Created, p.Changed = cmp.Or(c.Who, p.Who), cmp.Or(c.Created, p.Created), cmp.Or(c.Changed, p.Changed)
		return o.finish(p, extra, from, to)
	}
	a, b := o.segs[from], o.segs[to]
	credits(o.tree, o.tuvs[to], &p)
	if textOnly(o.tree, a) && textOnly(o.tree, b) {
		p.Source, p.Target = o.tree.Text(a), o.tree.Text(b)
	} else {
		o.numb.read(o.tree, a, b, &inlineTMX)
		p.Source, p.Target = o.numb.show(o.numb.from), o.numb.show(o.numb.to)
		extra.Codes = len(o.numb.list) > 0
	}
	return o.finish(p, extra, from, to)
}

// finish completes a pair that has its texts.
func (o *oneUnit) finish(p translate.Unit, extra Extra, from, to int) (translate.Unit, bool) {
	if strings.TrimSpace(p.Source) == "" || strings.TrimSpace(p.Target) == "" {
		return p, false
	}
	p.SourceLang, p.TargetLang = o.langs[from], o.langs[to]
	if len(extra.Props)+len(extra.Notes) > 0 || extra.Codes {
		o.json = extra.append(o.json[:0])
		p.Props = o.props.of(o.json)
	}
	return p, true
}

// textOnly reports whether an element holds text alone.
func textOnly(t *xml.Tree, i int32) bool {
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Nodes[c].Kind == xml.StartTag {
			return false
		}
	}
	return true
}
