package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/store/atomic"
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
			b, err := e.read(args[1])
			if err != nil {
				return err
			}
			now, err := readChanges(args[1], string(b), f.Document.Segments)
			if err != nil {
				return err
			}
			if f.NotesStay() && now.noted() {
				return &translate.Error{Code: translate.Unsupported, File: args[0], Text: "this file has no place for notes", Hint: "Leave the column out; in a project notes stay beside the file."}
			}
			sum := sha256.New()
			also := io.Discard
			if report != "" {
				also = sum
			}
			if err := e.save(out, also, f, now); err != nil {
				return err
			}
			if report != "" {
				before, err := f.Write(&f.Document) // without a change: the bytes that came in
				if err != nil {
					return err
				}
				if err := e.writeProof(report, proofOf(args[0], out, &f.Document, now, checksum(before), hex.EncodeToString(sum.Sum(nil)))); err != nil {
					return err
				}
			}
			return e.changed(f.Document.Segments, now)
		},
	}
	c.Flags().StringVar(&out, "out", "", "file to write")
	c.Flags().StringVar(&report, "proof", "", "file for a report of what changed, with checksums")
	_ = c.MarkFlagRequired("out") // fails only for a flag that does not exist
	return c
}

// save writes a bilingual file with its changes, and its bytes to also.
func (e *env) save(out string, also io.Writer, f *format.File, now changes) error {
	d := translate.Document{Segments: now.segments}
	if out != "-" {
		return atomic.Write(out, func(w io.Writer) error { return f.Save(io.MultiWriter(w, also), &d) })
	}
	b, err := f.Write(&d)
	if err == nil {
		_, err = io.MultiWriter(e.out, also).Write(b)
	}
	return err
}

// changed prints what became of the segments that a table names.
func (e *env) changed(was []translate.Segment, now changes) error {
	for k, i := range now.at {
		s := &now.segments[k]
		done := s.Target != was[i].Target || s.State != was[i].State || len(s.Notes) > len(was[i].Notes)
		if !e.json {
			e.line(fmt.Sprintf("%s\t%t", s.ID, done))
		} else if err := e.object(map[string]any{"id": s.ID, "changed": done}); err != nil {
			return err
		}
	}
	return nil
}

// changes are the segments that a table names, in its order, as they are now,
// and where each stands in the document.
type changes struct {
	at       []int
	segments []translate.Segment
}

// noted reports whether a table adds notes.
func (c changes) noted() bool {
	return slices.ContainsFunc(c.segments, func(s translate.Segment) bool {
		return slices.ContainsFunc(s.Notes, func(n translate.Note) bool { return !n.File })
	})
}

// readChanges reads a table of changes; of a segment that it names twice, the
// last word counts.
func readChanges(name, table string, was []translate.Segment) (changes, error) {
	var all changes
	place := map[translate.SegmentID]int{} // in all
	bad := func(n int, text string) error {
		return &translate.Error{Code: translate.Invalid, File: name, Line: n, Col: 1, Text: text}
	}
	err := eachChange(table, bad, func(_ int, row []string) error {
		if id := segmentID(row); place[id] == 0 {
			place[id] = len(place) + 1
		}
		return nil
	})
	if err != nil {
		return all, err
	}
	all.at, all.segments = slices.Repeat([]int{-1}, len(place)), make([]translate.Segment, len(place))
	for i := range was {
		if k := place[was[i].ID]; k > 0 {
			all.at[k-1], all.segments[k-1] = i, was[i]
		}
	}
	err = eachChange(table, bad, func(n int, row []string) error {
		k := place[segmentID(row)] - 1
		if all.at[k] < 0 {
			return bad(n, "there is no segment "+row[0])
		}
		if row[1] != "" {
			all.segments[k].Target = format.Unquote(row[1])
		}
		if len(row) == 4 && row[3] != "" {
			note := translate.Note{Text: format.Unquote(row[3]), At: translate.NoSpan}
			all.segments[k].Notes = append(slices.Clip(all.segments[k].Notes), note)
		}
		if row[2] == "" {
			return nil
		}
		state, err := translate.ParseState(row[2])
		if err != nil {
			return bad(n, err.Error())
		}
		all.segments[k].State = state
		return nil
	})
	return all, err
}

func segmentID(row []string) translate.SegmentID { return translate.SegmentID(format.Unquote(row[0])) }

// eachChange calls f with the number and the cells of each line of a table of
// changes.
func eachChange(table string, bad func(line int, text string) error, f func(line int, row []string) error) error {
	n, cells := 0, 3
	for line := range strings.SplitSeq(strings.TrimPrefix(table, "\ufeff"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		n++
		switch row := strings.Split(line, "\t"); {
		case n == 1 && line == "id\ttarget\tstate\tnote":
			cells = 4
		case n == 1 && line != "id\ttarget\tstate":
			return bad(1, "the first line must be id, target, state, between tabs; note may follow")
		case n == 1, line == "":
		case len(row) != cells:
			return bad(n, fmt.Sprintf("a line needs %d cells, as the first one has", cells))
		default:
			if err := f(n, row); err != nil {
				return err
			}
		}
	}
	return nil
}
