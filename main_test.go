package main

import (
	"os/exec"
	"strings"
	"testing"
)

// allowed says which rooms a room may look into; a room may always look into
// its own parts and into assets.
var allowed = map[string][]string{
	"assets":          {},
	"translate":       {},
	"store":           {"translate"},
	"ui/session":      {"store", "translate"},
	"ui/desktop":      {"ui/session", "store", "translate"},
	"ui/cli":          {"ui/session", "store", "translate"},
	"translate/diff":  {},
	"translate/words": {},
	"translate/names": {"translate/diff", "translate/words"},
	"translate/check": {"translate/names", "translate/diff", "translate/words"},
	"translate/score": {"translate/diff"},

	"translate/engine":       {},
	"translate/format/valid": {"translate/format/xml"},
}

func TestArrows(t *testing.T) {
	out, err := exec.Command("go", "list", "-tags", "ci", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(strings.ReplaceAll(line, "satzpaar/", ""))
		from := fields[0]
		if from == "satzpaar" {
			continue
		}
		for _, to := range fields[1:] {
			if ours := strings.Contains(line, "satzpaar/"+to); !ours || to == "assets" || may(from, to) {
				continue
			}
			t.Errorf("%s must not look into %s", from, to)
		}
		if strings.Contains(line, "fyne.io/") && !strings.HasPrefix(from, "ui/desktop") {
			t.Errorf("%s must not know Fyne", from)
		}
		if strings.Contains(line, "database/sql") && !strings.HasPrefix(from, "store") {
			t.Errorf("%s must not know SQL", from)
		}
		if strings.Contains(" "+line, " net/http ") && from != "translate/engine" {
			t.Errorf("%s must not open connections", from)
		}
	}
}

func may(from, to string) bool {
	if within(to, from) || from != "translate" && strings.HasPrefix(from, "translate/") && to == "translate" {
		return true
	}
	for room := from; ; {
		for _, other := range allowed[room] {
			if within(to, other) {
				return true
			}
		}
		i := strings.LastIndexByte(room, '/')
		if i < 0 {
			return false
		}
		room = room[:i]
	}
}

func within(path, room string) bool { return path == room || strings.HasPrefix(path, room+"/") }

func TestIsCommand(t *testing.T) {
	for _, tt := range []struct {
		args string
		want bool
	}{
		{"", false},
		{"file.xlf", false},
		{"list file.xlf", true},
		{"--json list file.xlf", true},
		{"--library list file.xlf", false},
		{"--library l.db list file.xlf", true},
		{"--help", true},
	} {
		if got := isCommand(strings.Fields(tt.args)); got != tt.want {
			t.Errorf("isCommand(%q) = %t, want %t", tt.args, got, tt.want)
		}
	}
}
