package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) applyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "apply FILE CHANGES.tsv",
		Short: "Apply changes to a bilingual file",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "apply is not built yet"}
		},
	}
}
