// Package robot lets a test kill a program at work. What survives a kill can
// only be seen on a process that dies, so that a test binary starts itself
// anew, as a robot that works on a library and says what it was told is safe.
//
// TestMain calls Serve before anything else, a test calls Kill.
package robot

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// Robots are what a test binary does instead of testing: by the environment
// variable that holds the path to work at. Each writes a line on standard
// output for what is safe from now on.
type Robots map[string]func(path string) error

// Serve does the work of the robot as which this process was started, and ends
// the process without closing anything: with 0 if the work came to its end, 1
// and a line on standard error if it failed. In a test run it does nothing.
func (all Robots) Serve() {
	for name, work := range all {
		path := os.Getenv(name)
		if path == "" {
			continue
		}
		if err := work(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
}

// Kill starts the robot called name at path and kills it as soon as it has
// written n lines. It returns these and what came before it was dead, and fails
// the test if the robot ends of its own accord before.
func Kill(t testing.TB, name, path string, n int) []string {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), name+"="+path)
	var complaint strings.Builder
	c.Stderr = &complaint
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	var said []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if said = append(said, lines.Text()); len(said) == n {
			if err := c.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = c.Wait() // it was killed
	if len(said) < n {
		t.Fatalf("the robot stopped after %d of %d lines: %s", len(said), n, complaint.String())
	}
	return said
}

// Rounds returns how often a test shall kill: SATZPAAR_ROUNDS in the
// environment, or else usual.
func Rounds(usual int) int {
	if n, err := strconv.Atoi(os.Getenv("SATZPAAR_ROUNDS")); err == nil {
		return n
	}
	return usual
}
