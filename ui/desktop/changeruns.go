package desktop

import (
	"strings"
	"unicode"

	"satzpaar/translate/diff"
)

// opRuns returns the runs of the sides of ops that are wanted; the change with
// the number at stands out.
func opRuns(ops []diff.Op, old, fresh bool, at int) []run {
	var all []run
	n, open := -1, false
	for _, op := range ops {
		m := plain
		switch op.Kind {
		case diff.Equal:
			open = false
			all = append(all, chips(op.Text, plain)...)
			continue
		case diff.Delete:
			m = deleted
		case diff.Insert:
			m = inserted
		}
		if !open {
			n, open = n+1, true
			if n == at {
				all = append(all, run{"▸", quiet})
			}
		}
		if m == deleted && old || m == inserted && fresh {
			all = append(all, chips(visibleSpace(op.Text), m)...)
		}
	}
	return all
}

// visibleSpace makes a change of nothing but white space visible.
func visibleSpace(text string) string {
	for _, r := range text {
		if !unicode.IsSpace(r) {
			return text
		}
	}
	out := ""
	for _, r := range text {
		if r == '\n' {
			out += "¶"
		} else {
			out += "·"
		}
	}
	return out
}

func diffWords(text string) []string {
	var all []string
	for _, w := range pieces(text) {
		if r := []rune(w)[0]; !unicode.IsSpace(r) {
			all = append(all, w)
		}
	}
	return all
}

// diffRuns returns the runs that show how before became after.
func diffRuns(before, after string) []run {
	var all []run
	for _, op := range diff.Words(before, after) {
		m := plain
		switch op.Kind {
		case diff.Insert:
			m = inserted
		case diff.Delete:
			m = deleted
		}
		all = append(all, chips(op.Text, m)...)
	}
	return all
}

// chips returns the runs of a text of one mark in which inline codes are chips.
func chips(text string, m mark) []run {
	chip, ok := map[mark]mark{plain: code, inserted: comeCode, deleted: goneCode}[m]
	if !ok || !strings.Contains(text, "{") {
		return []run{{text, m}}
	}
	var all []run
	at := 0
	for _, c := range codes.FindAllStringIndex(text, -1) {
		if c[0] > at {
			all = append(all, run{text[at:c[0]], m})
		}
		all = append(all, run{text[c[0]:c[1]], chip})
		at = c[1]
	}
	if at < len(text) {
		all = append(all, run{text[at:], m})
	}
	return all
}
