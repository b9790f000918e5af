package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/store"
)

// set changes the setting called title as the person does, and returns its
// value.
func set(t *testing.T, d *Desk, title string, key fyne.KeyName, typed string) string {
	t.Helper()
	row := func() int {
		return slices.IndexFunc(d.here().(*settingsView).all, func(o option) bool { return o.title == title })
	}
	v := d.here().(*settingsView)
	if row() < 0 {
		t.Fatalf("there is no %q", title)
	}
	v.table.activate(row())
	v.table.TypedKey(&fyne.KeyEvent{Name: key})
	if e, ok := d.window.Canvas().Focused().(*field); ok {
		e.SetText(typed)
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	v = d.here().(*settingsView)
	if typed == "" && d.opt.Language == "en" && v.table.active != row() {
		t.Errorf("%s: the active row is %d", title, v.table.active)
	}
	return v.all[v.table.active].value
}

func TestSettingsView(t *testing.T) {
	d := openDesk(t, table)
	if _, err := d.lib.SaveMemory(t.Context(), store.Memory{Name: "Client", Penalty: 3}); err != nil {
		t.Fatal(err)
	}
	d.show("settings")
	for _, tt := range []struct {
		title string
		key   fyne.KeyName
		typed string
		want  string
	}{
		{"Your name", fyne.KeyReturn, "Grace", "Grace"},
		{"Theme", fyne.KeyRight, "", "Dark"},
		{"Theme", fyne.KeyLeft, "", "Light"},
		{"Size of the texts", fyne.KeyRight, "", "15"},
		{"Profile", fyne.KeyLeft, "", "OmegaT"},
		{"Dictionary for pairing", fyne.KeyReturn, "", "yes"},
		{"LanguageTool server", fyne.KeyReturn, "http://localhost:8081", "http://localhost:8081"},
		{"LanguageTool server", fyne.KeyReturn, "no address", "http://localhost:8081"},
		{"Taken off its matches, in percent", fyne.KeyRight, "", "4"},
		{"Taken off its matches, in percent", fyne.KeyReturn, "12", "12"},
		{"Taken off its matches, in percent", fyne.KeyReturn, "many", "12"},
		{"Read-only", fyne.KeyReturn, "", "yes"},
		{"Asked by this project", fyne.KeyReturn, "", "no"},
		{"Asked by this project", fyne.KeyReturn, "", "yes"},
		{"Client", fyne.KeyReturn, "Harbour Ltd", "Harbour Ltd"},
		{"Domain", fyne.KeyReturn, "ports", "ports"},
		{"machine", fyne.KeyRight, "", "3"},
		{"machine", fyne.KeyReturn, "200", "3"},
		{"This project stays offline", fyne.KeyReturn, "", "no"},
		{"This project stays offline", fyne.KeyReturn, "", "yes"},
		{"Words that are right here", fyne.KeyReturn, "flumox", "flumox"},
		{"New check", fyne.KeyReturn, "whilst", "Write it…"},
		{"whilst", fyne.KeyRight, "", "muted"},
		{"Take over a checklist", fyne.KeyReturn, "nowhere.csv", "Choose…"},
		{"Language", fyne.KeyReturn, "", "Deutsch"},
	} {
		if got := set(t, d, tt.title, tt.key, tt.typed); got != tt.want {
			t.Errorf("%s: got %q, want %q (%s)", tt.title, got, tt.want, d.status.Text)
		}
	}
	if all := d.session.UserRules(); len(all) != 1 || !all[0].Off {
		t.Errorf("rules %+v", all)
	}
	if d.setting("who") != "Grace" || d.session.ServersAllowed() {
		t.Errorf("kept: %q, servers %v", d.setting("who"), d.session.ServersAllowed())
	}
}

// TestScoreProfile chooses a profile, marks a fault whose key is a letter, and
// writes a profile of one's own.
func TestScoreProfile(t *testing.T) {
	d := openDesk(t, table)
	d.askMark()
	d.window.Canvas().Focused().(*rejecting).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n := len(d.session.Scorecard().Marks); n != 0 || !strings.HasPrefix(d.status.Text, "Nothing was marked") {
		t.Errorf("Enter without a kind marks %d and says %q", n, d.status.Text)
	}
	d.askMark()
	asked := d.window.Canvas().Focused().(*rejecting)
	asked.TypedRune('B') // the eleventh
	asked.TypedRune('2')
	card := d.session.Scorecard()
	if len(card.Marks) != 1 || card.ByType["spelling"][2] != 1 {
		t.Fatalf("marked are %+v", card.Marks)
	}
	d.show("report")
	if v := d.here().(*reportView); !slices.ContainsFunc(v.rows, func(r figureRow) bool { return r.label == "spelling" && r.value == "major 1" }) {
		t.Error("the report does not say what was marked")
	}
	d.show("settings")
	if got := set(t, d, "Profile of faults", fyne.KeyRight, ""); got != "DQF" {
		t.Errorf("the next profile is %q", got)
	}
	v := d.here().(*settingsView)
	v.table.activate(slices.IndexFunc(v.all, func(o option) bool { return o.title == "A profile of your own" }))
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	name := d.window.Canvas().Focused().(*field)
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.session.Profile().Name; got != "DQF" {
		t.Errorf("a profile without a name was kept, the project has %q", got)
	}
	name.SetText("House")
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.session.Profile(); got.Name != "House" || len(got.Types) != 5 || got.Pass != 99.2 {
		t.Errorf("the project has %+v", got)
	}
	if got := d.session.Scorecard().Unknown; got != 1 {
		t.Errorf("%d faults are of kinds that the profile does not have, want 1", got)
	}
}
