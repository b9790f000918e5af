package desktop

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// A check of one's own: written, tried, kept, changed, deleted and taken back,
// all by keys.
func TestRuleForm(t *testing.T) {
	d := openDesk(t, table)
	d.show("settings")
	row := func(title string) int {
		return slices.IndexFunc(d.here().(*settingsView).all, func(o option) bool { return o.title == title })
	}
	enter := func(title string) {
		t.Helper()
		if row(title) < 0 {
			t.Fatalf("there is no %q", title)
		}
		v := d.here().(*settingsView)
		v.table.activate(row(title))
		v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	typed := func(text string) {
		e := d.window.Canvas().Focused().(*field)
		e.SetText("")
		for _, r := range text {
			e.TypedRune(r)
		}
	}

	key := func(k fyne.KeyName) { d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

	enter("New check")
	typed("the")
	key(fyne.KeyEscape)
	if len(d.session.UserRules()) != 0 {
		t.Fatal("Escape kept the check")
	}

	enter("New check")
	typed("(")
	key(fyne.KeyReturn)
	all := d.session.UserRules()
	if len(all) != 1 || all[0].Target.Text != "(" || !all[0].Target.Words || all[0].Name != "(" {
		t.Fatalf("rules %+v", all)
	}
	enter("(")
	typed("minister")
	key(fyne.KeyReturn)
	if all = d.session.UserRules(); len(all) != 1 || all[0].Target.Text != "minister" {
		t.Fatalf("after a change %+v", all)
	}
	d.undo()
	if all = d.session.UserRules(); len(all) != 1 || all[0].Target.Text != "(" || row("(") < 0 {
		t.Errorf("after undo %+v", all)
	}
	d.redo()
	if all = d.session.UserRules(); len(all) != 1 || all[0].Target.Text != "minister" {
		t.Errorf("after redo %+v", all)
	}
}

// The trial says what matches on both sides before anything is kept, and a
// wording that cannot run stays in the form.
func TestRuleFormTrial(t *testing.T) {
	d := openDesk(t, table)
	f := &ruleForm{desk: d}
	f.make()
	f.fill()
	f.open()
	defer f.box.Hide()
	text := func(l *flow) (s string) {
		for _, r := range l.runs {
			if r.mark == term {
				s += "[" + r.text + "]"
			} else {
				s += r.text
			}
		}
		return s
	}
	f.sample.SetText("Der Hafen liegt am Fluss.")
	f.sampleTarget.SetText("The port lies on the river.")
	f.target.SetText("harbour")
	f.need.SetSelectedIndex(1)
	f.where.SetSelectedIndex(1)
	f.source.SetText("Hafen")
	if got, want := text(f.sourceFound)+"|"+text(f.targetFound)+"|"+f.sum.runs[0].text, "Der [Hafen] liegt am Fluss.|nothing in the translation|\u00a0Here the check speaks.\u00a0"; got != want {
		t.Errorf("trial says %q, want %q", got, want)
	}
	f.sampleTarget.SetText("The harbour lies on the river.")
	if got, want := text(f.targetFound)+"|"+f.sum.runs[0].text, "The [harbour] lies on the river.|Here the check is silent."; got != want {
		t.Errorf("trial says %q, want %q", got, want)
	}
	f.pattern.SetChecked(true)
	f.target.SetText("h(arbour")
	f.keep()
	if len(d.session.UserRules()) != 0 || f.sum.runs[0].mark != fault {
		t.Errorf("rules %+v, form says %+v", d.session.UserRules(), f.sum.runs)
	}
	f.target.SetText("h(arbour)")
	f.fix.SetText("port")
	f.severity.SetSelectedIndex(2)
	f.keep()
	all := d.session.UserRules()
	if len(all) != 1 || !all[0].Require || all[0].Source.Text != "Hafen" || !all[0].Target.Regexp || all[0].Fix != "port" || all[0].Severity.String() != "error" {
		t.Errorf("rules %+v", all)
	}
	g := &ruleForm{desk: d, rule: all[0]}
	g.make()
	g.fill()
	if got := g.read(); got != all[0] {
		t.Errorf("shown again as %+v, want %+v", got, all[0])
	}
}
