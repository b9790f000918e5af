package store

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
)

// A step is one record of the log.
type step struct {
	kind   byte
	name   string
	offset int
	bytes  []byte
}

func readSteps(t *testing.T, path string) []step {
	t.Helper()
	log, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []step
	for len(log) > 0 {
		head, rest, _ := bytes.Cut(log, []byte("\n"))
		f := bytes.Fields(head)
		if len(f) != 4 {
			t.Fatalf("record %q", head)
		}
		offset, _ := strconv.Atoi(string(f[2]))
		n, _ := strconv.Atoi(string(f[3]))
		s := step{kind: f[0][0], name: string(f[1]), offset: offset}
		if s.kind == 'W' {
			s.bytes, rest = rest[:n], rest[n:]
		}
		all, log = append(all, s), rest
	}
	return all
}

// A disk is a folder as it may look after a power cut: synced bytes are there;
// of the others none, all, the first few or a random half, some of them torn
// at a sector of 512 bytes. Names change in order, and a sync makes all earlier
// changes of names durable, as on ext4, xfs and btrfs.
type disk struct {
	files   map[string]*inode
	durable map[string]*inode // by the names that surely are there
}

type inode struct {
	safe    []byte
	pending []step
}

func (n *inode) apply(s step) {
	switch s.kind {
	case 'W':
		n.safe = append(n.safe, make([]byte, max(0, s.offset+len(s.bytes)-len(n.safe)))...)
		copy(n.safe[s.offset:], s.bytes)
	case 'T':
		n.safe = append(n.safe, make([]byte, max(0, s.offset-len(n.safe)))...)[:s.offset]
	}
}

func (d *disk) run(s step) {
	n := d.files[s.name]
	if n == nil || s.kind == 'C' { // what Go itself makes is not recorded
		n = &inode{}
		d.files[s.name] = n
	}
	switch s.kind {
	case 'U':
		delete(d.files, s.name)
	case 'W', 'T':
		n.pending = append(n.pending, s)
	case 'S':
		for _, p := range n.pending {
			n.apply(p)
		}
		n.pending = nil
		d.durable = maps.Clone(d.files)
	}
}

// survive decides which of the pending steps reached the disk.
func survive(r *rand.Rand, pending []step) []step {
	var all []step
	switch r.IntN(4) {
	case 0:
	case 1:
		all = slices.Clone(pending)
	case 2:
		all = slices.Clone(pending[:r.IntN(len(pending)+1)])
	case 3:
		for _, p := range pending {
			if r.IntN(2) == 0 {
				all = append(all, p)
			}
		}
	}
	for i, p := range all {
		if p.kind == 'W' && len(p.bytes) > 512 && r.IntN(5) == 0 {
			all[i].bytes = p.bytes[:512*(1+r.IntN(len(p.bytes)/512))]
		}
	}
	return all
}
