package score

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// WriteCSV writes the rows of the report as CSV (RFC 4180) with a line of
// names, in plain numbers. A text that a spreadsheet would take for a formula
// gets an apostrophe before it.
func (r *Report) WriteCSV(w io.Writer) error {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{{"id", "source", "draft", "target", "state", "origin", "ter", "changed", "seconds", "keys", "issues", "open", "ignored"}}
	for i := range r.Rows {
		row := &r.Rows[i]
		var marks, open, ignored []string
		for _, m := range row.Marks {
			marks = append(marks, strings.TrimSuffix(fmt.Sprintf("%s/%s: %s", m.Issue, Level(m.Level), m.Text), ": "))
		}
		for _, f := range row.Open {
			open = append(open, fmt.Sprintf("%s %s: %s", f.Severity, f.Check, f.Message))
		}
		for _, f := range row.Ignored {
			ignored = append(ignored, fmt.Sprintf("%s: %s (%s)", f.Check, f.Message, f.Reason))
		}
		rows = append(rows, []string{
			string(row.ID), row.Source, row.Draft, row.Target, row.State.String(), string(row.Origin),
			fmt.Sprintf("%.4f", row.TER), fmt.Sprintf("%.1f", row.Distance), fmt.Sprintf("%.0f", row.Seconds), fmt.Sprint(row.Keys),
			strings.Join(marks, "; "), strings.Join(open, "; "), strings.Join(ignored, "; "),
		})
	}
	for _, row := range rows {
		for k := range row {
			if row[k] != "" && strings.IndexByte("=+-@\t\r", row[k][0]) >= 0 {
				row[k] = "'" + row[k]
			}
		}
		if err := c.Write(row); err != nil {
			return fmt.Errorf("write change report: %w", err)
		}
	}
	c.Flush()
	return c.Error()
}
