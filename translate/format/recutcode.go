package format

import (
	"strings"

	"satzpaar/translate/format/xml"
)

// A cut through a code that spans text makes two of it, a beginning and an
// end (XLIFF 2.1, 4.7.2.3): <pc> becomes <sc/> and <ec/>, <mrk> becomes <sm/>
// and <em/>.

// opened returns the unit at hand with the codes of these keys as beginning
// and end, in sources and targets alike.
func (f *xliff2) opened(keys map[string]bool) string {
	t := &f.tree
	var all []splice
	for _, name := range []string{"segment", "ignorable"} {
		for _, c := range t.Children(0, name) {
			within(t, c, func(i int32, name string) {
				if n := t.Nodes[i]; (name == "pc" || name == "mrk") && keys[name+" "+t.Attr(i, "id")] {
					start, end := halves(t, i, name)
					if n.Open == n.End {
						all = append(all, splice{int(n.Start), int(n.End), start + end})
						return
					}
					all = append(all, splice{int(n.Start), int(n.Open), start}, splice{int(n.Close), int(n.End), end})
				}
			})
		}
	}
	return spliced(string(t.Data), all)
}

// halves returns the beginning and the end of a code.
func halves(t *xml.Tree, i int32, name string) (start, end string) {
	prefix := t.Prefix(i)
	first, last := &strings.Builder{}, &strings.Builder{}
	add := func(b *strings.Builder, name, value string) {
		b.WriteString(" " + name + `="` + value + `"`)
	}
	id := xml.EscapeAttr(t.Attr(i, "id"))
	add(last, "startRef", id)
	overlap := true
	for _, a := range t.Attrs(i) {
		name, value := string(t.Data[a.Name:a.NameEnd]), string(t.Data[a.Value:a.ValueEnd])
		overlap = overlap && name != "canOverlap"
		switch name {
		case "canCopy", "canDelete", "canOverlap", "subType", "type":
			add(first, name, value)
			add(last, name, value)
		case "canReorder":
			add(first, name, value)
			add(last, name, strings.Replace(value, "firstNo", "no", 1))
		case "dispStart", "equivStart", "dataRefStart", "subFlowsStart":
			add(first, strings.TrimSuffix(name, "Start"), value)
		case "dispEnd", "equivEnd", "dataRefEnd", "subFlowsEnd":
			add(last, strings.TrimSuffix(name, "End"), value)
		default:
			add(first, name, value)
		}
	}
	if name == "mrk" {
		return "<" + prefix + "sm" + first.String() + "/>", "<" + prefix + "em" + ` startRef="` + id + `"/>`
	}
	if overlap { // what <pc> means where it says nothing (4.3.1.5)
		add(first, "canOverlap", "no")
		add(last, "canOverlap", "no")
	}
	return "<" + prefix + "sc" + first.String() + "/>", "<" + prefix + "ec" + last.String() + "/>"
}
