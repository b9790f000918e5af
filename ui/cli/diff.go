package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) diffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Show what changed between two files",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "diff is not built yet"}
		},
	}
}
