package score

import (
	"html/template"

	"satzpaar/translate"
	"satzpaar/translate/diff"
)

// A Band is a part of the segments, for a chart.
type Band struct {
	Name  string // English
	Class string // how it is coloured
	Count int
	Share float64 // of all, in percent
}

func (r *Report) band(name, class string, count int) Band {
	return Band{name, class, count, 100 * float64(count) / float64(max(r.Totals.Segments, 1))}
}

// States parts the segments by what became of them.
func (r *Report) States() []Band {
	t := r.Totals
	return []Band{r.band("Approved", "good", t.Approved), r.band("Rejected", "bad", t.Rejected), r.band("Still open", "open", t.Segments-t.Approved-t.Rejected-t.Untranslated), r.band("Not translated", "none", t.Untranslated)}
}

// Changes parts the segments by how many characters of the draft were changed.
func (r *Report) Changes() []Band {
	var some, more, most int
	for _, row := range r.Rows {
		switch d := row.Distance; {
		case row.Target == "", row.Target == row.Draft:
		case d <= 10:
			some++
		case d <= 30:
			more++
		default:
			most++
		}
	}
	bands := []Band{r.band("Unchanged", "", r.Totals.Unchanged), r.band("Up to 10% changed", "", some), r.band("10 to 30% changed", "", more), r.band("More than 30% changed", "", most)}
	if n := r.Totals.Untranslated; n > 0 {
		bands = append(bands, r.band("Not translated", "none", n))
	}
	return bands
}

// Class says what a row is, so that the eye finds those that matter: it was
// rejected, has no translation, was changed, or has a remark; else it is as it
// came.
func (r *Row) Class() string {
	switch {
	case r.State == translate.Rejected:
		return "rejected"
	case r.Target == "":
		return "none"
	case r.Target != r.Draft:
		return "changed"
	case len(r.Marks)+len(r.Open)+len(r.Ignored) > 0:
		return "remarked"
	}
	return "same"
}

// page escapes every text by the rules of its place.
var page = template.Must(template.New("report").Funcs(template.FuncMap{
	"say": func(s string) string { return s }, "num": func(float64) string { return "" }, "pct": func(int, int) string { return "" }, "date": func(string) string { return "" },
	"part": func(float64) string { return "" }, "told": func(translate.Message) string { return "" }, "reader": func() string { return "" },
	"kind":  func(k diff.Kind) string { return k.String() },
	"level": func(l uint8) string { return Level(l).String() },
}).Parse(`<!DOCTYPE html>
<html lang="{{reader}}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>{{.Document}}: {{say "changes"}}</title><style>
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:15px/1.45 "Noto Sans","Segoe UI","Helvetica Neue",Arial,sans-serif;margin:2.5em auto;max-width:74em;padding:0 1.5em;color:#1f2328}
header{border-bottom:2px solid #0b5cad;padding-bottom:.8em}h1{font-size:1.6em;margin:0;overflow-wrap:anywhere}h2{font-size:1.05em;margin:2em 0 .6em;break-after:avoid}
p{margin:.3em 0}.kind{color:#0b5cad;font-weight:600;margin:0}.q,small{color:#57606a}
.tiles{display:flex;flex-wrap:wrap;gap:1em;margin:1.4em 0}.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(18em,1fr));gap:0 3em}
.tiles div{flex:1 1 6.2em;border-left:3px solid #d8dee4;padding-left:.7em}.tiles b{display:block;font-size:1.5em;line-height:1.25}
.bar{display:flex;height:10px;gap:2px;background:#e1e6eb;border-radius:5px;overflow:hidden}.bar i,.key::before{background:#0b5cad}.bar .good,.key.good::before{background:#1a7f37}.bar .bad,.key.bad::before{background:#cf222e}.bar .open,.key.open::before{background:#8a5a00}.bar .none,.key.none::before{background:#6e7781}.key.none::before{height:.2em;vertical-align:.25em}
.key{margin-right:1.2em;white-space:nowrap}.key::before{content:"";display:inline-block;width:.7em;height:.7em;margin-right:.4em}.key.good::before{border-radius:50%}.key.open::before{border-radius:50% 50% 0 0}
.bands{display:grid;grid-template-columns:auto 1fr auto;gap:.35em .9em;align-items:center}
table{border-collapse:collapse;width:100%}.all{table-layout:fixed}td,th{overflow-wrap:break-word;border-top:1px solid #d8dee4;padding:.5em;vertical-align:top;text-align:left}th{font-weight:600;border-top:0;color:#57606a}
tbody td:first-child{border-left:3px solid transparent}.changed td:first-child{border-left-color:#0b5cad}.remarked td:first-child{border-left-color:#8a5a00}.rejected td:first-child{border-left-color:#cf222e}.none td:first-child{border-left-color:#6e7781}.rejected .state{color:#b3261e}.state{font-size:.95em}
ins,del{border-radius:2px;padding:0 1px}ins{background:#d2f4dc;color:#0b5a26}del{background:#ffdfdc;color:#9b1c14}
.n{text-align:right;font-variant-numeric:tabular-nums}small{display:block;font-size:.82em;margin-top:.3em}td .error{color:#b3261e}td .warning{color:#7a4a00}td .hint{color:#0a5394}
#only{margin:0 .5em 0 0}#only:checked~.all .same{display:none}
@page{margin:16mm 15mm 18mm;@bottom-left{content:"{{.Document}}";font:8pt Arial,sans-serif;color:#57606a}@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#57606a}}
@media print{body{margin:0;padding:0;max-width:none;font-size:9.5pt}tr,.tiles,.charts div{break-inside:avoid}thead{display:table-header-group}#only:not(:checked),#only:not(:checked)+label,#only{display:none}}
</style></head><body>
<header><p class="kind">{{say "Change report"}}</p><h1>{{.Document}}</h1>
<p class="q">{{if ne .Project .Document}}{{.Project}} · {{end}}{{.SourceLang}} → {{.TargetLang}}{{with .Who}} · {{.}}{{end}}{{if .From}} · {{date .From}}{{if ne .From .To}} – {{date .To}}{{end}}{{end}}</p></header>
<div class="tiles">
<div>{{say "Segments"}}<b>{{.Totals.Segments}}</b><span class="q">{{.Totals.Words}} {{say "words"}}</span></div>
<div>{{say "Approved"}}<b>{{.Totals.Approved}}</b><span class="q">{{pct .Totals.Approved .Totals.Segments}}</span></div>
<div>{{say "Edited"}}<b>{{.Totals.Edited}}</b><span class="q">{{pct .Totals.Edited .Totals.Segments}}</span></div>
{{if .Totals.Untranslated}}<div>{{say "Not translated"}}<b>{{.Totals.Untranslated}}</b><span class="q">{{pct .Totals.Untranslated .Totals.Segments}}</span></div>
{{end}}<div>{{say "Rejected"}}<b>{{.Totals.Rejected}}</b><span class="q">{{pct .Totals.Rejected .Totals.Segments}}</span></div>
<div>HTER<b>{{num .Totals.Scores.TER}}</b><span class="q">chrF {{num .Totals.Scores.ChrF}}</span></div>
{{with .Card}}<div>{{say "Score"}}<b>{{num .Score}}</b><span class="q">{{if .Passed}}{{say "passed"}}{{else}}{{say "not passed"}}{{end}}</span></div>
{{end}}</div>
<div class="charts">
<div><h2>{{say "State of the segments"}}</h2><div class="bar">{{range .States}}{{if .Count}}<i class="{{.Class}}" style="width:{{.Share}}%"></i>{{end}}{{end}}</div>
<p>{{range .States}}{{if .Count}}<span class="key {{.Class}}">{{say .Name}} {{.Count}}</span>{{end}}{{end}}</p>
{{with .Card}}<p class="q">{{$.Profile}}: {{num .Score}} {{say "of 100"}}, {{num .PerThousand}} {{say "points per 1,000 words"}}</p>{{end}}
{{if .WordsPerHour}}<p class="q">{{num .WordsPerHour}} {{say "words an hour"}}, {{num .KeysPerSegment}} {{say "keys a segment"}}</p>{{end}}</div>
<div><h2>{{say "How much of the draft was changed"}}</h2><div class="bands">{{range .Changes}}<span>{{say .Name}}</span><span class="bar"><i class="{{.Class}}" style="width:{{.Share}}%"></i></span><span class="n">{{.Count}}</span>{{end}}</div>
<p class="q">{{part .Totals.Distance}} {{say "of the characters changed"}}</p></div>
</div>
{{with .Overrides}}<h2>{{say "Exported before it was ready"}}</h2>
<table><tbody>
{{range .}}<tr><td class="q">{{date .When}}</td><td>{{.Who}}</td><td>{{.Reason}}<small>{{.Path}}</small></td><td class="n">{{.Blockers}} {{say "not ready"}}</td></tr>
{{end}}</tbody></table>{{end}}
{{if gt (len .Totals.Origins) 1}}<h2>{{say "By origin of the draft"}}</h2>
<table><thead><tr><th>{{say "Origin"}}</th><th class="n">{{say "Segments"}}</th><th class="n">{{say "Edited"}}</th><th class="n">HTER</th><th class="n">chrF</th></tr></thead><tbody>
{{range .Totals.Origins}}<tr><td>{{say (print .Name)}}</td><td class="n">{{.Segments}}</td><td class="n">{{.Edited}}</td><td class="n">{{num .Scores.TER}}</td><td class="n">{{num .Scores.ChrF}}</td></tr>
{{end}}</tbody></table>{{end}}
<h2>{{say "Segments"}}</h2>
<input type="checkbox" id="only"><label for="only">{{say "Only segments with changes or remarks"}}</label>
<table class="all"><colgroup><col style="width:6%"><col style="width:33%"><col style="width:36%"><col style="width:18%"><col style="width:7%"></colgroup><thead><tr><th>{{say "No."}}</th><th>{{say "Source"}}</th><th>{{say "Draft and text"}}</th><th>{{say "State"}}</th><th class="n">TER</th></tr></thead><tbody>
{{range .Rows}}<tr class="{{.Class}}"><td class="q">{{.ID}}</td><td lang="{{$.SourceLang}}">{{.Source}}</td><td lang="{{$.TargetLang}}">{{range .Ops}}{{$k := kind .Kind}}{{if eq $k "insert"}}<ins>{{.Text}}</ins>{{else if eq $k "delete"}}<del>{{.Text}}</del>{{else}}{{.Text}}{{end}}{{end}}
{{- if not .Target}}{{if .Ops}}<small lang="{{reader}}">{{say "Not translated"}}</small>{{else}}<span class="q" lang="{{reader}}">{{say "Not translated"}}</span>{{end}}{{end}}
{{- range .Marks}}<small class="error" lang="{{reader}}">{{say .Issue}}, {{say (level .Level)}}: {{.Text}}</small>{{end}}
{{- range .Open}}<small class="{{.Severity.String}}" lang="{{reader}}">{{say .Severity.String}}: {{told .Message}}</small>{{end}}
{{- range .Ignored}}<small lang="{{reader}}">{{say "ignored"}}: {{told .Message}}{{with .Reason}} ({{.}}){{end}}</small>{{end -}}
</td><td class="q"><span class="state">{{say .State.String}}</span>{{with .Origin}}<small>{{say (print .)}}</small>{{end}}</td><td class="n">{{if .Target}}{{num .TER}}{{else}}–{{end}}</td></tr>
{{end}}</tbody></table></body></html>
`))
