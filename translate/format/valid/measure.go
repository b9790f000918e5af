package valid

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"satzpaar/translate/format/xml"
)

// restricted judges the targets of a unit by the restrictions on the unit and
// on the spans within its targets, under the profiles that the standard itself
// describes (XLIFF 2.1, 5.6.6).
func (j *judge) restricted(s *scope, t *xml.Tree) {
	m := measure{t: t, general: s.profile("generalProfile"), storage: s.profile("storageProfile")}
	m.normalGeneral, m.normalStorage = s.normalization("general"), s.normalization("storage")
	var targets []int32
	for c := t.Nodes[0].First; c >= 0; c = t.Nodes[c].Next {
		if name := t.Local(c); name == "segment" || name == "ignorable" {
			if target := t.Child(c, "target"); target >= 0 {
				targets = append(targets, target)
			}
		}
	}
	if len(targets) == 0 {
		return
	}
	j.measured(&m, 0, targets)
	for _, target := range targets {
		for i := target + 1; int(i) < len(t.Nodes) && t.Nodes[i].Start < t.Nodes[target].End; i++ {
			if name := t.Local(i); name == "mrk" || name == "pc" {
				j.measured(&m, i, []int32{i})
			}
		}
	}
}

// measured judges the texts of nodes by the restrictions on an element.
func (j *judge) measured(m *measure, on int32, nodes []int32) {
	at := int(m.t.Nodes[on].Start)
	if v := m.t.Attr(on, "slr:sizeRestriction"); v != "" && m.general == "xliff:codepoints" {
		n := 0
		for _, node := range nodes {
			n += utf8.RuneCountInString(normal(m.normalGeneral, text2(m.t, node))) + m.codes(node, "slr:sizeInfo")
		}
		if !allows(v, n) {
			j.say("size-broken", at, "the target has %d code points, sizeRestriction=%q", n, v)
		}
	}
	v := m.t.Attr(on, "slr:storageRestriction")
	size := storageSizes[m.storage]
	if v == "" || size == nil {
		return
	}
	n := 0
	for _, node := range nodes {
		n += size(normal(m.normalStorage, text2(m.t, node))) + m.codes(node, "slr:equivStorage")
	}
	if !allows(v, n) {
		j.say("storage-broken", at, "the target takes %d bytes, storageRestriction=%q", n, v)
	}
}

// measure is a unit and the profiles in force in it.
type measure struct {
	t                            *xml.Tree
	general, storage             string
	normalGeneral, normalStorage string
}

// codes adds up what the codes within a node count for.
func (m *measure) codes(node int32, name string) int {
	sum := 0
	for i := node + 1; int(i) < len(m.t.Nodes) && m.t.Nodes[i].Start < m.t.Nodes[node].End; i++ {
		if m.t.Local(i) != "" {
			n, _ := strconv.Atoi(m.t.Attr(i, name)) // without it a code counts for nothing
			sum += n
		}
	}
	return sum
}

// storageSizes are the profiles by which texts take room.
var storageSizes = map[string]func(string) int{
	"xliff:utf8":  func(s string) int { return len(s) },
	"xliff:utf16": func(s string) int { return 2 * len(utf16.Encode([]rune(s))) },
	"xliff:utf32": func(s string) int { return 4 * utf8.RuneCountInString(s) },
}

// allows reports whether a restriction allows a size; one that is malformed
// allows all, for it is said elsewhere.
func allows(restriction string, n int) bool {
	low, high, two := strings.Cut(restriction, ",")
	if !two {
		low, high = "0", restriction
	}
	least, _ := strconv.Atoi(low)
	most, err := strconv.Atoi(high)
	return n >= least && (err != nil || n <= most)
}

// normalization returns how texts are brought into a normal form before they
// are measured: none, nfc or nfd.
func (s *scope) normalization(name string) string {
	file := s.up("file")
	if file == nil || file.profiles == 0 {
		return "none"
	}
	for i := range file.items {
		if file.items[i].is("slr:normalization") {
			return file.items[i].or(name, "none")
		}
	}
	return "none"
}
