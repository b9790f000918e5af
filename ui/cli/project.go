package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/ui/session"
)

func (e *env) importCommand() *cobra.Command {
	var into string
	c := &cobra.Command{
		Use:   "import FILE... | import SOURCE DRAFT",
		Short: "Make a project of bilingual files, or of a text and its draft",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return e.withLibrary(c.Context(), func(lib *store.Library) error {
				id, err := e.bring(c.Context(), lib, into, args)
				if err != nil {
					return err
				}
				p, err := lib.Project(c.Context(), id, "")
				if err == nil {
					err = lib.Count(c.Context(), &p)
				}
				if err != nil {
					return err
				}
				return e.project(p)
			})
		},
	}
	c.Flags().StringVar(&into, "into", "", "add to this project (number or name)")
	return c
}

// bring brings files into the library: as a project, or into one that is there.
func (e *env) bring(ctx context.Context, lib *store.Library, into string, paths []string) (int64, error) {
	texts := len(paths) == 2 && !session.Bilingual(paths...)
	if into == "" {
		switch {
		case len(paths) == 1:
			return session.OpenFile(ctx, lib, paths[0])
		case texts:
			return e.pair(ctx, lib, paths[0], paths[1])
		}
		return session.OpenFiles(ctx, lib, paths)
	}
	id, err := projectNumber(ctx, lib, into)
	switch {
	case err != nil:
		return 0, err
	case texts:
		return id, session.AddTexts(ctx, lib, id, paths[0], paths[1])
	}
	return id, session.AddFiles(ctx, lib, id, paths)
}

// pair makes a project of a text and its draft, and tells of character sets
// that a reader should know of.
func (e *env) pair(ctx context.Context, lib *store.Library, source, draft string) (int64, error) {
	id, err := session.Import(ctx, lib, source, draft)
	for _, name := range []string{source, draft} {
		if err == nil {
			_, _, err = e.text(name)
		}
	}
	return id, err
}

func (e *env) projectsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "projects",
		Short: "List the projects of the library, the one opened last first",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return e.withLibrary(c.Context(), func(lib *store.Library) error {
				all, err := lib.Projects(c.Context())
				for _, p := range all {
					err = errors.Join(err, lib.Count(c.Context(), &p), e.project(p))
				}
				return err
			})
		},
	}
}

func (e *env) project(p store.Project) error {
	n := len(p.Documents)
	if !e.json {
		line := fmt.Sprintf("%d\t%s\t%d of %d approved", p.ID, p.Name, p.Approved, p.Segments)
		if n > 1 {
			line += fmt.Sprintf("\t%d documents", n)
		}
		e.line(line)
		return nil
	}
	o := map[string]any{"project": p.ID, "name": p.Name, "source": p.SourceLang, "target": p.TargetLang, "segments": p.Segments, "approved": p.Approved}
	if n > 1 {
		o["documents"] = n
	}
	return e.object(o)
}

// withLibrary runs f on the library that the flags name.
func (e *env) withLibrary(ctx context.Context, f func(*store.Library) error) error {
	lib, err := e.lib(ctx)
	if err != nil {
		return err
	}
	return errors.Join(f(lib), lib.Close())
}
