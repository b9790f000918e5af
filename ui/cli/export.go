package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) exportCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "export PROJECT",
		Short: "Export a project",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "export is not built yet"}
		},
	}
}
