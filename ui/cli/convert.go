package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) convertCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "convert IN OUT",
		Short: "Convert a bilingual file",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "convert is not built yet"}
		},
	}
}
