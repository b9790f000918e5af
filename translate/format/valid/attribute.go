package valid

import (
	"bytes"
	"slices"

	"satzpaar/translate/format/xml"
)

// attributes holds the attributes of a tag against its element.
func (j *judge) attributes(el *element, tok *xml.Token) {
	for i := range tok.Attrs {
		j.attribute(el, &tok.Attrs[i])
	}
	for _, a := range el.must {
		if !slices.ContainsFunc(tok.Attrs, func(x xml.Attr) bool { return string(j.data[x.Name:x.NameEnd]) == a.name }) {
			j.sayOf("attribute-missing", a.section, tok.Start, "<%s> needs the attribute %s", el.name, a.name)
		}
	}
}

func (j *judge) attribute(el *element, a *xml.Attr) {
	name, value := j.data[a.Name:a.NameEnd], j.data[a.Value:a.ValueEnd]
	if u, ok := el.has[string(name)]; ok {
		if u.deprecated {
			j.sayOf("deprecated", u.section, a.Name, "the attribute %s of <%s> is deprecated; leave it out", name, el.name)
		}
		j.value(el, u.name, u.section, u.of, a, value)
		return
	}
	prefix, local := split(name)
	switch {
	case string(name) == "xmlns" || string(prefix) == "xmlns":
	case prefix == nil:
		j.sayOf("attribute-unknown", el.section, a.Name, "<%s> has no attribute %s; take it out or give it a namespace of its own", el.name, name)
	case string(prefix) == "xml":
		if !el.open {
			j.sayOf("attribute-unknown", el.section, a.Name, "<%s> takes no %s", el.name, name)
		} else if string(local) == "lang" && !languageTag.Match(value) && len(value) > 0 {
			j.sayOf("attribute-value", "4.3.2.1", a.Name, "%s=%q is no language tag", name, value)
		}
	default:
		j.foreign(el, a, j.lookup(prefix), local, value)
	}
}

// foreign judges an attribute with a prefix.
func (j *judge) foreign(el *element, a *xml.Attr, space string, local, value []byte) {
	name := j.data[a.Name:a.NameEnd]
	v := j.g.spaces[space]
	if v == nil {
		if !el.open {
			j.sayOf("attribute-foreign", el.section, a.Name, "<%s> takes no attributes of other namespaces, such as %s", el.name, name)
		}
		return
	}
	g := v.globals[string(local)]
	switch {
	case g == nil:
		j.sayOf("attribute-unknown", el.section, a.Name, "%s is no attribute of its module", name)
	case v == el.space, g.on == nil && !el.open, g.on != nil && !g.on[el.name]:
		j.sayOf("attribute-misplaced", g.section, a.Name, "<%s> may not carry %s", el.name, name)
	default:
		j.value(el, g.name, g.section, g.of, a, value)
	}
}

func (j *judge) value(el *element, name, section string, t *valueType, a *xml.Attr, value []byte) {
	if bytes.IndexByte(value, '&') >= 0 {
		value = []byte(xml.Unescape(value))
	}
	if !t.accept(value) {
		j.sayOf("attribute-value", section, a.Name, "%s=%q of <%s> is not %s", name, clip(value), el.name, t.wanted())
	}
}

func clip(b []byte) string {
	const most = 60
	r := []rune(string(b[:min(len(b), 4*most)]))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most]) + "..."
}
