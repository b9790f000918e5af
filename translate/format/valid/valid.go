// Package valid judges XLIFF 1.2, 2.0, 2.1, 2.2 and TMX 1.4b.
//
// It has two layers. A grammar, as data in the folder of that name, says which
// elements and attributes there are, in which order and with which values. The
// checks say what a grammar cannot: ids that are unique, references that lead
// somewhere, codes in pairs, hints that are kept. Each demand is a Rule, with a
// stable id and the section of the standard it comes from; Rules lists them.
//
// Start with Check. It walks over the file once; its time and memory grow with
// the file, not faster.
package valid

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A Message is what is wrong at a place of a file, by which rule, and how to
// mend it.
type Message struct {
	Line, Col int // from 1; the column counts characters
	Severity  translate.Severity
	Rule      string // id of the rule
	Text      string // one sentence, the section of the standard at its end
}

// Check judges a file of XLIFF or TMX in UTF-8 and returns its messages in the
// order of the file, none for a valid file.
func Check(data []byte) []Message {
	j := newJudge(data)
	root, err := rootOf(data)
	if err == nil {
		j.standard(root)
		err = j.run()
	}
	if err != nil {
		j.malformed(err)
	}
	return j.messages()
}

func newJudge(data []byte) *judge {
	return &judge{
		data: data, rules: byID(), binds: []binding{{"xml", xml.SpaceXML}},
		buffer: unit{ids: map[string]int32{}, targetIDs: map[string]int32{}},
	}
}

// A root is what the first tag of a file says.
type root struct {
	at             int
	local, version string
	space          string
}

func rootOf(data []byte) (root, error) {
	s := xml.NewScanner(data)
	for {
		tok, err := s.Next()
		if err != nil {
			return root{}, err
		}
		if tok.Kind != xml.StartTag {
			continue
		}
		prefix, local := split(data[tok.Name:tok.NameEnd])
		r := root{at: tok.Start, local: string(local)}
		declaration := "xmlns"
		if prefix != nil {
			declaration += ":" + string(prefix)
		}
		for _, a := range tok.Attrs {
			switch string(data[a.Name:a.NameEnd]) {
			case "version":
				r.version = xml.Unescape(data[a.Value:a.ValueEnd])
			case declaration:
				r.space = xml.Unescape(data[a.Value:a.ValueEnd])
			}
		}
		return r, nil
	}
}

// standard chooses the standard that a file is judged by.
func (j *judge) standard(r root) {
	const core2 = "urn:oasis:names:tc:xliff:document:2."
	switch {
	case r.local == "tmx":
		j.g, j.checks = tmx14().only(r.space), tmxChecks
	case r.local == "xliff" && (strings.HasPrefix(r.space, core2) || strings.HasPrefix(r.version, "2.")):
		j.g, j.checks = xliff20(), xliff2Checks
		if r.space == core2+"2" {
			j.g = xliff22()
		}
		j.version2(r)
	case r.local == "xliff":
		j.g, j.checks = xliff12().only(r.space), xliff1Checks
		j.version1(r)
	default:
		j.g = &grammar{}
		j.say("root", r.at, "<%s> is the root of no standard that is judged here: XLIFF (<xliff>) and TMX (<tmx>) are", r.local)
	}
}

// malformed reports that the file is no XML, and where.
func (j *judge) malformed(err error) {
	if j.g == nil {
		j.g = &grammar{}
	}
	at, reason := 0, err.Error()
	var x *xml.Error
	if errors.As(err, &x) {
		at, reason = x.Offset, x.Reason
	}
	j.found = slices.DeleteFunc(j.found, func(f found) bool { return f.at > at })
	j.say("well-formed", at, "%s", reason)
}

// messages sorts what was found and counts lines and columns in one pass.
func (j *judge) messages() []Message {
	slices.SortStableFunc(j.found, func(a, b found) int { return a.at - b.at })
	all := make([]Message, 0, len(j.found))
	line, col, pos := 1, 1, 0
	if bytes.HasPrefix(j.data, []byte("\xef\xbb\xbf")) {
		pos = 3
	}
	for _, f := range j.found {
		if at := min(f.at, len(j.data)); at > pos {
			run := j.data[pos:at]
			if nl := bytes.LastIndexByte(run, '\n'); nl >= 0 {
				line += bytes.Count(run, []byte("\n"))
				col, run = 1, run[nl+1:]
			}
			col, pos = col+utf8.RuneCount(run), at
		}
		all = append(all, Message{line, col, f.rule.Severity, f.rule.ID, f.text})
	}
	if len(all) > most {
		all = append(all[:most], Message{all[most].Line, all[most].Col, translate.Hint, "more", "there is more; only the first " + strconv.Itoa(most) + " messages are listed"})
	}
	return all
}
