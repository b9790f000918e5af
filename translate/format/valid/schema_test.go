package valid

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestAgainstSchemas asks an outside judge about every row: xmllint with the
// schemas of OASIS and the DTD of TMX, which are not part of this project.
// SATZPAAR_SCHEMAS names their folder. What a row shows as good they must take;
// what breaks a rule of the grammar they must refuse.
func TestAgainstSchemas(t *testing.T) {
	dir := os.Getenv("SATZPAAR_SCHEMAS")
	if _, err := exec.LookPath("xmllint"); err != nil || dir == "" {
		t.Skip("needs xmllint and SATZPAAR_SCHEMAS")
	}
	for _, r := range rows() {
		if strings.HasPrefix(r.rule, "its1-") {
			continue // the schema of 1.2 alone does not know ITS, to which its wildcards are open
		}
		if out, ok := lint(t, dir, r.good); !ok {
			t.Errorf("%s: the schema refuses the good row: %s\n%s", r.rule, out, r.good)
		}
		if rule := byID()[r.rule]; laxer[r.rule] || rule.Standard != "" || rule.Severity != fault {
			continue // not a rule of the grammar
		}
		if _, ok := lint(t, dir, r.bad); ok {
			t.Errorf("%s: the schema takes the bad row\n%s", r.rule, r.bad)
		}
	}
}

// laxer are rules of the grammar that the schemas do not keep for modules, since
// their wildcards take whatever they do not know.
var laxer = map[string]bool{"element-unknown": true, "attribute-unknown": true, "module-misplaced": true}

func lint(t *testing.T, dir, text string) (string, bool) {
	t.Helper()
	schema := []string{"--schema", "driver21.xsd"}
	switch {
	case strings.HasPrefix(text, "<tmx"):
		schema = []string{"--dtdvalid", "tmx14.dtd"}
	case strings.Contains(text, `document:1.`):
		schema = []string{"--schema", "xliff-1.2/xliff-core-1.2-strict.xsd"}
	case strings.Contains(text, `document:2.2`):
		schema = []string{"--schema", "driver22.xsd"}
	}
	path := filepath.Join(t.TempDir(), "a.xml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("xmllint", "--nonet", "--noout", schema[0], filepath.Join(dir, schema[1]), path).CombinedOutput()
	return string(out), err == nil
}
