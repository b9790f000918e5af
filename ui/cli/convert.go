package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/translate/format"
)

func (e *env) convertCommand() *cobra.Command {
	var to string
	c := &cobra.Command{
		Use:   "convert IN OUT",
		Short: "Convert a bilingual file",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := e.open(args[0])
			if err != nil {
				return err
			}
			kind := to
			if kind == "" {
				kind = kindOf(args[1])
			}
			b, err := format.Create(kind, &f.Document)
			if err != nil {
				return err
			}
			return e.write(args[1], b)
		},
	}
	c.Flags().StringVar(&to, "to", "", "xliff-1.2, xliff-2.0, xliff-2.1, xliff-2.2, tmx or tsv")
	return c
}

// kindOf returns the format that the ending of a file name asks for.
func kindOf(name string) string {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".tmx", ".tsv":
		return ext[1:]
	}
	return format.XLIFF12
}
