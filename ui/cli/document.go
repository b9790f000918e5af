package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"satzpaar/store"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/ui/session"
)

// documentNumber finds a document of a project by its name. Without one it is
// the only document; where there are several that is an error.
func documentNumber(ctx context.Context, lib *store.Library, project int64, name string) (int64, error) {
	all, err := lib.Contents(ctx, project)
	if err != nil {
		return 0, err
	}
	var names []string
	for _, d := range all {
		if d.Name == name || name == "" && len(all) == 1 {
			return d.ID, nil
		}
		names = append(names, d.Name)
	}
	if len(all) == 0 {
		return 0, &translate.Error{Code: translate.NotFound, Text: fmt.Sprintf("there is no project %d", project)}
	}
	hint := "It holds " + strings.Join(names, ", ") + "."
	if name == "" {
		return 0, &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the project holds %d documents: name one by --document", len(all)), Hint: hint}
	}
	return 0, &translate.Error{Code: translate.NotFound, Text: "the project has no document " + name, Hint: hint}
}

// exportName is the file of a document in a folder of exports.
func exportName(name, kind string) string {
	ending := map[string]string{
		"source-format": filepath.Ext(name), format.TMX: ".tmx", session.Report: ".html", session.ReportCSV: ".csv",
	}[kind]
	if ending == "" {
		ending = ".xlf"
	}
	if strings.EqualFold(filepath.Ext(name), ending) {
		return name
	}
	return name + ending // two documents may differ by their endings alone
}
