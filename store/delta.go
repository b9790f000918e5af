package store

import (
	"context"
	"maps"
	"slices"

	"satzpaar/translate/match"
)

// maxTail is how many units may be compared one by one before they get an
// index, and how many may be known as stale before they are put with the rest:
// as many as cost a look-up a small part of its time.
const maxTail = 256

// stale says of units that changed or went which indexes know them wrongly:
// all up to this place, of which the base has 1 and recent[i] has i+2. Neither
// map changes: late, which is short, is replaced when something becomes stale,
// early when a folding has ended.
type stale struct{ early, late map[int64]int }

func (s stale) place(id int64) int {
	if p, ok := s.late[id]; ok {
		return p
	}
	return s.early[id]
}

func (s stale) none() bool { return len(s.early)+len(s.late) == 0 }

// A folding makes one index of the tail and of those before it that are not
// much larger, in the background, so that each unit is indexed a few times at
// most and nobody waits. What comes meanwhile stays in the tail.
type folding struct {
	round int // of recall, when it began
	first int // the place in recent of the first index that goes into it
	tail  match.Tail
	old   []*match.Index
	stale stale
	again []int64 // became stale meanwhile; recall.mu guards it
	done  chan struct{}
	stop  func()
}

// learn puts units that came or changed into the tail; those that went leave
// it. recall.mu is held.
func (l *Library) learn(ctx context.Context, fresh, changed []int64) error {
	r := &l.recall
	ids := slices.Concat(fresh, changed)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	texts, err := l.texts(context.WithoutCancel(ctx), ids)
	if err != nil {
		return err
	}
	if len(changed) > 0 {
		r.markStale(changed)
		slices.Sort(changed)
		r.tail = r.tail.Without(func(id int64) bool {
			_, is := slices.BinarySearch(changed, id)
			return is
		})
	}
	units := make([]match.Unit, 0, len(ids))
	for _, id := range ids {
		if u, ok := texts[id]; ok {
			units = append(units, match.Unit{ID: id, Source: u.Source, Target: u.Target})
		}
	}
	r.tail = r.tail.With(units...)
	if r.tail.Len() > maxTail || len(r.stale.late) > maxTail {
		l.fold()
	}
	return nil
}

// markStale says that no index made so far knows these units rightly.
func (r *recall) markStale(ids []int64) {
	late := maps.Clone(r.stale.late)
	if late == nil {
		late = make(map[int64]int, len(ids))
	}
	for _, id := range ids {
		late[id] = len(r.recent) + 1
	}
	r.stale.late = late
	if r.folding != nil {
		r.folding.again = append(r.folding.again, ids...)
	}
}

// fold begins a folding, unless one is under way. recall.mu is held.
func (l *Library) fold() {
	r := &l.recall
	if r.folding != nil || r.failed == errClosed { //nolint:errorlint // it is never wrapped
		return
	}
	first, size := len(r.recent), r.tail.Len()
	for first > 0 && r.recent[first-1].Len() < 2*size {
		first--
		size += r.recent[first].Len()
	}
	ctx, cancel := context.WithCancel(context.Background())
	f := &folding{round: r.round, first: first, tail: r.tail, old: r.recent[first:], stale: r.stale, done: make(chan struct{}), stop: cancel}
	r.folding = f
	go func() {
		defer close(f.done)
		defer cancel()
		x, err := l.folded(ctx, f)
		early := f.early()
		r.mu.Lock()
		defer r.mu.Unlock()
		r.folding = nil
		if err == nil && r.round == f.round { // else the next one to learn tries again
			r.install(f, x, early)
		}
	}()
}

// folded returns the index that a folding makes, of the texts as they are now:
// what changes from here on becomes stale once more. It returns nil where there
// is nothing to index.
func (l *Library) folded(ctx context.Context, f *folding) (*match.Index, error) {
	ids := f.tail.IDs()
	for _, x := range f.old {
		ids = append(ids, x.IDs()...)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	texts, err := l.texts(ctx, ids)
	if err != nil || len(texts) == 0 {
		return nil, err
	}
	var b match.Builder
	for _, id := range ids {
		if u, ok := texts[id]; ok {
			b.Add(id, u.Source, u.Target)
		}
	}
	return b.Index(), nil
}

// early returns what was stale when the folding began, as it is when it ends:
// the new index knows all of it rightly.
func (f *folding) early() map[int64]int {
	all := make(map[int64]int, len(f.stale.early)+len(f.stale.late))
	for _, m := range [...]map[int64]int{f.stale.early, f.stale.late} {
		for id, place := range m {
			all[id] = min(place, f.first+1)
		}
	}
	return all
}

// install puts the index that a folding made in the place of what went into
// it. recall.mu is held.
func (r *recall) install(f *folding, x *match.Index, early map[int64]int) {
	r.recent = slices.Clone(r.recent[:f.first])
	if x != nil {
		r.recent = append(r.recent, x)
	}
	r.tail = r.tail.Since(f.tail)
	late := make(map[int64]int, len(f.again))
	for _, id := range f.again {
		late[id] = len(r.recent) + 1
	}
	r.stale = stale{early, late}
}
