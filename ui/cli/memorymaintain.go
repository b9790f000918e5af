package cli

import (
	"cmp"
	"context"
	"fmt"
	"os/user"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/session"
)

// maintenance is the commands that look after the memory.
func (e *env) maintenance() []*cobra.Command {
	return append(e.memorySelectionCommands(),
		e.memorySetCommand(),
		e.memoryEditCommand(),
		&cobra.Command{Use: "faults", Short: "Count the units with each fault", Args: cobra.NoArgs, RunE: e.onLibrary(e.memoryFaults)},
		&cobra.Command{Use: "undo", Short: "Take the last deletion or edit back", Args: cobra.NoArgs, RunE: e.onLibrary(e.memoryUndo)},
		&cobra.Command{Use: "memories", Short: "List the memories beside the library's own", Args: cobra.NoArgs, RunE: e.onLibrary(e.memoryMemories)},
	)
}

// memorySelectionCommands are those that act on the units which their flags
// select.
func (e *env) memorySelectionCommands() []*cobra.Command {
	var s store.Selection
	var memory, side string
	var yes bool
	limit := 50
	chosen := func(run func(ctx context.Context, lib *store.Library, args []string) error) func(*cobra.Command, []string) error {
		return e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
			var err error
			if s.Memory, err = memoryNumber(ctx, lib, memory); err != nil {
				return err
			}
			if s.Side, err = sideOf(side); err != nil {
				return err
			}
			return run(ctx, lib, args)
		})
	}
	list := &cobra.Command{Use: "list", Short: "Show the units selected, the newest first", Args: cobra.NoArgs, RunE: chosen(func(ctx context.Context, lib *store.Library, _ []string) error {
		return e.memoryList(ctx, lib, s, limit)
	})}
	list.Flags().IntVar(&limit, "limit", limit, "at most so many")
	export := &cobra.Command{Use: "export FILE.tmx", Short: "Write the units selected, all without a selection", Args: cobra.ExactArgs(1), RunE: chosen(func(ctx context.Context, lib *store.Library, args []string) error {
		return e.memoryExport(ctx, lib, s, args[0])
	})}
	remove := &cobra.Command{Use: "delete", Short: "Delete the units selected; without --yes only count them", Args: cobra.NoArgs, RunE: chosen(func(ctx context.Context, lib *store.Library, _ []string) error {
		return e.memoryDelete(ctx, lib, s, yes)
	})}
	remove.Flags().BoolVar(&yes, "yes", false, "delete them; satzpaar memory undo brings them back")
	all := []*cobra.Command{list, export, remove}
	for _, c := range all {
		f := c.Flags()
		f.StringVar(&s.Text, "text", "", "that hold a text")
		f.StringVar(&side, "side", "both", "where the text stands: source, target or both")
		f.StringVar((*string)(&s.Fault), "fault", "", "duplicate, several-targets, source-is-target, wrong-language, unused, unapproved or rejected")
		f.StringVar((*string)(&s.Origin), "origin", "", "person, machine, aligned, imported or memory")
		f.StringVar(&s.Document, "document", "", "from documents with this in their name")
		f.StringVar(&s.Who, "who", "", "by this person")
		f.StringVar(&s.Since, "since", "", "changed then or later (2026-01-31)")
		f.StringVar(&s.Before, "before", "", "changed earlier")
		f.StringVar(&memory, "memory", "", "of this memory; own: the library's own")
	}
	return all
}

func (e *env) memorySetCommand() *cobra.Command {
	var m store.Memory
	c := &cobra.Command{Use: "set NAME", Short: "Give a memory its penalty, client and domain, or make it read-only", Args: cobra.ExactArgs(1), RunE: e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
		return e.memorySet(ctx, lib, args[0], m)
	})}
	f := c.Flags()
	f.IntVar(&m.Penalty, "penalty", 0, "percent taken off each match")
	f.BoolVar(&m.ReadOnly, "read-only", false, "its units can be found, not changed")
	f.StringVar(&m.Client, "client", "", "whose it is")
	f.StringVar(&m.Domain, "domain", "", "its field")
	return c
}

func (e *env) memoryEditCommand() *cobra.Command {
	var source, target string
	c := &cobra.Command{Use: "edit NUMBER", Short: "Give a unit other texts; list shows the numbers", Args: cobra.ExactArgs(1), RunE: e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
		return e.memoryEdit(ctx, lib, args[0], source, target)
	})}
	c.Flags().StringVar(&source, "source", "", "the new source (as it is)")
	c.Flags().StringVar(&target, "target", "", "the new target (as it is)")
	return c
}

func sideOf(name string) (store.Side, error) {
	side, ok := map[string]store.Side{"both": store.BothSides, "source": store.SourceSide, "target": store.TargetSide}[name]
	if !ok {
		return 0, &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("there is no side %q", name), Hint: "Use source, target or both."}
	}
	return side, nil
}

// memoryNumber returns the number of a memory by its name, 0 for none named.
func memoryNumber(ctx context.Context, lib *store.Library, name string) (int64, error) {
	switch name {
	case "":
		return 0, nil
	case "own":
		return store.OwnMemory, nil
	}
	all, err := lib.Memories(ctx)
	if err != nil {
		return 0, err
	}
	for _, m := range all {
		if m.Name == name {
			return m.ID, nil
		}
	}
	return 0, &translate.Error{Code: translate.NotFound, Text: fmt.Sprintf("there is no memory %q", name), Hint: "satzpaar memory memories lists them."}
}

func (e *env) memoryList(ctx context.Context, lib *store.Library, s store.Selection, limit int) error {
	units, err := lib.Browse(ctx, s, 0, limit)
	if err != nil {
		return err
	}
	for _, u := range units {
		if !e.json {
			e.line(fmt.Sprintf("%d\t%s\t%s", u.ID, oneSpace(u.Source), oneSpace(u.Target)))
			continue
		}
		row := map[string]any{
			"id": u.ID, "source": u.Source, "target": u.Target, "state": u.State.String(), "origin": u.Origin,
			"document": u.Document, "who": u.Who, "created": u.Created, "changed": u.Changed, "uses": u.Uses,
		}
		if err := e.object(row); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) memoryExport(ctx context.Context, lib *store.Library, s store.Selection, name string) error {
	if name != "-" {
		n, err := session.ExportMemory(ctx, lib, s, name)
		if err != nil {
			return err
		}
		return e.counted("units", n)
	}
	_, err := session.WriteMemory(ctx, lib, s, e.out)
	return err
}

func (e *env) memoryDelete(ctx context.Context, lib *store.Library, s store.Selection, yes bool) error {
	if s == (store.Selection{}) {
		return &translate.Error{Code: translate.Refused, Text: "nothing is selected", Hint: "Say which units: --fault, --text, --origin, --document, --who, --since, --before or --memory."}
	}
	if yes {
		n, err := lib.DeleteSelected(ctx, s)
		if err != nil {
			return err
		}
		return e.counted("deleted", n)
	}
	n, err := lib.CountSelected(ctx, s)
	if err != nil {
		return err
	}
	return e.counted("selected", n)
}

func (e *env) memoryUndo(ctx context.Context, lib *store.Library, _ []string) error {
	what, n, err := lib.UndoUnits(ctx)
	if err != nil {
		return err
	}
	if what == "" {
		return &translate.Error{Code: translate.NotFound, Text: "there is nothing to take back"}
	}
	return e.counted("units as before the last "+what, n)
}

// memoryEdit changes one side of a unit or both; memory undo takes it back.
func (e *env) memoryEdit(ctx context.Context, lib *store.Library, number, source, target string) error {
	id, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("%q is no number of a unit", number), Hint: "satzpaar memory list shows them."}
	}
	if source == "" && target == "" {
		return &translate.Error{Code: translate.Refused, Text: "nothing is to be changed", Hint: "Say --source TEXT or --target TEXT."}
	}
	u, err := lib.Unit(ctx, id)
	if err != nil {
		return err
	}
	who := ""
	if me, err := user.Current(); err == nil {
		who = cmp.Or(me.Name, me.Username)
	}
	return lib.EditUnit(ctx, id, cmp.Or(source, u.Source), cmp.Or(target, u.Target), who, time.Now().UTC().Format(time.RFC3339))
}

func (e *env) memoryFaults(ctx context.Context, lib *store.Library, _ []string) error {
	for _, f := range store.Faults {
		n, err := lib.CountSelected(ctx, store.Selection{Fault: f})
		if err != nil {
			return err
		}
		if err := e.counted(string(f), n); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) memoryMemories(ctx context.Context, lib *store.Library, _ []string) error {
	all, err := lib.Memories(ctx)
	if err != nil {
		return err
	}
	for _, m := range all {
		if !e.json {
			e.line(fmt.Sprintf("%s\t%s\tpenalty %d\t%s\t%s", m.Name, several(m.Units, "unit"), m.Penalty, m.Client, m.Domain))
			continue
		}
		if err := e.object(map[string]any{"name": m.Name, "units": m.Units, "penalty": m.Penalty, "readOnly": m.ReadOnly, "client": m.Client, "domain": m.Domain}); err != nil {
			return err
		}
	}
	return nil
}

func (e *env) memorySet(ctx context.Context, lib *store.Library, name string, m store.Memory) error {
	id, err := memoryNumber(ctx, lib, name)
	if err != nil {
		return err
	}
	if id <= 0 {
		return &translate.Error{Code: translate.Refused, Text: "the library's own memory has no penalty"}
	}
	m.ID, m.Name = id, name
	_, err = lib.SaveMemory(ctx, m)
	return err
}

// counted prints a number with its name.
func (e *env) counted(what string, n int) error {
	if e.json {
		return e.object(map[string]any{what: n})
	}
	if n == 1 {
		what = strings.Replace(what, "units", "unit", 1)
	}
	e.line(fmt.Sprintf("%d %s", n, what))
	return nil
}
