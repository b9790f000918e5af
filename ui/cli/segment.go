package cli

import (
	"github.com/spf13/cobra"

	"satzpaar/translate"
)

func (e *env) segmentCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "segment FILE",
		Short: "Split a text into sentences",
		RunE: func(*cobra.Command, []string) error {
			return &translate.Error{Code: translate.Unsupported, Text: "segment is not built yet"}
		},
	}
}
