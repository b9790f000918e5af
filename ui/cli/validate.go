package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) validateCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "validate FILE...",
		Short: "Judge XLIFF and TMX files",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "validate is not built yet"}
		},
	}
}
