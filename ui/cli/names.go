package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) namesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "names FILE",
		Short: "Judge the names of a bilingual file",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "names is not built yet"}
		},
	}
}
