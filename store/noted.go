package store

import (
	"maps"
	"math"
	"slices"
	"sync"
)

// noted is the units of an index that this program has written since the index
// was begun. Its lock is never held while something is read: a commit must not
// wait for an index that is being built.
type noted struct {
	mu   sync.Mutex
	upTo int64 // the greatest number of a unit that is noted
	ids  map[int64]struct{}
}

// begin forgets what was noted and notes every unit from now on.
func (n *noted) begin() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.upTo, n.ids = math.MaxInt64, map[int64]struct{}{}
}

// end says that the index knows the units up to a number: later ones need no
// note.
func (n *noted) end(upTo int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.upTo = upTo
	maps.DeleteFunc(n.ids, func(id int64, _ struct{}) bool { return id > upTo })
}

// add notes a unit, as long as there are fewer than make the index be built
// anew.
func (n *noted) add(id int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if id <= n.upTo && len(n.ids) <= maxDelta {
		n.ids[id] = struct{}{}
	}
}

// list returns the units noted, in no order.
func (n *noted) list() []int64 {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Collect(maps.Keys(n.ids))
}
