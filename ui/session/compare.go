package session

import (
	"context"
	"slices"
	"unicode"

	"satzpaar/translate"
	"satzpaar/translate/diff"
	"satzpaar/translate/match"
)

// A Difference is a segment whose text is not the same in two editions.
type Difference struct {
	Segment  int // in the document as it stood; -1: it is not there
	ID       translate.SegmentID
	Source   string
	Old, New string
	// OnlyOld and OnlyNew say that the other edition has no such segment.
	OnlyOld, OnlyNew bool
	Added, Removed   int // words
}

// A Comparison lists the differences between two editions in the order of the
// document, and behind them those of segments that it does not have.
type Comparison struct {
	Segments       int  // how many there are in either
	Sources        bool // it is of sources, not of translations: one of the editions is an older or newer one
	Differences    []Difference
	Added, Removed int // words
	Kept           int // words of the old edition that the new one has
}

// Rate is the share of the old words that were changed or added to, 0..1 or
// more: the words removed or added, whichever are more, by the words there were.
func (c Comparison) Rate() float64 {
	return float64(max(c.Added, c.Removed)) / float64(max(c.Kept+c.Removed, 1))
}

// Comparing returns the work of comparing two editions of the document as it
// stands now; see Snapshot.Comparing.
func (s *Session) Comparing(old, now Edition) func(ctx context.Context, told func(done, all int)) (Comparison, error) {
	c := s.Snapshot()
	c.Step(func() bool { return false })
	return c.Comparing(old, now)
}

// Comparing returns the work of comparing two editions of the document as it
// was copied. Where one of them is a text in the language of the source, the
// sources are compared. The work may be done on any goroutine; it tells from time to time
// how far it is, and stops with the error of ctx.
func (c *Snapshot) Comparing(old, now Edition) func(ctx context.Context, told func(done, all int)) (Comparison, error) {
	r := editions{s: c.s, doc: c.doc}
	return func(ctx context.Context, told func(done, all int)) (Comparison, error) {
		a, err := r.read(ctx, old)
		if err != nil {
			return Comparison{}, err
		}
		b, err := r.read(ctx, now)
		if err != nil {
			return Comparison{}, err
		}
		sources := a.ofSources() || b.ofSources()
		if sources && !a.ofSources() {
			a = a.asSources()
		}
		if sources && !b.ofSources() {
			b = b.asSources()
		}
		c, err := r.compare(ctx, a, b, told)
		c.Sources = sources
		return c, err
	}
}

// compare puts two editions side by side.
func (r editions) compare(ctx context.Context, a, b edition, told func(done, all int)) (Comparison, error) {
	rows := beside(targets(r.doc.Segments), a, b)
	c := Comparison{Segments: len(rows)}
	for k, row := range rows {
		if k%256 == 0 {
			if err := ctx.Err(); err != nil {
				return Comparison{}, err
			}
			told(k, len(rows))
		}
		if d, differs := c.look(row, a, b); differs {
			c.Differences = append(c.Differences, d)
		}
	}
	return c, nil
}

// look compares the two texts of a row, and counts their words.
func (c *Comparison) look(x row, a, b edition) (Difference, bool) {
	d := Difference{Segment: x.now, OnlyOld: x.new < 0, OnlyNew: x.old < 0}
	if x.old >= 0 {
		d.ID, d.Source, d.Old = a[x.old].id, a[x.old].source, a[x.old].target
		if a[x.old].missing {
			return d, false
		}
	}
	if x.new >= 0 {
		d.ID, d.Source, d.New = b[x.new].id, b[x.new].source, b[x.new].target
		if b[x.new].missing {
			return d, false
		}
	}
	if d.Old == d.New && !d.OnlyOld && !d.OnlyNew {
		c.Kept += words(d.Old)
		return d, false
	}
	for _, op := range diff.Words(d.Old, d.New) {
		switch op.Kind {
		case diff.Insert:
			d.Added += wordsIn(op.Text)
		case diff.Delete:
			d.Removed += wordsIn(op.Text)
		default:
			c.Kept += wordsIn(op.Text)
		}
	}
	c.Added, c.Removed = c.Added+d.Added, c.Removed+d.Removed
	return d, true
}

// wordsIn counts runs of letters and digits, so that a comma that was added is
// no word.
func wordsIn(text string) int {
	n, in := 0, false
	for _, r := range text {
		word := unicode.IsLetter(r) || unicode.IsDigit(r)
		if word && !in {
			n++
		}
		in = word || in && (r == '\'' || r == '’' || r == '-')
	}
	return n
}

// A row is a segment by its index in the document and in two editions; -1
// where one does not have it.
type row struct{ now, old, new int }

// beside finds for each segment of the document its texts in two editions, and
// puts what only they have behind.
func beside(doc, a, b edition) []row {
	rows := make([]row, len(doc))
	for i := range rows {
		rows[i] = row{i, -1, -1}
	}
	inA, restA := partners(doc, a)
	inB, restB := partners(doc, b)
	for i := range rows {
		rows[i].old, rows[i].new = inA[i], inB[i]
	}
	rows = slices.DeleteFunc(rows, func(r row) bool { return r.old < 0 && r.new < 0 })
	left, right := make(edition, len(restA)), make(edition, len(restB))
	for k, i := range restA {
		left[k] = a[i]
	}
	for k, i := range restB {
		right[k] = b[i]
	}
	with, alone := partners(left, right)
	for k, i := range restA {
		x := row{-1, i, -1}
		if with[k] >= 0 {
			x.new = restB[with[k]]
		}
		rows = append(rows, x)
	}
	for _, k := range alone {
		rows = append(rows, row{-1, -1, restB[k]})
	}
	return rows
}

// partners returns for each text of a the index of the same segment in b, -1
// for none, and the indices of b that are nobody's. The same is what has the
// same number and source, or else the same source, the first to the first, or
// else the same number.
func partners(a, b edition) (of, rest []int) {
	type key struct {
		id     translate.SegmentID
		source string
	}
	of = make([]int, len(a))
	taken := make([]bool, len(b))
	for i := range of {
		of[i] = -1
	}
	for _, by := range []func(t *text) key{
		func(t *text) key { return key{t.id, t.source} },
		func(t *text) key { return key{"", t.source} },
		func(t *text) key { return key{t.id, ""} },
	} {
		found := map[key][]int{}
		for k := range b {
			if !taken[k] {
				found[by(&b[k])] = append(found[by(&b[k])], k)
			}
		}
		for i := range a {
			if all := found[by(&a[i])]; of[i] < 0 && len(all) > 0 && (a[i].source == b[all[0]].source || match.Score(a[i].source, b[all[0]].source) >= weak) {
				of[i], taken[all[0]] = all[0], true
				found[by(&a[i])] = all[1:]
			}
		}
	}
	for k := range b {
		if !taken[k] {
			rest = append(rest, k)
		}
	}
	return of, rest
}

// PreviewTakeOver lists what the segments become if they take the text of the
// old edition, or else of the new one. Approved and locked ones are not ticked.
func (s *Session) PreviewTakeOver(all []Difference, old bool) Preview {
	p := Preview{What: "take over"}
	for _, d := range all {
		i := s.Index(d.ID)
		if i < 0 || d.Segment < 0 || old && d.OnlyNew || !old && d.OnlyOld {
			continue
		}
		g := s.Live(i)
		after := d.New
		if old {
			after = d.Old
		}
		if after != g.Target {
			p.Hits = append(p.Hits, hitOn(i, &g, after, mayTick(&g) && after != ""))
		}
	}
	return p
}

// TakeOver gives the segment of a difference the text of the old edition, or
// else of the new one.
func (s *Session) TakeOver(d Difference, old bool) error {
	p := s.PreviewTakeOver([]Difference{d}, old)
	if len(p.Hits) == 0 {
		return nil
	}
	return s.put(p.Hits[0].Segment, p.Hits[0].After, p.What)
}
