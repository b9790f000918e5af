package format

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"slices"

	"satzpaar/translate"
)

// Write returns the file with the changes that now holds against the document
// as it was read: targets, states and notes of segments with the same id. All
// other bytes are those of the original; without a change it is the original.
func (f *File) Write(now *translate.Document) ([]byte, error) {
	l, err := f.later(now)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(f.units, l.touches) {
		return f.original, nil
	}
	var b bytes.Buffer
	b.Grow(len(f.original) + 4096)
	if err := f.save(&b, l); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Save writes to w what Write returns, without holding it. After an error what
// w holds is of no use.
func (f *File) Save(w io.Writer, now *translate.Document) error {
	l, err := f.later(now)
	if err != nil {
		return err
	}
	return f.save(w, l)
}

// SaveEach is Save for changes that are asked for one by one: now returns what
// segment i says now, with the id and the source that it had.
func (f *File) SaveEach(w io.Writer, now func(i int) translate.Segment) error {
	return f.save(w, &later{each: now, was: f.Document.Segments, notes: !f.NotesStay()})
}

func (f *File) save(w io.Writer, l *later) error {
	data := f.splicer.data()
	if len(data) != len(f.original) || &data[0] != &f.original[0] {
		var text bytes.Buffer
		if err := f.splices(&text, data, l); err != nil {
			return err
		}
		if bytes.Equal(text.Bytes(), data) {
			_, err := w.Write(f.original)
			return err
		}
		_, err := w.Write(f.splicer.encode(text.Bytes()))
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	if err := f.splices(b, data, l); err != nil {
		return err
	}
	return b.Flush()
}

// splices writes the text with what is new in place of what it replaces, unit
// by unit. Two that insert at the same place stay in order; one that was asked
// for twice is made once.
func (f *File) splices(w io.Writer, data []byte, l *later) error {
	out, pos := sink{w: w}, 0
	for _, u := range f.units {
		if !l.touches(u) {
			continue
		}
		all, err := f.spliceUnit(u, l)
		if err != nil {
			return err
		}
		slices.SortStableFunc(all, func(a, b splice) int { return cmp.Compare(a.start, b.start) })
		for _, p := range slices.Compact(all) {
			if p.start < pos {
				return &translate.Error{Code: translate.Internal, Text: "two changes overlap in the file"}
			}
			out.bytes(data[pos:p.start])
			out.text(p.text)
			pos = p.end
		}
	}
	out.bytes(data[pos:])
	return out.err
}

// spliceUnit returns the splices of a unit.
func (f *File) spliceUnit(u unit, l *later) ([]splice, error) {
	was, now := l.was[u.first:u.first+u.count], l.of(u)
	if l.recut[u.first] != nil {
		return f.splicer.(recutter).resegment(u, was, now) // findRecut asked whether it is one
	}
	return f.splicer.splice(u, was, now)
}

// A sink keeps the first error of a writer.
type sink struct {
	w   io.Writer
	err error
}

func (s *sink) bytes(b []byte) {
	if s.err == nil {
		_, s.err = s.w.Write(b)
	}
}

func (s *sink) text(t string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.w, t)
	}
}

// later is what the segments of a file say now.
type later struct {
	now  []translate.Segment
	some map[int]int                   // index in the file to index in now; nil: now is in the order of the file
	each func(i int) translate.Segment // in place of now and some, where it is not nil
	was  []translate.Segment
	// notes says whether new ones are written.
	notes bool
	recut map[int][]translate.Segment // the segments of units that are cut anew, by the first they had
}

// later finds the segments of now in the file.
func (f *File) later(now *translate.Document) (*later, error) {
	l := &later{now: now.Segments, was: f.Document.Segments, notes: !f.NotesStay()}
	if slices.EqualFunc(l.was, l.now, func(a, b translate.Segment) bool { return a.ID == b.ID }) {
		return l, nil
	}
	l.some = make(map[int]int, len(l.now))
	wanted := make(map[translate.SegmentID]int, len(l.now))
	for i := range l.now {
		wanted[l.now[i].ID] = i
	}
	for i := range l.was {
		if k, ok := wanted[l.was[i].ID]; ok {
			l.some[i] = k
			delete(wanted, l.was[i].ID)
		}
	}
	if _, able := f.splicer.(recutter); able {
		f.findRecut(l)
	}
	for _, s := range l.now {
		if _, left := wanted[s.ID]; left && !l.holds(f, s) {
			return nil, &translate.Error{Code: translate.NotFound, Text: "the file has no segment " + string(s.ID)}
		}
	}
	return l, nil
}

// findRecut finds the units whose segments are cut anew: their segments are
// those of the same paragraph.
func (f *File) findRecut(l *later) {
	byUnit := map[int][]translate.Segment{}
	for _, s := range l.now {
		byUnit[s.Paragraph] = append(byUnit[s.Paragraph], s)
	}
	for i, u := range f.units {
		if now := byUnit[i]; recut(l.was[u.first:u.first+u.count], now) {
			if l.recut == nil {
				l.recut = map[int][]translate.Segment{}
			}
			l.recut[u.first] = now
		}
	}
}

// holds reports whether a segment is of a unit that is cut anew.
func (l *later) holds(f *File, s translate.Segment) bool {
	return s.Paragraph >= 0 && s.Paragraph < len(f.units) && l.recut[f.units[s.Paragraph].first] != nil
}

// at returns what segment i of the file says now.
func (l *later) at(i int) *translate.Segment {
	if l.each != nil {
		s := l.each(i)
		return &s
	}
	if l.some == nil {
		return &l.now[i]
	}
	if k, ok := l.some[i]; ok {
		return &l.now[k]
	}
	return &l.was[i]
}

// of returns the segments of a unit.
func (l *later) of(u unit) []translate.Segment {
	if now := l.recut[u.first]; now != nil {
		return now
	}
	if l.some == nil && l.each == nil {
		return l.now[u.first : u.first+u.count]
	}
	all := make([]translate.Segment, u.count)
	for i := range all {
		all[i] = *l.at(u.first + i)
	}
	return all
}

// touches reports whether a segment of a unit has changed.
func (l *later) touches(u unit) bool {
	if l.recut[u.first] != nil {
		return true
	}
	if l.some != nil && len(l.some) == 0 {
		return false
	}
	for i := u.first; i < u.first+u.count; i++ {
		if was, now := &l.was[i], l.at(i); was.Target != now.Target || was.State != now.State || l.notes && hasNotes(now) {
			return true
		}
	}
	return false
}
