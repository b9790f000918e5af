package align

import "math"

// A shape is a number of source and of target lines, with the logarithm of
// its prior probability.
type shape struct {
	source, target int
	prior          float64
}

// maxLines is the most lines that a bead has on one side.
const maxLines = 4

var shapes = [...]shape{
	{1, 1, math.Log(.89)},
	{1, 0, -4.5},
	{0, 1, -4.5},
	{1, 2, -3.1},
	{2, 1, -3.1},
	{2, 2, -4.5},
	{1, 3, -5},
	{3, 1, -5},
	{1, 4, -6.5},
	{4, 1, -6.5},
	{2, 3, -6.5},
	{3, 2, -6.5},
}

var never = float32(math.Inf(-1))

// bead is the logarithm of the evidence for the bead of shape s at (i, j);
// never where nothing could make up for its lengths, or where it surely stays
// below least.
func (m *model) bead(i, j int, s shape, least float64, scratch []float32) float32 {
	if s.source == 0 || s.target == 0 {
		return m.single(i, j, s)
	}
	if m.settled && m.anyAlone(i, j, s) {
		return never
	}
	v := s.prior + m.lengths(i, j, s)
	if s.source == 1 && s.target == 1 && m.remembered(i, j) {
		v += rememberedGain
	}
	if v < -16 {
		return never
	}
	if v+.7*m.atMost(i, j, s)+endsTogether < least {
		return never
	}
	v += .7 * m.lexical(i, j, s, scratch)
	v -= m.orphans(i, j, s)
	if m.paragraphs {
		v += m.breaks(i, j, s)
	}
	return float32(v) - m.mixed(i, j, s)
}

// single scores a line that stands alone.
func (m *model) single(i, j int, s shape) float32 {
	var l *line
	if s.source == 0 {
		l = &m.target.lines[j]
	} else {
		l = &m.source.lines[i]
	}
	if l.alone {
		return 0
	}
	return float32(s.prior) + aloneGain*l.web
}

// anyAlone reports whether a line of the bead is settled to have no partner.
func (m *model) anyAlone(i, j int, s shape) bool {
	for x := i; x < i+s.source; x++ {
		if m.source.lines[x].alone {
			return true
		}
	}
	for y := j; y < j+s.target; y++ {
		if m.target.lines[y].alone {
			return true
		}
	}
	return false
}

// What a left-over gains when it stands alone, and loses beside a line that is
// none.
const aloneGain, mixedLoss = 3, 6

// mixed is the loss of a bead that pairs or joins a left-over with what looks
// less like one.
func (m *model) mixed(i, j int, s shape) float32 {
	least, most := float32(1), float32(0)
	for x := i; x < i+s.source; x++ {
		w := m.source.lines[x].web
		least, most = min(least, w), max(most, w)
	}
	for y := j; y < j+s.target; y++ {
		w := m.target.lines[y].web
		least, most = min(least, w), max(most, w)
	}
	return mixedLoss * (most - least)
}

// lengths is Gale and Church's term, with a variance of 6.8 a character.
func (m *model) lengths(i, j int, s shape) float64 {
	x, y := 0.0, 0.0
	for k := i; k < i+s.source; k++ {
		x += float64(m.source.lines[k].runes)
	}
	for k := j; k < j+s.target; k++ {
		y += float64(m.target.lines[k].runes)
	}
	delta := math.Abs(y-m.ratio*x) / math.Sqrt(6.8*max(x, 1))
	return tail(delta)
}

// tail is the logarithm of the two-sided tail of the normal distribution, not
// below -27.
func tail(delta float64) float64 {
	at := delta * tailSteps
	k := int(at)
	if k >= len(tails)-1 {
		return -27
	}
	return tails[k] + (at-float64(k))*(tails[k+1]-tails[k])
}

const tailSteps = 64

// tails holds tail at steps of 1/64 up to 8.
var tails = func() (all [8*tailSteps + 1]float64) {
	for k := range all {
		all[k] = max(-27, math.Log(math.Erfc(float64(k)/tailSteps/math.Sqrt2)))
	}
	return all
}()

// orphans is the cost, in beads of several sentences, of those without any
// lexical support of their own; less where the links are few. A heading or a
// fragment, short and without a final mark, costs more than a sentence.
func (m *model) orphans(i, j int, s shape) float64 {
	if s.source == 1 && s.target == 1 {
		return m.strangers(i, j)
	}
	n := float32(0)
	for a := i; a < i+s.source; a++ {
		lonely := true
		for b := j; b < j+s.target; b++ {
			lonely = lonely && !m.pairs.at(a, b).any
		}
		if lonely {
			n += m.source.lines[a].lonely
		}
	}
	for b := j; b < j+s.target; b++ {
		lonely := true
		for a := i; a < i+s.source; a++ {
			lonely = lonely && !m.pairs.at(a, b).any
		}
		if lonely {
			n += m.target.lines[b].lonely
		}
	}
	return float64(n) * min(1, m.coverage/.5)
}

// strangers is the cost of pairing two left-overs of web pages that share no
// word: each side has its own, in any order.
func (m *model) strangers(i, j int) float64 {
	if min(m.source.lines[i].web, m.target.lines[j].web) < .4 || m.pairs.at(i, j).any {
		return 0
	}
	return aloneGain
}

// endsTogether is what a bead gains that ends a paragraph on both sides.
const endsTogether = .7

// breaks rewards beads that end a paragraph on both sides and punishes those
// that cross one.
func (m *model) breaks(i, j int, s shape) float64 {
	a, b := m.source.lines, m.target.lines
	v := 0.0
	if a[i].paragraph != a[i+s.source-1].paragraph || b[j].paragraph != b[j+s.target-1].paragraph {
		v -= 2
	}
	endS := i+s.source == len(a) || a[i+s.source].paragraph != a[i].paragraph
	endT := j+s.target == len(b) || b[j+s.target].paragraph != b[j].paragraph
	if endS && endT {
		v += endsTogether
	} else if endS != endT {
		v -= endsTogether
	}
	return v
}
