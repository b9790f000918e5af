package align

import "slices"

// Realign aligns what lies between pins anew. Pins are beads that a person has
// settled, in rising order; they come back as they are, with the score 1. A
// pin with one empty side says that its sentences have no partner. The time is
// that of aligning the stretches between the pins, each on its own.
func Realign(source, target []Sentence, pins []Bead, opt Options) []Bead {
	source, target = slices.Clone(source), slices.Clone(target)
	for _, p := range pins {
		if len(p.Target) == 0 {
			for _, i := range p.Source {
				source[i].Alone = true
			}
		}
		if len(p.Source) == 0 {
			for _, j := range p.Target {
				target[j].Alone = true
			}
		}
	}
	var all []Bead
	i, j := 0, 0
	upTo := func(n, k int) {
		all = append(all, shifted(Align(source[i:n], target[j:k], opt), i, j)...)
		i, j = n, k
	}
	for _, p := range pins {
		if len(p.Source) == 0 || len(p.Target) == 0 {
			continue
		}
		upTo(p.Source[0], p.Target[0])
		all = append(all, Bead{p.Source, p.Target, 1})
		i, j = i+len(p.Source), j+len(p.Target)
	}
	upTo(len(source), len(target))
	for x, b := range all {
		if len(b.Target) == 0 && source[b.Source[0]].Alone || len(b.Source) == 0 && target[b.Target[0]].Alone {
			all[x].Score = 1
		}
	}
	return all
}

// shifted moves beads by i source and j target sentences.
func shifted(beads []Bead, i, j int) []Bead {
	for _, b := range beads {
		for x := range b.Source {
			b.Source[x] += i
		}
		for x := range b.Target {
			b.Target[x] += j
		}
	}
	return beads
}

// Stretch returns the rows [from,to) around row at, of n rows, that lie
// between the pins next to it. The row itself may be pinned.
func Stretch(n, at int, pinned func(row int) bool) (from, to int) {
	from, to = at, at+1
	for from > 0 && !pinned(from-1) {
		from--
	}
	for to < n && !pinned(to) {
		to++
	}
	return from, to
}
