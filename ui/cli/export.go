package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/session"
)

// An order says what is exported, and how.
type order struct {
	kind, out, proof string
	document         string // "": all
	force            bool
	reason           string // why, although something blocks it
	with             session.With
}

func (e *env) exportCommand() *cobra.Command {
	var o order
	c := &cobra.Command{
		Use:   "export PROJECT",
		Short: "Export a project",
		Long:  "Export a project. Where it holds several documents, --out is a folder, and each becomes a file of its name there.",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return e.withLibrary(c.Context(), func(lib *store.Library) error {
				return e.export(c.Context(), lib, args[0], o)
			})
		},
	}
	c.Flags().StringVar(&o.kind, "format", "xliff-1.2", strings.Join(session.Formats, ", "))
	c.Flags().StringVar(&o.out, "out", "", "file to write, or folder")
	c.Flags().StringVar(&o.document, "document", "", "the document of the project, by its name")
	c.Flags().StringVar(&o.proof, "proof", "", "file for a report of what changed, with checksums")
	c.Flags().BoolVar(&o.with.Issues, "issues", false, "with the findings as ITS quality issues (XLIFF)")
	c.Flags().BoolVar(&o.with.Glossary, "glossary", false, "with the names as a glossary (XLIFF)")
	c.Flags().BoolVar(&o.force, "force", false, "export although something blocks it")
	c.Flags().StringVar(&o.reason, "reason", "", "why it is exported all the same; the report has it")
	_ = c.MarkFlagRequired("out") // fails only for a flag that does not exist
	return c
}

// export writes one document to a file, or all of a project into a folder: none
// before every one of them is ready.
func (e *env) export(ctx context.Context, lib *store.Library, project string, o order) error {
	id, err := projectNumber(ctx, lib, project)
	if err != nil {
		return err
	}
	p, err := lib.Project(ctx, id, "")
	if err != nil {
		return err
	}
	documents := p.Documents
	if o.document != "" || len(documents) == 1 {
		one, err := documentNumber(ctx, lib, id, o.document)
		if err != nil {
			return err
		}
		documents = []int64{one}
	} else if info, err := os.Stat(o.out); err != nil || !info.IsDir() || o.proof != "" {
		return &translate.Error{
			Code: translate.Invalid, File: o.out, Text: fmt.Sprintf("the project holds %d documents", len(documents)),
			Hint: "Name one by --document, or a folder that is there by --out; a proof is of one document.",
		}
	}
	for _, write := range []bool{false, true} {
		for _, n := range documents {
			if err := e.exportDocument(ctx, lib, id, n, len(documents) > 1, write, o); err != nil {
				return err
			}
		}
	}
	return nil
}

// exportDocument looks whether a document is ready, or writes it.
func (e *env) exportDocument(ctx context.Context, lib *store.Library, project, document int64, folder, write bool, o order) error {
	s, err := session.Open(ctx, lib, project, session.Options{Who: "command line", Document: document})
	if err != nil {
		return err
	}
	defer s.Close()
	if !write {
		gate := s.Gate(ctx)
		if gate == nil || o.force {
			return nil
		}
		var barred *translate.Error
		if errors.As(gate, &barred) && barred.Code == translate.Refused {
			barred.Hint = "Nothing was written. " + strings.TrimSuffix(barred.Hint, ".") + " by --force."
		}
		fmt.Fprintln(e.err, "satzpaar: "+oneLine(gate))
		return errFound
	}
	out := o.out
	if folder {
		out = filepath.Join(out, exportName(s.Document().Name, o.kind))
	}
	p, err := s.ExportWith(ctx, o.kind, out, o.with)
	if err != nil {
		return err
	}
	if o.force && !strings.HasPrefix(o.kind, session.Report) && s.Gate(ctx) != nil {
		if err := s.KeepOverride(ctx, p, len(s.Blockers()), cmp.Or(o.reason, "--force")); err != nil {
			return err
		}
	}
	if err := e.writeProof(o.proof, proofOfExport(s.Document().Name, p)); err != nil {
		return err
	}
	if !e.json {
		e.line(fmt.Sprintf("%s: %s, %d changed, SHA-256 %s", p.Path, several(p.Units, "unit"), p.Changed, p.SHA256Out))
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
