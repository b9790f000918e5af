package translate

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do for every i in [0,n), on as many goroutines as there are
// processors, or on at most so many where most is above 0. It returns when all
// have ended. The order of the calls is open: do keeps what it makes under i.
func Each(n, most int, do func(i int)) {
	hands := min(runtime.GOMAXPROCS(0), (n+stretch-1)/stretch)
	if most > 0 {
		hands = min(hands, most)
	}
	if hands < 2 {
		for i := range n {
			do(i)
		}
		return
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for range hands {
		all.Go(func() {
			for {
				end := int(next.Add(stretch))
				if end-stretch >= n {
					return
				}
				for i := end - stretch; i < min(end, n); i++ {
					do(i)
				}
			}
		})
	}
	all.Wait()
}

// stretch is how many pieces of work are taken at a time: enough that taking
// them costs nothing, few enough that all end together.
const stretch = 32
