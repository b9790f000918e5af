package desktop

import (
	"fmt"

	"fyne.io/fyne/v2/theme"

	"satzpaar/ui/session"
)

// memoryAnalysis is what the memory knows of the document, once it was asked.
type memoryAnalysis struct {
	counts  []session.BandCount
	of      *session.Session // whose document that is
	running bool
}

// bands shows the analysis: segments and words of each band.
func (v *reportView) bands() {
	d := v.desk
	if v.of != d.session || len(v.counts) == 0 {
		return
	}
	v.heading("What the memory knows")
	total := v.counts[len(v.counts)-1]
	for _, b := range v.counts {
		value := d.opt.Language.say("%d segments, %d words", b.Segments, b.Words)
		role, share := theme.ColorNamePrimary, float64(b.Words)/float64(max(total.Words, 1))
		if b.Band == total.Band {
			role = ""
		}
		v.bar(b.Band, value, role, share, -1)
	}
}

// analyse asks the memory for every segment, in the background.
func (v *reportView) analyse() {
	d, s := v.desk, v.desk.session
	if v.running {
		d.tell("The analysis is running.")
		return
	}
	v.running = true
	n := s.Len()
	d.tell("The memory is asked for %d segments.", n)
	s.Analyse(func(i int) {
		if i%100 == 0 {
			d.opt.Do(func() { v.sum.setText(fmt.Sprintf("%d / %d", i, n)) })
		}
	}, func(counts []session.BandCount, err error) {
		d.opt.Do(func() { v.analysed(s, counts, err) })
	})
}

// analysed shows what an analysis found, unless its project was closed.
func (v *reportView) analysed(s *session.Session, counts []session.BandCount, err error) {
	d := v.desk
	v.running = false
	if d.session != s {
		return
	}
	if err != nil {
		d.say(err)
		return
	}
	v.counts, v.of = counts, s
	if d.here() == view(v) {
		v.refresh()
	}
	d.tell("The analysis is done.")
}
