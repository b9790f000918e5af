//go:build headless

package main

import (
	"context"
	"fmt"
	"os"
)

// openWorkbench says that this binary was built without a window.
func openWorkbench(context.Context, []string) int {
	fmt.Fprintln(os.Stderr, "satzpaar: this binary was built without a window; use a subcommand (satzpaar --help)")
	return 2
}
