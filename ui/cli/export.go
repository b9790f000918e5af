package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/session"
)

func (e *env) exportCommand() *cobra.Command {
	var kind, out, report string
	var force bool
	var with session.With
	c := &cobra.Command{
		Use:   "export PROJECT",
		Short: "Export a project",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return e.withLibrary(c.Context(), func(lib *store.Library) error {
				return e.export(c.Context(), lib, args[0], kind, out, report, force, with)
			})
		},
	}
	c.Flags().StringVar(&kind, "format", "xliff-1.2", strings.Join(session.Formats, ", "))
	c.Flags().StringVar(&out, "out", "", "file to write")
	c.Flags().StringVar(&report, "proof", "", "file for a report of what changed, with checksums")
	c.Flags().BoolVar(&with.Issues, "issues", false, "with the findings as ITS quality issues (XLIFF)")
	c.Flags().BoolVar(&with.Glossary, "glossary", false, "with the names as a glossary (XLIFF)")
	c.Flags().BoolVar(&force, "force", false, "export although something blocks it")
	_ = c.MarkFlagRequired("out") // fails only for a flag that does not exist
	return c
}

func (e *env) export(ctx context.Context, lib *store.Library, project, kind, out, report string, force bool, with session.With) error {
	id, err := projectNumber(ctx, lib, project)
	if err != nil {
		return err
	}
	s, err := session.Open(ctx, lib, id, session.Options{Who: "command line"})
	if err != nil {
		return err
	}
	defer s.Close()
	if gate := s.Gate(ctx); gate != nil && !force {
		fmt.Fprintln(e.err, "satzpaar: "+oneLine(gate))
		return errFound
	}
	p, err := s.ExportWith(ctx, kind, out, with)
	if err != nil {
		return err
	}
	if err := e.writeProof(report, proofOfExport(s.Document().Name, p)); err != nil {
		return err
	}
	if !e.json {
		e.line(fmt.Sprintf("%s: %d units, %d changed, SHA-256 %s", p.Path, p.Units, p.Changed, p.SHA256Out))
		return nil
	}
	return e.object(map[string]any{
		"path": p.Path, "format": p.Format, "units": p.Units, "changed": p.Changed, "states": p.ByState, "sha256_in": p.SHA256In, "sha256_out": p.SHA256Out,
	})
}

// projectNumber finds a project by its number or its name.
func projectNumber(ctx context.Context, lib *store.Library, name string) (int64, error) {
	if n, err := strconv.ParseInt(name, 10, 64); err == nil {
		return n, nil
	}
	all, err := lib.Projects(ctx)
	if err != nil {
		return 0, err
	}
	for _, p := range all {
		if p.Name == name {
			return p.ID, nil
		}
	}
	return 0, &translate.Error{Code: translate.NotFound, Text: "there is no project " + name}
}
