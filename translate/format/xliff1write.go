package format

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

func (f *xliff1) splice(i int, was, now translate.Segment) ([]splice, error) {
	p := &f.place[i]
	var all []splice
	inserted := ""
	if was.Target != now.Target {
		old := ""
		if p.content >= 0 {
			n := f.tree.Nodes[p.content]
			old = string(f.tree.Data[n.Open:max(n.Open, n.Close)])
		}
		content, err := p.codes.render(now.Target, habit(old))
		if err != nil {
			return nil, err
		}
		s, in := f.content(p, content, old)
		all, inserted = append(all, s...), in
	}
	if was.State != now.State && !(now.State == translate.New && now.Target == "") {
		all = append(all, f.stateOf(i, p, now.State, inserted, all)...)
	}
	return all, nil
}

// content replaces the content of the target, which may be empty or missing;
// inserted is the start tag of a target that was made.
func (f *xliff1) content(p *place1, content, old string) (all []splice, inserted string) {
	t := f.tree
	if p.content >= 0 {
		return []splice{replaceContent(t, p.content, content, old)}, ""
	}
	prefix := t.Prefix(p.unit.source)
	if p.mid != "" {
		content = "<" + prefix + `mrk mtype="seg" mid="` + xml.EscapeAttr(p.mid) + `">` + content + "</" + prefix + "mrk>"
		if p.unit.target >= 0 {
			n := t.Nodes[p.unit.target]
			if n.Open == n.End {
				return []splice{replaceContent(t, p.unit.target, content, "")}, ""
			}
			return []splice{{int(n.Close), int(n.Close), content}}, ""
		}
	}
	after := p.unit.source
	if p.unit.segSource >= 0 {
		after = p.unit.segSource
	}
	at := int(t.Nodes[after].End)
	tag := "<" + prefix + "target>"
	return []splice{{at, at, f.space(p.unit.source) + tag + content + "</" + prefix + "target>"}}, tag
}

// space is the white space before an element, with which a new one begins.
func (f *xliff1) space(node int32) string { return before(f.tree, node) }

func before(t *xml.Tree, node int32) string {
	start := int(t.Nodes[node].Start)
	i := start
	for i > 0 && strings.IndexByte(" \t\r\n", t.Data[i-1]) >= 0 {
		i--
	}
	return string(t.Data[i:start])
}

// replaceContent replaces what stands between the tags of an element.
func replaceContent(t *xml.Tree, node int32, content, old string) splice {
	n := t.Nodes[node]
	if n.Open == n.End { // <target/>
		name := string(t.Data[n.Start+1 : n.NameEnd])
		end := int(n.End)
		return splice{end - 2, end, ">" + content + "</" + name + ">"}
	}
	if strings.HasPrefix(old, "<![CDATA[") && strings.Index(old, "]]>") == len(old)-3 && !strings.Contains(content, "<") {
		if text := xml.Unescape([]byte(content)); !strings.Contains(text, "]]>") {
			content = "<![CDATA[" + text + "]]>"
		}
	}
	return splice{int(n.Open), int(n.Close), content}
}

// stateOf writes the state of segment i: the dialect's own attribute where
// there is one, else state of the target and approved of the unit, where the
// segments of one target share the lowest.
func (f *xliff1) stateOf(i int, p *place1, state translate.State, inserted string, done []splice) []splice {
	t := f.tree
	if p.dialect >= 0 {
		return f.dialectState(p, state)
	}
	p.unit.states[i] = state
	lowest := state
	for _, s := range p.unit.states {
		if rank(s) < rank(lowest) {
			lowest = s
		}
	}
	value, approved := written(lowest)
	var all []splice
	if p.unit.target >= 0 {
		all = append(all, setAttr(t, p.unit.target, "state", value)...)
		if lowest == translate.Rejected {
			all = append(all, setAttr(t, p.unit.target, "state-qualifier", "x-rejected")...)
		} else if q := t.Attr(p.unit.target, "state-qualifier"); strings.HasPrefix(q, "rejected-") || q == "x-rejected" {
			all = append(all, dropAttr(t, p.unit.target, "state-qualifier")...)
		}
	} else if inserted != "" {
		mark := ` state="` + value + `"`
		if lowest == translate.Rejected {
			mark += ` state-qualifier="x-rejected"`
		}
		done[0].text = strings.Replace(done[0].text, inserted, strings.TrimSuffix(inserted, ">")+mark+">", 1)
	}
	if _, has := t.Find(p.unit.node, "approved"); has || approved == "yes" {
		all = append(all, setAttr(t, p.unit.node, "approved", approved)...)
	}
	return all
}

// rank orders states by the work that is left.
func rank(s translate.State) int {
	if s == translate.Rejected {
		return 0
	}
	return int(s)
}

// setAttr replaces the value of an attribute, or inserts it behind the name of
// the element; nothing where it has that value already.
func setAttr(t *xml.Tree, node int32, name, value string) []splice {
	if a, ok := t.Find(node, name); ok {
		if xml.Unescape(t.Data[a.Value:a.ValueEnd]) == value {
			return nil
		}
		return []splice{{a.Value, a.ValueEnd, xml.EscapeAttr(value)}}
	}
	at := int(t.Nodes[node].NameEnd)
	return []splice{{at, at, " " + name + `="` + xml.EscapeAttr(value) + `"`}}
}

// dropAttr removes an attribute and the white space before it.
func dropAttr(t *xml.Tree, node int32, name string) []splice {
	a, ok := t.Find(node, name)
	if !ok {
		return nil
	}
	start := a.Name
	for strings.IndexByte(" \t\r\n", t.Data[start-1]) >= 0 {
		start--
	}
	return []splice{{start, a.ValueEnd + 1, ""}}
}
