package valid

// A unit is a <unit> of XLIFF 2, or an <mtc:match> within one, by its texts.
type unit struct {
	s        *scope
	at       int32 // the element itself
	data     int32 // its originalData, or -1
	segments int
	sources  []content
	targets  []content
	// sides are the codes of all sources and of all targets, in their order.
	sides [2][]code
	// ids are what references without a prefix lead to: segments and the codes
	// of sources; the others are the codes of targets.
	ids, targetIDs map[string]int32
}

// A content is a source or target with its codes.
type content struct {
	item, segment int32
	n             int    // place of the segment in its unit, from 1
	codes         []code // a part of a side of the unit
	partner       int    // the target of a source and the other way round; -1: none
}

// A code is an inline element in the flow of a text. A pc counts twice, where
// it begins and where it ends.
type code struct {
	*item
	index  int32
	closes bool // the end of a pc
}

// unit gathers the texts and codes of a unit. It uses buffers of the judge,
// which the next unit overwrites.
func (j *judge) unit(s *scope) *unit {
	u := &j.buffer
	u.reset(s, 0)
	n := 0
	for i := range s.children(0) {
		switch it := &s.items[i]; {
		case it.is("originalData"):
			u.data = i
		case it.is("segment"), it.is("ignorable"):
			n++
			if it.is("segment") {
				u.segments++
			}
			u.add(i, i, n)
		}
	}
	return u
}

// match gathers the texts of a candidate.
func (s *scope) match(at int32) *unit {
	u := &unit{ids: map[string]int32{}, targetIDs: map[string]int32{}}
	u.reset(s, at)
	u.add(at, at, 1)
	for i := range s.children(at) {
		if s.items[i].is("originalData") {
			u.data = i
		}
	}
	return u
}

func (u *unit) reset(s *scope, at int32) {
	u.s, u.at, u.data, u.segments = s, at, -1, 0
	u.sources, u.targets = u.sources[:0], u.targets[:0]
	u.sides[0], u.sides[1] = u.sides[0][:0], u.sides[1][:0]
	clear(u.ids)
	clear(u.targetIDs)
}

// add takes up the source and target that parent holds.
func (u *unit) add(parent, segment int32, n int) {
	source, target := -1, -1
	for i := range u.s.children(parent) {
		switch it := &u.s.items[i]; {
		case it.is("source"):
			u.sources = append(u.sources, content{i, segment, n, u.flow(0, i), -1})
			source = len(u.sources) - 1
		case it.is("target"):
			u.targets = append(u.targets, content{i, segment, n, u.flow(1, i), -1})
			target = len(u.targets) - 1
		}
	}
	if source >= 0 && target >= 0 {
		u.sources[source].partner, u.targets[target].partner = target, source
	}
}

// flow appends the codes of a text to a side and returns them.
func (u *unit) flow(side int, text int32) []code {
	all := u.sides[side]
	from := len(all)
	var open []int32
	for i := text + 1; i <= u.s.items[text].end; i++ {
		for len(open) > 0 && u.s.items[open[len(open)-1]].end <= i {
			pc := open[len(open)-1]
			open = open[:len(open)-1]
			all = append(all, code{&u.s.items[pc], pc, true})
		}
		if i == u.s.items[text].end {
			break
		}
		it := &u.s.items[i]
		if it.el == nil {
			continue
		}
		switch it.el.name {
		case "pc":
			open = append(open, i)
			all = append(all, code{it, i, false})
		case "ph", "sc", "ec", "sm", "em", "mrk":
			all = append(all, code{it, i, false})
		}
	}
	u.sides[side] = all
	return all[from:len(all):len(all)]
}

// check runs the checks of a unit.
func (u *unit) check(j *judge) {
	checkSegments(j, u)
	checkUnitIDs(j, u)
	checkLanguages(j, u)
	checkSpace(j, u)
	checkOrder(j, u)
	for side := range u.sides {
		checkSpans(j, u, side)
		checkMarkers(j, u, side)
	}
	checkData(j, u)
	checkCopies(j, u)
	checkSubFlows(j, u)
	checkHints(j, u)
	checkDeleted(j, u)
	checkSequences(j, u)
}

// isCode reports whether the element is a code, not an annotation.
func (c code) isCode() bool {
	switch c.el.name {
	case "ph", "pc", "sc", "ec":
		return true
	}
	return false
}

// key names a code across source and target: an ec goes by its sc.
func (c code) key() string {
	if c.el.name == "ec" {
		if ref := c.get("startRef"); ref != "" {
			return "/" + ref
		}
	}
	if c.closes {
		return "/" + c.get("id")
	}
	return c.get("id")
}
