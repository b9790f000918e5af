package session

import (
	"strings"

	"satzpaar/translate/format"
)

// prose writes the translation into the structure of the source document, in
// that of its versions to which the segments belong. A block without any keeps
// its text.
func (s *Session) prose(versions [][]byte) ([]byte, error) {
	var p *format.Prose
	var place []int
	best := -1
	for _, b := range versions {
		q, err := format.ReadProse(s.doc.Name, b)
		if err != nil {
			return nil, err
		}
		at, found := s.placed(q)
		if found > best {
			p, place, best = q, at, found
		}
	}
	now := make([]string, len(p.Blocks))
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if g.Target == "" || g.Apart || place[i] < 0 {
			continue
		}
		b := &p.Blocks[place[i]]
		now[place[i]] = join(now[place[i]], g.Target)
		b.Codes = withCodes(b.Codes, g.Codes)
	}
	return p.Write(now, s.doc.TargetLang)
}

// placed returns the block to which each segment belongs, -1 for none, and how
// many paragraphs of the segments say what their block says. Where an older
// program counted the blocks otherwise, they are found by what they say.
func (s *Session) placed(p *format.Prose) (place []int, found int) {
	said := map[int]string{}
	var order []int
	for _, g := range s.doc.Segments {
		if _, ok := said[g.Paragraph]; !ok {
			order = append(order, g.Paragraph)
		}
		said[g.Paragraph] = join(said[g.Paragraph], oneLine(numberless(g.Source, g.Codes)))
	}
	blocks, with := make([]string, len(p.Blocks)), map[string][]int{}
	for k, b := range p.Blocks {
		blocks[k] = oneLine(numberless(b.Text, b.Codes))
		with[blocks[k]] = append(with[blocks[k]], k)
	}
	where := map[int]int{} // by paragraph
	for _, paragraph := range order {
		where[paragraph] = -1
		if paragraph < len(blocks) {
			where[paragraph] = paragraph
			if blocks[paragraph] == said[paragraph] {
				found++
			}
		}
	}
	if other := inOrder(order, said, with); len(other) > found {
		found = len(other)
		for _, paragraph := range order {
			where[paragraph] = -1
			if k, ok := other[paragraph]; ok {
				where[paragraph] = k
			}
		}
	}
	for _, g := range s.doc.Segments {
		place = append(place, where[g.Paragraph])
	}
	return place, found
}

// inOrder finds the paragraphs, one after the other, among blocks by what they
// say.
func inOrder(order []int, said map[int]string, with map[string][]int) map[int]int {
	all, next := map[int]int{}, 0
	for _, paragraph := range order {
		list := with[said[paragraph]]
		for len(list) > 0 && list[0] < next {
			list = list[1:]
		}
		if with[said[paragraph]] = list; len(list) > 0 {
			all[paragraph], next = list[0], list[0]+1
		}
	}
	return all
}

// paragraphs writes the translation into the layout of the source text: what
// stands between its paragraphs stays. It returns false where the segments no
// longer belong to these paragraphs.
func (s *Session) paragraphs(original []byte) ([]byte, bool) {
	text, err := format.DecodeText(s.doc.Name, original)
	if err != nil {
		return nil, false
	}
	var source, target []string
	at := func(list []string, i int) []string {
		for len(list) <= i {
			list = append(list, "")
		}
		return list
	}
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		source, target = at(source, g.Paragraph), at(target, g.Paragraph)
		source[g.Paragraph] = join(source[g.Paragraph], g.Source)
		if !g.Apart {
			target[g.Paragraph] = join(target[g.Paragraph], g.Target)
		}
	}
	var b strings.Builder
	pos, n := 0, 0
	all := s.rules.Split(s.doc.SourceLang, text.String)
	for k := 0; k < len(all); n++ {
		first := k
		for k < len(all) && all[k].Paragraph == all[first].Paragraph {
			k++
		}
		start, end := all[first].Start, all[k-1].End
		paragraph := all[first].Paragraph
		if paragraph >= len(source) || oneLine(source[paragraph]) != oneLine(text.String[start:end]) {
			return nil, false
		}
		b.WriteString(text.String[pos:start])
		if target[paragraph] == "" {
			b.WriteString(text.String[start:end])
		} else {
			b.WriteString(target[paragraph])
		}
		pos = end
	}
	if n != len(source) {
		return nil, false
	}
	b.WriteString(text.String[pos:])
	out, err := text.Encode(b.String())
	if err != nil { // the old set has no place for it, and a text says nowhere which it is in
		return []byte(b.String()), true
	}
	return out, true
}
