package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

// naming are the flags of the names commands.
type naming struct{ memory, style, day, origin string }

func (e *env) namesCommand() *cobra.Command {
	var n naming
	c := &cobra.Command{
		Use:   "names FILE",
		Short: "Judge the names of a bilingual file",
		Args:  cobra.ExactArgs(1),
		RunE:  func(c *cobra.Command, args []string) error { return e.names(c.Context(), args[0], n) },
	}
	c.Flags().StringVar(&n.memory, "memory", "", "names that were decided, instead of the library's (TSV or CSV: de, en, state)")
	suggest := &cobra.Command{
		Use:   "suggest WORD...",
		Short: "Spell names of German transcription in English",
		Args:  cobra.MinimumNArgs(1),
		RunE:  func(c *cobra.Command, args []string) error { return e.suggest(c.Context(), args, n) },
	}
	suggest.Flags().StringVar(&n.origin, "origin", "", "where the names come from: ar, fa, he, el, ja, kk, mk, sr, ...; found out if not said")
	for _, f := range []*cobra.Command{c, suggest} {
		f.Flags().StringVar(&n.style, "style", "", "house style: wikipedia, economist, ap, guardian, un")
		f.Flags().StringVar(&n.day, "day", "", "the day whose spelling holds (YYYY-MM-DD); today if none")
	}
	c.AddCommand(suggest, e.namesImportCommand(), e.namesExportCommand(), e.namesHistoryCommand())
	return c
}

// judgeFor returns the judge that the flags ask for.
func (e *env) judgeFor(ctx context.Context, n naming) (*names.Judge, error) {
	if n.style != "" && names.StyleByID(n.style) == nil {
		return nil, &translate.Error{Code: translate.Invalid, Text: n.style + " is no house style", Hint: "Use wikipedia, economist, ap, guardian or un."}
	}
	if n.day != "" {
		if _, err := time.Parse(time.DateOnly, n.day); err != nil {
			return nil, &translate.Error{Code: translate.Invalid, Text: n.day + " is no day", Hint: "Write it as 2026-01-31."}
		}
	}
	if n.memory == "" && n.style == "" && n.day == "" {
		return e.judge(ctx)
	}
	var decided []translate.Name
	var err error
	if n.memory != "" {
		if decided, err = e.readNames(n.memory); err != nil {
			return nil, err
		}
	} else if decided, err = e.decided(ctx, translate.Everywhere); err != nil {
		return nil, err
	}
	if n.style != "" {
		decided = append(decided, translate.Name{Forms: []translate.NameForm{{Text: n.style, State: translate.HouseStyle, Reach: translate.Reach{Scope: translate.ScopeDocument}}}})
	}
	return names.New(decided, n.day), nil
}

func (e *env) names(ctx context.Context, file string, n naming) error {
	f, err := e.open(file)
	if err != nil {
		return err
	}
	j, err := e.judgeFor(ctx, n)
	if err != nil {
		return err
	}
	for _, o := range j.Judge(&f.Document) {
		if !e.json {
			e.line(fmt.Sprintf("%s\t%s\t%s\t%s\t%s", o.Segment, o.Surface, o.Rendering, o.Verdict, strings.Join(o.Suggest, ", ")))
			continue
		}
		suggest := o.Suggest
		if suggest == nil {
			suggest = []string{}
		}
		if err := e.object(map[string]any{
			"id": o.Segment, "name": o.Name, "kind": o.Kind, "source": span(o.Source), "target": span(o.Target), "rendering": o.Rendering,
			"verdict": o.Verdict, "suggest": suggest, "why": o.Why.String(),
		}); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) suggest(ctx context.Context, words []string, n naming) error {
	j, err := e.judgeFor(ctx, n)
	if err != nil {
		return err
	}
	type candidate struct {
		Text  string  `json:"text"`
		Score float64 `json:"score"`
		Why   string  `json:"why"`
	}
	for _, w := range words {
		all := []candidate{}
		for _, s := range j.SuggestFrom(w, n.origin) {
			all = append(all, candidate{s.Text, s.Score, s.Why.String()})
		}
		if !e.json {
			for _, c := range all {
				e.line(w + "\t" + c.Text + "\t" + c.Why)
			}
			continue
		}
		if err := e.object(map[string]any{"name": w, "suggest": all}); err != nil {
			return err
		}
	}
	return nil
}
