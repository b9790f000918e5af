package desktop

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"satzpaar/store/atomic"
	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

// A review is the open document with its undo. It lives in memory: what is not
// exported is lost with the window.
type review struct {
	doc        translate.Document
	file       *format.File // nil for two texts that were paired
	undo, redo []step
	unsaved    bool
}

// A step is an edit that can be taken back.
type step struct {
	at   int
	what string
	back translate.Edit
}

// openReview reads one bilingual file, or pairs a German text with its English
// translation.
func openReview(paths []string) (*review, error) {
	switch len(paths) {
	case 1:
		b, err := readFile(paths[0])
		if err != nil {
			return nil, err
		}
		f, err := format.Open(paths[0], b)
		if err != nil {
			return nil, err
		}
		r := &review{file: f, doc: f.Document}
		r.doc.Segments = append([]translate.Segment(nil), f.Document.Segments...)
		return r, nil
	case 2:
		return pairTexts(paths[0], paths[1])
	}
	return nil, &translate.Error{
		Code: translate.Invalid, Text: fmt.Sprintf("%d files cannot be opened together", len(paths)),
		Hint: "Give one bilingual file, or a German text and its English translation.",
	}
}

func readFile(path string) ([]byte, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, &translate.Error{Code: translate.Unreadable, File: path, Text: "the file cannot be read", Err: err}
	}
	return b, nil
}

func pairTexts(source, target string) (*review, error) {
	s, err := sentences(source, "de")
	if err != nil {
		return nil, err
	}
	t, err := sentences(target, "en")
	if err != nil {
		return nil, err
	}
	r := &review{doc: translate.Document{Name: filepath.Base(source), SourceLang: "de", TargetLang: "en"}}
	paragraph := 0
	for i, b := range align.Align(s, t, align.Options{}) {
		if len(b.Source) > 0 {
			paragraph = s[b.Source[0]].Paragraph
		}
		target, state := join(t, b.Target), translate.Draft
		if target == "" {
			state = translate.New
		}
		r.doc.Segments = append(r.doc.Segments, translate.Segment{
			ID: translate.SegmentID(fmt.Sprint(i + 1)), Source: join(s, b.Source), Target: target, Draft: target,
			State: state, Origin: translate.FromAligned, Confidence: b.Score, Paragraph: paragraph,
		})
	}
	return r, nil
}

func sentences(path, lang string) ([]align.Sentence, error) {
	b, err := readFile(path)
	if err != nil {
		return nil, err
	}
	text, err := format.DecodeText(path, b)
	if err != nil {
		return nil, err
	}
	var all []align.Sentence
	for _, s := range segment.Split(lang, text.String) {
		one := strings.Join(strings.Fields(text.String[s.Start:s.End]), " ")
		all = append(all, align.Sentence{Text: one, Paragraph: s.Paragraph})
	}
	return all, nil
}

func join(all []align.Sentence, numbers []int) string {
	var texts []string
	for _, i := range numbers {
		texts = append(texts, all[i].Text)
	}
	return strings.Join(texts, " ")
}

// do applies e, which concerns segment at, as one step of undo.
func (r *review) do(at int, what string, e translate.Edit) error {
	back, err := e.Apply(&r.doc)
	if err != nil {
		return err
	}
	r.undo, r.redo, r.unsaved = append(r.undo, step{at, what, back}), nil, true
	return nil
}

// change makes segment i what f makes of it.
func (r *review) change(i int, what string, f func(*translate.Segment)) error {
	old := r.doc.Segments[i]
	now := old
	f(&now)
	if now.Equal(old) {
		return nil
	}
	if old.Locked {
		return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s is locked", old.ID)}
	}
	return r.do(i, what, translate.Replacement{At: i, Old: []translate.Segment{old}, New: []translate.Segment{now}})
}

// setTarget makes text the target of segment i, which a person has now worked on.
func (r *review) setTarget(i int, text string) error {
	if text == r.doc.Segments[i].Target {
		return nil
	}
	return r.change(i, "edit", func(s *translate.Segment) { s.Target, s.State = text, translate.Translated })
}

// approve marks segment i as reviewed. An empty target is refused.
func (r *review) approve(i int) error {
	if s := r.doc.Segments[i]; strings.TrimSpace(s.Target) == "" && s.Source != "" {
		return &translate.Error{Code: translate.Refused, Text: fmt.Sprintf("segment %s has no translation", s.ID), Hint: "Write one first."}
	}
	return r.change(i, "approval", func(s *translate.Segment) { s.State, s.Approved = translate.Reviewed, s.Target })
}

// nextOpen returns the first segment after i, around the end, that waits for
// approval; i if none does.
func (r *review) nextOpen(i int) int {
	n := len(r.doc.Segments)
	for k := 1; k <= n; k++ {
		if j := (i + k) % n; !r.doc.Segments[j].State.Approved() && !r.doc.Segments[j].Locked {
			return j
		}
	}
	return i
}

// approved counts the approved segments.
func (r *review) approved() int {
	n := 0
	for _, s := range r.doc.Segments {
		if s.State.Approved() {
			n++
		}
	}
	return n
}

// takeBack moves the last step of from to to, and returns where it happened.
func (r *review) takeBack(from, to *[]step) (step, bool, error) {
	if len(*from) == 0 {
		return step{}, false, nil
	}
	last := (*from)[len(*from)-1]
	back, err := last.back.Apply(&r.doc)
	if err != nil {
		return step{}, false, err
	}
	*from = (*from)[:len(*from)-1]
	*to = append(*to, step{last.at, last.what, back})
	r.unsaved = true
	return last, true, nil
}

// export writes the document to path; the ending tells the format. A file that
// was opened keeps its own bytes around the changes and its own format.
func (r *review) export(path string) error {
	var b []byte
	var err error
	if r.file != nil {
		b, err = r.file.Write(&r.doc)
	} else {
		kind := map[string]string{".tmx": "tmx", ".tsv": "tsv"}[strings.ToLower(filepath.Ext(path))]
		if kind == "" {
			kind = "xliff-2.1"
		}
		b, err = format.Create(kind, &r.doc)
	}
	if err != nil {
		return err
	}
	if err := atomic.WriteFile(path, b); err != nil {
		return err
	}
	r.unsaved = false
	return nil
}
