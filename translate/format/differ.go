package format

import (
	"regexp"
	"strconv"

	"satzpaar/translate"
)

// A Difference is a unit in which two versions of a file differ.
type Difference struct {
	ID       string // "" where the whole text is one unit
	Was, Now string
}

// Differences returns the units in which two versions of a file differ, in
// their order: segments of bilingual files, of which those that only the old
// one has come last; blocks of Markdown or HTML, and paragraphs of plain texts,
// numbered from 1. Texts of another structure are one unit each.
func Differences(name string, was []byte, nowName string, now []byte) ([]Difference, error) {
	if Bilingual(was) && Bilingual(now) && ProseFormat(name) == "" {
		return differingSegments(name, was, nowName, now)
	}
	read := paragraphs
	if kind := ProseFormat(name); kind != "" && kind == ProseFormat(nowName) {
		read = blocks
	}
	a, err := read(name, was)
	if err != nil {
		return nil, err
	}
	b, err := read(nowName, now)
	if err != nil {
		return nil, err
	}
	if !sameStructure(a, b) {
		return Whole(name, was, nowName, now)
	}
	var all []Difference
	for i := range a {
		if a[i].Text != b[i].Text {
			all = append(all, Difference{strconv.Itoa(i + 1), a[i].Text, b[i].Text})
		}
	}
	return all, nil
}

// Whole compares two plain texts as one unit.
func Whole(name string, was []byte, nowName string, now []byte) ([]Difference, error) {
	a, err := DecodeText(name, was)
	if err != nil {
		return nil, err
	}
	b, err := DecodeText(nowName, now)
	if err != nil {
		return nil, err
	}
	return []Difference{{Was: a.String, Now: b.String}}, nil
}

func differingSegments(name string, was []byte, nowName string, now []byte) ([]Difference, error) {
	f, err := Open(name, was)
	if err != nil {
		return nil, err
	}
	g, err := Open(nowName, now)
	if err != nil {
		return nil, err
	}
	targets := make(map[translate.SegmentID]string, len(f.Document.Segments))
	for _, s := range f.Document.Segments {
		targets[s.ID] = s.Target
	}
	var all []Difference
	for _, s := range g.Document.Segments {
		if old, has := targets[s.ID]; old != s.Target || !has {
			all = append(all, Difference{string(s.ID), old, s.Target})
		}
		delete(targets, s.ID)
	}
	for _, s := range f.Document.Segments {
		if old, left := targets[s.ID]; left {
			all = append(all, Difference{string(s.ID), old, ""})
		}
	}
	return all, nil
}

// A passage is a block of a document or a paragraph of a text.
type passage struct{ Kind, Text string }

func blocks(name string, b []byte) ([]passage, error) {
	p, err := ReadProse(name, b)
	if err != nil {
		return nil, err
	}
	all := make([]passage, len(p.Blocks))
	for i, x := range p.Blocks {
		all[i] = passage{string(x.Kind), x.Text}
	}
	return all, nil
}

var emptyLines = regexp.MustCompile(`\n[ \t\r]*\n\s*`)

// paragraphs cuts a plain text at its empty lines.
func paragraphs(name string, b []byte) ([]passage, error) {
	t, err := DecodeText(name, b)
	if err != nil {
		return nil, err
	}
	var all []passage
	for _, text := range emptyLines.Split(t.String, -1) {
		all = append(all, passage{Text: text})
	}
	return all, nil
}

func sameStructure(a, b []passage) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Kind != b[i].Kind {
			return false
		}
	}
	return true
}
