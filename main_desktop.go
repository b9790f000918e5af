//go:build !headless

package main

import (
	"context"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"satzpaar/ui/desktop"
)

// openWorkbench opens the window on the files in args. With SATZPAAR_TRACE set
// it prints READY and every command, for scripts that drive the window.
func openWorkbench(ctx context.Context, args []string) int {
	a := app.NewWithID("org.satzpaar.Satzpaar")
	var trace func(string)
	if os.Getenv("SATZPAAR_TRACE") != "" {
		trace = func(id string) { fmt.Println("CMD", id) }
		a.Lifecycle().SetOnStarted(func() { fmt.Println("READY") })
	}
	d := desktop.New(a, trace)
	if len(args) > 0 {
		if err := d.Open(args); err != nil {
			fmt.Fprintln(os.Stderr, "satzpaar:", err)
			return 2
		}
	}
	go func() {
		<-ctx.Done()
		fyne.Do(a.Quit)
	}()
	d.Window().ShowAndRun()
	return 0
}
