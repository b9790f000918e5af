package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/ui/session"
)

func (e *env) renewCommand() *cobra.Command {
	var source, target, file, document string
	c := &cobra.Command{
		Use:   "renew PROJECT (--source FILE | --target FILE | --file FILE)",
		Short: "Take a new version of the source, a reviewed translation, or a new version of the bilingual file, into a project",
		Long: "Take a new version of the source, or a reviewed translation, into a project that was paired from two texts.\n\n" +
			"What is unchanged keeps its translation and its state; what was moved takes them along; what changed is open again.\n\n" +
			"A project of a bilingual file takes a new version of that file: what was done here stays, and the export goes by the new file.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			lib, err := e.ownLibrary(c.Context())
			if err != nil {
				return err
			}
			return errors.Join(e.renew(c.Context(), lib, args[0], document, source, target, file), lib.Close())
		},
	}
	c.Flags().StringVar(&source, "source", "", "the new version of the source text")
	c.Flags().StringVar(&target, "target", "", "the reviewed translation")
	c.Flags().StringVar(&file, "file", "", "the new version of the bilingual file")
	c.Flags().StringVar(&document, "document", "", "the document of the project, by its name")
	c.MarkFlagsOneRequired("source", "target", "file")
	c.MarkFlagsMutuallyExclusive("source", "target", "file")
	return c
}

func (e *env) renew(ctx context.Context, lib *store.Library, project, document, source, target, file string) error {
	id, err := projectNumber(ctx, lib, project)
	if err != nil {
		return err
	}
	number, err := documentNumber(ctx, lib, id, document)
	if err != nil {
		return err
	}
	b, err := e.read(source + target + file)
	if err != nil {
		return err
	}
	s, err := session.Open(ctx, lib, id, session.Options{Who: "command line", Document: number})
	if err != nil {
		return err
	}
	defer s.Close()
	take := s.NewSource
	switch {
	case target != "":
		take = s.NewTarget
	case file != "":
		take = s.NewFile
	}
	u, err := take(source+target+file, b)
	if err != nil {
		return err
	}
	if e.json {
		return e.object(map[string]any{"same": u.Same, "changed": u.Changed, "added": u.Added, "removed": u.Removed, "moved": u.Moved, "locked": u.Locked})
	}
	e.line(fmt.Sprintf("%s the same, %d changed, %d added, %d removed, %d moved, %d locked", several(u.Same, "segment"), u.Changed, u.Added, u.Removed, u.Moved, u.Locked))
	return nil
}

// ownLibrary opens the library for changing its projects: a window that holds
// it would not hear of the change.
func (e *env) ownLibrary(ctx context.Context) (*store.Library, error) {
	path := e.library
	if path == "" {
		var err error
		if path, err = DefaultLibrary(); err != nil {
			return nil, err
		}
	}
	return store.Open(ctx, path, store.Options{})
}
