package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) alignCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "align SOURCE TARGET",
		Short: "Pair the sentences of two texts",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "align is not built yet"}
		},
	}
}
