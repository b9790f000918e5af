package xml

import "bytes"

// names are the local names of a tree, each kept once.
type names struct {
	list  []string
	index map[string]int32
	// recent holds the last name that had a given key, as the same few names
	// come again and again.
	recent [64]int32
}

// maxNames bounds the names that are kept; no format has as many.
const maxNames = 1024

// intern returns the index of a name, -1 where there is no room for it.
func (n *names) intern(name []byte) int32 {
	if n.index == nil {
		n.list, n.index = []string{""}, map[string]int32{"": 0}
	}
	key := 0
	if k := len(name); k > 0 {
		key = (k*5 + int(name[0]) + int(name[k-1])*3) % len(n.recent)
	}
	if i := n.recent[key]; n.list[i] == string(name) {
		return i
	}
	i, ok := n.index[string(name)]
	if !ok {
		if len(n.list) == maxNames {
			return -1
		}
		i = int32(len(n.list))
		n.list = append(n.list, string(name))
		n.index[n.list[i]] = i
	}
	n.recent[key] = i
	return i
}

// local returns the name without its prefix.
func local(name []byte) []byte {
	if k := bytes.IndexByte(name, ':'); k >= 0 {
		return name[k+1:]
	}
	return name
}
