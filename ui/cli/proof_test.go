package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// ran runs the command line in JSON and returns what it printed.
func ran(t *testing.T, args ...string) string {
	t.Helper()
	var out, errOut bytes.Buffer
	if code := Run(context.Background(), append([]string{"--json"}, args...), nil, &out, &errOut); code == Wrong {
		t.Fatalf("%v: %s", args, errOut.String())
	}
	return out.String()
}

// differing returns the ids of what diff printed.
func differing(t *testing.T, printed string) []string {
	t.Helper()
	all := []string{}
	for line := range strings.Lines(printed) {
		var row struct{ ID string }
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		all = append(all, row.ID)
	}
	return all
}

// TestProofIsDiff: in every bilingual format, diff of what came in and what
// went out names the units of the proof, and no others.
func TestProofIsDiff(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	put := func(name, text string) string {
		if err := os.WriteFile(in(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return in(name)
	}
	table := put("in.tsv", "id\tsource\ttarget\n1\tEins\tOne\n2\tZwei\tTwo\n3\tDrei\tThree\n4\tVier\tFour\n")
	for _, kind := range []string{"xliff-1.2", "xliff-2.0", "xliff-2.1", "tmx", "tsv"} {
		t.Run(kind, func(t *testing.T) {
			file, out, proof := in(kind+"."+ending(kind)), in("out."+ending(kind)), in("proof.json")
			ran(t, "convert", table, file, "--to", kind)
			ids := differing(t, ran(t, "list", file)) // all of them
			changes := put("changes.tsv", "id\ttarget\tstate\n"+ids[3]+"\tFour!\t\n"+ids[1]+"\tA second\treviewed\n"+ids[0]+"\tOne\t\n")
			ran(t, "apply", file, changes, "--out", out, "--proof", proof)
			b, err := os.ReadFile(proof)
			if err != nil {
				t.Fatal(err)
			}
			var p struct{ Changed []string }
			if err := json.Unmarshal(b, &p); err != nil {
				t.Fatal(err)
			}
			if got := differing(t, ran(t, "diff", file, out)); !slices.Equal(got, p.Changed) || !slices.Equal(got, []string{ids[1], ids[3]}) {
				t.Errorf("diff %v, proof %v", got, p.Changed)
			}
		})
	}
}

func ending(kind string) string {
	if kind == "tmx" || kind == "tsv" {
		return kind
	}
	return "xlf"
}

// TestDiffOfDocuments: documents of Markdown and HTML differ by block.
func TestDiffOfDocuments(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct {
		name, old, now string
		want           []string
	}{
		{"a.md", "# One\n\nTwo ![three](x.png) *four*.\n\nFive.\n", "# One\n\nTwo ![third](x.png) *four*.\n\nFifth.\n", []string{"3", "4"}},
		{"a.html", "<title>One</title><p title=two>Three</p>", "<title>One</title><p title=second>Three</p>", []string{"2"}},
	} {
		old, now := filepath.Join(dir, tt.name), filepath.Join(dir, "new"+tt.name)
		if err := os.WriteFile(old, []byte(tt.old), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(now, []byte(tt.now), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := differing(t, ran(t, "diff", old, now)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
