package score

import (
	"fmt"
	"html/template"
	"io"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// WriteReport writes what the review changed as one HTML page that needs no
// other file and prints well: totals, then draft against target segment by
// segment. Left-overs and segments without a target are left out.
func WriteReport(w io.Writer, d *translate.Document) error {
	r := report{Name: d.Name, Lang: d.TargetLang}
	var total Total
	for _, g := range d.Segments {
		if g.Apart || g.Target == "" {
			continue
		}
		s := total.Add(g.Target, g.Draft)
		if g.Target != g.Draft {
			r.Edited++
		}
		r.Rows = append(r.Rows, reportRow{g, diff.Words(g.Draft, g.Target), fmt.Sprintf("%.1f", s.TER)})
	}
	s := total.Scores()
	r.TER, r.ChrF = fmt.Sprintf("%.1f", s.TER), fmt.Sprintf("%.1f", s.ChrF)
	if err := page.Execute(w, r); err != nil {
		return fmt.Errorf("write change report: %w", err)
	}
	return nil
}

type report struct {
	Name, Lang, TER, ChrF string
	Edited                int
	Rows                  []reportRow
}

type reportRow struct {
	translate.Segment
	Ops []diff.Op
	TER string
}

// page escapes every text by the rules of its place.
var page = template.Must(template.New("report").Parse(`<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{{.Name}}</title><style>
body{font:14px/1.4 sans-serif;margin:2em}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #bbb;padding:.4em;vertical-align:top;text-align:left}
del{background:#fdd}ins{background:#dfd;text-decoration:none;border-bottom:2px solid #282}
tr{break-inside:avoid}
</style></head><body><h1>{{.Name}}</h1>
<p>{{len .Rows}} segments, {{.Edited}} edited. Draft against target: TER {{.TER}}, chrF {{.ChrF}}.</p>
<table><thead><tr><th>Segment</th><th>Source</th><th lang="{{.Lang}}">Change</th><th>State</th><th>TER</th></tr></thead><tbody>
{{range .Rows}}<tr><td>{{.ID}}</td><td>{{.Source}}</td><td>{{range .Ops -}}
{{if eq .Kind 1}}<del>{{.Text}}</del>{{else if eq .Kind 2}}<ins>{{.Text}}</ins>{{else}}{{.Text}}{{end}}{{- end}}</td><td>{{.State}}</td><td>{{.TER}}</td></tr>
{{end}}</tbody></table></body></html>
`))
