package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// TestTooLarge: the limit of a file is named before it is read.
func TestTooLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.xlf")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, format.MaxSize+1); err != nil {
		t.Skip("no sparse files here: ", err)
	}
	var out, errOut bytes.Buffer
	if code := Run(context.Background(), []string{"list", path}, nil, &out, &errOut); code != Wrong || !strings.Contains(errOut.String(), "big.xlf:1:1: the file is larger than 2147483647 bytes") {
		t.Errorf("%d, %s", code, errOut.String())
	}
}

// FuzzChanges: a table of changes names segments of the document, each once,
// or is refused in one line.
func FuzzChanges(f *testing.F) {
	for _, s := range []string{"id\ttarget\tstate\na\tb\treviewed\n", "id\ttarget\tstate\r\na\t\\n\t\r\nb\t\tfinal", "\xef\xbb\xbfid\ttarget\tstate\n\tx\t\n", "id\n"} {
		f.Add(s)
	}
	was := []translate.Segment{{ID: "a", Target: "x"}, {ID: "b"}, {ID: ""}}
	f.Fuzz(func(t *testing.T, table string) {
		now, err := readChanges("t.tsv", strings.NewReader(table), was)
		if err != nil {
			if strings.Contains(oneLine(err), "\n") {
				t.Errorf("%q", err)
			}
			return
		}
		seen := map[int32]bool{}
		for _, i := range now.order {
			if seen[i] || now.segment(int(i)).ID != was[i].ID {
				t.Errorf("%q: %v", table, now)
			}
			seen[i] = true
			if text := now.segment(int(i)).Target; now.failed.err != nil || text != was[i].Target && len(text) > len(table) {
				t.Errorf("%q: %q, %v", table, text, now.failed.err)
			}
		}
	})
}
