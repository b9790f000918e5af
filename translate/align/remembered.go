package align

import "slices"

// rememberedGain is what a pair gains that stands just so in a memory: more
// than lengths and words could hold against it, and less than a pin.
const rememberedGain = 8

// remember notes which lines of the target render each line of the source word
// for word as remembered. Equal lines share a number, so time is linear.
func (m *model) remember(source, target []Sentence, known func(string) []string) {
	if known == nil {
		return
	}
	number := make(map[string]int32, len(target))
	m.text = make([]int32, len(target))
	for j, s := range target {
		if _, ok := number[s.Text]; !ok {
			number[s.Text] = int32(len(number))
		}
		m.text[j] = number[s.Text]
	}
	m.renderings = make([][]int32, len(source))
	for i, s := range source {
		for _, t := range known(s.Text) {
			if n, ok := number[t]; ok {
				m.renderings[i] = append(m.renderings[i], n)
			}
		}
	}
}

// remembered reports whether source line i and target line j are a pair of the
// memory.
func (m *model) remembered(i, j int) bool {
	return m.renderings != nil && slices.Contains(m.renderings[i], m.text[j])
}

// rememberedPoints returns the pairs of the memory whose lines stand once on
// either side: no path misses them.
func (m *model) rememberedPoints() []point {
	if m.renderings == nil {
		return nil
	}
	line, source, target := map[int32]int32{}, map[int32]int{}, map[int32]int{}
	for j, n := range m.text {
		line[n] = int32(j)
		target[n]++
	}
	for _, all := range m.renderings {
		for _, n := range all {
			source[n]++
		}
	}
	var points []point
	for i, all := range m.renderings {
		if len(all) == 1 && source[all[0]] == 1 && target[all[0]] == 1 {
			points = append(points, point{int32(i), line[all[0]]})
		}
	}
	return points
}
