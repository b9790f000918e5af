package score

import (
	"fmt"
	"html/template"
	"io"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// WriteHTML writes the report as one page that needs no other file, may load
// none, and prints well.
func (r *Report) WriteHTML(w io.Writer) error {
	t := template.Must(page.Clone()).Funcs(template.FuncMap{"say": r.say, "num": r.number, "pct": r.percent, "part": r.part, "told": r.told, "reader": r.reader})
	if err := t.Execute(w, r); err != nil {
		return fmt.Errorf("write change report: %w", err)
	}
	return nil
}

// number writes a number with one decimal in the reader's language.
func (r *Report) number(v float64) string {
	s := fmt.Sprintf("%.1f", v)
	if r.Comma {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

func (r *Report) percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return r.part(100 * float64(part) / float64(whole))
}

// part writes a percentage: German has a space before the sign that no line
// breaks at.
func (r *Report) part(percent float64) string {
	if r.Comma {
		return r.number(percent) + "\u00a0%"
	}
	return r.number(percent) + "%"
}

// reader is the language of the labels.
func (r *Report) reader() string {
	if r.Comma {
		return "de"
	}
	return "en"
}

// told says what a check found in the reader's language.
func (r *Report) told(m translate.Message) string { return fmt.Sprintf(r.say(m.Format), m.Args...) }

// labels are the texts of the page, for those who translate them.
var labels = []string{
	"Approved",
	"By origin of the draft",
	"Dates",
	"Draft against text",
	"Draft and text",
	"Edited",
	"Exported before it was ready",
	"Languages",
	"No.",
	"Origin",
	"Project",
	"Rejected",
	"Reviewer",
	"Score",
	"Segments",
	"Source",
	"Speed",
	"State",
	"Unchanged",
	"aligned",
	"changes",
	"ignored",
	"imported",
	"keys a segment",
	"machine",
	"memory",
	"not passed",
	"of 100",
	"of the characters changed",
	"not ready",
	"passed",
	"person",
	"points per 1,000 words",
	"words",
	"words an hour",
}

// page escapes every text by the rules of its place.
var page = template.Must(template.New("report").Funcs(template.FuncMap{
	"say": func(s string) string { return s }, "num": func(float64) string { return "" }, "pct": func(int, int) string { return "" },
	"part": func(float64) string { return "" }, "told": func(translate.Message) string { return "" }, "reader": func() string { return "" },
	"kind":  func(k diff.Kind) string { return k.String() },
	"level": func(l uint8) string { return Level(l).String() },
}).Parse(`<!DOCTYPE html>
<html lang="{{reader}}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>{{.Document}}: {{say "changes"}}</title><style>
body{font:15px/1.45 Georgia,serif;margin:2em auto;max-width:72em;padding:0 1em;color:#1b1f24}
h1{font-size:1.5em}h2{font-size:1.1em;margin-top:2em}
table{border-collapse:collapse;width:100%}.all{table-layout:fixed}td,th{overflow-wrap:break-word;border-top:1px solid #ccd;padding:.45em;vertical-align:top;text-align:left}
dt{color:#555;float:left;clear:left;width:11em}dd{margin:0 0 .2em 11.5em}
ins,del{-webkit-print-color-adjust:exact;print-color-adjust:exact}ins{background:#d2f4dc;color:#0b5a26}del{background:#ffdfdc;color:#9b1c14}
.q{color:#555}.n{text-align:right;font-variant-numeric:tabular-nums}small{display:block;color:#555}
@media print{body{margin:0;max-width:none;font-size:10pt}tr{break-inside:avoid}thead{display:table-header-group}}
</style></head><body>
<h1>{{.Document}}</h1>
<dl>
<dt>{{say "Project"}}</dt><dd>{{.Project}}</dd>
<dt>{{say "Languages"}}</dt><dd>{{.SourceLang}} → {{.TargetLang}}</dd>
{{with .Who}}<dt>{{say "Reviewer"}}</dt><dd>{{.}}</dd>{{end}}
{{if .From}}<dt>{{say "Dates"}}</dt><dd>{{.From}} – {{.To}}</dd>{{end}}
<dt>{{say "Segments"}}</dt><dd>{{.Totals.Segments}} ({{.Totals.Words}} {{say "words"}})</dd>
<dt>{{say "Unchanged"}}</dt><dd>{{.Totals.Unchanged}} ({{pct .Totals.Unchanged .Totals.Segments}})</dd>
<dt>{{say "Edited"}}</dt><dd>{{.Totals.Edited}} ({{pct .Totals.Edited .Totals.Segments}})</dd>
<dt>{{say "Rejected"}}</dt><dd>{{.Totals.Rejected}} ({{pct .Totals.Rejected .Totals.Segments}})</dd>
<dt>{{say "Approved"}}</dt><dd>{{.Totals.Approved}} ({{pct .Totals.Approved .Totals.Segments}})</dd>
<dt>{{say "Draft against text"}}</dt><dd>HTER {{num .Totals.Scores.TER}}, chrF {{num .Totals.Scores.ChrF}}, {{part .Totals.Distance}} {{say "of the characters changed"}}</dd>
{{if .WordsPerHour}}<dt>{{say "Speed"}}</dt><dd>{{num .WordsPerHour}} {{say "words an hour"}}, {{num .KeysPerSegment}} {{say "keys a segment"}}</dd>{{end}}
</dl>
{{with .Card}}<h2>{{say "Score"}} ({{$.Profile}})</h2>
<p>{{num .Score}} {{say "of 100"}}, {{num .PerThousand}} {{say "points per 1,000 words"}}: {{if .Passed}}{{say "passed"}}{{else}}{{say "not passed"}}{{end}}.</p>{{end}}
{{with .Overrides}}<h2>{{say "Exported before it was ready"}}</h2>
<table><tbody>
{{range .}}<tr><td class="q">{{.When}}</td><td>{{.Who}}</td><td>{{.Reason}}<small>{{.Path}}</small></td><td class="n">{{.Blockers}} {{say "not ready"}}</td></tr>
{{end}}</tbody></table>{{end}}
{{if gt (len .Totals.Origins) 1}}<h2>{{say "By origin of the draft"}}</h2>
<table><thead><tr><th>{{say "Origin"}}</th><th class="n">{{say "Segments"}}</th><th class="n">{{say "Edited"}}</th><th class="n">HTER</th><th class="n">chrF</th></tr></thead><tbody>
{{range .Totals.Origins}}<tr><td>{{say (print .Name)}}</td><td class="n">{{.Segments}}</td><td class="n">{{.Edited}}</td><td class="n">{{num .Scores.TER}}</td><td class="n">{{num .Scores.ChrF}}</td></tr>
{{end}}</tbody></table>{{end}}
<h2>{{say "Segments"}}</h2>
<table class="all"><colgroup><col style="width:6%"><col style="width:35%"><col style="width:37%"><col style="width:15%"><col style="width:7%"></colgroup><thead><tr><th>{{say "No."}}</th><th>{{say "Source"}}</th><th>{{say "Draft and text"}}</th><th>{{say "State"}}</th><th class="n">TER</th></tr></thead><tbody>
{{range .Rows}}<tr><td class="q">{{.ID}}</td><td lang="{{$.SourceLang}}">{{.Source}}</td><td lang="{{$.TargetLang}}">{{range .Ops}}{{$k := kind .Kind}}{{if eq $k "insert"}}<ins>{{.Text}}</ins>{{else if eq $k "delete"}}<del>{{.Text}}</del>{{else}}{{.Text}}{{end}}{{end}}
{{- range .Marks}}<small>{{say .Issue}}, {{say (level .Level)}}: {{.Text}}</small>{{end}}
{{- range .Open}}<small>{{say .Severity.String}}: {{told .Message}}</small>{{end}}
{{- range .Ignored}}<small>{{say "ignored"}}: {{told .Message}}{{with .Reason}} ({{.}}){{end}}</small>{{end -}}
</td><td class="q">{{say .State.String}}<small>{{say (print .Origin)}}</small></td><td class="n">{{num .TER}}</td></tr>
{{end}}</tbody></table></body></html>
`))
