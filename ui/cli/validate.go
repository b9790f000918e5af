package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/format/valid"
)

func (e *env) validateCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "validate FILE...",
		Short: "Judge XLIFF and TMX files",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			faults := false
			for _, name := range args {
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
		},
	}
}

func (e *env) verdict(name string, m valid.Message) error {
	if !e.json {
		x := &translate.Error{File: name, Line: m.Line, Col: m.Col, Text: m.Rule + ": " + m.Text}
		e.line(errors.Join(x).Error())
		return nil
	}
	return e.object(map[string]any{"file": name, "line": m.Line, "column": m.Col, "severity": m.Severity.String(), "rule": m.Rule, "message": m.Text})
}
