package desktop

import (
	"slices"
	"strings"

	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

// pairOptions are the settings of spelling, splitting and pairing: the user's
// dictionary and rules, and the dictionary of the system.
func (d *Desk) pairOptions() []option {
	ctx := d.context()
	path, err := session.RulesFile(ctx, d.lib)
	d.say(err)
	uses, err := session.UsesDictionaries(ctx, d.lib)
	d.say(err)
	spelling, err := session.SpellingFile(ctx, d.lib)
	d.say(err)
	return []option{
		{title: d.t("Spelling")},
		{title: d.t("Spelling dictionary"), value: spelling, remark: d.t("A hunspell file (.dic, its .aff beside it), asked beside those that are installed"), write: d.writtenPath("Spelling dictionary", spelling, d.setSpelling)},
		{title: d.t("Pairing")},
		{title: d.t("Rules for splitting"), value: path, remark: d.t("A file in SRX 2.0; none: the built-in rules"), write: d.writtenPath("Rules for splitting", path, d.setRules)},
		{title: d.t("Dictionary for pairing"), value: d.yes(uses), remark: d.t("Use the one that is installed (Ding, FreeDict)"), step: func(int) {
			d.say(session.UseDictionaries(ctx, d.lib, !uses))
		}},
	}
}

// setSpelling takes another dictionary for spelling.
func (d *Desk) setSpelling(path string) error {
	if err := session.SetSpellingFile(d.context(), d.lib, path); err != nil || d.session == nil {
		return err
	}
	return d.session.UseSpellingFile(d.context())
}

// setRules takes the rules of a file, and says what of it cannot be used.
func (d *Desk) setRules(path string) error {
	problems, err := session.SetRulesFile(d.context(), d.lib, strings.TrimSpace(path))
	if err == nil && len(problems) > 0 {
		d.tell("%d rules of the file look around and are left out.", len(problems))
	}
	return err
}

// serverOptions say whom the program may ask. Without them nothing leaves the
// machine.
func (d *Desk) serverOptions() []option {
	address, err := session.ServerURL(d.context(), d.lib)
	d.say(err)
	all := []option{
		{title: d.t("Network")},
		{title: d.t("LanguageTool server"), value: address, remark: d.t("Its address, as http://localhost:8081; none: it is not asked"), write: d.written("LanguageTool server", address, d.setServer)},
	}
	if address != "" {
		all = append(all, option{title: d.t("Try the server"), value: d.t("try"), remark: d.t("A sentence of ours is sent, none of yours."), step: func(int) { d.tryServer() }})
	}
	if s := d.session; s != nil {
		offline := !s.ServersAllowed()
		all = append(all, option{
			title: d.t("This project stays offline"), value: d.yes(offline), remark: d.t("No text of it leaves this machine."),
			step: func(int) { d.say(s.AllowServers(offline)) },
		})
	}
	return all
}

// tryServer says whether the LanguageTool server answers.
func (d *Desk) tryServer() {
	name := ""
	d.background(func() (err error) {
		name, err = session.TryServer(d.context(), d.lib)
		return err
	}, func(err error) {
		if err != nil {
			d.say(err)
			return
		}
		d.tell("%s answers.", name)
	})
}

func (d *Desk) setServer(address string) error {
	if err := session.SetServerURL(d.context(), d.lib, strings.TrimSpace(address)); err != nil || d.session == nil {
		return err
	}
	return d.session.AllowServers(d.session.ServersAllowed())
}

// checkOptions let the checks speak in this project, or be silent.
func (d *Desk) checkOptions() []option {
	s := d.session
	if s == nil {
		return nil
	}
	all := append(d.scoreOptions(s), d.ruleOptions(s)...)
	all = append(all, option{title: d.t("Checks of this project")})
	for _, c := range check.All {
		speaks := !slices.Contains(s.Muted(), c.ID)
		value := d.t("speaks")
		if !speaks {
			value = d.t("muted")
		}
		all = append(all, option{title: d.t(c.Title), value: value, step: func(int) { d.say(s.Mute(c.ID, speaks)) }})
	}
	return all
}

func (d *Desk) yes(is bool) string {
	if is {
		return d.t("yes")
	}
	return d.t("no")
}
