package score

import "strings"

const (
	charOrder   = 6
	wordOrder   = 2
	beta        = 2
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
)

// counts are the n-grams of one order: of both texts, and those in common.
type counts struct{ hypothesis, reference, match int }

func (c *counts) add(d counts) {
	c.hypothesis += d.hypothesis
	c.reference += d.reference
	c.match += d.match
}

// gramCounts counts the n-grams of characters, then those of words.
func gramCounts(reference, hypothesis string) (all [charOrder + wordOrder]counts) {
	rc, hc := characters(reference), characters(hypothesis)
	for n := 1; n <= charOrder; n++ {
		all[n-1] = compare(rc, hc, n)
	}
	rw, hw := words(reference), words(hypothesis)
	for n := 1; n <= wordOrder; n++ {
		all[charOrder+n-1] = compare(rw, hw, n)
	}
	return all
}

func compare(reference, hypothesis []string, n int) (c counts) {
	left := map[string]int{}
	for i := 0; i+n <= len(reference); i++ {
		left[strings.Join(reference[i:i+n], " ")]++
		c.reference++
	}
	if c.reference == 0 {
		return c // an order the reference does not have counts on neither side
	}
	for i := 0; i+n <= len(hypothesis); i++ {
		c.hypothesis++
		if g := strings.Join(hypothesis[i:i+n], " "); left[g] > 0 {
			left[g]--
			c.match++
		}
	}
	return c
}

func characters(text string) []string {
	var all []string
	for _, r := range strings.Join(strings.Fields(text), "") {
		all = append(all, string(r))
	}
	return all
}

// words splits one punctuation mark off the end of a word or, failing that,
// off its start.
func words(text string) []string {
	var all []string
	for _, w := range strings.Fields(text) {
		last := len(w) - 1
		switch {
		case last > 0 && strings.IndexByte(punctuation, w[last]) >= 0:
			all = append(all, w[:last], w[last:])
		case last > 0 && strings.IndexByte(punctuation, w[0]) >= 0:
			all = append(all, w[:1], w[1:])
		default:
			all = append(all, w)
		}
	}
	return all
}

// fScore is F with beta 2 over the mean precision and recall of the orders
// that both texts have.
func fScore(grams []counts) float64 {
	precision, recall, orders := 0.0, 0.0, 0.0
	for _, c := range grams {
		if c.hypothesis > 0 && c.reference > 0 {
			precision += float64(c.match) / float64(c.hypothesis)
			recall += float64(c.match) / float64(c.reference)
			orders++
		}
	}
	if orders == 0 || precision+recall == 0 {
		return 0
	}
	precision, recall = precision/orders, recall/orders
	return 100 * (1 + beta*beta) * precision * recall / (beta*beta*precision + recall)
}
