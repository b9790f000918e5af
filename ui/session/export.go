package session

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html/template"
	"strings"

	"satzpaar/store/atomic"
	"satzpaar/translate"
	"satzpaar/translate/diff"
	"satzpaar/translate/format"
)

// A Blocker is a reason not to export yet.
type Blocker struct {
	Segment int
	Why     string // English key
}

// Blockers lists what stands in the way of an export: segments that are open,
// rejected, empty, or have an error.
func (s *Session) Blockers() []Blocker {
	var all []Blocker
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		switch {
		case g.Locked || g.Apart:
		case g.State == translate.Rejected:
			all = append(all, Blocker{i, "rejected"})
		case !g.State.Approved() && g.Target == "":
			all = append(all, Blocker{i, "empty target"})
		case !g.State.Approved():
			all = append(all, Blocker{i, "not approved"})
		default:
			for _, f := range s.Findings(i) {
				if f.Severity == translate.Fault {
					all = append(all, Blocker{i, f.Message.String()})
					break
				}
			}
		}
	}
	return all
}

// A Proof says what an export wrote.
type Proof struct {
	Path      string
	Format    string
	Units     int
	Changed   int // against the draft
	ByState   map[string]int
	SHA256In  string // of the original bytes
	SHA256Out string
}

// Formats lists the ids that Export takes.
var Formats = []string{format.XLIFF12, format.XLIFF20, format.XLIFF21, format.TMX, "source-format", "report"}

// Export writes the document to path: as XLIFF or TMX, in the format it came
// in ("source-format"), or as a report of all changes in HTML.
func (s *Session) Export(ctx context.Context, kind, path string) (Proof, error) {
	if err := s.Leave(); err != nil {
		return Proof{}, err
	}
	original, draft, _, err := s.lib.Original(ctx, s.document)
	if err != nil {
		return Proof{}, err
	}
	var b []byte
	switch kind {
	case "report":
		b, err = s.report()
	case "source-format":
		b, err = s.sourceFormat(original)
	default:
		b, err = format.Create(kind, s.doc)
	}
	if err != nil {
		return Proof{}, err
	}
	if err := atomic.WriteFile(path, b); err != nil {
		return Proof{}, err
	}
	p := Proof{Path: path, Format: kind, Units: s.Len(), ByState: map[string]int{}, SHA256In: sum(append(original, draft...)), SHA256Out: sum(b)}
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		p.ByState[g.State.String()]++
		if g.Target != g.Draft {
			p.Changed++
		}
	}
	return p, nil
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// sourceFormat writes the English in the format of the source: a bilingual
// file with its changes, a text with its paragraphs.
func (s *Session) sourceFormat(original []byte) ([]byte, error) {
	if !s.aligned() {
		f, err := format.Open(s.doc.Name, original)
		if err != nil {
			return nil, err
		}
		return f.Write(s.doc)
	}
	var b strings.Builder
	last := -1
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if g.Target == "" || g.Apart {
			continue
		}
		if last >= 0 && g.Paragraph != last {
			b.WriteString("\n\n")
		} else if last >= 0 {
			b.WriteString(" ")
		}
		b.WriteString(g.Target)
		last = g.Paragraph
	}
	b.WriteString("\n")
	return []byte(b.String()), nil
}

type reportRow struct {
	ID, Source, State string
	Ops               []diff.Op
	Notes             []translate.Note
}

// report renders all changes as one page that needs nothing else.
func (s *Session) report() ([]byte, error) {
	var rows []reportRow
	changed := 0
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if g.Target != g.Draft {
			changed++
		}
		rows = append(rows, reportRow{string(g.ID), g.Source, g.State.String(), diff.Words(g.Draft, g.Target), g.Notes})
	}
	p := s.Progress()
	var b strings.Builder
	err := page.Execute(&b, map[string]any{"Name": s.doc.Name, "Rows": rows, "Progress": p, "Changed": changed, "Who": s.opt.Who})
	return []byte(b.String()), err
}

var page = template.Must(template.New("report").Funcs(template.FuncMap{"kind": func(k diff.Kind) string { return k.String() }}).Parse(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{.Name}}: changes</title><style>
body{font:15px/1.45 Georgia,serif;margin:2em auto;max-width:70em;padding:0 1em;color:#1b1f24}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #ccd;padding:.5em;vertical-align:top;text-align:left}
ins{background:#d2f4dc;color:#0b5a26}del{background:#ffdfdc;color:#9b1c14}.s{white-space:nowrap;color:#555}
</style></head><body><h1>{{.Name}}</h1>
<p>{{.Progress.Segments}} segments, {{.Progress.Approved}} approved, {{.Changed}} changed against the draft; {{.Progress.Words}} words. Reviewer: {{.Who}}.</p>
<table><tr><th>No.</th><th>Source</th><th>Draft and text</th><th>State</th></tr>
{{range .Rows}}<tr><td class="s">{{.ID}}</td><td>{{.Source}}</td><td>{{range .Ops}}{{$k := kind .Kind}}{{if eq $k "insert"}}<ins>{{.Text}}</ins>{{else if eq $k "delete"}}<del>{{.Text}}</del>{{else}}{{.Text}}{{end}}{{end}}{{range .Notes}}<br><small>{{.Who}}: {{.Text}}</small>{{end}}</td><td class="s">{{.State}}</td></tr>
{{end}}</table></body></html>
`))

// Gate waits for the checks and returns an error that names the first blocker,
// nil if there is none.
func (s *Session) Gate(ctx context.Context) error {
	if err := s.work.settled(ctx); err != nil {
		return err
	}
	all := s.Blockers()
	if len(all) == 0 {
		return nil
	}
	first := all[0]
	return &translate.Error{
		Code: translate.Refused,
		Text: fmt.Sprintf("%d segments block the export; the first is %s (%s)", len(all), s.Segment(first.Segment).ID, first.Why),
		Hint: "Approve them, or export all the same.",
	}
}
