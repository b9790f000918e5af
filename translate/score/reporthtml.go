package score

import (
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"

	"satzpaar/translate"
)

// WriteHTML writes the report as one page that needs no other file, may load
// none, and prints well.
func (r *Report) WriteHTML(w io.Writer) error {
	t := template.Must(page.Clone()).Funcs(template.FuncMap{"say": r.say, "num": r.number, "pct": r.percent, "part": r.part, "told": r.told, "reader": r.reader, "date": r.date})
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

// date writes a day, 2006-01-02, as the reader does.
func (r *Report) date(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	if r.Comma {
		return t.Format("02.01.2006")
	}
	return t.Format("2 January 2006")
}

// told says what a check found in the reader's language.
func (r *Report) told(m translate.Message) string { return fmt.Sprintf(r.say(m.Format), m.Args...) }

// Labels are the texts of the page, for those who translate them.
var Labels = []string{
	"10 to 30% changed",
	"Approved",
	"By origin of the draft",
	"Change report",
	"Draft and text",
	"Edited",
	"Exported before it was ready",
	"How much of the draft was changed",
	"More than 30% changed",
	"No.",
	"Not translated",
	"Only segments with changes or remarks",
	"Still open",
	"Origin",
	"Rejected",
	"Score",
	"Segments",
	"Source",
	"Speed",
	"State",
	"State of the segments",
	"Unchanged",
	"Up to 10% changed",
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
