package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

func (e *env) checkCommand() *cobra.Command {
	var rules string
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
			j, err := e.judge(c.Context())
			if err != nil {
				return err
			}
			own, err := e.checklist(rules)
			if err != nil {
				return err
			}
			known := check.Known{Judge: j, Judged: j.Judge(&f.Document), Spelled: session.Spelled(f.Document.TargetLang), Rules: own}
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
	c.Flags().StringVar(&rules, "rules", "", "a checklist as of Xbench, in CSV, to check by as well")
	c.Flags().BoolVar(&list, "list", false, "list the checks with an example of each, and check nothing")
	return c
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
