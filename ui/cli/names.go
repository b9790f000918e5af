package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/names"
)

func (e *env) namesCommand() *cobra.Command {
	var memory string
	c := &cobra.Command{
		Use:   "names FILE",
		Short: "Judge the names of a bilingual file",
		Args:  cobra.ExactArgs(1),
		RunE:  func(c *cobra.Command, args []string) error { return e.names(c.Context(), args[0], memory) },
	}
	c.Flags().StringVar(&memory, "memory", "", "names that were decided (TSV: de, en, state)")
	c.AddCommand(&cobra.Command{
		Use:   "suggest WORD...",
		Short: "Spell names of German transcription in English",
		Args:  cobra.MinimumNArgs(1),
		RunE:  func(_ *cobra.Command, args []string) error { return e.suggest(args) },
	})
	return c
}

func (e *env) names(ctx context.Context, file, memory string) error {
	f, err := e.open(file)
	if err != nil {
		return err
	}
	j, err := e.judge(ctx)
	if err != nil {
		return err
	}
	if memory != "" {
		decided, err := e.readNames(memory)
		if err != nil {
			return err
		}
		j = names.New(decided, "")
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

func (e *env) suggest(words []string) error {
	type candidate struct {
		Text  string  `json:"text"`
		Score float64 `json:"score"`
		Why   string  `json:"why"`
	}
	for _, w := range words {
		all := []candidate{}
		for _, s := range names.Suggest(w) {
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

// readNames reads a table of names.
func (e *env) readNames(file string) ([]translate.Name, error) {
	b, err := e.read(file)
	if err != nil {
		return nil, err
	}
	return names.ReadTable(bytes.NewReader(b), file, !strings.EqualFold(filepath.Ext(file), ".csv"))
}
