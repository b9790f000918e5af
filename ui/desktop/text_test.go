package desktop

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/score"
)

// takers are the functions whose texts people read, with the places of these
// texts among the arguments.
var takers = map[string][]int{
	"t": {0}, "say": {0}, "tell": {0}, "text": {0}, "head": {0}, "panel": {0}, "box": {0}, "askFault": {0, 1}, "ask": {0, 1}, "pathEntry": {0},
	"back": {1}, "Say": {0}, "heading": {0}, "empty": {0}, "newSheet": {1}, "written": {0}, "long": {0}, "job": {0}, "reading": {0},
}

// goTexts returns all string literals of the files that match, and of them
// those that people read.
func goTexts(t *testing.T, pattern string) (all, read []string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(files), err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := literal(n); ok {
				all = append(all, s)
			}
			read = append(read, readBy(n)...)
			return true
		})
	}
	return all, read
}

// literal returns the value of a string, also of one that is joined by +.
func literal(n ast.Node) (string, bool) {
	switch x := n.(type) {
	case *ast.BasicLit:
		if x.Kind == token.STRING {
			s, err := strconv.Unquote(x.Value)
			return s, err == nil
		}
	case *ast.BinaryExpr:
		a, ok := literal(x.X)
		b, also := literal(x.Y)
		return a + b, ok && also
	}
	return "", false
}

// readBy returns the texts of one node of the source: arguments of takers,
// names of commands, reasons.
func readBy(n ast.Node) []string {
	var all []string
	add := func(e ast.Expr) {
		if s, ok := literal(e); ok && s != "" {
			all = append(all, s)
		}
	}
	switch x := n.(type) {
	case *ast.CallExpr:
		name := ""
		switch f := x.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		for _, k := range takers[name] {
			if k < len(x.Args) {
				add(x.Args[k])
			}
		}
	case *ast.KeyValueExpr:
		if id, ok := x.Key.(*ast.Ident); ok && (id.Name == "Text" || id.Name == "Hint") {
			add(x.Value)
			if c, ok := x.Value.(*ast.CallExpr); ok && len(c.Args) > 0 {
				add(c.Args[0]) // fmt.Sprintf
			}
		}
	case *ast.ValueSpec:
		if strings.HasSuffix(x.Names[0].Name, "Titles") {
			ast.Inspect(x, func(n ast.Node) bool {
				if e, ok := n.(ast.Expr); ok {
					add(e)
				}
				return true
			})
		}
	case *ast.CompositeLit:
		if id, ok := x.Type.(*ast.Ident); (ok && id.Name == "command" || x.Type == nil) && len(x.Elts) > 5 {
			add(x.Elts[1])
			add(x.Elts[2])
		}
		if list, ok := x.Type.(*ast.ArrayType); ok {
			if id, ok := list.Elt.(*ast.Ident); ok {
				all = append(all, titles(id.Name, x.Elts)...)
			}
		}
	case *ast.FuncDecl:
		if strings.HasPrefix(strings.ToLower(x.Name.Name), "why") {
			ast.Inspect(x.Body, func(n ast.Node) bool {
				if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
					add(r.Results[0])
				}
				return true
			})
		}
	}
	return all
}

// titles returns the texts of a literal list of acts or places.
func titles(of string, elements []ast.Expr) []string {
	at, ok := map[string]int{"act": 0, "place": 1}[of]
	if !ok {
		return nil
	}
	var all []string
	for _, e := range elements {
		if c, ok := e.(*ast.CompositeLit); ok && len(c.Elts) > at {
			if s, ok := literal(c.Elts[at]); ok {
				all = append(all, s)
			}
		}
	}
	return all
}

func translations(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := fs.Glob(assets.Lang, "lang/*.de.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := assets.Lang.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		one := map[string]string{}
		if err := json.Unmarshal(b, &one); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for k, v := range one {
			if w, ok := all[k]; ok && w != v {
				t.Errorf("%s: %q is translated twice", name, k)
			}
			all[k] = v
		}
	}
	return all
}

// Every text that people read has a German line.
func TestGermanComplete(t *testing.T) {
	german := translations(t)
	var want []string
	for _, pattern := range []string{"*.go", "../session/*.go", "../../translate/check/*.go", "../../translate/names/*.go"} {
		_, read := goTexts(t, pattern)
		want = append(want, read...)
	}
	for _, s := range translate.States {
		want = append(want, s.String())
	}
	for _, s := range []translate.Severity{translate.Hint, translate.Warning, translate.Fault} {
		want = append(want, s.String())
	}
	for _, k := range format.Kinds {
		want = append(want, string(k))
	}
	want = append(want, score.Labels...)
	want = append(want, "edit", "approve", "reject", "reopen", "lock", "note", "bulk", "replace", "name", "propagate", "restore", "take", "undo", "redo")
	slices.Sort(want)
	for _, s := range slices.Compact(want) {
		if _, ok := german[s]; !ok && strings.ContainsFunc(verb.ReplaceAllString(s, ""), isLetter) {
			t.Errorf("no German for %q", s)
		}
	}
	if len(want) < 150 {
		t.Errorf("only %d texts were found", len(want))
	}
}

// No German line is for a text that is gone.
func TestGermanUsed(t *testing.T) {
	used := map[string]bool{}
	for _, pattern := range []string{"*.go", "../session/*.go", "../cli/*.go", "../../store/*.go", "../../translate/*.go", "../../translate/*/*.go"} {
		all, _ := goTexts(t, pattern)
		for _, s := range all {
			used[s] = true
		}
	}
	for k := range translations(t) {
		if !used[k] {
			t.Errorf("nothing says %q", k)
		}
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z%]`)

// A German line takes the same values as the English one.
func TestGermanVerbs(t *testing.T) {
	for k, v := range translations(t) {
		a, b := verb.FindAllString(k, -1), verb.FindAllString(v, -1)
		if !slices.Equal(a, b) {
			t.Errorf("%q: %v, in German %v", k, a, b)
		}
	}
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func TestSystemLanguage(t *testing.T) {
	for _, tt := range []struct {
		value string
		want  Language
	}{{"de_DE.UTF-8", "de"}, {"de", "de"}, {"C.UTF-8", "en"}, {"en_GB.UTF-8", "en"}} {
		t.Setenv("LC_ALL", tt.value)
		if got := SystemLanguage(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

// Sentences of the session come in German, also those with values in them; the
// choice of the language lasts.
func TestLanguage(t *testing.T) {
	err := &translate.Error{Code: translate.Refused, Text: "segment u7 is locked (Ada)", Hint: "Unlock it first (F4)."}
	if got, want := Language("de").fault(err), "Segment u7 ist gesperrt (Ada). Entsperren Sie es zuerst (F4)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Language("en").fault(err); got != err.Error() {
		t.Errorf("English: got %q", got)
	}
	d := openDesk(t, table)
	d.nextLanguage()
	press(d, "Return", 2)
	if got, want := d.status.Text, "Segment 1 ist freigegeben."; got != want {
		t.Errorf("status: got %q, want %q", got, want)
	}
	if got := d.setting("language"); got != "de" {
		t.Errorf("kept: got %q", got)
	}
	if got := d.window.MainMenu().Items[0].Label; got != "Datei" {
		t.Errorf("menu: got %q", got)
	}
}
