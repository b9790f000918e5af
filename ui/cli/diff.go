package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate/diff"
	"satzpaar/translate/format"
)

func (e *env) diffCommand() *cobra.Command {
	var units bool
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Show what changed between two texts or bilingual files",
		Long: "Show what changed between two texts, or between two bilingual files by segment and two documents of\n" +
			"Markdown or HTML by block, numbered from 1: the units that a proof of an export names.",
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error { return e.diff(args[0], args[1], units) },
	}
	c.Flags().BoolVar(&units, "units", false, "plain texts by paragraph, numbered from 1, where both have as many")
	return c
}

func (e *env) diff(old, now string, units bool) error {
	a, err := e.read(old)
	if err != nil {
		return err
	}
	b, err := e.read(now)
	if err != nil {
		return err
	}
	plain := format.ProseFormat(old) == "" && (!format.Bilingual(a) || !format.Bilingual(b))
	differ := format.Differences
	if plain && !units {
		differ = format.Whole
	}
	all, err := differ(old, a, now, b)
	if err != nil {
		return err
	}
	for _, d := range all {
		if err := e.ops(d.ID, diff.Words(d.Was, d.Now)); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) ops(id string, ops []diff.Op) error {
	type op struct {
		Op   string `json:"op"`
		Text string `json:"text"`
	}
	all := []op{}
	var b strings.Builder
	for _, o := range ops {
		all = append(all, op{o.Kind.String(), o.Text})
		b.WriteString([...]string{"", "[-", "{+"}[o.Kind] + o.Text + [...]string{"", "-]", "+}"}[o.Kind])
	}
	if !e.json {
		e.line(strings.TrimPrefix(id+"\t"+b.String(), "\t"))
		return nil
	}
	row := map[string]any{"ops": all}
	if id != "" {
		row["id"] = id
	}
	return e.object(row)
}
