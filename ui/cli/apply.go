package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

func (e *env) applyCommand() *cobra.Command {
	var out, report string
	c := &cobra.Command{
		Use:   "apply FILE CHANGES.tsv --out OUT",
		Short: "Apply changes to a bilingual file",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := e.open(args[0])
			if err != nil {
				return err
			}
			now := f.Document
			now.Segments = append([]translate.Segment(nil), f.Document.Segments...)
			b, err := e.read(args[1])
			if err != nil {
				return err
			}
			changed, err := changes(args[1], string(b), &now)
			if err != nil {
				return err
			}
			result, err := f.Write(&now)
			if err != nil {
				return err
			}
			if err := e.write(out, result); err != nil {
				return err
			}
			if report != "" {
				before, err := f.Write(&f.Document) // without a change: the bytes that came in
				if err != nil {
					return err
				}
				if err := e.writeProof(report, proofOf(args[0], out, &f.Document, &now, before, result)); err != nil {
					return err
				}
			}
			for _, i := range changed {
				s := now.Segments[i]
				done := s.Target != f.Document.Segments[i].Target || s.State != f.Document.Segments[i].State
				if !e.json {
					e.line(fmt.Sprintf("%s\t%t", s.ID, done))
				} else if err := e.object(map[string]any{"id": s.ID, "changed": done}); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().StringVar(&out, "out", "", "file to write")
	c.Flags().StringVar(&report, "proof", "", "file for a report of what changed, with checksums")
	_ = c.MarkFlagRequired("out") // fails only for a flag that does not exist
	return c
}

// changes makes the changes of a table in d and returns the segments it names.
func changes(name, table string, d *translate.Document) ([]int, error) {
	index := make(map[translate.SegmentID]int, len(d.Segments))
	for i, s := range d.Segments {
		index[s.ID] = i
	}
	bad := func(line int, text string) error {
		return &translate.Error{Code: translate.Invalid, File: name, Line: line, Col: 1, Text: text}
	}
	var all []int
	for n, line := range strings.Split(strings.TrimPrefix(table, "\ufeff"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if n == 0 {
			if line != "id\ttarget\tstate" {
				return nil, bad(1, "the first line must be id, target, state, between tabs")
			}
			continue
		}
		if line == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, bad(n+1, "a line needs three cells: id, target, state")
		}
		i, ok := index[translate.SegmentID(format.Unquote(cells[0]))]
		if !ok {
			return nil, bad(n+1, "there is no segment "+cells[0])
		}
		if cells[1] != "" {
			d.Segments[i].Target = format.Unquote(cells[1])
		}
		if cells[2] != "" {
			state, err := translate.ParseState(cells[2])
			if err != nil {
				return nil, bad(n+1, err.Error())
			}
			d.Segments[i].State = state
		}
		all = append(all, i)
	}
	return all, nil
}
