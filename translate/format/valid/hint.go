package valid

import "strings"

var hintRules = []Rule{
	{"hint-chain", "XLIFF 2.1", "4.7.2.6", "A code that may not be reordered may be neither copied nor deleted.", fault},
	{"sequence-start", "XLIFF 2.1", "4.7.2.6", "A sequence that may not be reordered begins with firstNo.", fault},
	{"sequence-kept", "XLIFF 2.1", "4.7.2.6", "A target keeps the sequences that may not be reordered.", fault},
	{"delete-forbidden", "XLIFF 2.1", "4.7.2.6", "A target keeps the codes that may not be deleted.", fault},
}

// checkHints checks the editing hints of codes by themselves and the begin of
// sequences.
func checkHints(j *judge, u *unit) {
	for side, list := range [][]content{u.sources, u.targets} {
		for _, text := range list {
			previous := "yes"
			for _, c := range text.codes {
				if !c.isCode() {
					continue
				}
				order := c.reorder()
				if order == "no" && previous == "yes" && side == 0 && !c.ends() {
					j.say("sequence-start", c.place("canReorder"), "this code may not be reordered, but no sequence is open; the first one needs canReorder=\"firstNo\"")
				}
				previous = order
				if order != "yes" && !c.closes && (c.get("canCopy") != "no" || c.get("canDelete") != "no") {
					j.say("hint-chain", c.place("canReorder"), "canReorder=%q needs canCopy=\"no\" and canDelete=\"no\"", order)
				}
			}
		}
	}
}

// reorder returns the hint; the end of a pc follows its begin.
func (c code) reorder() string {
	v := c.or("canReorder", "yes")
	if c.closes && v == "firstNo" {
		return "no"
	}
	return v
}

// ends reports whether the code ends a span, and so follows its begin.
func (c code) ends() bool { return c.closes || c.el.name == "ec" && c.has("startRef") }

// checkDeleted finds codes that a target must have kept. A code may have moved
// to another segment of its unit.
func checkDeleted(j *judge, u *unit) {
	var kept map[string]bool
	for _, text := range u.sources {
		if text.partner < 0 {
			continue
		}
		for _, c := range text.codes {
			if c.closes || !c.isCode() || c.get("canDelete") != "no" {
				continue
			}
			if kept == nil {
				kept = map[string]bool{}
				for _, t := range u.sides[1] {
					kept[t.key()] = true
				}
			}
			if !kept[c.key()] {
				target := &u.s.items[u.targets[text.partner].item]
				j.say("delete-forbidden", target.at, "the code %q of the source may not be deleted; put it into the target", strings.TrimPrefix(c.key(), "/"))
			}
		}
	}
}

// checkSequences finds sequences that a target has broken.
func checkSequences(j *judge, u *unit) {
	var place map[string]int
	for _, text := range u.sources {
		if text.partner < 0 {
			continue
		}
		var last code
		for _, c := range text.codes {
			if !c.isCode() {
				continue
			}
			if c.reorder() == "no" && last.item != nil && last.reorder() != "yes" {
				if place == nil {
					place = u.places()
				}
				a, ok := place[last.key()]
				b, ok2 := place[c.key()]
				if ok && ok2 && b != a+1 {
					j.say("sequence-kept", u.s.items[u.targets[text.partner].item].at, "the codes %q and %q of the source may not be parted or turned round in the target",
						last.key(), c.key())
				}
			}
			last = c
		}
	}
}

// places numbers the codes of the targets of a unit.
func (u *unit) places() map[string]int {
	place, n := map[string]int{}, 0
	for _, text := range u.targets {
		for _, c := range text.codes {
			if c.isCode() {
				place[c.key()] = n
				n++
			}
		}
		n++ // a sequence does not cross segments
	}
	return place
}
