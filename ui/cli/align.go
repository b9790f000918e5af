package cli

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
	"satzpaar/translate/segment"
	"satzpaar/ui/session"
)

type alignFlags struct {
	segmented, noLexicon, words bool
	dictionaries                bool
	sourceLang, targetLang, out string
	srx                         string
}

func (e *env) alignCommand() *cobra.Command {
	var f alignFlags
	c := &cobra.Command{
		Use:   "align SOURCE TARGET",
		Short: "Pair the sentences of two texts",
		Args:  cobra.ExactArgs(2),
		RunE:  func(_ *cobra.Command, args []string) error { return e.align(args[0], args[1], f) },
	}
	c.Flags().BoolVar(&f.segmented, "segmented", false, "the inputs hold one sentence a line")
	c.Flags().BoolVar(&f.noLexicon, "no-lexicon", false, "without lexicon, names, memory and installed dictionaries")
	c.Flags().BoolVar(&f.dictionaries, "dictionaries", false, "also the dictionary installed on this system (Ding, FreeDict); always where TARGET is not English")
	c.Flags().BoolVar(&f.words, "words", false, "link the words inside pairs of one sentence each")
	c.Flags().StringVar(&f.sourceLang, "source-lang", "", "language of SOURCE (BCP 47); found out if not given")
	c.Flags().StringVar(&f.targetLang, "target-lang", "", "language of TARGET (BCP 47); found out if not given")
	c.Flags().StringVar(&f.srx, "srx", "", "rules of your own in SRX 2.0 for both texts, which come before the built-in ones")
	c.Flags().StringVar(&f.out, "out", "", "write the pairs to a bilingual file (.xlf, .tmx, .tsv)")
	c.MarkFlagsMutuallyExclusive("segmented", "srx")
	return c
}

// short is the number of sentences up to which the garbage of pairing them is
// not worth collecting often: a third of the time went there, and with fewer
// collections the memory stays about 100 MB all the same.
const short = 10_000

func (e *env) align(source, target string, f alignFlags) error {
	rules, err := e.rules(f.srx)
	if err != nil {
		return err
	}
	s, err := e.sentencesOf(source, &f.sourceLang, "de", f.segmented, rules)
	if err != nil {
		return err
	}
	t, err := e.sentencesOf(target, &f.targetLang, "en", f.segmented, rules)
	if err != nil {
		return err
	}
	if len(s)+len(t) <= short {
		defer debug.SetGCPercent(debug.SetGCPercent(400))
	}
	opt := f.options()
	beads := align.Align(s, t, opt)
	if f.out != "" {
		return e.writePairs(f, s, t, beads)
	}
	for _, m := range align.Moves(s, t, beads, opt) {
		fmt.Fprintf(e.err, "source sentences %d to %d seem to be target sentences %d to %d, elsewhere in the text\n", m.From, m.To-1, m.TargetFrom, m.TargetTo-1)
	}
	links := map[int][]align.WordLink{}
	if f.words {
		links = wordLinks(s, t, beads, f)
	}
	for i, b := range beads {
		if !e.json {
			e.line(fmt.Sprintf("%.2f\t%v\t%v", b.Score, b.Source, b.Target))
			continue
		}
		row := map[string]any{"source": b.Source, "target": b.Target, "score": b.Score}
		if l, ok := links[i]; ok {
			row["words"] = wordRows(l)
		}
		if err := e.object(row); err != nil {
			return err
		}
	}
	return nil
}

// wordLinks links the words of the beads of one sentence on each side, by the
// number of the bead.
func wordLinks(s, t []align.Sentence, beads []align.Bead, f alignFlags) map[int][]align.WordLink {
	var at []int
	var source, target []string
	for i, b := range beads {
		if len(b.Source) == 1 && len(b.Target) == 1 {
			at = append(at, i)
			source, target = append(source, s[b.Source[0]].Text), append(target, t[b.Target[0]].Text)
		}
	}
	all := map[int][]align.WordLink{}
	for k, l := range align.LinkWords(source, target, f.options()) {
		all[at[k]] = l
	}
	return all
}

func wordRows(links []align.WordLink) [][]any {
	rows := make([][]any, 0, len(links))
	for _, l := range links {
		kind := "possible"
		if l.Sure {
			kind = "sure"
		}
		rows = append(rows, []any{l.Source, l.Target, kind})
	}
	return rows
}

// options says what the pass may use: our own lexicon is German and English,
// for other languages there may be a dictionary on the system.
func (f alignFlags) options() align.Options {
	s, t := primary(f.sourceLang), primary(f.targetLang)
	opt := align.Options{NoLexicon: f.noLexicon || s == "de" && t != "en", Swapped: s == "en" && t == "de"}
	if !opt.NoLexicon {
		opt.Links = session.NameLinks()
	}
	if !f.noLexicon && s == "de" && (f.dictionaries || t != "en") {
		opt.Dictionary = session.Dictionary(t)
	}
	return opt
}

// primary is the language of a tag without its region.
func primary(tag string) string {
	p, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return p
}

// sentencesOf reads a text and its sentences. A language that is not given is
// found out, or else taken to be usual.
func (e *env) sentencesOf(name string, lang *string, usual string, segmented bool, rules segment.Rules) ([]align.Sentence, error) {
	_, text, err := e.text(name)
	if err != nil {
		return nil, err
	}
	if *lang == "" {
		*lang = cmp.Or(align.Language(text.String), usual)
	}
	var all []align.Sentence
	if !segmented {
		for _, s := range rules.Split(*lang, text.String) {
			all = append(all, align.Sentence{Text: oneSpace(text.String[s.Start:s.End]), Paragraph: s.Paragraph})
		}
		return all, nil
	}
	paragraph := 0
	for line := range strings.Lines(text.String) {
		if line = strings.TrimSpace(line); line == "" {
			paragraph++
			continue
		}
		all = append(all, align.Sentence{Text: line, Paragraph: paragraph})
	}
	return all, nil
}

// text reads a text and decodes it. A character set that a reader should know
// of is told on standard error.
func (e *env) text(name string) ([]byte, format.Text, error) {
	b, err := e.read(name)
	if err != nil {
		return nil, format.Text{}, err
	}
	t, err := format.DecodeText(name, b)
	if err == nil && t.Charset != "UTF-8" {
		fmt.Fprintf(e.err, "%s was read as %s\n", name, t.Charset)
	}
	return b, t, err
}

func (e *env) writePairs(f alignFlags, s, t []align.Sentence, beads []align.Bead) error {
	d := translate.Document{Name: f.out, SourceLang: f.sourceLang, TargetLang: f.targetLang}
	join := func(all []align.Sentence, numbers []int) string {
		var texts []string
		for _, i := range numbers {
			texts = append(texts, all[i].Text)
		}
		return strings.Join(texts, " ")
	}
	for i, b := range beads {
		d.Segments = append(d.Segments, translate.Segment{
			ID: translate.SegmentID(fmt.Sprint(i + 1)), Source: join(s, b.Source), Target: join(t, b.Target),
			State: translate.Draft, Origin: translate.FromAligned, Confidence: b.Score,
		})
	}
	out, err := format.Create(kindOf(f.out), &d)
	if err != nil {
		return err
	}
	return e.write(f.out, out)
}
