package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE",
		Short: "List the segments of a bilingual file",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "list is not built yet"}
		},
	}
}
