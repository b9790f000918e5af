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
	var source, target string
	c := &cobra.Command{
		Use:   "renew PROJECT (--source FILE | --target FILE)",
		Short: "Take a new version of the source, or a reviewed translation, into a project",
		Long: "Take a new version of the source, or a reviewed translation, into a project that was paired from two texts.\n\n" +
			"What is unchanged keeps its translation and its state; what was moved takes them along; what changed is open again.",
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			lib, err := e.ownLibrary(c.Context())
			if err != nil {
				return err
			}
			return errors.Join(e.renew(c.Context(), lib, args[0], source, target), lib.Close())
		},
	}
	c.Flags().StringVar(&source, "source", "", "the new version of the source text")
	c.Flags().StringVar(&target, "target", "", "the reviewed translation")
	c.MarkFlagsOneRequired("source", "target")
	c.MarkFlagsMutuallyExclusive("source", "target")
	return c
}

func (e *env) renew(ctx context.Context, lib *store.Library, project, source, target string) error {
	id, err := projectNumber(ctx, lib, project)
	if err != nil {
		return err
	}
	b, err := e.read(source + target)
	if err != nil {
		return err
	}
	s, err := session.Open(ctx, lib, id, session.Options{Who: "command line"})
	if err != nil {
		return err
	}
	defer s.Close()
	take := s.NewSource
	if target != "" {
		take = s.NewTarget
	}
	u, err := take(source+target, b)
	if err != nil {
		return err
	}
	if e.json {
		return e.object(map[string]any{"same": u.Same, "changed": u.Changed, "added": u.Added, "removed": u.Removed, "moved": u.Moved, "locked": u.Locked})
	}
	e.line(fmt.Sprintf("%d segments the same, %d changed, %d added, %d removed, %d moved, %d locked", u.Same, u.Changed, u.Added, u.Removed, u.Moved, u.Locked))
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
