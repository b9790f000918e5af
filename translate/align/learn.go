package align

// learn runs four rounds of IBM model 1 over the beads and mixes what it finds
// half and half with the links. Pairs that meet only once teach nothing.
func (m *model) learn(beads []Bead) {
	l := newLesson(m, beads)
	for range 4 {
		l.round()
	}
	p := &pairing{links: links{start: make([]int32, 1, len(m.source.words)+1)}}
	for s := range m.source.words {
		for _, x := range m.links.of(int32(s)) {
			p.add(x.t, x.w)
		}
		if m.source.count[s] > 1 {
			for k := l.start[s]; k < l.start[s+1]; k++ {
				x := l.all[k]
				if x.w < .1 || m.target.count[x.t] < 2 {
					continue
				}
				old := float32(0)
				for _, y := range m.links.of(int32(s)) {
					if y.t == x.t {
						old = y.w
					}
				}
				p.add(x.t, max(old, .5*x.w+.5*old))
			}
		}
		p.next()
	}
	m.use(&p.links)
}

// A lesson is the state of the training: p(t|s) for the pairs of types that
// meet, by source type, and the beads with the tokens of both sides.
type lesson struct {
	links
	beads  []example
	where  [][]int32 // the beads of each source type, once for each token
	weight []float32 // scratch, by target type
	sum    []float32 // scratch, by target type
}

type example struct {
	source, target []int32
	z              []float32 // by target token: 1 / the sum of p(t|s)
}

func newLesson(m *model, beads []Bead) *lesson {
	l := &lesson{where: make([][]int32, len(m.source.words))}
	l.weight, l.sum = make([]float32, len(m.target.words)), make([]float32, len(m.target.words))
	for _, b := range beads {
		if len(b.Source) == 0 || len(b.Target) == 0 || len(b.Source)+len(b.Target) > 4 {
			continue
		}
		var x example
		for _, i := range b.Source {
			x.source = append(x.source, m.source.lines[i].tokens...)
		}
		for _, j := range b.Target {
			x.target = append(x.target, m.target.lines[j].tokens...)
		}
		x.z = make([]float32, len(x.target))
		for _, s := range x.source {
			l.where[s] = append(l.where[s], int32(len(l.beads)))
		}
		l.beads = append(l.beads, x)
	}
	l.start = make([]int32, 1, len(l.where)+1)
	var met []int32
	for s, places := range l.where {
		met = met[:0]
		for _, b := range places {
			for _, t := range l.beads[b].target {
				if l.sum[t] == 0 {
					met = append(met, t)
				}
				l.sum[t]++
			}
		}
		prior := m.links.of(int32(s))
		for _, x := range prior {
			l.weight[x.t] = x.w
		}
		for _, t := range met {
			if w := l.weight[t]; l.sum[t] > 1 || w > 0 {
				l.all = append(l.all, link{t, .1 + w})
			}
			l.sum[t] = 0
		}
		for _, x := range prior {
			l.weight[x.t] = 0
		}
		l.start = append(l.start, int32(len(l.all)))
	}
	return l
}

// round shares every target token out among the source tokens beside it, then
// makes the shares probabilities.
func (l *lesson) round() {
	l.sumUp()
	for s, places := range l.where {
		mine := l.all[l.start[s]:l.start[s+1]]
		if len(mine) == 0 {
			continue
		}
		for _, x := range mine {
			l.weight[x.t] = x.w
		}
		for _, b := range places {
			x := &l.beads[b]
			z := x.z[:len(x.target)]
			for k, t := range x.target { // no branch: most weights are 0
				l.sum[t] += l.weight[t] * z[k]
			}
		}
		total := float32(0)
		for k, x := range mine {
			mine[k].w = l.sum[x.t]
			total += l.sum[x.t]
			l.sum[x.t], l.weight[x.t] = 0, 0
		}
		for k := range mine {
			mine[k].w /= max(total, 1e-9)
		}
	}
}

// sumUp gives every target token 1 / the sum of the weights of the source
// tokens beside it.
func (l *lesson) sumUp() {
	for b := range l.beads {
		for k := range l.beads[b].z {
			l.beads[b].z[k] = 1e-9
		}
	}
	for s, places := range l.where {
		mine := l.all[l.start[s]:l.start[s+1]]
		if len(mine) == 0 {
			continue
		}
		for _, x := range mine {
			l.weight[x.t] = x.w
		}
		for _, b := range places {
			x := &l.beads[b]
			z := x.z[:len(x.target)]
			for k, t := range x.target {
				z[k] += l.weight[t]
			}
		}
		for _, x := range mine {
			l.weight[x.t] = 0
		}
	}
	for b := range l.beads {
		for k, z := range l.beads[b].z {
			l.beads[b].z[k] = 1 / z
		}
	}
}
