package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

func (e *env) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE",
		Short: "List the segments of a bilingual file",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := e.open(args[0])
			if err != nil {
				return err
			}
			type row struct {
				ID     string `json:"id"`
				State  string `json:"state"`
				Locked bool   `json:"locked"`
				Source string `json:"source"`
				Target string `json:"target"`
				Note   string `json:"note"`
			}
			for _, s := range f.Document.Segments {
				var notes []string
				for _, n := range s.Notes {
					notes = append(notes, n.Text)
				}
				r := row{string(s.ID), s.State.String(), s.Locked, s.Source, s.Target, strings.Join(notes, "\n")}
				if !e.json {
					e.line(r.ID + "\t" + r.State + "\t" + oneSpace(r.Source) + "\t" + oneSpace(r.Target))
					continue
				}
				if err := e.object(r); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
