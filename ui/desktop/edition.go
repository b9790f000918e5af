package desktop

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"satzpaar/ui/session"
)

// editionChoice chooses one side of a comparison.
type editionChoice struct {
	*choice
	desk    *Desk
	edition session.Edition
	offers  []editionOffer
	changed func()
	setting bool // the list is being set, nobody chose
}

// An editionOffer is an edition with its title; that of a file which is not yet named
// asks for it.
type editionOffer struct {
	title   string
	edition session.Edition
}

func newEditionChoice(d *Desk, at session.Edition, changed func()) *editionChoice {
	c := &editionChoice{desk: d, edition: at, changed: changed}
	c.choice = newChoice(nil, d.toWork)
	c.OnChanged = func(string) { c.choose() }
	c.renew()
	return c
}

// title names the edition that is chosen.
func (c *editionChoice) title() string { return c.Selected }

// renew offers what there is now.
func (c *editionChoice) renew() {
	c.offers = c.all()
	var titles []string
	at := 0
	for k, o := range c.offers {
		titles = append(titles, o.title)
		if o.edition == c.edition {
			at = k
		}
	}
	c.setting = true
	if !slices.Equal(titles, c.Options) {
		c.SetOptions(titles)
	}
	c.SetSelectedIndex(at)
	c.setting = false
}

func (c *editionChoice) all() []editionOffer {
	d := c.desk
	all := []editionOffer{
		{d.t("The text as it stands"), session.Edition{}},
		{d.t("The draft as it came"), session.Edition{Kind: session.AsDrafted}},
		{d.t("As it was received last"), session.Edition{Kind: session.AsReceived}},
		{d.t("As it was approved last"), session.Edition{Kind: session.AsApproved}},
		{d.t("A file…"), session.Edition{Kind: session.InFile}},
	}
	if c.edition.Kind == session.InFile && c.edition.Path != "" {
		all = append(all, editionOffer{d.opt.Language.say("File: %s", filepath.Base(c.edition.Path)), c.edition})
	}
	points, err := d.session.Points(context.Background())
	d.say(err)
	const most = 60 // more nobody looks through
	for k, p := range points {
		e := session.Edition{Kind: session.AtPoint, N: p.N}
		if k > most && e != c.edition {
			continue
		}
		when := d.day(p.When.UTC().Format("2006-01-02T15:04:05Z"))
		all = append(all, editionOffer{fmt.Sprintf("%s · %s (%d)", when, d.t(p.What), p.N), e})
	}
	projects, err := d.lib.Projects(context.Background())
	d.say(err)
	for _, p := range projects {
		if p.ID != d.session.Project().ID {
			all = append(all, editionOffer{d.opt.Language.say("Project: %s (%d)", p.Name, p.ID), session.Edition{Kind: session.InProject, Project: p.ID}})
		}
	}
	return all
}

// choose takes what was chosen from the list.
func (c *editionChoice) choose() {
	i := c.SelectedIndex()
	if c.setting || i < 0 {
		return
	}
	e := c.offers[i].edition
	if e.Kind == session.InFile && e.Path == "" {
		c.renew() // until the file is named, the list says what is shown
		c.askFile()
		return
	}
	if e != c.edition {
		c.edition = e
		c.changed()
	}
}

// askFile asks for the file to compare with.
func (c *editionChoice) askFile() {
	e, row := c.desk.pathEntry("XLIFF, TMX, TSV, or a text in one of the two languages")
	c.desk.ask("Compare with a file", "Compare", []*field{e}, row, func() {
		c.edition = session.Edition{Kind: session.InFile, Path: e.Text}
		c.changed()
	})
}
