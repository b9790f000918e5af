package cli

import (
	"bufio"
	"bytes"
	"cmp"
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
			table, err := e.openTable(args[1])
			if err != nil {
				return err
			}
			defer table.Close()
			now, err := readChanges(args[1], table, f.Document.Segments)
			if err != nil {
				return err
			}
			if f.NotesStay() && len(now.notes) > 0 {
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
				if err := e.writeProof(report, proofOf(args[0], out, f.Document.Format, now, checksum(before), hex.EncodeToString(sum.Sum(nil)))); err != nil {
					return err
				}
			}
			return e.changed(now)
		},
	}
	c.Flags().StringVar(&out, "out", "", "file to write")
	c.Flags().StringVar(&report, "proof", "", "file for a report of what changed, with checksums")
	_ = c.MarkFlagRequired("out") // fails only for a flag that does not exist
	return c
}

// save writes a bilingual file with its changes, and its bytes to also.
func (e *env) save(out string, also io.Writer, f *format.File, now changes) error {
	write := func(w io.Writer) error {
		return cmp.Or(f.SaveEach(io.MultiWriter(w, also), now.segment), now.failed.err)
	}
	if out != "-" {
		return atomic.Write(out, write)
	}
	var b bytes.Buffer // so that nothing is printed after an error
	if err := write(&b); err != nil {
		return err
	}
	_, err := e.out.Write(b.Bytes())
	return err
}

// changed prints what became of the segments that a table names.
func (e *env) changed(now changes) error {
	for _, i := range now.order {
		was, is := &now.was[i], now.segment(int(i))
		done := is.Target != was.Target || is.State != was.State || len(is.Notes) > len(was.Notes)
		if !e.json {
			e.line(fmt.Sprintf("%s\t%t", is.ID, done))
		} else if err := e.object(map[string]any{"id": is.ID, "changed": done}); err != nil {
			return err
		}
	}
	return nil
}

// changes are what a table says of the segments of a document. The texts stay
// in the table, which may be large.
type changes struct {
	was    []translate.Segment
	table  io.ReaderAt
	of     []change // by segment; nil: the table names none
	notes  map[int][]string
	order  []int32 // the segments that it names, as it names them first
	failed *failure
}

// A failure is the first error of reading the table again.
type failure struct{ err error }

// A change is what a table says of a segment: what it leaves empty stays.
type change struct {
	start        int64 // of the target in the table
	length       int32 // 0: the target stays
	state        translate.State
	named, moves bool // the table names the segment, and a state
}

// segment returns what segment i says now.
func (c changes) segment(i int) translate.Segment {
	s := c.was[i]
	if c.of == nil || !c.of[i].named {
		return s
	}
	if x := c.of[i]; x.length > 0 {
		target := make([]byte, x.length)
		if _, err := c.table.ReadAt(target, x.start); err != nil && c.failed.err == nil {
			c.failed.err = err
		}
		s.Target = format.Unquote(string(target))
	}
	if x := c.of[i]; x.moves {
		s.State = x.state
	}
	for _, text := range c.notes[i] {
		s.Notes = append(slices.Clip(s.Notes), translate.Note{Text: text, At: translate.NoSpan})
	}
	return s
}

// readChanges reads a table of changes; of a segment that it names twice, the
// last word counts.
func readChanges(name string, table io.ReaderAt, was []translate.Segment) (changes, error) {
	all := changes{was: was, table: table, notes: map[int][]string{}, failed: new(failure)}
	bad := func(n int, text string) error {
		return &translate.Error{Code: translate.Invalid, File: name, Line: n, Col: 1, Text: text}
	}
	find := placer(was)
	return all, eachChange(table, bad, func(n int, start int64, row []string) error {
		i := find(translate.SegmentID(format.Unquote(row[0])))
		if i < 0 {
			return bad(n, "there is no segment "+row[0])
		}
		if all.of == nil {
			all.of = make([]change, len(was))
		}
		x := &all.of[i]
		if !x.named {
			x.named = true
			all.order = append(all.order, int32(i))
		}
		if row[1] != "" {
			x.start, x.length = start+int64(len(row[0])+1), int32(len(row[1]))
		}
		if len(row) == 4 && row[3] != "" {
			all.notes[i] = append(all.notes[i], format.Unquote(row[3]))
		}
		if row[2] != "" {
			state, err := translate.ParseState(row[2])
			if err != nil {
				return bad(n, err.Error())
			}
			x.state, x.moves = state, true
		}
		return nil
	})
}

// placer returns a function that finds segments by their ids, -1 for none. One
// that is asked for behind the last is found without an index.
func placer(was []translate.Segment) func(id translate.SegmentID) int {
	last := -1
	var index map[translate.SegmentID]int32
	return func(id translate.SegmentID) int {
		if last+1 < len(was) && was[last+1].ID == id {
			last++
			return last
		}
		if index == nil {
			index = make(map[translate.SegmentID]int32, len(was))
			for i := range was {
				index[was[i].ID] = int32(i)
			}
		}
		i, ok := index[id]
		if !ok {
			return -1
		}
		last = int(i)
		return last
	}
}

// eachChange calls f with the number, the place and the cells of each line of a
// table of changes; the cells hold until it returns.
func eachChange(table io.ReaderAt, bad func(line int, text string) error, f func(line int, start int64, row []string) error) error {
	lines := bufio.NewReaderSize(io.NewSectionReader(table, 0, 1<<62), 1<<16)
	n, cells, end := 0, 3, int64(0)
	var row []string
	for {
		line, readErr := lines.ReadString('\n')
		if readErr != nil && readErr != io.EOF {
			return bad(n+1, readErr.Error())
		}
		start := end
		end += int64(len(line))
		n++
		line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		row = row[:0]
		for cell := range strings.SplitSeq(line, "\t") {
			row = append(row, cell)
		}
		var err error
		switch {
		case n == 1 && line == "id\ttarget\tstate\tnote":
			cells = 4
		case n == 1 && line != "id\ttarget\tstate":
			err = bad(1, "the first line must be id, target, state, between tabs; note may follow")
		case n == 1, line == "":
		case len(row) != cells:
			err = bad(n, fmt.Sprintf("a line needs %s, as the first one has", several(cells, "cell")))
		default:
			err = f(n, start, row)
		}
		if err != nil || readErr == io.EOF {
			return err
		}
	}
}
