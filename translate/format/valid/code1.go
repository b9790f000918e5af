package valid

// begins says which element begins what an end of XLIFF 1.2 ends.
var begins = map[string]string{"ept": "bpt", "ex": "bx"}

// codes1 are the codes of a text of XLIFF 1.2.
type codes1 struct {
	open map[string]*item // begins that wait for their end
	all  map[string]bool  // begins by their rid
	ids  map[string]bool
}

// checkCodes1 pairs the codes of a text. Those with a rid go by it, the others
// by their id.
func checkCodes1(j *judge, s *scope, i int32) {
	var codes codes1
	for c := i + 1; c < s.items[i].end; c++ {
		it := &s.items[c]
		if it.el == nil {
			continue
		}
		if v := it.find("xid"); v != nil {
			j.doc.xids = append(j.doc.xids, subFlow{v.at, v.text()})
		}
		switch it.el.name {
		case "bpt", "bx":
			codes.begin(j, it)
		case "ept", "ex":
			codes.end(j, it)
			continue // its id is that of its begin in many files
		case "mrk":
			continue
		}
		codes.id(j, it)
	}
	for c := i + 1; c < s.items[i].end && len(codes.open) > 0; c++ {
		if it := &s.items[c]; (it.is("bpt") || it.is("bx")) && codes.open[it.el.name+it.pairID()] == it {
			j.say("xliff1-code-open", it.at, "this <%s> has no end in the same text", it.el.name)
		}
	}
}

// pairID returns what begin and end of a code have in common.
func (it *item) pairID() string {
	if v := it.find("rid"); v != nil {
		return " rid " + v.text()
	}
	return " id " + it.get("id")
}

func (c *codes1) begin(j *judge, it *item) {
	if c.open == nil {
		c.open, c.all = map[string]*item{}, map[string]bool{}
	}
	key := it.el.name + it.pairID()
	if c.all[key] && it.has("rid") {
		j.say("xliff1-code-pair", it.place("rid"), "a second <%s> with the rid %q stands in this text", it.el.name, it.get("rid"))
	}
	c.open[key], c.all[key] = it, true
}

func (c *codes1) end(j *judge, it *item) {
	key := begins[it.el.name] + it.pairID()
	switch {
	case c.open[key] != nil:
	case it.has("rid"):
		j.say("xliff1-code-pair", it.place("rid"), "no open <%s> with the rid %q stands before this <%s> in the same text", begins[it.el.name], it.get("rid"), it.el.name)
	default:
		j.say("xliff1-code-open", it.at, "no open <%s> with the id %q stands before this <%s> in the same text", begins[it.el.name], it.get("id"), it.el.name)
	}
	delete(c.open, key)
}

func (c *codes1) id(j *judge, it *item) {
	v := it.find("id")
	if v == nil {
		return
	}
	if c.ids == nil {
		c.ids = map[string]bool{}
	}
	if c.ids[v.text()] {
		j.say("xliff1-code-id", v.at, "the id %q stands twice in this text", v.text())
	}
	c.ids[v.text()] = true
}
