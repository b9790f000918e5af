package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

func (e *env) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Check the segments of a bilingual file",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f, err := e.open(args[0])
			if err != nil {
				return err
			}
			j, err := e.judge(c.Context())
			if err != nil {
				return err
			}
			faults := false
			for _, x := range (check.Known{Judge: j, Judged: j.Judge(&f.Document), Spelled: session.Spelled(f.Document.TargetLang)}).Run(&f.Document) {
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
