package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"satzpaar": func() {
			os.Exit(Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

// TestScripts runs the whole program as people and scripts call it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Setup: latin})
}

// latin adds a text that is not UTF-8, which a script cannot hold itself.
func latin(env *testscript.Env) error {
	return os.WriteFile(filepath.Join(env.WorkDir, "latin.txt"), []byte("Der Hafen liegt still. Ein Schiff f\xe4hrt nach Norden."), 0o600)
}
