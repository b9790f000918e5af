//go:build !headless

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"satzpaar/assets"
	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/ui/cli"
	"satzpaar/ui/desktop"
)

// openWorkbench opens the window on the files in args. With SATZPAAR_TRACE set
// it prints READY and what happens, for scripts that drive the window.
func openWorkbench(ctx context.Context, args []string) int {
	path, files, err := split(args)
	if err == nil {
		err = workbench(ctx, path, files)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "satzpaar:", err)
		return 2
	}
	return 0
}

func split(args []string) (library string, files []string, err error) {
	for i := 0; i < len(args); i++ {
		switch {
		case args[i] == "--library" && i+1 < len(args):
			i++
			library = args[i]
		case len(args[i]) > 1 && args[i][0] == '-':
			return "", nil, &translate.Error{Code: translate.Invalid, Text: "unknown flag " + args[i], Hint: "See satzpaar --help."}
		default:
			files = append(files, args[i])
		}
	}
	if library == "" {
		library, err = cli.DefaultLibrary()
	}
	return library, files, err
}

// open opens the library, for reading only where another window holds it or its
// place cannot be written to; why is then the reason.
func open(ctx context.Context, path string) (lib *store.Library, why, err error) {
	lib, err = store.Open(ctx, path, store.Options{})
	var e *translate.Error
	if errors.As(err, &e) && (e.Code == translate.Busy || e.Code == translate.Unwritable) {
		if reading, failed := store.Open(ctx, path, store.Options{ReadOnly: true}); failed == nil {
			return reading, err, nil
		}
	}
	return lib, nil, err
}

func workbench(ctx context.Context, path string, files []string) error {
	lib, why, err := open(ctx, path)
	if err != nil {
		return err
	}
	who := "reviewer"
	if u, err := user.Current(); err == nil {
		who = u.Username
	}
	a := app.NewWithID("org.satzpaar.Satzpaar")
	a.SetIcon(fyne.NewStaticResource("satzpaar.svg", assets.Icon))
	opt := desktop.Options{Who: who, Language: desktop.SystemLanguage(), ReadOnly: why}
	if os.Getenv("SATZPAAR_TRACE") != "" {
		opt.Trace = func(what string) { fmt.Println(what) }
		a.Lifecycle().SetOnStarted(func() { fmt.Println("READY") })
	}
	d := desktop.New(a, lib, opt)
	if err := d.Start(files); err != nil {
		return errors.Join(err, lib.Close())
	}
	stopped := make(chan struct{})
	go func() {
		select {
		case <-ctx.Done():
			fyne.Do(a.Quit)
		case <-stopped:
		}
	}()
	d.Window().ShowAndRun()
	close(stopped)
	return errors.Join(d.Close(), lib.Close())
}
