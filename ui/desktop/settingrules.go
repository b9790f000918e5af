package desktop

import (
	"strings"

	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

// ruleOptions are the checks that the user writes: words that are right whatever
// the dictionaries say, checklists of other tools, and the checks themselves.
// Enter on one opens its form, Left and Right mute it.
func (d *Desk) ruleOptions(s *session.Session) []option {
	words := strings.Join(s.OwnWords(), " ")
	all := []option{
		{title: d.t("Your own checks")},
		{title: d.t("Words that are right here"), value: words, remark: d.t("Between spaces; no dictionary is asked about them."), write: d.written("Words that are right here", words, s.SetOwnWords)},
		{title: d.t("New check"), value: d.t("Write it…"), remark: d.t("A wording that must not stand there, or must; try it before it is kept"), write: d.newRule},
		{title: d.t("Take over a checklist"), value: d.t("Choose…"), remark: d.t("A CSV file as of Xbench"), write: d.writtenPath("Take over a checklist", "", d.takeChecklist)},
	}
	for _, r := range s.UserRules() {
		value := d.t("speaks")
		if r.Off {
			value = d.t("muted")
		}
		all = append(all, option{title: r.Name, value: value, remark: d.wording(r), write: func() { d.askRule(r) }, step: func(int) {
			r.Off = !r.Off
			_, err := s.SaveRule(r)
			d.say(err)
		}})
	}
	return all
}

// wording says in few words what a rule wants.
func (d *Desk) wording(r check.Rule) string {
	say := d.opt.Language.say
	what := say("Without “%s”", r.Target.Text)
	if r.Require != r.Target.Not {
		what = say("With “%s”", r.Target.Text)
	}
	switch {
	case r.Source.Text == "":
	case r.Source.Not:
		what += say(", where the source does not have “%s”", r.Source.Text)
	default:
		what += say(", where the source has “%s”", r.Source.Text)
	}
	return what
}

func (d *Desk) takeChecklist(path string) error {
	if strings.TrimSpace(path) == "" {
		return nil
	}
	n, err := d.session.ImportRules(strings.TrimSpace(path))
	if err == nil {
		d.tell("%d rules were added. One undo takes them back.", n)
	}
	return err
}
