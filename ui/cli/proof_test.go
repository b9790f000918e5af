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
			if got, want := differing(t, ran(t, "diff", file, out)), proved(t, proof); !slices.Equal(got, want) || !slices.Equal(got, []string{ids[1], ids[3]}) {
				t.Errorf("diff %v, proof %v", got, want)
			}
		})
	}
}

// proved returns the units that a proof names.
func proved(t *testing.T, file string) []string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var p struct{ Changed []string }
	if err := json.Unmarshal(b, &p); err != nil {
		t.Fatal(err)
	}
	return p.Changed
}

// TestProofOfProjects: the proof of an export in the format in which a project
// came names the units of diff, too, blocks and paragraphs among them.
func TestProofOfProjects(t *testing.T) {
	for _, tt := range []struct {
		ending, source, draft, reviewed string
		want                            []string
	}{
		{".md", "# Eins\n\nZwei. Drei.\n\n- Vier\n", "# One\n\nTwo. Three.\n\n- Four\n", "# One\n\nTwo. The third.\n\n- Fourth\n", []string{"2", "3"}},
		{".html", "<h1>Eins</h1><p>Zwei. Drei.</p>", "<h1>One</h1><p>Two. Three.</p>", "<h1>The first</h1><p>Two. Three.</p>", []string{"1"}},
		{".txt", "Eins.\n\nZwei. Drei.\n\nVier.\n", "One.\n\nTwo. Three.\n\nFour.\n", "One.\n\nTwo. The third.\n\nFour.\n", []string{"2"}},
	} {
		t.Run(tt.ending, func(t *testing.T) {
			dir := t.TempDir()
			put := func(name, text string) string {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
				return filepath.Join(dir, name)
			}
			draft, out, proof, library := put("a.en"+tt.ending, tt.draft), filepath.Join(dir, "out"+tt.ending), filepath.Join(dir, "proof.json"), filepath.Join(dir, "lib.db")
			ran(t, "--library", library, "import", put("a.de"+tt.ending, tt.source), draft)
			ran(t, "--library", library, "renew", "1", "--target", put("b.en"+tt.ending, tt.reviewed))
			ran(t, "--library", library, "export", "1", "--format", "source-format", "--out", out, "--force", "--proof", proof)
			if got, want := differing(t, ran(t, "diff", "--units", draft, out)), proved(t, proof); !slices.Equal(got, want) || !slices.Equal(got, tt.want) {
				t.Errorf("diff %v, proof %v, want %v", got, want, tt.want)
			}
		})
	}
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

func ending(kind string) string {
	if kind == "tmx" || kind == "tsv" {
		return kind
	}
	return "xlf"
}
