package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate/format"
)

func (e *env) listCommand() *cobra.Command {
	var facts, states bool
	c := &cobra.Command{
		Use:   "list FILE",
		Short: "List the segments of a bilingual file",
		Args: func(c *cobra.Command, args []string) error {
			if states {
				return cobra.NoArgs(c, args)
			}
			return cobra.ExactArgs(1)(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if states {
				return e.states()
			}
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
				Facts  []fact `json:"facts,omitempty"`
			}
			for i, s := range f.Document.Segments {
				var notes []string
				for _, n := range s.Notes {
					notes = append(notes, n.Text)
				}
				r := row{string(s.ID), s.State.String(), s.Locked, s.Source, s.Target, strings.Join(notes, "\n"), nil}
				if facts {
					if r.Facts, err = factsOf(f, i); err != nil {
						return err
					}
				}
				if !e.json {
					e.line(r.ID + "\t" + r.State + "\t" + oneSpace(r.Source) + "\t" + oneSpace(r.Target))
					for _, x := range r.Facts {
						e.line("\t" + x.String())
					}
					continue
				}
				if err := e.object(r); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&facts, "facts", false, "with what the file says beside: candidates, terms, origins, issues, restrictions")
	c.Flags().BoolVar(&states, "states", false, "no file: the table of states, as files say them and as they are read and written here")
	return c
}

// states prints the table of states, both ways.
func (e *env) states() error {
	for _, r := range format.States() {
		way, state := "read", r.State.String()
		if r.Write {
			way = "write"
		}
		if r.Locked {
			state = "locked"
		}
		if !e.json {
			e.line(r.Format + "\t" + way + "\t" + r.File + "\t" + state)
		} else if err := e.object(map[string]any{"format": r.Format, "way": way, "file": r.File, "state": state}); err != nil {
			return err
		}
	}
	return nil
}

// fact is a translate.Fact as it is printed.
type fact struct {
	Kind        string `json:"kind"`
	Text        string `json:"text,omitempty"`
	Translation string `json:"translation,omitempty"`
	From        string `json:"from,omitempty"`
	When        string `json:"when,omitempty"`
	Percent     int    `json:"percent,omitempty"`
}

func (x fact) String() string {
	s := x.Kind + ":"
	for _, part := range []string{x.From, x.When, x.Text, x.Translation} {
		if part != "" {
			s += " " + oneSpace(part) + ";"
		}
	}
	if x.Percent > 0 {
		s += fmt.Sprintf(" %d%%", x.Percent)
	}
	return strings.TrimSuffix(s, ";")
}

func factsOf(f *format.File, i int) ([]fact, error) {
	all, err := f.Facts(i)
	var rows []fact
	for _, x := range all {
		rows = append(rows, fact{string(x.Kind), x.Text, x.Translation, x.From, x.When, x.Percent})
	}
	return rows, err
}
