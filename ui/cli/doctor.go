package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Look after the health of library and program",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "doctor is not built yet"}
		},
	}
}
