package format

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A reviewer's notes go into a foreign file as an insertion: in XLIFF 1.2 as
// <note> behind the target (2.3.1), in XLIFF 2 as <note> of the unit (2.1,
// 4.2.2.6), in memoQ's files as its own comments, which alone it shows. Trados
// and Phrase read neither, so there they stay in the project, and so they do
// where a format has no place for them. Notes that are settled stay, too.

// NotesStay reports whether notes cannot be written into this file.
func (f *File) NotesStay() bool {
	switch x := f.splicer.(type) {
	case *xliff1:
		return x.notesStay()
	case *xliff2:
		return false
	}
	return true
}

func (f *xliff1) notesStay() bool { return f.phrase != "" || f.sdl }

// fresh reports whether a note shall be written: it did not come with the
// file, is open, and says something.
func fresh(n translate.Note) bool { return !n.File && !n.Done && (n.Text != "" || n.Issue != "") }

// hasNotes reports whether a segment has notes to write.
func hasNotes(s *translate.Segment) bool { return slices.ContainsFunc(s.Notes, fresh) }

// remark is a note as it is written.
type remark struct{ who, when, text, side string }

// remarks returns the notes to write of the segments of a unit.
func remarks(now []translate.Segment) []remark {
	var all []remark
	for i := range now {
		for _, n := range now[i].Notes {
			if !fresh(n) {
				continue
			}
			r := remark{who: n.Who, when: n.When, text: spoken(&now[i], n)}
			if n.Side == translate.TargetSide {
				r.side = "target"
			} else if n.At.Valid() {
				r.side = "source"
			}
			all = append(all, r)
		}
	}
	return all
}

// levelNames name how much a fault matters, in MQM's words.
var levelNames = [...]string{"neutral", "minor", "major", "critical"}

// spoken is the text of a note for readers who see neither its place nor its
// kind: the words that it speaks of and the fault go before it.
func spoken(s *translate.Segment, n translate.Note) string {
	text := n.Text
	if n.Issue != "" {
		text = strings.TrimSuffix(fmt.Sprintf("%s, %s: %s", n.Issue, levelNames[min(int(n.Level), 3)], text), ": ")
	}
	side := s.Source
	if n.Side == translate.TargetSide {
		side = s.Target
	}
	if n.At.Valid() && n.At.End <= len(side) && n.At.Len() > 0 {
		text = "“" + side[n.At.Start:n.At.End] + "”: " + text
	}
	return text
}

// notes adds the notes of a trans-unit.
func (w *write1) notes(now []translate.Segment) {
	all := remarks(now)
	if len(all) == 0 || w.f.notesStay() {
		return
	}
	if w.f.memoQ != "" {
		w.comments(now[0].ID, all)
		return
	}
	prefix := w.t.Prefix(w.source)
	var b strings.Builder
	for _, r := range all {
		b.WriteString(before(w.t, w.source) + "<" + prefix + "note")
		if r.who != "" {
			b.WriteString(` from="` + xml.EscapeAttr(r.who) + `"`)
		}
		if r.side != "" {
			b.WriteString(` annotates="` + r.side + `"`)
		}
		b.WriteString(">" + xml.Escape(r.text) + "</" + prefix + "note>")
	}
	at := max(w.t.Nodes[w.source].End, w.end(w.segSource), w.end(w.target))
	for _, n := range w.t.Children(0, "note") {
		at = max(at, w.end(n))
	}
	w.all = append(w.all, splice{int(at), int(at), b.String()})
}

// end returns where a node ends, 0 for none.
func (w *write1) end(node int32) int32 {
	if node < 0 {
		return 0
	}
	return w.t.Nodes[node].End
}

// comments writes notes as memoQ's comments.
func (w *write1) comments(id translate.SegmentID, all []remark) {
	name := w.f.memoQ + "comment"
	var b strings.Builder
	for i, r := range all {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s %d %s %s %s", id, i, r.who, r.when, r.text))
		to := "Row"
		if r.side != "" {
			to = strings.ToUpper(r.side[:1]) + r.side[1:]
		}
		fmt.Fprintf(&b, `<%s id="%x-%x-%x-%x-%x" creatoruser="%s" time="%s" deleted="false" category="0" appliesto="%s">%s</%s>`,
			name, sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16], xml.EscapeAttr(r.who), xml.EscapeAttr(r.when), to, xml.Escape(r.text), name)
	}
	if list := w.t.Foreign(0, "comments"); list >= 0 {
		n := w.t.Nodes[list]
		if n.Open == n.End {
			w.all = append(w.all, replaceContent(w.t, list, b.String(), ""))
			return
		}
		w.all = append(w.all, splice{int(n.Close), int(n.Close), b.String()})
		return
	}
	last := int32(0)
	for c := w.t.Nodes[0].First; c >= 0; c = w.t.Nodes[c].Next {
		if w.t.Local(c) != "" {
			last = c
		}
	}
	at := int(w.t.Nodes[last].End)
	w.all = append(w.all, splice{at, at, before(w.t, w.source) + "<" + name + "s>" + b.String() + "</" + name + "s>"})
}

// notes adds the notes of the unit at hand.
func (f *xliff2) notes(now []translate.Segment) []splice {
	all := remarks(now)
	if len(all) == 0 {
		return nil
	}
	t := &f.tree
	prefix, indent := t.Prefix(0), ""
	list := t.Child(0, "notes")
	last := int32(-1)
	if list >= 0 {
		if notes := t.Children(list, "note"); len(notes) > 0 {
			last = notes[len(notes)-1]
			indent = before(t, last)
		}
	}
	var b strings.Builder
	for _, r := range all {
		b.WriteString(indent + "<" + prefix + "note")
		if r.who != "" {
			b.WriteString(` category="` + xml.EscapeAttr(r.who) + `"`)
		}
		if r.side != "" {
			b.WriteString(` appliesTo="` + r.side + `"`)
		}
		b.WriteString(">" + xml.Escape(r.text) + "</" + prefix + "note>")
	}
	switch {
	case last >= 0:
		at := int(t.Nodes[last].End)
		return []splice{{at, at, b.String()}}
	case list >= 0:
		return []splice{replaceContent(t, list, b.String(), "")}
	}
	next := f.below()
	at := int(t.Nodes[next].Start)
	return []splice{{at, at, "<" + prefix + "notes>" + b.String() + "</" + prefix + "notes>" + before(t, next)}}
}

// below returns the first child of the unit at hand behind which notes may
// not stand: its original data, or its first part.
func (f *xliff2) below() int32 {
	t := &f.tree
	for c := t.Nodes[0].First; c >= 0; c = t.Nodes[c].Next {
		switch t.Local(c) {
		case "originalData", "segment", "ignorable":
			if t.Space(c) == t.Space(0) {
				return c
			}
		}
	}
	return 0
}

// qualifier says why a target was rejected (XLIFF 1.2, 2.3.7), by the last
// fault that a note of the segment names.
func qualifier(notes []translate.Note) string {
	for _, n := range slices.Backward(notes) {
		switch n.Issue {
		case "grammar", "spelling", "length":
			return "rejected-" + n.Issue
		case "mistranslation", "omission", "addition", "untranslated":
			return "rejected-inaccurate"
		}
	}
	return "x-rejected"
}
