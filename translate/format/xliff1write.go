package format

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

func (f *xliff1) splice(u unit, was, now []translate.Segment) ([]splice, error) {
	if err := xml.Fragment(f.data(), u.start, &f.tree); err != nil {
		return nil, err
	}
	w := write1{f: f, t: &f.tree, unit1: f.outline()}
	for i, p := range w.parts {
		if was[i].Target == now[i].Target {
			continue
		}
		f.numb.read(w.t, p.source, p.target, &inline1)
		old := f.content(p.target)
		content, err := f.numb.render(now[i].Target, old)
		if err != nil {
			return nil, err
		}
		w.content(p, content, old)
	}
	w.states(was, now)
	w.done()
	w.notes(now)
	return w.all, nil
}

// write1 collects the splices of a trans-unit.
type write1 struct {
	f *xliff1
	t *xml.Tree
	unit1
	all []splice
	// What a target that the unit lacks will hold.
	fresh, attributes string
}

// content replaces the content of a segment's target, which may be empty or
// missing.
func (w *write1) content(p part1, content, old string) {
	if p.target >= 0 {
		w.all = append(w.all, replaceContent(w.t, p.target, content, old))
		return
	}
	if p.source != w.source { // a marker of the seg-source
		prefix, mid := w.t.Prefix(w.source), ""
		if p.mid != "" {
			mid = ` mid="` + xml.EscapeAttr(p.mid) + `"`
		}
		content = "<" + prefix + `mrk mtype="seg"` + mid + ">" + content + "</" + prefix + "mrk>"
	}
	w.fresh += content
}

// done adds what the unit lacked: markers at the end of its target, or the
// target itself behind the source.
func (w *write1) done() {
	switch {
	case w.fresh == "" && w.attributes == "":
	case w.target < 0 && w.fresh != "":
		after := w.source
		if w.segSource >= 0 {
			after = w.segSource
		}
		at, prefix := int(w.t.Nodes[after].End), w.t.Prefix(w.source)
		w.all = append(w.all, splice{at, at, before(w.t, w.source) + "<" + prefix + "target" + w.attributes + ">" + w.fresh + "</" + prefix + "target>"})
	case w.target >= 0 && w.t.Nodes[w.target].Open == w.t.Nodes[w.target].End:
		w.all = append(w.all, replaceContent(w.t, w.target, w.fresh, ""))
	case w.target >= 0:
		at := int(w.t.Nodes[w.target].Close)
		w.all = append(w.all, splice{at, at, w.fresh})
	}
}

// states writes the states that changed: in the dialect's own attribute where
// there is one, else in state of the target and approved of the unit, where
// the segments of one target share the lowest.
func (w *write1) states(was, now []translate.Segment) {
	lowest, changed, why := translate.Final, false, ""
	for i := range now {
		state := now[i].State
		if rank(state) < rank(lowest) {
			lowest = state
		}
		if state == translate.Rejected {
			why = qualifier(now[i].Notes)
		}
		if was[i].State == state || state == translate.New && now[i].Target == "" {
			continue
		}
		s, only := w.f.dialectState(w.parts[i].mid, state)
		w.all = append(w.all, s...)
		changed = changed || !only
	}
	if changed {
		w.shared(lowest, why)
	}
}

// shared writes the one state of a target, and why it was rejected.
func (w *write1) shared(lowest translate.State, why string) {
	value, approved := written(lowest)
	switch {
	case w.target >= 0:
		w.all = append(w.all, setAttr(w.t, w.target, "state", value)...)
		q := w.t.Attr(w.target, "state-qualifier")
		rejected := strings.HasPrefix(q, "rejected-") || q == "x-rejected"
		if lowest == translate.Rejected && !rejected {
			w.all = append(w.all, setAttr(w.t, w.target, "state-qualifier", why)...)
		} else if lowest != translate.Rejected && rejected {
			w.all = append(w.all, dropAttr(w.t, w.target, "state-qualifier")...)
		}
	case w.fresh != "":
		w.attributes = ` state="` + value + `"`
		if lowest == translate.Rejected {
			w.attributes += ` state-qualifier="` + why + `"`
		}
	}
	if _, has := w.t.Find(0, "approved"); has || approved == "yes" {
		w.all = append(w.all, setAttr(w.t, 0, "approved", approved)...)
	}
}

// before is the white space before an element, with which a new one begins.
func before(t *xml.Tree, node int32) string {
	start := int(t.Nodes[node].Start)
	i := start
	for i > 0 && strings.IndexByte(" \t\r\n", t.Data[i-1]) >= 0 {
		i--
	}
	return string(t.Data[i:start])
}

// rank orders states by the work that is left.
func rank(s translate.State) int {
	if s == translate.Rejected {
		return 0
	}
	return int(s)
}
