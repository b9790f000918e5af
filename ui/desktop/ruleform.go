package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"satzpaar/translate"
	"satzpaar/translate/check"
	"satzpaar/ui/session"
)

// ruleForm writes one of the user's own checks. Below the form stands a pair to
// try it on, at first that of the active segment, with what the check would
// find there and in the project; nothing is kept before it is asked for.
type ruleForm struct {
	desk *Desk
	rule check.Rule

	target, source, name, fix     *field
	sample, sampleTarget          *field
	need, where, severity         *choice
	pattern, words, capitals      *tick
	sourcePattern                 *tick
	sourceFound, targetFound, sum *flow
	box                           *box
	turn                          int // counts trials, so that an older one ends
}

// The choices of the form, in the order of their lists.
var (
	ruleNeeds      = []string{"must not stand in the translation", "must stand in the translation"}
	ruleWheres     = []string{"whatever the source says", "where the source has", "where the source does not have"}
	ruleSeverities = []translate.Severity{translate.Hint, translate.Warning, translate.Fault}
)

// newRule shows the form for a new rule, of what is selected if anything is.
func (d *Desk) newRule() {
	d.askRule(check.Rule{Target: check.Pattern{Text: d.editor.SelectedText(), Words: true}, Severity: translate.Warning})
}

// askRule shows the form for a rule, a new one without a number.
func (d *Desk) askRule(r check.Rule) {
	f := &ruleForm{desk: d, rule: r}
	f.make()
	f.fill()
	buttons := []*button{d.chief("Keep", f.keep)}
	if r.ID != 0 {
		buttons = append([]*button{d.button(d.t("Delete this check"), "", f.remove)}, buttons...)
	}
	f.open(buttons...)
	d.toField(f.target)
	f.changed()
	d.opt.Trace("DIALOG rule")
}

// open shows the form with its buttons.
func (f *ruleForm) open(buttons ...*button) {
	d := f.desk
	f.box = newBox(d, d.t("Your own check"), d.t("Cancel"), f.layout(), fyne.NewSize((formLabel+formMost)*d.size, 0), buttons...)
	f.box.closed = func() { f.turn++; d.toWork() }
	f.box.Show()
}

// make makes the parts of the form: each says that something changed, is left
// by Escape, and the fields keep the check on Enter.
func (f *ruleForm) make() {
	d := f.desk
	leave := func() { f.box.Hide() }
	entry := func(placeholder string) *field {
		e := newField(d.t(placeholder))
		e.leave, e.OnSubmitted, e.OnChanged = leave, func(string) { f.keep() }, func(string) { f.changed() }
		return e
	}
	choose := func(english []string) *choice {
		c := newChoice(nil, leave)
		for _, e := range english {
			c.Options = append(c.Options, d.t(e))
		}
		c.OnChanged = func(string) { f.changed() }
		return c
	}
	box := func(label string) *tick {
		t := newTick(d.t(label), leave)
		t.OnChanged = func(bool) { f.changed() }
		return t
	}
	f.target, f.source = entry("A word or a phrase"), entry("A word or a phrase of the source")
	f.name, f.fix = entry("What the finding says; empty: the wording itself"), entry("What one key puts in its place; empty: nothing")
	f.sample, f.sampleTarget = entry("A sentence of the source"), entry("Its translation")
	f.need, f.where = choose(ruleNeeds), choose(ruleWheres)
	var severities []string
	for _, s := range ruleSeverities {
		severities = append(severities, s.String())
	}
	f.severity = choose(severities)
	f.pattern, f.words, f.capitals, f.sourcePattern = box("Regular expression"), box("Whole words"), box("Capitals count"), box("Regular expression")
	f.sourceFound, f.targetFound, f.sum = newFlow(d.grid.ruler), newFlow(d.grid.ruler), newFlow(d.grid.ruler)
}

func (f *ruleForm) layout() fyne.CanvasObject {
	d := f.desk
	beside := func(left, right fyne.CanvasObject) fyne.CanvasObject {
		return container.NewGridWithColumns(2, left, right)
	}
	return container.New(tight{gap: 6},
		d.row(d.t("The wording"), beside(f.target, boxed(f.need))),
		d.row("", container.NewHBox(f.pattern, f.words, f.capitals)),
		d.row(d.t("It holds"), beside(boxed(f.where), f.source)),
		d.row("", f.sourcePattern),
		d.row(d.t("Message"), f.name),
		d.row(d.t("Severity"), beside(boxed(f.severity), f.fix)),
		rule(),
		d.row(d.t("Try it on"), f.sample),
		d.row("", f.sampleTarget),
		d.row(d.t("It matches"), f.sourceFound),
		d.row("", f.targetFound),
		d.row("", f.sum),
	)
}

// fill shows the rule as it stands, and the active segment to try it on.
func (f *ruleForm) fill() {
	r := f.rule
	f.target.Text, f.source.Text, f.name.Text, f.fix.Text = r.Target.Text, r.Source.Text, r.Name, r.Fix
	f.pattern.Checked, f.words.Checked, f.capitals.Checked, f.sourcePattern.Checked = r.Target.Regexp, r.Target.Words, r.Target.Case, r.Source.Regexp
	pick := func(c *choice, n int) { c.Selected = c.Options[n] }
	pick(f.need, 0)
	if r.Require != r.Target.Not {
		pick(f.need, 1)
	}
	pick(f.where, 0)
	if r.Source.Text != "" {
		pick(f.where, 1)
		if r.Source.Not {
			pick(f.where, 2)
		}
	}
	pick(f.severity, max(0, int(r.Severity-ruleSeverities[0])))
	g := f.desk.session.Live(f.desk.session.Active())
	f.sample.Text, f.sampleTarget.Text = g.Source, g.Target
}

// read returns the rule that the form describes.
func (f *ruleForm) read() check.Rule {
	r := check.Rule{ID: f.rule.ID, Off: f.rule.Off, Name: strings.TrimSpace(f.name.Text), Fix: f.fix.Text}
	r.Target = check.Pattern{Text: f.target.Text, Regexp: f.pattern.Checked, Words: f.words.Checked, Case: f.capitals.Checked}
	if !r.Target.Regexp {
		r.Target.Text = strings.TrimSpace(r.Target.Text)
	}
	r.Require = f.need.SelectedIndex() == 1
	if n := f.where.SelectedIndex(); n > 0 && f.source.Text != "" {
		r.Source = check.Pattern{Text: f.source.Text, Regexp: f.sourcePattern.Checked, Words: r.Target.Words && !f.sourcePattern.Checked, Case: r.Target.Case, Not: n == 2}
	}
	r.Severity = ruleSeverities[max(0, f.severity.SelectedIndex())]
	if r.Name == "" {
		r.Name = r.Target.Text
	}
	return r
}

// changed tries the rule on the pair, and on the project a piece at a time.
func (f *ruleForm) changed() {
	f.turn++
	if f.where.SelectedIndex() > 0 {
		f.source.Enable()
		f.sourcePattern.Enable()
	} else {
		f.source.Disable()
		f.sourcePattern.Disable()
	}
	r := f.read()
	if r.Target.Text == "" {
		f.show(check.Trial{}, run{f.desk.t("Write the wording first."), quiet})
		return
	}
	trial, err := r.Try(f.sample.Text, f.sampleTarget.Text)
	if err != nil {
		f.show(trial, run{f.desk.opt.Language.fault(err), fault})
		return
	}
	verdict := run{f.desk.t("Here the check is silent."), quiet}
	if len(trial.Found) > 0 {
		verdict = label(f.desk.t("Here the check speaks."), hint+mark(r.Severity))
	}
	f.show(trial, verdict)
	count, err := f.desk.session.TryRule(r)
	if err == nil {
		f.step(count, verdict, f.turn)
	}
}

// step tries the rule on the next segments of the project, and says how many it
// speaks of.
func (f *ruleForm) step(t *session.RuleTrial, verdict run, turn int) {
	if f.turn != turn || f.desk.session == nil {
		return
	}
	more := t.Step(piece)
	say := f.desk.opt.Language.say
	count := say("In this project it speaks nowhere.")
	if t.Found > 0 {
		count = say("In this project it speaks in %d segments; the first is number %d.", t.Found, t.First+1)
	}
	f.sum.setRuns([]run{verdict, {"  " + count, quiet}})
	if more {
		go f.desk.opt.Do(func() { f.step(t, verdict, turn) })
	}
}

// show marks on both sides what the patterns match.
func (f *ruleForm) show(t check.Trial, verdict run) {
	f.sourceFound.setRuns(markedRuns(f.sample.Text, t.Source, f.desk.t("nothing in the source")))
	f.targetFound.setRuns(markedRuns(f.sampleTarget.Text, t.Target, f.desk.t("nothing in the translation")))
	f.sum.setRuns([]run{verdict})
}

// markedRuns returns a text with places marked; none where there are none.
func markedRuns(text string, places []translate.Span, none string) []run {
	if len(places) == 0 {
		return []run{{none, quiet}}
	}
	var all []run
	at := 0
	for _, p := range places {
		all = append(all, run{text[at:p.Start], plain}, run{text[p.Start:p.End], term})
		at = p.End
	}
	return append(all, run{text[at:], plain})
}

// keep stores the rule; one that cannot run stays in the form.
func (f *ruleForm) keep() {
	if _, err := f.desk.session.SaveRule(f.read()); err != nil {
		f.sum.setRuns([]run{{f.desk.opt.Language.fault(err), fault}})
		return
	}
	f.done("The check holds from now on. One undo takes it back.")
}

func (f *ruleForm) remove() {
	if err := f.desk.session.RemoveRule(f.rule.ID); err != nil {
		f.desk.say(err)
		return
	}
	f.done("The check is deleted. One undo brings it back.")
}

func (f *ruleForm) done(english string) {
	f.box.Hide()
	if v := f.desk.here(); v != nil {
		v.refresh()
	}
	f.desk.tell("%s", f.desk.t(english))
}
