package translate

import (
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 31, 32, 33, 1000} {
		for _, most := range []int{0, 1, 3} {
			times := make([]atomic.Int32, n)
			Each(n, most, func(i int) { times[i].Add(1) })
			for i := range times {
				if got := times[i].Load(); got != 1 {
					t.Errorf("%d pieces, at most %d hands: piece %d was done %d times", n, most, i, got)
				}
			}
		}
	}
}
