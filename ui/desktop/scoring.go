package desktop

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"satzpaar/translate"
	"satzpaar/translate/score"
	"satzpaar/ui/session"
)

// scoreOptions choose by what kinds of faults, at what points, the translation
// is scored in this project.
func (d *Desk) scoreOptions(s *session.Session) []option {
	now := s.Profile()
	var names []string
	for _, p := range s.Profiles() {
		names = append(names, p.Name)
	}
	return []option{
		{title: d.t("Scorecard")},
		{
			title: d.t("Profile of faults"), value: now.Name,
			remark: d.opt.Language.say("%d kinds of faults; %s points of 100 pass.", len(now.Types), d.opt.Language.number(now.Pass)),
			step:   func(by int) { d.say(s.SetProfile(among(names, now.Name, by))) },
		},
		{title: d.t("A profile of your own"), value: d.t("Write…"), remark: d.t("Your kinds of faults and their points; it begins with the profile chosen."), write: d.askProfile},
	}
}

// profileForm writes a profile of the user's own.
type profileForm struct {
	desk                      *Desk
	name, pass, points, kinds *field
	trouble                   *flow
	box                       *box
}

// askProfile shows the form, filled with the profile that the project has.
func (d *Desk) askProfile() {
	f := &profileForm{desk: d, trouble: newFlow(d.grid.ruler)}
	entry := func(placeholder, text string) *field {
		e := newField(d.t(placeholder))
		e.leave, e.OnSubmitted = func() { f.box.Hide() }, func(string) { f.keep() }
		e.Text = text
		return e
	}
	now := d.session.Profile()
	usual := now.Usual()
	name := now.Name
	for _, p := range score.Profiles() {
		if p.Name == name {
			name = "" // that one stays as it is
		}
	}
	f.name = entry("Name of the profile", name)
	f.pass = entry("Points of 100", d.opt.Language.number(now.Pass))
	f.points = entry("Neutral/minor/major/critical", score.FormatPoints(usual))
	f.kinds = entry("One kind of fault a line, with points of its own behind it where they differ", strings.ReplaceAll(score.FormatTypes(now.Types, usual), "; ", "\n"))
	f.kinds.MultiLine = true
	f.kinds.down, f.kinds.up = func() { f.kinds.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) }, func() { f.kinds.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) }
	f.kinds.SetMinRowsVisible(9)
	f.box = newBox(d, d.t("Your own profile"), d.t("Cancel"), container.New(tight{gap: 6},
		d.row(d.t("Name"), f.name),
		d.row(d.t("Passes from"), f.pass),
		d.row(d.t("Points of a fault"), f.points),
		d.row(d.t("Kinds of faults"), f.kinds),
		d.row("", f.trouble),
	), narrow, d.chief("Keep", f.keep))
	f.box.Show()
	d.toField(f.name)
	d.opt.Trace("DIALOG profile")
}

// keep keeps the profile and gives it to the project, or says what is wrong
// with it.
func (f *profileForm) keep() {
	p, err := f.read()
	s := f.desk.session
	if err == nil {
		err = s.SaveProfile(p)
	}
	if err == nil {
		err = s.SetProfile(p.Name)
	}
	if err != nil {
		f.trouble.setRuns([]run{{f.desk.opt.Language.fault(err), fault}})
		return
	}
	f.box.Hide()
	row := 0
	if v, ok := f.desk.here().(*settingsView); ok {
		row = v.table.active
	}
	f.desk.chosen(row)
}

// read returns the profile that the form describes.
func (f *profileForm) read() (score.Profile, error) {
	p := score.Profile{Name: strings.TrimSpace(f.name.Text)}
	var err error
	if p.Pass, err = strconv.ParseFloat(strings.Replace(strings.TrimSpace(f.pass.Text), ",", ".", 1), 64); err != nil || !(p.Pass >= 0 && p.Pass <= 100) {
		return p, &translate.Error{Code: translate.Invalid, Text: "the score that passes is no number from 0 to 100", Hint: "Write it as 99 or 99.2."}
	}
	usual, err := score.ParsePoints(f.points.Text)
	if err != nil {
		return p, err
	}
	p.Types, err = score.ParseTypes(f.kinds.Text, usual)
	return p, err
}
