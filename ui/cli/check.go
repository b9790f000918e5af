package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/check"
	"satzpaar/translate/format"
	"satzpaar/translate/names"
	"satzpaar/ui/session"
)

// checkLists are the files that a check goes by beside the library.
type checkLists struct{ glossary, rules string }

func (e *env) checkCommand() *cobra.Command {
	var lists checkLists
	var list bool
	c := &cobra.Command{
		Use:   "check FILE",
		Short: "Check the segments of a bilingual file",
		Args: func(c *cobra.Command, args []string) error {
			if list {
				return cobra.NoArgs(c, args)
			}
			return cobra.ExactArgs(1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if list {
				return e.listChecks()
			}
			f, err := e.open(args[0])
			if err != nil {
				return err
			}
			known, done, err := e.known(c.Context(), f, lists)
			if err != nil {
				return err
			}
			defer done()
			faults := false
			for _, x := range known.Run(&f.Document) {
				faults = faults || x.Severity == translate.Fault
				if err := e.finding(x); err != nil {
					return err
				}
			}
			if faults {
				return errFound
			}
			return nil
		},
	}
	c.Flags().StringVar(&lists.glossary, "glossary", "", "terms to check by as well (TBX, UTX, CSV, TSV, or .utf8 of OmegaT)")
	c.Flags().StringVar(&lists.rules, "rules", "", "a checklist as of Xbench, in CSV, to check by as well")
	c.Flags().BoolVar(&list, "list", false, "list the checks with an example of each, and check nothing")
	return c
}

// known is what the checks go by: the library, if there is one, the lists that
// the flags name, and the glossary that the file brings along. done closes the
// library.
func (e *env) known(ctx context.Context, f *format.File, lists checkLists) (k check.Known, done func(), err error) {
	var decided []translate.Name
	done = func() {}
	lib, err := e.existing(ctx)
	if err != nil {
		return k, done, err
	}
	if lib != nil {
		done = func() { lib.Close() }
		if decided, err = lib.Names(ctx, translate.Everywhere); err != nil {
			done()
			return k, done, err
		}
		if n, err := lib.UnitCount(ctx); err == nil && n > 0 {
			k.Approved = approved(ctx, lib)
		}
	}
	if k.Terms, err = e.glossary(f, decided, lists.glossary); err == nil {
		k.Rules, err = e.checklist(lists.rules)
	}
	if err != nil {
		done()
		return k, done, err
	}
	k.Judge, k.Spelled = names.New(decided, ""), session.Spelled(f.Document.TargetLang)
	k.Linked = session.Linker(align.Options{Links: session.NameLinks()})
	k.Judged = k.Judge.Judge(&f.Document)
	return k, done, nil
}

// approved asks the memory for the approved translations of a source. What
// cannot be read is not compared.
func approved(ctx context.Context, lib *store.Library) func(g *translate.Segment) []string {
	return func(g *translate.Segment) []string {
		all, err := lib.Answers(ctx, g.Source)
		if err != nil {
			return nil
		}
		var texts []string
		for _, a := range all {
			if !slices.Contains(texts, a.Target) {
				texts = append(texts, a.Target)
			}
		}
		return texts
	}
}

// glossary joins the terms among what was decided, those of a file of their
// own, and those that the file to check brings along.
func (e *env) glossary(f *format.File, decided []translate.Name, path string) (*check.Glossary, error) {
	terms := check.TermsOf(decided, false)
	own, err := f.Terms()
	if err != nil {
		return nil, err
	}
	terms = append(terms, check.TermsOf(own, true)...)
	if path != "" {
		all, err := e.readNames(path)
		if err != nil {
			return nil, err
		}
		terms = append(terms, check.TermsOf(all, true)...)
	}
	return check.NewGlossary(terms), nil
}

// checklist reads the rules of a file, none for "".
func (e *env) checklist(path string) (*check.Rules, error) {
	if path == "" {
		return nil, nil
	}
	b, err := e.read(path)
	if err != nil {
		return nil, err
	}
	all, err := check.ReadChecklist(bytes.NewReader(b))
	if err != nil {
		var bad *translate.Error
		if errors.As(err, &bad) {
			bad.File = path
		}
		return nil, err
	}
	for i := range all {
		all[i].ID = int64(i + 1)
	}
	return check.Compile(all)
}

// listChecks documents the checks.
func (e *env) listChecks() error {
	for _, c := range check.All {
		if !e.json {
			e.line(fmt.Sprintf("%s (%s): %s", c.ID, c.Severity, c.Title))
			e.line("    " + c.Example.Source)
			e.line("  - " + c.Example.Bad)
			e.line("  + " + c.Example.Good)
			continue
		}
		if err := e.object(map[string]any{
			"check": c.ID, "title": c.Title, "severity": c.Severity.String(), "its": c.ITS, "off": c.Off,
			"source": c.Example.Source, "bad": c.Example.Bad, "good": c.Example.Good,
		}); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) finding(x translate.Finding) error {
	if !e.json {
		e.line(fmt.Sprintf("%s\t%s\t%s\t%s", x.Segment, x.Severity, x.Check, x.Message))
		return nil
	}
	row := map[string]any{
		"id": x.Segment, "check": x.Check, "severity": x.Severity.String(), "source": span(x.Source), "target": span(x.Target),
		"message": x.Message.String(), "its": x.ITS,
	}
	if len(x.Fixes) > 0 {
		row["fix"] = x.Fixes[0]
	}
	return e.object(row)
}
