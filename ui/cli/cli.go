// Package cli is the command line of Satzpaar: each command a few lines over
// the rooms that do the work.
//
// Exit status 0 means done, 1 means done and something was found that the
// command was asked to look for, 2 means wrong use or unreadable input or
// unwritable output; then standard error holds one line and nothing is written.
package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"satzpaar/store/atomic"
	"satzpaar/translate"
	"satzpaar/translate/format"
)

// Exit statuses.
const (
	Done  = 0
	Found = 1
	Wrong = 2
)

// errFound ends a command that did its work and found something.
var errFound = errors.New("found")

// An env is what a command needs of the world.
type env struct {
	in      io.Reader
	out     *bufio.Writer
	err     io.Writer
	library string // path of the SQLite library; "" is the user's own
	json    bool
}

// Run runs the command line args (without the program's name) and returns the
// exit status.
func Run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	e := &env{in: in, out: bufio.NewWriterSize(out, 1<<16), err: errOut}
	root := e.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if flushErr := e.out.Flush(); err == nil && flushErr != nil {
		err = flushErr
	}
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errFound):
		return Found
	}
	fmt.Fprintln(errOut, "satzpaar: "+oneLine(err))
	return Wrong
}

// Has reports whether name is a subcommand, so that main can tell
// "satzpaar check FILE" from "satzpaar FILE".
func Has(name string) bool {
	for _, c := range (&env{}).root().Commands() {
		if c.Name() == name || name == "help" || name == "completion" {
			return true
		}
	}
	return false
}

func (e *env) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "satzpaar",
		Short:         "Review translations, segment by segment",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	root.PersistentFlags().StringVar(&e.library, "library", "", "the SQLite library (:memory: for one run)")
	root.PersistentFlags().BoolVar(&e.json, "json", false, "print JSON Lines")
	root.AddCommand(
		e.segmentCommand(), e.alignCommand(),
		e.listCommand(), e.applyCommand(), e.validateCommand(), e.convertCommand(),
		e.checkCommand(), e.namesCommand(), e.memoryCommand(),
		e.diffCommand(), e.scoreCommand(),
		e.importCommand(), e.projectsCommand(), e.renewCommand(), e.exportCommand(), e.doctorCommand(),
	)
	return root
}

// object prints v as one line of JSON.
func (e *env) object(v any) error {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// read returns the bytes of the file called name, "-" being standard input.
func (e *env) read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(e.in)
	}
	if info, err := os.Stat(name); err == nil {
		if err := format.TooLarge(name, info.Size()); err != nil {
			return nil, err
		}
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return b, nil
}

// A table is a file that is read in parts.
type table interface {
	io.ReaderAt
	io.Closer
}

// openTable opens a file, or standard input, to be read in parts.
func (e *env) openTable(name string) (table, error) {
	if name == "-" {
		b, err := io.ReadAll(e.in)
		return inMemory{bytes.NewReader(b)}, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return f, nil
}

type inMemory struct{ *bytes.Reader }

func (inMemory) Close() error { return nil }

func unreadable(name string, err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return &translate.Error{Code: translate.Unreadable, File: name, Text: err.Error(), Err: err}
}

// line prints a line for a person to read.
func (e *env) line(s string) {
	e.out.WriteString(s) // the writer keeps its first error, which Run looks at
	e.out.WriteByte('\n')
}

// oneSpace joins runs of white space, so that a sentence fits a line.
func oneSpace(s string) string {
	was := false
	for _, r := range s {
		is := unicode.IsSpace(r)
		if is && (was || r != ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		was = is
	}
	return s // as most sentences are
}

// open reads a bilingual file.
func (e *env) open(name string) (*format.File, error) {
	b, err := e.read(name)
	if err != nil {
		return nil, err
	}
	if len(b) > big {
		// The bytes and texts of the file hold no pointers, so that collecting
		// often is cheap, and the peak stays within three times the file.
		debug.SetGCPercent(10)
	}
	return format.Open(name, b)
}

// big is the size of a file, in bytes, from which memory counts more than time.
const big = 32 << 20

// write puts a whole file in place: a temporary one beside it, synced, renamed.
func (e *env) write(name string, b []byte) error {
	if name == "-" {
		_, err := e.out.Write(b)
		return err
	}
	return atomic.WriteFile(name, b)
}

func oneLine(err error) string {
	return strings.Join(strings.FieldsFunc(err.Error(), func(r rune) bool { return r == '\n' || r == '\r' }), " ")
}

// span renders a span as the contract wants it: [start,end], or null.
func span(s translate.Span) any {
	if !s.Valid() {
		return nil
	}
	return [2]int{s.Start, s.End}
}
