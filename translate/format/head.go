package format

import (
	"sort"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// head is what a file says outside its units: notes and metadata of files and
// groups, phases, comments and users that segments name, the glossary of its header.
type head struct {
	about    []saying                    // in the order of the file
	phases   map[string]translate.Fact   // by name
	comments map[string][]translate.Fact // of Trados, by id
	users    map[string]string           // of Phrase, by id
	turns    []turn
}

// turn is a place from which on canResegment says something else.
type turn struct {
	at    int
	whole bool
}

// whole reports whether the text at a place may not be segmented anew.
func (h *head) whole(at int) bool {
	i := sort.Search(len(h.turns), func(i int) bool { return h.turns[i].at > at })
	return i > 0 && h.turns[i-1].whole
}

// saying is a fact with its place in the file.
type saying struct {
	at   int
	fact translate.Fact
}

// between returns what is said in [from, to).
func (h *head) between(from, to int) []translate.Fact {
	var all []translate.Fact
	i := sort.Search(len(h.about), func(i int) bool { return h.about[i].at >= from })
	for ; i < len(h.about) && h.about[i].at < to; i++ {
		all = append(all, h.about[i].fact)
	}
	return all
}

// head reads what stands outside the units, once.
func (f *body) head() *head {
	if f.outside == nil {
		h := &head{phases: map[string]translate.Fact{}, comments: map[string][]translate.Fact{}, users: map[string]string{}}
		f.outside = h
		h.read(f.data())
	}
	return f.outside
}

// read passes through a file that was read before. It does not recurse.
func (h *head) read(data []byte) {
	var t xml.Tree
	var open []string
	var whole []bool // by the elements that are open: may not be segmented anew
	mark := func(at int) {
		now := len(whole) > 0 && whole[len(whole)-1]
		if n := len(h.turns); n == 0 && now || n > 0 && h.turns[n-1].whole != now {
			h.turns = append(h.turns, turn{at, now})
		}
	}
	unit := 0 // how deep the unit is in which it stands; 0: in none
	s := xml.NewScanner(data)
	for {
		tok, err := s.Next()
		if err != nil || tok.Kind == xml.End {
			return
		}
		switch {
		case tok.Kind == xml.EndTag:
			open, whole = open[:len(open)-1], whole[:len(whole)-1]
			mark(tok.Start)
			if len(open) < unit {
				unit = 0
			}
		case tok.Kind == xml.StartTag:
			name := string(local(data, tok))
			if unit == 0 && tells(name) {
				if at := tok.Start; s.Element(&t) == nil {
					h.tell(&t, at, open)
				}
				continue
			}
			if tok.Empty {
				continue
			}
			open, whole = append(open, name), append(whole, goesDown(whole, attr(data, tok, "canResegment")))
			mark(tok.Start)
			if unit == 0 && (name == "trans-unit" || name == "unit") {
				unit = len(open)
			}
		}
	}
}

// tells reports whether an element outside the units says something.
func tells(name string) bool {
	switch name {
	case "note", "meta", "phase", "cmt-def", "internal-file", "user":
		return true
	}
	return false
}

// tell takes what an element says; open are the elements around it.
func (h *head) tell(t *xml.Tree, at int, open []string) {
	add := func(x translate.Fact) { h.about = append(h.about, saying{at, x}) }
	switch t.Local(0) {
	case "note":
		if text := t.Text(0); strings.TrimSpace(text) != "" {
			add(translate.Fact{Kind: translate.FactAbout, Text: text, From: t.Attr(0, "from")})
		}
	case "meta":
		add(translate.Fact{Kind: translate.FactMeta, Text: t.Text(0), From: t.Attr(0, "type")})
	case "phase":
		h.phases[t.Attr(0, "phase-name")] = phase(t)
	case "user":
		h.users[t.Attr(0, "id")] = t.Attr(0, "username")
	case "cmt-def":
		within(t, 0, func(i int32, name string) {
			if name == "Comment" {
				h.comments[t.Attr(0, "id")] = append(h.comments[t.Attr(0, "id")],
					translate.Fact{Kind: translate.FactComment, Text: t.Text(i), From: t.Attr(i, "user"), When: t.Attr(i, "date")})
			}
		})
	case "internal-file":
		if n := len(open); n > 0 && open[n-1] == "glossary" && t.Attr(0, "form") == "text/tab-separated-values" {
			for line := range strings.SplitSeq(t.Text(0), "\n") {
				if source, target, ok := strings.Cut(line, "\t"); ok {
					add(translate.Fact{Kind: translate.FactTerm, Text: source, Translation: target})
				}
			}
		}
	}
}

// phase reads a phase of the workflow (XLIFF 1.2, 2.2.2): what is done in it,
// and by whom.
func phase(t *xml.Tree) translate.Fact {
	x := translate.Fact{Kind: translate.FactPhase, From: t.Attr(0, "phase-name"), When: t.Attr(0, "date")}
	var parts []string
	for _, name := range []string{"process-name", "contact-name", "company-name"} {
		if v := t.Attr(0, name); v != "" && v != x.From {
			parts = append(parts, v)
		}
	}
	x.Text = strings.Join(parts, ", ")
	return x
}

// goesDown returns what holds inside an element that says v, where the last of
// up holds around it.
func goesDown(up []bool, v string) bool {
	return v == "no" || v == "" && len(up) > 0 && up[len(up)-1]
}
