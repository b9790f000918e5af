package valid

import (
	"slices"
	"strings"

	"satzpaar/translate/format/xml"
)

// child holds a child against the content of its parent.
func (j *judge) child(parent, f *frame, tok *xml.Token) {
	j.placed(parent, f, tok)
	if parent.el == nil || parent.bad {
		return
	}
	foreign := f.space != parent.space
	for step := parent.step; step < len(parent.el.content); step++ {
		p := &parent.el.content[step]
		if !p.takes(f.el, foreign) {
			continue
		}
		if step == parent.step && p.max > 0 && parent.count >= p.max {
			continue
		}
		for _, missing := range parent.el.content[parent.step:step] {
			if missing.min > 0 && (missing.text != parent.el.content[parent.step].text || parent.count < missing.min) {
				j.sayOf("child-missing", parent.el.section, tok.Start, "<%s> needs %s before <%s>", parent.el.name, missing.text, j.data[tok.Name:tok.NameEnd])
				parent.bad = true
				return
			}
		}
		if step > parent.step {
			parent.step, parent.count = step, 0
		}
		parent.count++
		parent.seen |= 1 << step
		if slices.Contains(p.deprecated, f.el) {
			j.sayOf("deprecated", parent.el.section, tok.Start, "<%s> is deprecated here; leave it out", f.el.name)
		}
		return
	}
	if f.el == nil && j.g.spaces[f.space] != nil {
		return // said already: it is unknown
	}
	j.unexpected(parent, f, foreign, tok)
}

func (p *particle) takes(el *element, foreign bool) bool {
	if foreign && p.other {
		return true
	}
	return el != nil && slices.Contains(p.of, el)
}

// unexpected says why a child may not stand where it does.
func (j *judge) unexpected(parent, f *frame, foreign bool, tok *xml.Token) {
	name := j.data[tok.Name:tok.NameEnd]
	for i := range parent.el.content {
		if !parent.el.content[i].takes(f.el, foreign) {
			continue
		}
		if parent.seen&(1<<i) != 0 && parent.el.content[i].max == 1 {
			j.sayOf("child-twice", parent.el.section, tok.Start, "<%s> takes <%s> only once", parent.el.name, name)
		} else {
			j.sayOf("child-order", parent.el.section, tok.Start, "<%s> stands too late in <%s>; move it up", name, parent.el.name)
		}
		return
	}
	j.sayOf("child-not-allowed", parent.el.section, tok.Start, "<%s> may not stand in <%s>; take it out", name, parent.el.name)
}

// placed finds elements of a module that stand in an element of another where
// they are not at home. What modules and extensions hold is their own business.
func (j *judge) placed(parent, f *frame, tok *xml.Token) {
	if f.el == nil || f.el.inside == nil || parent.el == nil || f.space == parent.space || slices.Contains(f.el.inside, parent.el) {
		return
	}
	if strings.Contains(f.el.name, ":") {
		j.sayOf("module-misplaced", f.el.section, tok.Start, "<%s> may not stand in <%s>", f.el.name, parent.el.name)
	}
}

// complete finds children that are missing at the end of an element.
func (j *judge) complete(f *frame, at int) {
	for i := f.step; i < len(f.el.content); i++ {
		p := &f.el.content[i]
		if p.min > 0 && (i > f.step || f.count < p.min) {
			j.sayOf("child-missing", f.el.section, j.start(f, at), "<%s> needs %s", f.el.name, p.text)
			return
		}
	}
}

// start returns where the open element begins, or at if that is not known.
func (j *judge) start(f *frame, at int) int {
	if j.scope != nil {
		return j.scope.items[f.item].at
	}
	return at
}
