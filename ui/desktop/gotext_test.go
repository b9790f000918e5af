package desktop

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// takers are the functions whose texts people read, with the places of these
// texts among the arguments.
var takers = map[string][]int{
	"t": {0}, "say": {0}, "tell": {0}, "text": {0}, "head": {0}, "panel": {0}, "box": {0}, "askFault": {0, 1}, "ask": {0, 1}, "pathEntry": {0},
	"back": {1}, "Say": {0}, "SayOf": {0, 1}, "heading": {0}, "empty": {0}, "newSheet": {1}, "written": {0}, "long": {0}, "job": {0}, "reading": {0},
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
