package cli

import (
	"context"
	"math"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/match"
	"satzpaar/ui/session"
)

func (e *env) memoryCommand() *cobra.Command {
	c := &cobra.Command{Use: "memory", Short: "Import, export and search the memory"}
	c.AddCommand(
		e.memoryImportCommand(),
		&cobra.Command{Use: "stats", Short: "Count the units", Args: cobra.NoArgs, RunE: e.onLibrary(e.memoryStats)},
		e.memoryLookupCommand(),
		e.memorySearchCommand(),
		e.memoryAnalyseCommand(),
	)
	c.AddCommand(e.maintenance()...)
	return c
}

// onLibrary makes of a function over the library what a command runs.
func (e *env) onLibrary(run func(ctx context.Context, lib *store.Library, args []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		return e.withLibrary(c.Context(), func(lib *store.Library) error { return run(c.Context(), lib, args) })
	}
}

func (e *env) memoryImportCommand() *cobra.Command {
	var into session.MemoryFile
	tell := false
	c := &cobra.Command{
		Use: "import FILE.tmx", Short: "Add the units of a file", Args: cobra.ExactArgs(1),
		RunE: e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
			into.Path = args[0]
			return e.memoryImport(ctx, lib, into, tell)
		}),
	}
	f := c.Flags()
	f.StringVar(&into.SourceLang, "source-lang", "", "the language to translate from (the file's own)")
	f.StringVar(&into.TargetLang, "target-lang", "", "the language to translate into (all)")
	f.StringVar(&into.Memory, "into", "", "the memory that gets the units, made if needed (the library's own)")
	f.BoolVar(&into.Draft, "draft", false, "nobody approved the pairs: they count at most 99 %")
	f.BoolVar(&tell, "progress", false, "tell how far it is, also where standard error is no terminal")
	return c
}

func (e *env) memoryLookupCommand() *cobra.Command {
	q := store.Query{SourceLang: "de", TargetLang: "en"}
	var look looking
	c := &cobra.Command{
		Use: "lookup FILE", Short: "Find units like each line of a file", Args: cobra.ExactArgs(1),
		RunE: e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
			return e.lookup(ctx, lib, args[0], q, look)
		}),
	}
	f := c.Flags()
	f.IntVar(&q.Min, "min", 70, "least score in percent")
	f.IntVar(&q.Limit, "limit", 5, "at most so many")
	f.StringVar(&look.index, "index", "", "answer by a plain definition: token or char")
	f.BoolVar(&look.fragments, "fragments", false, "where no unit reaches the score: the longest remembered parts with their counterparts")
	f.BoolVar(&look.scores, "scores", false, "with the three scores of OmegaT: stemmed/plain/adjusted")
	f.StringVar(&q.Client, "client", "", "for whom it is translated: units of others cost points")
	f.StringVar(&q.Domain, "domain", "", "the field of the text: units of others cost points")
	return c
}

func (e *env) memorySearchCommand() *cobra.Command {
	side, pattern, fragments := "both", match.Pattern{}, false
	c := &cobra.Command{
		Use: "search TEXT", Short: "Find units that hold a text", Args: cobra.ExactArgs(1),
		RunE: e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
			if fragments {
				return e.printFragments(ctx, lib, store.Query{SourceLang: "de", TargetLang: "en", Source: args[0]})
			}
			pattern.Text = args[0]
			return e.search(ctx, lib, pattern, side)
		}),
	}
	f := c.Flags()
	f.BoolVar(&pattern.Case, "case", false, "upper and lower case differ")
	f.BoolVar(&pattern.Accents, "accents", false, "umlauts and accents differ from plain letters, ß from ss")
	f.BoolVar(&pattern.Plain, "plain-umlauts", false, "ae is found as ä too, oe as ö, ue as ü, and the other way round")
	f.BoolVar(&fragments, "fragments", false, "the longest remembered parts of the text with their counterparts")
	f.BoolVar(&pattern.Word, "word", false, "only whole words")
	f.StringVar(&side, "side", "both", "source, target or both")
	return c
}

func (e *env) memoryAnalyseCommand() *cobra.Command {
	var scope store.Query
	c := &cobra.Command{
		Use: "analyse FILE", Aliases: []string{"analyze"}, Short: "Count words and segments of a bilingual file by how well the memory knows them", Args: cobra.ExactArgs(1),
		RunE: e.onLibrary(func(ctx context.Context, lib *store.Library, args []string) error {
			return e.memoryAnalyse(ctx, lib, args[0], scope)
		}),
	}
	f := c.Flags()
	f.StringVar(&scope.Client, "client", "", "for whom it is translated")
	f.StringVar(&scope.Domain, "domain", "", "the field of the text")
	return c
}

func (e *env) memoryStats(ctx context.Context, lib *store.Library, _ []string) error {
	n, err := lib.UnitCount(ctx)
	if err != nil {
		return err
	}
	if !e.json {
		e.line(several(n, "unit"))
		return nil
	}
	return e.object(map[string]any{"units": n})
}

// search finds a text, or with "-" each line of standard input. The time given
// is that of the search, without the printing of its hits.
func (e *env) search(ctx context.Context, lib *store.Library, p match.Pattern, name string) error {
	side, err := sideOf(name)
	if err != nil {
		return err
	}
	if p.Text != "-" {
		units, err := lib.Find(ctx, p, side, math.MaxInt32)
		if err != nil {
			return err
		}
		return e.concordance(units, p, name, -1)
	}
	b, err := e.read("-")
	if err != nil {
		return err
	}
	if err := lib.PrepareLookup(ctx); err != nil {
		return err
	}
	for n, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		p.Text = strings.TrimSuffix(line, "\r")
		start := time.Now()
		units, err := lib.Find(ctx, p, side, math.MaxInt32)
		if err != nil {
			return err
		}
		ns := time.Since(start).Nanoseconds()
		if err := e.concordance(units, p, name, n); err != nil {
			return err
		}
		if !e.json {
			continue
		}
		if err := e.object(map[string]any{"query": n, "ns": ns, "hits": len(units)}); err != nil {
			return err
		}
	}
	return nil
}

// concordance prints units that hold a pattern.
func (e *env) concordance(units []translate.Unit, p match.Pattern, side string, query int) error {
	for _, u := range units {
		if !e.json {
			e.line(u.Source + "\t" + u.Target)
			continue
		}
		found := p.Spans(u.Source)
		if side == "target" || side == "both" && len(found) == 0 {
			found = p.Spans(u.Target)
		}
		row := map[string]any{"source": u.Source, "target": u.Target, "spans": found}
		if query >= 0 {
			row["query"] = query
		}
		if err := e.object(row); err != nil {
			return err
		}
	}
	return nil
}
