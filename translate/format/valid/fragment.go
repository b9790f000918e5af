package valid

import (
	"fmt"
	"strings"
)

var fragmentRules = []Rule{
	{"fragment-syntax", "XLIFF 2.1", "3", "A fragment identifier is a row of selectors: file, group, unit, and one leaf at the end.", fault},
	{"fragment-prefix", "XLIFF 2.1", "3.2", "The prefix of a module or extension is registered and longer than one character.", fault},
}

// registered are the prefixes of modules, and of the extension that the TC
// keeps beside them, TBX.
var registered = map[string]bool{"mtc": true, "gls": true, "fs": true, "mda": true, "res": true, "slr": true, "val": true, "ctr": true, "its": true, "pgs": true, "tbx": true}

// A fragment is a parsed fragment identifier.
type fragment struct {
	absolute          bool
	file, group, unit string
	leaf              string // prefix of the leaf: "", "t", "n", "d" or that of a module
	id                string // of the leaf; "" if there is none
	hasLeaf           bool
}

// A badFragment is a breach of a rule of fragment identifiers.
type badFragment struct{ rule, text string }

func (b *badFragment) Error() string { return b.text }

func syntax(format string, args ...any) error {
	return &badFragment{"fragment-syntax", fmt.Sprintf(format, args...)}
}

// parseFragment reads a reference into the document, from its "#" on.
func parseFragment(ref string) (fragment, error) {
	var f fragment
	rest, ok := strings.CutPrefix(ref, "#")
	if !ok {
		return f, syntax("a reference into the document begins with #")
	}
	rest, f.absolute = strings.CutPrefix(rest, "/")
	rank := 0
	for selector := range strings.SplitSeq(rest, "/") {
		prefix, id, ok := strings.Cut(selector, "=")
		if !ok {
			prefix, id = "", selector
		}
		if f.hasLeaf {
			return f, syntax("%q stands behind the last selector; only one of a module, n, d, t or a plain id may be used, at the end", selector)
		}
		if !isToken([]byte(id)) || ok && !isToken([]byte(prefix)) {
			return f, syntax("%q is no selector: prefix=id, both name tokens", selector)
		}
		at := strings.Index("fgu", prefix) + 1
		if len(prefix) == 1 && at > 0 {
			if at <= rank {
				return f, syntax("%q is out of order; selectors stand once each, as f, g, u", selector)
			}
			rank = at
			*[]*string{&f.file, &f.group, &f.unit}[at-1] = id
			continue
		}
		if err := checkPrefix(prefix); err != nil {
			return f, err
		}
		f.hasLeaf, f.leaf, f.id = true, prefix, id
	}
	return f, nil
}

func checkPrefix(prefix string) error {
	switch {
	case prefix == "", prefix == "n", prefix == "d", prefix == "t", registered[prefix]:
		return nil
	case len(prefix) == 1:
		return &badFragment{"fragment-prefix", fmt.Sprintf("the prefix %q is not of the core; those of modules are longer than one character", prefix)}
	}
	return &badFragment{"fragment-prefix", fmt.Sprintf("the prefix %q is not registered; use one of mtc, gls, fs, mda, res, slr, val, its", prefix)}
}
