package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"satzpaar/translate"
	"satzpaar/ui/session"
)

func (e *env) namesImportCommand() *cobra.Command {
	reach := ""
	c := &cobra.Command{
		Use: "import FILE", Short: "Add decided names to the library (TSV, CSV, TBX, UTX, or .utf8 of OmegaT)", Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return e.namesImport(c.Context(), args[0], reach) },
	}
	c.Flags().StringVar(&reach, "reach", "global", "where they hold: global, client:NAME or project:NUMBER")
	return c
}

func (e *env) namesExportCommand() *cobra.Command {
	reach := ""
	c := &cobra.Command{
		Use: "export FILE", Short: "Write the library's decided names (TSV, CSV, TBX, UTX, or .utf8 of OmegaT)", Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return e.namesExport(c.Context(), args[0], reach) },
	}
	c.Flags().StringVar(&reach, "reach", "global", "which: global, client:NAME or project:NUMBER")
	return c
}

func (e *env) namesHistoryCommand() *cobra.Command {
	return &cobra.Command{
		Use: "history NAME", Short: "List all decisions on a name", Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return e.namesHistory(c.Context(), args[0]) },
	}
}

// reachOf reads a reach as the flags spell it.
func reachOf(text string) (translate.Reach, error) {
	scope, id, _ := strings.Cut(text, ":")
	r := translate.Reach{Scope: translate.Scope(scope), ID: id}
	if text == "global" || id != "" && (r.Scope == translate.ScopeClient || r.Scope == translate.ScopeProject || r.Scope == translate.ScopeDocument) {
		return r, nil
	}
	return r, &translate.Error{Code: translate.Invalid, Text: text + " is no reach", Hint: "Use global, client:NAME or project:NUMBER."}
}

// readNames reads a table of names, or a glossary. Entries of a glossary that
// are skipped are named on standard error.
func (e *env) readNames(file string) ([]translate.Name, error) {
	b, err := e.read(file)
	if err != nil {
		return nil, err
	}
	all, skipped, err := session.ReadNames(file, b)
	for _, s := range skipped {
		fmt.Fprintf(e.err, "satzpaar: %s:%d: skipped: %s\n", file, s.Line, s.Why)
	}
	return all, err
}

func (e *env) namesImport(ctx context.Context, file, where string) error {
	reach, err := reachOf(where)
	if err != nil {
		return err
	}
	all, err := e.readNames(file)
	if err != nil {
		return err
	}
	lib, err := e.lib(ctx)
	if err != nil {
		return err
	}
	forms := 0
	for _, n := range all {
		forms += len(n.Forms)
	}
	err = lib.ImportNames(ctx, all, reach, "import", time.Now().UTC().Format(time.RFC3339))
	if err := errors.Join(err, lib.Close()); err != nil {
		return err
	}
	if !e.json {
		e.line(fmt.Sprintf("%s with %s added", several(len(all), "name"), several(forms, "form")))
		return nil
	}
	return e.object(map[string]any{"names": len(all), "forms": forms})
}

func (e *env) namesExport(ctx context.Context, file, where string) error {
	reach, err := reachOf(where)
	if err != nil {
		return err
	}
	all, err := e.decided(ctx, reach)
	if err != nil {
		return err
	}
	b, err := session.FormatNames(file, all)
	if err != nil {
		return err
	}
	if err := e.write(file, b); err != nil {
		return err
	}
	if !e.json {
		return nil
	}
	return e.object(map[string]any{"names": len(all)})
}

func (e *env) namesHistory(ctx context.Context, name string) error {
	lib, err := e.lib(ctx)
	if err != nil {
		return err
	}
	all, err := lib.NameHistory(ctx, name)
	return errors.Join(err, e.listDecisions(all), lib.Close())
}

func (e *env) listDecisions(all []translate.NameDecision) error {
	for _, d := range all {
		f := d.Form
		if !e.json {
			e.line(strings.Join([]string{d.At, d.Who, string(f.Reach.Scope), f.Reach.ID, f.Text, string(f.State), d.Reason}, "\t"))
			continue
		}
		if err := e.object(map[string]any{"at": d.At, "who": d.Who, "scope": f.Reach.Scope, "scope_id": f.Reach.ID, "form": f.Text, "state": f.State, "reason": d.Reason}); err != nil {
			return err
		}
	}
	return nil
}
