package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) memoryCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "memory",
		Short: "Import, export and search the memory",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "memory is not built yet"}
		},
	}
}
