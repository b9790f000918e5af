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
	return &cobra.Command{
		Use:   "import FILE | import SOURCE DRAFT",
		Short: "Make a project of a bilingual file, or of a text and its draft",
		Args:  cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			return e.withLibrary(c.Context(), func(lib *store.Library) error {
				var id int64
				var err error
				if len(args) == 1 {
					id, err = session.OpenFile(c.Context(), lib, args[0])
				} else {
					id, err = e.pair(c.Context(), lib, args[0], args[1])
				}
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
	if !e.json {
		e.line(fmt.Sprintf("%d\t%s\t%d of %d approved", p.ID, p.Name, p.Approved, p.Segments))
		return nil
	}
	return e.object(map[string]any{"project": p.ID, "name": p.Name, "source": p.SourceLang, "target": p.TargetLang, "segments": p.Segments, "approved": p.Approved})
}

// withLibrary runs f on the library that the flags name.
func (e *env) withLibrary(ctx context.Context, f func(*store.Library) error) error {
	lib, err := e.lib(ctx)
	if err != nil {
		return err
	}
	return errors.Join(f(lib), lib.Close())
}
