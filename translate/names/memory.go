package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// Decided compiles names as they were decided on into entries. Of two reaches
// the narrower one wins; a form that is forbidden in any of them is forbidden.
// Forms that do not hold on the day (YYYY-MM-DD), or belong to another house
// style, are left out.
func Decided(all []translate.Name, day, style string) []Entry {
	entries := make([]Entry, 0, len(all))
	for _, n := range all {
		if n.Citation == "" {
			continue // the house style
		}
		entries = append(entries, compile(n, day, style))
	}
	return entries
}

// StyleOf returns the house style that names decide on, "" for none.
func StyleOf(all []translate.Name) string {
	style, width := "", 5
	for _, n := range all {
		for _, f := range n.Forms {
			if n.Citation == "" && f.State == translate.HouseStyle && f.Reach.Scope.Width() <= width {
				style, width = f.Text, f.Reach.Scope.Width()
			}
		}
	}
	return style
}

func compile(n translate.Name, day, style string) Entry {
	e := NewEntry(n.Citation)
	if n.Kind != "" && n.Kind != translate.UnknownName {
		e.Kind = n.Kind
	}
	if n.Origin != "" {
		e.Origin = n.Origin
	}
	e.Parts = n.Parts
	forms := slices.DeleteFunc(slices.Clone(n.Forms), func(f translate.NameForm) bool { return !f.Holds(day, style) })
	slices.SortStableFunc(forms, func(a, b translate.NameForm) int { return b.Reach.Scope.Width() - a.Reach.Scope.Width() })
	overruled := e.decide(forms)
	for _, f := range overruled { // the wider decision, where the narrower one did not allow it
		if !slices.Contains(e.English, f) && !slices.Contains(e.Forbidden, f) {
			e.Forbidden = append(e.Forbidden, f)
		}
	}
	return e
}

// decide takes forms, those of the widest reach first, and returns the
// preferred ones that a narrower reach overruled.
func (e *Entry) decide(forms []translate.NameForm) (overruled []string) {
	preferred := translate.NameForm{}
	for _, f := range forms {
		switch {
		case f.Context != "":
			e.Contexts = append(e.Contexts, Context{Form: f.Text, Beside: f.Context, Forbidden: f.State == translate.Forbidden})
		case f.Lang == "de":
			e.variant(f)
		default:
			if f.State == translate.Preferred {
				if preferred.Text != "" && preferred.Text != f.Text && preferred.Reach.Scope != f.Reach.Scope {
					overruled = append(overruled, preferred.Text)
					e.English = slices.DeleteFunc(e.English, func(o string) bool { return o == preferred.Text })
				}
				preferred = f
			}
			e.Decide(f.Text, f.State)
		}
	}
	e.English = slices.DeleteFunc(e.English, func(f string) bool { return slices.Contains(e.Forbidden, f) })
	return overruled
}

func (e *Entry) variant(f translate.NameForm) {
	if f.State == translate.Forbidden || slices.Contains(e.German, f.Text) {
		return
	}
	e.German = append(e.German, f.Text)
	if f.State == translate.SourceTypo {
		e.Typos = append(e.Typos, f.Text)
	}
}

// NewEntry returns an entry without English forms for a name that a person
// decides. What the starter knows of it is kept.
func NewEntry(german string) Entry {
	e := Entry{Name: german, Kind: kindOf(german), German: []string{german}}
	if known := starterJudge().german[german].entry; known != nil {
		e.Origin = known.Origin
	}
	return e
}

// Decide adds what a person decided on an English form.
func (e *Entry) Decide(english string, state translate.FormState) {
	e.English = slices.DeleteFunc(e.English, func(f string) bool { return f == english })
	switch state {
	case translate.Forbidden:
		e.Forbidden = append(e.Forbidden, english)
	case translate.Historic:
		e.Historic = append(e.Historic, english)
	case translate.Preferred:
		e.settled = true
		e.English = append([]string{english}, e.English...)
	default:
		e.English = append(e.English, english)
	}
}

// kindOf guesses the kind of a decided name by the starter; a name of two or
// three words is taken for a person's.
func kindOf(name string) translate.NameKind {
	if e := starterJudge().german[name].entry; e != nil {
		return e.Kind
	}
	if n := len(strings.Fields(name)); n == 2 || n == 3 {
		return translate.Person
	}
	return translate.UnknownName
}

// heir returns what a decision on a surname means for a known person who bears
// it: Zelensky for Selenskyj makes Volodymyr Zelensky of Wolodymyr Selenskyj.
func (e *Entry) heir(whole *Entry) (Entry, bool) {
	name := strings.Fields(e.Name)
	if len(name) != 1 || whole.Kind != translate.Person || len(e.English) == 0 || len(whole.English) == 0 {
		return Entry{}, false
	}
	given, ok := strings.CutSuffix(whole.Name, " "+e.Name)
	words := strings.Fields(whole.English[0])
	if !ok || len(words) != len(strings.Fields(given))+1 {
		return Entry{}, false
	}
	first := strings.Join(words[:len(words)-1], " ")
	h := Entry{Name: whole.Name, Kind: whole.Kind, Origin: whole.Origin, German: whole.German, settled: e.settled}
	for _, f := range e.English {
		h.English = append(h.English, first+" "+f)
	}
	for _, f := range e.Forbidden {
		h.Forbidden = append(h.Forbidden, first+" "+f)
	}
	return h, true
}
