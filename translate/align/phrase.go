package align

// Counterpart returns what renders the bytes [start,end) of a source in its
// target, by the links between their words: the stretch between the first and
// the last word linked to one of the part. It reports false where that is not
// certain: half of the words of the part must be linked, the first and the last
// that carry a meaning among them, to words that do so too, and no word of the
// stretch may render one outside of the part.
func Counterpart(source, target string, links []WordLink, start, end int, carries func(word string) bool) (from, to int, ok bool) {
	a, b := Tokens(source), Tokens(target)
	within := func(x int) bool { return a[x][0] >= start && a[x][1] <= end }
	linked := make([]bool, len(a))
	low, high := len(b), -1
	for _, l := range links {
		if within(l.Source) {
			linked[l.Source] = linked[l.Source] || carries(target[b[l.Target][0]:b[l.Target][1]])
			low, high = min(low, l.Target), max(high, l.Target)
		}
	}
	if high < 0 {
		return 0, 0, false
	}
	for _, l := range links {
		if !within(l.Source) && low <= l.Target && l.Target <= high {
			return 0, 0, false
		}
	}
	words, known := 0, 0
	first, last := -1, -1
	for x := range a {
		if !within(x) || !carries(source[a[x][0]:a[x][1]]) {
			continue
		}
		words++
		if linked[x] {
			known++
		}
		if last = x; first < 0 {
			first = x
		}
	}
	if first < 0 || !linked[first] || !linked[last] || 2*known < words {
		return 0, 0, false
	}
	return b[low][0], b[high][1], true
}
