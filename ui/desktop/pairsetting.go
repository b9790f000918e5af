package desktop

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/widget"

	"satzpaar/ui/session"
)

// pairSettings are the settings of splitting and pairing: a file with the
// user's rules, and the dictionary of the system.
func (d *Desk) pairSettings() []*widget.FormItem {
	ctx := context.Background()
	path, err := session.RulesFile(ctx, d.lib)
	d.say(err)
	rules, row := d.pathEntry("A file in SRX 2.0; none: the built-in rules")
	rules.SetText(path)
	rules.OnChanged = func(now string) {
		if now != "" && !strings.HasSuffix(strings.ToLower(now), ".srx") {
			return // the path is still being typed
		}
		problems, err := session.SetRulesFile(ctx, d.lib, now)
		if err == nil && len(problems) > 0 {
			d.tell("%d rules of the file look around and are left out.", len(problems))
			return
		}
		d.say(err)
	}
	uses, err := session.UsesDictionaries(ctx, d.lib)
	d.say(err)
	dictionary := widget.NewCheck(d.t("Use the one that is installed (Ding, FreeDict)"), nil)
	dictionary.SetChecked(uses)
	dictionary.OnChanged = func(on bool) { d.say(session.UseDictionaries(ctx, d.lib, on)) }
	return []*widget.FormItem{
		widget.NewFormItem(d.t("Rules for splitting"), row),
		widget.NewFormItem(d.t("Dictionary for pairing"), dictionary),
	}
}
