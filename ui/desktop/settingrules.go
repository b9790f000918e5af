package desktop

import (
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

// ruleOptions are the checks that the user writes: wordings that the target
// must not have, a field to try one, checklists of other tools, and words that
// are right whatever the dictionaries say. Enter on a rule mutes it.
func (d *Desk) ruleOptions(s *session.Session) []option {
	words := strings.Join(s.OwnWords(), " ")
	all := []option{
		{title: d.t("Your own checks")},
		{title: d.t("Words that are right here"), value: words, remark: d.t("Between spaces; no dictionary is asked about them."), write: d.written("Words that are right here", words, s.SetOwnWords)},
		{title: d.t("Try a wording"), remark: d.t("Says how often the target has it. Between slashes it is a regular expression."), write: d.written("Try a wording", "", d.tryWording)},
		{title: d.t("Forbid a wording"), remark: d.t("Whole words, or a regular expression between slashes"), write: d.written("Forbid a wording", "", d.forbidWording)},
		{title: d.t("Take over a checklist"), remark: d.t("A CSV file as of Xbench"), write: d.written("Take over a checklist", "", d.takeChecklist)},
	}
	for _, r := range s.UserRules() {
		value := d.t("speaks")
		if r.Off {
			value = d.t("muted")
		}
		all = append(all, option{title: r.Name, value: value, remark: r.Target.Text, step: func(int) {
			r.Off = !r.Off
			_, err := s.SaveRule(r)
			d.say(err)
		}})
	}
	return all
}

// wordingRule makes a rule of a wording that the target must not have.
func wordingRule(text string) check.Rule {
	text = strings.TrimSpace(text)
	r := check.Rule{Name: text, Target: check.Pattern{Text: text, Words: true}, Severity: translate.Warning}
	if n := len(text); n > 2 && text[0] == '/' && text[n-1] == '/' {
		r.Target = check.Pattern{Text: text[1 : n-1], Regexp: true}
	}
	return r
}

func (d *Desk) tryWording(text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	first, n, err := d.session.TryRule(wordingRule(text), 1)
	if err != nil {
		return err
	}
	if n == 0 {
		d.tell("No target has it.")
		return nil
	}
	d.tell("%d segments have it; the first is number %d.", n, first[0].Segment+1)
	return nil
}

func (d *Desk) forbidWording(text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	_, err := d.session.SaveRule(wordingRule(text))
	return err
}

func (d *Desk) takeChecklist(path string) error {
	if strings.TrimSpace(path) == "" {
		return nil
	}
	n, err := d.session.ImportRules(strings.TrimSpace(path))
	if err == nil {
		d.tell("%d rules were added.", n)
	}
	return err
}
