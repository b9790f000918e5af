package desktop

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// near is how many pairs are shown before and behind the doubtful one.
const near = 2

// surroundings shows a pair between its neighbours in the order of the text, in
// the columns of a table: what stands above and below decides to which English a
// sentence belongs.
type surroundings struct {
	desk *Desk
	rows [2*near + 1]surrounding
	box  *fyne.Container
}

type surrounding struct {
	number         *caption
	source, target *flow
}

// newSurroundings shows pairs in the columns of table: the number in the first,
// the source in the second, the target in the fourth.
func newSurroundings(d *Desk, table *rowList) *surroundings {
	s := &surroundings{desk: d}
	lines := container.New(tight{}, inset(tableEdge, 4, d.remark(d.t("In the text"))))
	for k := range s.rows {
		r := surrounding{newCaption("", roleSubText, theme.SizeNameCaptionText), newFlow(d.grid.source), newFlow(d.grid.target)}
		r.number.end, r.source.single, r.target.single = true, true, true
		s.rows[k] = r
		lines.Add(container.New(underColumns{table}, r.number, r.source, r.target))
	}
	s.box = container.New(tight{}, rule(), inset(0, 4, lines))
	return s
}

// show shows pair i between its neighbours, and nothing where there is no pair.
func (s *surroundings) show(i int) {
	if s.box.Hidden = i < 0; s.box.Hidden {
		return
	}
	for k, r := range s.rows {
		j, m := i+k-near, quiet
		if j == i {
			m = plain
		}
		if j < 0 || j >= s.desk.session.Len() {
			r.number.setText("")
			r.source.setRuns(nil)
			r.target.setRuns(nil)
			continue
		}
		g := s.desk.session.Live(j)
		r.number.setText(strconv.Itoa(j + 1))
		r.source.setRuns([]run{{g.Source, m}})
		r.target.setRuns([]run{{g.Target, m}})
	}
}

// underColumns puts a number and two texts below the columns of a table of
// pairs.
type underColumns struct{ table *rowList }

// MinSize implements fyne.Layout.
func (underColumns) MinSize(all []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, max(all[1].MinSize().Height, all[2].MinSize().Height))
}

// Layout implements fyne.Layout.
func (u underColumns) Layout(all []fyne.CanvasObject, size fyne.Size) {
	t := u.table
	x, w := t.places(size.Width)
	number := all[0].MinSize().Height
	all[0].Move(fyne.NewPos(x[0], flowEdge.Y+below(t.body.base(), t.small.base())))
	all[0].Resize(fyne.NewSize(w[0], number))
	for k, column := range []int{1, 3} {
		all[k+1].Move(fyne.NewPos(x[column]-flowEdge.X, 0))
		all[k+1].Resize(fyne.NewSize(w[column]+2*flowEdge.X, size.Height))
	}
}
