package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) scoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "score REFERENCE HYPOTHESIS",
		Short: "Measure TER, chrF and chrF++",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "score is not built yet"}
		},
	}
}
