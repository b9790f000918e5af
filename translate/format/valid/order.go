package valid

import "strconv"

var orderRules = []Rule{
	{"order-unique", "XLIFF 2.1", "4.3.1.24", "The order of a target is unique in its unit.", fault},
	{"order-range", "XLIFF 2.1", "4.3.1.24", "The order of a target is at most the number of segments and ignorables of its unit.", fault},
	{"order-complete", "XLIFF 2.1", "4.3.1.24", "Where one target takes the place of another, that one names its own place.", fault},
}

// checkOrder checks the places that targets take in their unit.
func checkOrder(j *judge, u *unit) {
	var taken map[int]int // order to place
	sound := true
	for _, c := range u.targets {
		it := &u.s.items[c.item]
		v := it.find("order")
		if v == nil {
			continue
		}
		n, err := strconv.Atoi(v.text())
		if err != nil {
			continue // the grammar says so
		}
		if taken == nil {
			taken = map[int]int{}
		}
		if taken[n] > 0 {
			j.say("order-unique", v.at, "the order %d is taken already in this unit", n)
			sound = false
			continue
		}
		taken[n] = c.n
		if n > len(u.sources) {
			j.say("order-range", v.at, "the order %d is beyond the %d parts of this unit", n, len(u.sources))
			sound = false
		}
	}
	for _, c := range u.targets {
		it := &u.s.items[c.item]
		if v := it.find("order"); v != nil && sound && taken[c.n] == 0 {
			j.say("order-complete", v.at, "this target leaves place %d, and no other target takes it; number all that move", c.n)
		}
	}
}
