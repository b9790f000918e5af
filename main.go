// Satzpaar is a desktop workbench for reviewing translations: a German source
// beside its English draft, segment by segment.
//
// Arrows: main -> ui -> store -> translate, ui -> translate. The package
// comments of these rooms say what they promise.
package main

import (
	"context"
	"os"
	"os/signal"

	"satzpaar/ui/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

// run gives the command line to its commands, or opens the workbench.
func run(ctx context.Context, args []string) int {
	if isCommand(args) {
		return cli.Run(ctx, args, os.Stdin, os.Stdout, os.Stderr)
	}
	return openWorkbench(ctx, args)
}

// isCommand reports whether args name a subcommand or ask for help.
func isCommand(args []string) bool {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case a == "--library":
			i++ // its value is no command
		case a == "--help" || a == "-h" || a == "--version":
			return true
		case len(a) > 1 && a[0] == '-':
		default:
			return cli.Has(a)
		}
	}
	return false
}
