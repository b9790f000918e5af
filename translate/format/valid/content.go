package valid

import "strconv"

var contentRules = []Rule{
	{"unit-segment", "XLIFF 2.1", "4.2.2.5", "A unit holds at least one segment.", fault},
	{"skeleton-content", "XLIFF 2.1", "4.2.2.3", "A skeleton has either content or an href.", fault},
	{"code-point", "XLIFF 2.1", "4.2.3.1", "A <cp/> stands only for a character that XML cannot hold.", fault},
	{"substate-state", "XLIFF 2.1", "4.3.1.35", "A subState goes with a state.", fault},
	{"state-target", "XLIFF 2.1", "4.3.1.31", "A segment that is translated, reviewed or final has a target.", warning},
}

// checkSegments checks what a unit and its segments hold.
func checkSegments(j *judge, u *unit) {
	if u.segments == 0 && (len(u.sources) > 0 || len(u.targets) > 0) {
		j.say("unit-segment", u.s.items[u.at].at, "this unit holds ignorables only; it needs a <segment>")
	}
	for _, c := range u.sources {
		it := &u.s.items[c.segment]
		if v := it.find("subState"); v != nil && !it.has("state") {
			j.say("substate-state", v.at, "this segment has a subState but no state; add the state")
		}
		switch state := it.get("state"); state {
		case "translated", "reviewed", "final":
			if c.partner < 0 {
				j.say("state-target", it.place("state"), "this segment is %s but has no target", state)
			}
		}
	}
}

func checkSkeleton(j *judge, s *scope, i int32) {
	switch it := &s.items[i]; {
	case it.filled && it.has("href"):
		j.say("skeleton-content", it.place("href"), "this skeleton has content and an href; keep one of them")
	case !it.filled && !it.has("href"):
		j.say("skeleton-content", it.at, "this skeleton is empty; give it an href or content")
	}
}

func checkCodePoint(j *judge, s *scope, i int32) {
	it := &s.items[i]
	v := it.find("hex")
	if v == nil {
		return
	}
	r, err := strconv.ParseInt(v.text(), 16, 32)
	if err != nil {
		return // the grammar says so
	}
	valid := r == 0x9 || r == 0xa || r == 0xd || r >= 0x20 && r <= 0xd7ff || r >= 0xe000 && r <= 0xfffd || r >= 0x10000 && r <= 0x10ffff
	if valid {
		j.say("code-point", v.at, "U+%04X is a character that XML can hold; write it as text", r)
	}
}
