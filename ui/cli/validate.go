package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/format/valid"
)

func (e *env) validateCommand() *cobra.Command {
	var rules bool
	c := &cobra.Command{
		Use:   "validate FILE...",
		Short: "Judge XLIFF and TMX files",
		Args: func(c *cobra.Command, args []string) error {
			if rules {
				return cobra.NoArgs(c, args)
			}
			return cobra.MinimumNArgs(1)(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if rules {
				return e.demands()
			}
			return e.validate(args)
		},
	}
	c.Flags().BoolVar(&rules, "rules", false, "list the rules instead")
	return c
}

func (e *env) validate(files []string) error {
	faults := false
	for _, name := range files {
		b, err := e.read(name)
		if err != nil {
			return err
		}
		for _, m := range format.Validate(name, b) {
			faults = faults || m.Severity == translate.Fault
			if err := e.verdict(name, m); err != nil {
				return err
			}
		}
	}
	if faults {
		return errFound
	}
	return nil
}

func (e *env) verdict(name string, m valid.Message) error {
	if !e.json {
		e.line(fmt.Sprintf("%s:%d:%d: %s: %s: %s", name, m.Line, m.Col, m.Severity, m.Rule, oneSpace(m.Text)))
		return nil
	}
	return e.object(map[string]any{"file": name, "line": m.Line, "column": m.Col, "severity": m.Severity.String(), "rule": m.Rule, "message": m.Text})
}

// demands lists what files are judged by.
func (e *env) demands() error {
	for _, r := range valid.Rules() {
		if !e.json {
			e.line(fmt.Sprintf("%-26s %-7s %-22s %-9s %s", r.ID, r.Severity, r.Standard, r.Section, r.Demand))
			continue
		}
		err := e.object(map[string]any{"rule": r.ID, "severity": r.Severity.String(), "standard": r.Standard, "section": r.Section, "demand": r.Demand})
		if err != nil {
			return err
		}
	}
	return nil
}
