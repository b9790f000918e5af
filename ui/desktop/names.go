package desktop

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"satzpaar/translate"
	"satzpaar/translate/names"
	"satzpaar/ui/session"
)

// nameView lists the names of the document with their renderings, those in
// trouble first. A decision settles a name wherever it stands.
type nameView struct {
	*sheet
	all   []session.NameSummary
	place int // which occurrence of the active name was shown last
}

func newNames(d *Desk) view {
	t := newRowList(d.grid.ruler, d.grid.small,
		column{ems: 2}, column{title: d.t("Name"), share: 3}, column{title: d.t("In the translation"), share: 4},
		column{title: d.t("Offered"), share: 2}, column{title: d.t("Mentions"), ems: 6, right: true, small: true})
	t.empty = d.t("No names were found yet. They come from the source by themselves; File, Import a glossary brings some along.")
	v := &nameView{}
	v.sheet = newSheet(d, "Names", t, nil, []act{
		{"Decide…", fyne.KeyD, v.askDecide, v.needsRow},
		{"Take what is offered", fyne.KeyA, v.take, v.needsOffer},
		{"Go there", fyne.KeyReturn, v.walk, v.needsRow},
		{"Leave as it is", fyne.KeyI, v.dismiss, v.needsTrouble},
		{"House style…", fyne.KeyH, v.askStyle, nil},
	})
	v.buttons[0].chief = true
	t.cells = v.cells
	t.onActive = func(int) { v.place = -1; v.settle() }
	t.onEnter = func(int) { v.walk() }
	return v
}

func (v *nameView) needsRow() string { return v.sheet.needsRow() }

func (v *nameView) needsOffer() string {
	if why := v.needsRow(); why != "" {
		return why
	}
	if v.at().Fix == "" {
		return "Nothing is offered for this name."
	}
	return ""
}

func (v *nameView) needsTrouble() string {
	if why := v.needsRow(); why != "" {
		return why
	}
	if v.at().Trouble == 0 {
		return "This name asks for no decision."
	}
	return ""
}

func (v *nameView) at() *session.NameSummary { return &v.all[v.table.active] }

func (v *nameView) refresh() {
	d, trouble := v.desk, 0
	v.all = d.session.DocumentNames()
	for i := range v.all {
		if v.all[i].Trouble > 0 {
			trouble++
		}
	}
	style := d.session.HouseStyle()
	if style == "" {
		style = d.t("none")
	}
	v.sum.setText(d.opt.Language.say("%d names, %d ask for a decision. House style: %s.", len(v.all), trouble, style))
	v.place = -1
	v.table.setRows(len(v.all))
	v.settle()
}

func (v *nameView) cells(row int) []cell {
	n := &v.all[row]
	sign := textCell("", plain)
	if n.Trouble > 0 {
		sign = cell{runs: []run{label("!", warning)}}
	} else if n.Decided != "" {
		sign.draw = func(look fyne.Theme, at fyne.Position, _ fyne.Size) []fyne.CanvasObject {
			return stateShape(int(translate.Final), at.AddXY(0, v.desk.grid.ruler.shapeTop()), look)
		}
	}
	kind := string(n.Kind)
	if n.Kind == translate.UnknownName {
		kind = "unknown"
	}
	offer := run{n.Fix, named}
	if n.Fix == "" {
		offer = run{n.Decided, plain}
	}
	return []cell{
		sign,
		{runs: []run{{n.Name, plain}, {" · " + v.desk.t(kind), quiet}}},
		{runs: renderings(n)},
		{runs: []run{offer}},
		textCell(fmt.Sprint(n.Count), quiet),
	}
}

// renderings lists the forms of a name with their counts, the most frequent
// first; those in trouble are marked.
func renderings(n *session.NameSummary) []run {
	wrong := map[string]bool{}
	for _, p := range n.Places {
		if p.Verdict.Flag() && !p.Dismissed {
			wrong[p.Rendering] = true
		}
	}
	forms := make([]string, 0, len(n.Renderings))
	for f := range n.Renderings {
		forms = append(forms, f)
	}
	slices.SortFunc(forms, func(a, b string) int {
		return cmp.Or(n.Renderings[b]-n.Renderings[a], cmp.Compare(a, b))
	})
	var all []run
	for _, f := range forms {
		m := plain
		if wrong[f] {
			m = warning
		}
		if len(all) > 0 {
			all = append(all, run{" · ", quiet})
		}
		all = append(all, run{f, m}, run{fmt.Sprintf(" %d", n.Renderings[f]), quiet})
	}
	return all
}

// walk goes to the next occurrence of the name at the desk, those in trouble
// first.
func (v *nameView) walk() {
	n := v.at()
	for i, p := range n.Places {
		if i > v.place && (n.Trouble == 0 || p.Verdict.Flag() && !p.Dismissed) {
			v.place = i
			v.desk.jump(p.Segment)
			return
		}
	}
	v.place = -1
	v.desk.jump(n.Places[0].Segment)
}

func (v *nameView) take() {
	n := v.at()
	v.decide(session.NameChoice{Name: n.Name, Form: n.Fix, Reach: translate.Everywhere})
}

// decide shows what a choice would change. A choice that changes no text is
// done at once.
func (v *nameView) decide(c session.NameChoice) {
	d := v.desk
	if why := d.session.WhyNotDecide(c); why.Format != "" {
		d.tell("%s", d.opt.Language.message(why))
		return
	}
	v.apply(d.session.PreviewDecision(c))
}

func (v *nameView) apply(p session.Preview) {
	d := v.desk
	if len(p.Hits) > 0 {
		d.showHits(p)
		return
	}
	if _, err := d.session.Apply(p); err != nil {
		d.say(err)
		return
	}
	d.tell("That is settled; no segment had to be changed.")
	v.refresh()
}

// askDecide asks for the form of the name and how far it holds.
func (v *nameView) askDecide() {
	d, n := v.desk, v.at()
	form, later := newField(""), newField(d.t("as long as it is"))
	if len(n.Offers) > 0 {
		form.SetText(n.Offers[0])
	}
	offers := widget.NewSelect(n.Offers, form.SetText)
	offers.PlaceHolder = d.t("Forms that are known")
	reaches, reach, holds := d.reachChoice()
	reason := newField("")
	content := asForm(
		d.title(n.Name),
		d.row(d.t("English form"), form),
		d.row("", boxed(offers)),
		d.row(d.t("After the first mention"), later),
		holds,
		d.row(d.t("Reason"), reason))
	d.ask("Decide on a name", "Show what changes", []*field{form, later, reason}, content, func() {
		c := session.NameChoice{Name: n.Name, Form: form.Text, Later: later.Text, Reason: reason.Text}
		if i := reach.SelectedIndex(); i >= 0 {
			c.Reach = reaches[i]
		}
		v.decide(c)
	})
}

// dismiss sets the flags of the name aside, in the whole project.
func (v *nameView) dismiss() {
	for _, p := range v.at().Places {
		if p.Verdict.Flag() && !p.Dismissed {
			v.desk.say(v.desk.session.DismissName(p.Occurrence, true, ""))
		}
	}
	v.refresh()
}

// askStyle shows what another house style would change.
func (v *nameView) askStyle() {
	d := v.desk
	ids, labels := []string{""}, []string{d.t("none")}
	for _, s := range names.Styles {
		ids, labels = append(ids, s.ID), append(labels, s.Title)
	}
	choice := widget.NewRadioGroup(labels, nil)
	choice.Selected = labels[max(0, slices.Index(ids, d.session.HouseStyle()))]
	d.ask("House style", "Show what changes", nil, choice, func() {
		i := slices.Index(labels, choice.Selected)
		if i < 0 || ids[i] == d.session.HouseStyle() {
			return
		}
		p, err := d.session.PreviewStyle(ids[i], translate.Reach{Scope: translate.ScopeProject, ID: fmt.Sprint(d.session.Project().ID)})
		if err != nil {
			d.say(err)
			return
		}
		v.apply(p)
	})
}
