package format

import (
	"fmt"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// A placed code is an inline code as it stands in one text: with its partner,
// or as an orphan whose partner the text lacks.
type placed struct {
	translate.InlineCode
	paired bool
	// nth counts the occurrences of the number, from 1; begin and end of a pair
	// are one, ends without begin are counted by themselves.
	nth int
}

// name returns an id for the code that is unique among those of its text, the
// number alone for the first.
func (p placed) name() string {
	if p.nth > 1 {
		return fmt.Sprintf("%d.%d", p.Number, p.nth)
	}
	return fmt.Sprint(p.Number)
}

// inline writes a text with its codes, each rendered by element.
func inline(text string, codes []translate.InlineCode, escape func(string) string, element func(placed) string) string {
	if len(codes) == 0 {
		return escape(text)
	}
	all, at := place(text, codes)
	var b strings.Builder
	plain := 0
	for i, p := range all {
		b.WriteString(escape(text[plain:at[i]]) + element(p))
		plain = at[i] + len(marker(p.Number, p.Kind))
	}
	b.WriteString(escape(text[plain:]))
	return b.String()
}

// place finds the codes of a text, and where each begins.
func place(text string, codes []translate.InlineCode) (all []placed, at []int) {
	for i := 0; i < len(text); i++ {
		if text[i] != '{' {
			continue
		}
		for _, c := range codes {
			if m := marker(c.Number, c.Kind); strings.HasPrefix(text[i:], m) {
				all, at = append(all, placed{InlineCode: c}), append(at, i)
				i += len(m) - 1
				break
			}
		}
	}
	pair(all)
	return all, at
}

// pair finds for each end the nearest begin before it, and counts.
func pair(all []placed) {
	open, count, orphans := map[int][]int{}, map[int]int{}, map[int]int{}
	for i := range all {
		p := &all[i]
		if begins := open[p.Number]; p.Kind == translate.CodeClose && len(begins) > 0 {
			begin := &all[begins[len(begins)-1]]
			open[p.Number] = begins[:len(begins)-1]
			begin.paired, p.paired, p.nth = true, true, begin.nth
			continue
		}
		if p.Kind == translate.CodeClose {
			orphans[p.Number]++
			p.nth = orphans[p.Number]
			continue
		}
		count[p.Number]++
		p.nth = count[p.Number]
		if p.Kind == translate.CodeOpen {
			open[p.Number] = append(open[p.Number], i)
		}
	}
}

// code1 renders a code for XLIFF 1.2. Orphans have no rid, for that would have
// to lead somewhere.
func code1(p placed) string {
	id := p.name()
	switch {
	case p.Kind == translate.CodeAlone:
		return fmt.Sprintf("<x id=\"%s\"/>", id)
	case p.Kind == translate.CodeOpen && p.paired:
		return fmt.Sprintf("<bx id=\"%s\" rid=\"%s\"/>", id, id)
	case p.Kind == translate.CodeOpen:
		return fmt.Sprintf("<bx id=\"%s\"/>", id)
	case p.paired:
		return fmt.Sprintf("<ex id=\"%sc\" rid=\"%s\"/>", id, id)
	}
	return fmt.Sprintf("<ex id=\"%s\"/>", id)
}

// code2 renders a code for XLIFF 2. Orphans are isolated (4.7.2.1), and an end
// that is has an id apart from those of begins.
func code2(p placed) string {
	id := "c" + p.name()
	switch {
	case p.Kind == translate.CodeAlone:
		return fmt.Sprintf("<ph id=\"%s\"/>", id)
	case p.Kind == translate.CodeOpen && p.paired:
		return fmt.Sprintf("<sc id=\"%s\"/>", id)
	case p.Kind == translate.CodeOpen:
		return fmt.Sprintf("<sc id=\"%s\" isolated=\"yes\"/>", id)
	case p.paired:
		return fmt.Sprintf("<ec startRef=\"%s\"/>", id)
	}
	return fmt.Sprintf("<ec id=\"%se\" isolated=\"yes\"/>", id)
}

// codeTMX renders a code for TMX, where i pairs the codes of one segment and x
// those of the variants.
func codeTMX(p placed) string {
	i := (p.nth-1)*1000 + p.Number
	switch {
	case p.Kind == translate.CodeAlone:
		return fmt.Sprintf("<ph x=\"%d\"/>", p.Number)
	case p.Kind == translate.CodeOpen && p.paired:
		return fmt.Sprintf("<bpt i=\"%d\" x=\"%d\"/>", i, p.Number)
	case p.Kind == translate.CodeOpen:
		return fmt.Sprintf("<it pos=\"begin\" x=\"%d\"/>", p.Number)
	case p.paired:
		return fmt.Sprintf("<ept i=\"%d\"/>", i)
	}
	return fmt.Sprintf("<it pos=\"end\" x=\"%d\"/>", p.Number)
}

// escape2 escapes text for XLIFF 2, which has an element for the characters
// that XML cannot hold (4.2.3.1).
func escape2(text string) string {
	if xml.Holds(text) {
		return xml.Escape(text)
	}
	var b strings.Builder
	for _, r := range text {
		if s := string(r); xml.Holds(s) {
			b.WriteString(xml.Escape(s))
		} else {
			fmt.Fprintf(&b, "<cp hex=\"%04X\"/>", r)
		}
	}
	return b.String()
}
