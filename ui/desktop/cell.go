package desktop

import "fyne.io/fyne/v2"

// A cell is what stands in one column of one row.
type cell struct {
	runs   []run
	most   int     // lines at most, the rest is cut; 0: all
	indent float32 // of the text
	// draw adds what is no text, within the rectangle from at on; nil: nothing.
	draw func(look fyne.Theme, at fyne.Position, size fyne.Size) []fyne.CanvasObject
}

// textCell returns a cell of one run.
func textCell(text string, m mark) cell { return cell{runs: []run{{text, m}}} }

// built is a row that is wrapped.
type built struct {
	cells []cell
	texts [][]fragment
	lines int
}

// build wraps row i and makes its height exact.
func (t *rowList) build(i int) built {
	b := built{cells: t.cells(i), lines: 1}
	_, widths := t.places(t.width)
	tallest := t.body.height
	for k, c := range b.cells {
		r := t.ruler(k)
		all, lines := wrap(c.runs, widths[k]-c.indent, r.width)
		if c.most > 0 && lines > c.most {
			all, lines = cut(all, c.most, widths[k]-c.indent, r), c.most
		}
		b.texts = append(b.texts, all)
		b.lines = max(b.lines, lines)
		tallest = max(tallest, float32(lines)*r.height)
	}
	if h := t.room(i) + tallest + tableRoom; h != t.heights.row[i] {
		t.heights.set(i, h)
	}
	return b
}

func (t *rowList) ruler(column int) *ruler {
	if face := t.columns[column].face; face != nil {
		return face
	}
	if t.columns[column].small {
		return t.small
	}
	return t.body
}

// cut keeps the first lines of wrapped text and ends the last with an
// ellipsis.
func cut(all []fragment, lines int, width float32, r *ruler) []fragment {
	for len(all) > 0 && all[len(all)-1].line >= lines {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return all
	}
	last := &all[len(all)-1]
	for text := []rune(last.text); ; text = text[:len(text)-1] {
		last.text = string(text) + "…"
		last.w = fyne.MeasureText(last.text, r.size, r.style).Width
		if last.x+last.w <= width || len(text) == 0 {
			return all
		}
	}
}
