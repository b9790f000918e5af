package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Check the segments of a bilingual file",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "check is not built yet"}
		},
	}
}
