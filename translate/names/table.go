package names

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"satzpaar/translate"
)

// columns are those of a table of names. The first three must be there, or
// stand in this order where the table has no heading.
var columns = []string{"de", "en", "state", "lang", "kind", "origin", "scope", "scope_id", "context", "from", "to", "profile", "note"}

var states = []translate.FormState{translate.Preferred, translate.Allowed, translate.Forbidden, translate.SourceTypo, translate.Historic}

// called are other names of columns, as people and their programs write them.
var called = map[string]string{
	"german": "de", "deutsch": "de", "source": "de", "ausgangssprache": "de", "quelle": "de", "de-de": "de", "de-at": "de", "de-ch": "de",
	"english": "en", "englisch": "en", "target": "en", "zielsprache": "en", "ziel": "en", "en-gb": "en", "en-us": "en",
	"status": "state", "comment": "note", "kommentar": "note", "bemerkung": "note", "remark": "note", "notes": "note",
}

// headed returns the columns that a first line names, nil if it is no heading.
func headed(cells []string) []string {
	heading := make([]string, len(cells))
	for i, c := range cells {
		c = strings.ToLower(strings.TrimSpace(c))
		if name, ok := called[c]; ok {
			c = name
		}
		heading[i] = c
	}
	if !slices.Contains(heading, "de") || !slices.Contains(heading, "en") {
		return nil
	}
	return heading
}

// separatorOf tells how a table of comma-separated values is separated, by its
// first line: spreadsheets write semicolons where a comma is in numbers.
func separatorOf(r *bufio.Reader) rune {
	head, _ := r.Peek(4096) // less where the table is shorter
	line, _, _ := strings.Cut(string(head), "\n")
	if strings.Count(line, ";") > strings.Count(line, ",") {
		return ';'
	}
	return ','
}

// ReadTable reads names from a table of comma-separated (or semicolons) or,
// with tab, of tab-separated values: German form, English form, standing, and
// any of the other columns that a heading names, in any case. With de in column
// lang, en holds a German form. A line in error is named, and nothing is read.
func ReadTable(r io.Reader, file string, tab bool) ([]translate.Name, error) {
	b := bufio.NewReader(r)
	if mark, _ := b.Peek(3); string(mark) == "\ufeff" {
		_, _ = b.Discard(3) // they are there
	}
	c := csv.NewReader(b)
	c.FieldsPerRecord = -1
	if c.Comma = separatorOf(b); tab {
		c.Comma, c.LazyQuotes = '\t', true
	}
	heading := columns[:3]
	index := map[string]int{}
	var all []translate.Name
	for first := true; ; first = false {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, &translate.Error{Code: translate.Unreadable, File: file, Text: "the table of names cannot be read: " + err.Error(), Err: err}
		}
		line, _ := c.FieldPos(0)
		if first {
			if h := headed(cells); h != nil {
				heading = h
				continue
			}
		}
		if strings.HasPrefix(cells[0], "#") {
			continue
		}
		n, err := row(heading, cells)
		if err != nil {
			return nil, &translate.Error{Code: translate.Invalid, File: file, Line: line, Text: err.Error(), Hint: "Nothing was read from the file. Mend the line and try again."}
		}
		if k, ok := index[n.Citation]; ok {
			all[k].Forms = append(all[k].Forms, n.Forms...)
			continue
		}
		index[n.Citation] = len(all)
		all = append(all, n)
	}
}

func row(heading, cells []string) (translate.Name, error) {
	v := map[string]string{}
	for i, h := range heading {
		if i < len(cells) {
			v[h] = unguarded(strings.TrimSpace(cells[i]))
		}
	}
	f := translate.NameForm{
		Lang: v["lang"], Text: v["en"], State: translate.FormState(v["state"]), Context: v["context"], ValidFrom: v["from"], ValidTo: v["to"], Profile: v["profile"],
		Reach: translate.Reach{Scope: translate.Scope(v["scope"]), ID: v["scope_id"]},
	}
	if f.Lang == "" {
		f.Lang = "en"
	}
	if f.State == "" {
		f.State = translate.Preferred
	}
	switch {
	case v["de"] == "" || f.Text == "":
		return translate.Name{}, errors.New("a name needs a German and an English form")
	case !slices.Contains(states, f.State):
		return translate.Name{}, fmt.Errorf("%s is no standing of a name; it is preferred, allowed, forbidden, source_typo or historic", f.State)
	case f.Lang != "en" && f.Lang != "de":
		return translate.Name{}, fmt.Errorf("%s is no language of a name; it is de or en", f.Lang)
	case f.Reach.Scope != "" && f.Reach.Scope.Width() > translate.ScopeGlobal.Width():
		return translate.Name{}, fmt.Errorf("%s is no scope; it is document, project, client or global", f.Reach.Scope)
	}
	return translate.Name{Citation: v["de"], Kind: translate.NameKind(v["kind"]), Origin: v["origin"], Note: v["note"], Forms: []translate.NameForm{f}}, nil
}

// WriteTable writes names as ReadTable reads them, with a heading.
func WriteTable(w io.Writer, all []translate.Name, tab bool) error {
	c := csv.NewWriter(w)
	if tab {
		c.Comma = '\t'
	}
	guard := guarded
	if tab {
		guard = func(cell string) string { return cell }
	}
	if err := c.Write(columns); err != nil {
		return err
	}
	for _, n := range all {
		for _, f := range n.Forms {
			if err := c.Write([]string{guard(n.Citation), guard(f.Text), string(f.State), f.Lang, string(n.Kind), n.Origin, string(f.Reach.Scope), guard(f.Reach.ID), guard(f.Context), f.ValidFrom, f.ValidTo, f.Profile, guard(n.Note)}); err != nil {
				return err
			}
		}
	}
	c.Flush()
	return c.Error()
}

// formula begins what a spreadsheet would run.
const formula = "=+-@"

// guarded puts an apostrophe before a cell that a spreadsheet would take for a
// formula; unguarded takes it away.
func guarded(cell string) string {
	if cell != "" && strings.ContainsRune(formula, rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func unguarded(cell string) string {
	if len(cell) > 1 && cell[0] == '\'' && strings.ContainsRune(formula, rune(cell[1])) {
		return cell[1:]
	}
	return cell
}
