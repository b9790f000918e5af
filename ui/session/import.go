package session

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

// TwoTexts is the format id of a document that was paired from two texts.
const TwoTexts = "text"

// OpenFile makes a project of a bilingual file and returns its number.
func OpenFile(ctx context.Context, lib *store.Library, path string) (int64, error) {
	f, err := bilingualFile(path)
	if err != nil {
		return 0, err
	}
	return lib.CreateProject(ctx, f.Document.Name, []store.File{f}, stamp())
}

// Import makes a project of a source text and its draft: split into sentences
// and paired.
func Import(ctx context.Context, lib *store.Library, source, target string) (int64, error) {
	x, err := readTexts(source, target)
	if err != nil {
		return 0, err
	}
	return Pair(ctx, lib, x)
}

func readTexts(source, target string) (Texts, error) {
	s, err := readFile(source)
	if err != nil {
		return Texts{}, err
	}
	t, err := readFile(target)
	return Texts{Name: filepath.Base(source), DraftName: filepath.Base(target), Source: s, Draft: t}, err
}

// Texts are a source and its draft as they came.
type Texts struct {
	Name, DraftName string
	Source, Draft   []byte
}

// Pair makes a project of two texts.
func Pair(ctx context.Context, lib *store.Library, x Texts) (int64, error) {
	f, err := paired(ctx, lib, x)
	if err != nil {
		return 0, err
	}
	return lib.CreateProject(ctx, x.Name, []store.File{f}, stamp())
}

// paired pairs two texts to a document.
func paired(ctx context.Context, lib *store.Library, x Texts) (store.File, error) {
	a, pa, err := decode(x.Name, x.Source)
	if err != nil {
		return store.File{}, err
	}
	b, pb, err := decode(x.DraftName, x.Draft)
	if err != nil {
		return store.File{}, err
	}
	source, target, err := languages(x, a, b)
	if err != nil {
		return store.File{}, err
	}
	rules, err := Rules(ctx, lib)
	if err != nil {
		return store.File{}, err
	}
	opt, err := evidence(ctx, lib, source, target)
	if err != nil {
		return store.File{}, err
	}
	if uses, err := UsesDictionaries(ctx, lib); err != nil {
		return store.File{}, err
	} else if uses && source == "de" && opt.Dictionary == nil {
		opt.Dictionary = Dictionary(target)
	}
	d := translate.Document{Name: x.Name, Format: TwoTexts, SourceLang: source, TargetLang: target}
	if pa != nil && pb != nil {
		d.Format = pa.Format
		d.Segments = pair(readProse(rules, source, pa), readProse(rules, target, pb), opt)
	} else {
		d.Segments = pair(reading{plain: sentences(rules, source, a)}, reading{plain: sentences(rules, target, b)}, opt)
	}
	return store.File{Document: d, Original: x.Source, Draft: x.Draft, DraftName: x.DraftName}, nil
}

// decode reads a text, which must hold something; of a Markdown or HTML
// document it is what the document says.
func decode(name string, b []byte) (string, *format.Prose, error) {
	t, err := format.DecodeText(name, b)
	if err != nil {
		return "", nil, err
	}
	text := t.String
	var p *format.Prose
	if format.ProseFormat(name) != "" {
		if p, err = format.ReadProse(name, b); err != nil {
			return "", nil, err
		}
		text = proseText(p)
	}
	if strings.TrimSpace(text) == "" {
		return "", nil, &translate.Error{Code: translate.Invalid, File: name, Text: "the file holds no text", Hint: "Choose a file with text in it."}
	}
	return text, p, nil
}

// languages finds out the languages of a source and its draft, German and
// English where the texts do not tell. It refuses two texts of one language,
// and swapped ones.
func languages(x Texts, source, draft string) (from, to string, err error) {
	a, b := align.Language(source), align.Language(draft)
	switch {
	case a == "en" && b == "de":
		err = &translate.Error{Code: translate.Invalid, File: x.Name, Text: "the source is English and the draft German", Hint: "Name the German text first."}
	case a == b && a != "":
		err = &translate.Error{Code: translate.Invalid, File: x.DraftName, Text: "both texts are " + languageName[a], Hint: "Choose the German source and its English draft."}
	case source == draft:
		err = &translate.Error{Code: translate.Invalid, File: x.DraftName, Text: "both files hold the same text", Hint: "Choose the German source and its English draft."}
	}
	return cmp.Or(a, "de"), cmp.Or(b, "en"), err
}

var languageName = map[string]string{"de": "German", "en": "English", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch"}

// sentences splits a text, with one space where white space stands.
func sentences(rules segment.Rules, lang, text string) []align.Sentence {
	var all []align.Sentence
	for _, s := range rules.Split(lang, text) {
		all = append(all, align.Sentence{Text: strings.Join(strings.Fields(text[s.Start:s.End]), " "), Paragraph: s.Paragraph})
	}
	return all
}

func pair(source, target reading, opt align.Options) []translate.Segment {
	var all []translate.Segment
	paragraph := 0
	n := renumbering{source: &source, target: &target, last: lastNumbers{}}
	for i, b := range align.Align(source.plain, target.plain, opt) {
		g := translate.Segment{ID: translate.SegmentID(fmt.Sprint(i + 1)), Origin: translate.FromAligned, Confidence: b.Score}
		if k := len(b.Source); k > 0 {
			paragraph = source.plain[b.Source[k-1]].Paragraph
		}
		n.fill(&g, paragraph, b)
		if source.blocks != nil && g.Source != "" {
			g.Notes = kindOf(source.blocks[paragraph])
		}
		g.Draft, g.Paragraph, g.State, g.Apart = g.Target, paragraph, stateOf(g), apart(g, source.shown == nil)
		all = append(all, g)
	}
	return all
}

func stamp() string { return time.Now().UTC().Format(time.RFC3339) }

// readFile reads a file and turns what goes wrong into a sentence.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, &translate.Error{Code: translate.Unreadable, File: path, Text: "is a folder", Hint: "Choose a file."}
	}
	if err == nil {
		if err := format.TooLarge(path, info.Size()); err != nil {
			return nil, err
		}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		var p *os.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, &translate.Error{Code: translate.Unreadable, File: path, Text: "cannot be read (" + err.Error() + ")", Err: err}
	}
	if len(b) == 0 {
		return nil, &translate.Error{Code: translate.Invalid, File: path, Text: "the file is empty"}
	}
	return b, nil
}
