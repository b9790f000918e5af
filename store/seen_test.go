package store

import (
	"math/rand/v2"
	"testing"
)

func TestSeen(t *testing.T) {
	var s seen
	want := map[uint64]uint32{}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range uint32(20_000) {
		key := max(r.Uint64()>>(i%60), 1) // some come again
		if got := s.get(key); got != want[key] {
			t.Fatalf("get(%d) = %d, want %d", key, got, want[key])
		}
		s.put(key, i+1)
		want[key] = i + 1
	}
	for key, place := range want {
		if got := s.get(key); got != place {
			t.Errorf("get(%d) = %d, want %d", key, got, place)
		}
	}
}
