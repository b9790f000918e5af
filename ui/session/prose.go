package session

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/align"
	"satzpaar/translate/format"
	"satzpaar/translate/segment"
)

// A reading is a text that came to be paired: its sentences as pairing wants
// them, and for Markdown and HTML as they are shown, with inline codes.
type reading struct {
	plain  []align.Sentence
	shown  []string
	blocks []format.Block
}

// show returns sentence k with its codes.
func (r *reading) show(k int) string {
	if r.shown == nil {
		return r.plain[k].Text
	}
	return r.shown[k]
}

// codes returns the codes that a text of a paragraph holds.
func (r *reading) codes(paragraph int, text string) []translate.InlineCode {
	if r.blocks == nil {
		return nil
	}
	var all []translate.InlineCode
	for _, c := range r.blocks[paragraph].Codes {
		if strings.Contains(text, format.Marker(c)) {
			all = append(all, c)
		}
	}
	return all
}

// proseText returns what a document says, without its structure.
func proseText(p *format.Prose) string {
	var b strings.Builder
	for _, block := range p.Blocks {
		text, _ := unmarked(block)
		b.WriteString(text + "\n\n")
	}
	return b.String()
}

// readProse splits the blocks of a document into sentences.
func readProse(rules segment.Rules, lang string, p *format.Prose) reading {
	r := reading{shown: []string{}, blocks: p.Blocks}
	for i, b := range p.Blocks {
		plain, origin := unmarked(b)
		start := 0
		all := rules.Split(lang, plain)
		for k, s := range all {
			end := len(b.Text)
			if k+1 < len(all) {
				end = behindClosers(b, origin[s.End])
			}
			r.plain = append(r.plain, align.Sentence{Text: oneLine(plain[s.Start:s.End]), Paragraph: i})
			r.shown = append(r.shown, oneLine(b.Text[start:end]))
			start = end
		}
	}
	return r
}

// unmarked returns the text of a block without its codes, and for each of its
// bytes, and its end, the offset in the text with them, before any code there.
func unmarked(b format.Block) (plain string, origin []int) {
	var out strings.Builder
	for i := 0; i <= len(b.Text); {
		if n := markerAt(b, i); n > 0 {
			if len(origin) == out.Len() {
				origin = append(origin, i)
			}
			i += n
			continue
		}
		if len(origin) == out.Len() {
			origin = append(origin, i)
		}
		if i < len(b.Text) {
			out.WriteByte(b.Text[i])
		}
		i++
	}
	return out.String(), origin
}

// markerAt returns the length of the code that stands at byte i, 0 for none.
func markerAt(b format.Block, i int) int {
	if i >= len(b.Text) || b.Text[i] != '{' {
		return 0
	}
	for _, c := range b.Codes {
		if m := format.Marker(c); strings.HasPrefix(b.Text[i:], m) {
			return len(m)
		}
	}
	return 0
}

// behindClosers returns the offset behind the codes at byte i that close.
func behindClosers(b format.Block, i int) int {
	for {
		n := markerAt(b, i)
		if n == 0 || b.Text[i+1] != '/' {
			return i
		}
		i += n
	}
}

// A renumbering gives the codes of the draft the numbers of the source's.
type renumbering struct {
	source, target *reading
	next           map[int]int // the first free number of a paragraph of the source
}

// segment returns the draft of a segment with the source's numbers, and the
// codes of both. Codes that only the draft has get numbers that no other
// sentence of the paragraph uses.
func (n *renumbering) segment(g translate.Segment, from, to int) (string, []translate.InlineCode) {
	if n.source.blocks == nil || n.target.blocks == nil {
		return g.Target, nil
	}
	all := n.source.codes(from, g.Source)
	used := map[int]bool{}
	var pairs []string
	mine := n.target.codes(to, g.Target)
	number := map[int]int{}
	for _, c := range mine {
		if c.Kind != translate.CodeClose {
			number[c.Number] = partner(all, c, used)
		}
		if number[c.Number] == 0 {
			number[c.Number] = n.free(from)
		}
		now := c
		now.Number = number[c.Number]
		pairs = append(pairs, format.Marker(c), format.Marker(now))
		if !used[now.Number] || c.Kind == translate.CodeClose && !hasCode(all, now) {
			all = append(all, now)
		}
	}
	return strings.NewReplacer(pairs...).Replace(g.Target), all
}

// partner returns the number of the first code of the source that is not used
// and is like c: the same bytes, or else the same element.
func partner(all []translate.InlineCode, c translate.InlineCode, used map[int]bool) int {
	for _, alike := range []func(x translate.InlineCode) bool{
		func(x translate.InlineCode) bool { return x.Show == c.Show },
		func(x translate.InlineCode) bool { return x.ID == c.ID },
	} {
		for _, x := range all {
			if x.Kind == c.Kind && !used[x.Number] && alike(x) {
				used[x.Number] = true
				return x.Number
			}
		}
	}
	return 0
}

func hasCode(all []translate.InlineCode, c translate.InlineCode) bool {
	for _, x := range all {
		if x.Number == c.Number && x.Kind == c.Kind {
			return true
		}
	}
	return false
}

func (n *renumbering) free(paragraph int) int {
	if n.next == nil {
		n.next = map[int]int{}
	}
	last := n.next[paragraph]
	for _, c := range n.source.blocks[paragraph].Codes {
		last = max(last, c.Number)
	}
	n.next[paragraph] = last + 1
	return last + 1
}

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
		for _, c := range g.Codes {
			if !hasCode(b.Codes, c) {
				b.Codes = append(b.Codes, c)
			}
		}
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
