package desktop

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// In no profile do two commands share a key, and each command has a place in a
// menu, which is how the mouse reaches it.
func TestProfiles(t *testing.T) {
	d := newDesk(t)
	for _, p := range profiles {
		d.setProfile(p.name)
		for _, c := range d.keys.conflicts {
			t.Errorf("%s: %s and %s share %s", p.name, c.first, c.second, c.key)
		}
		for id, b := range d.keys.bindings {
			if _, bad := parseBinding(b.String()); bad != "" {
				t.Errorf("%s: the keys of %s cannot be read back: %q", p.name, id, bad)
			}
		}
	}
	reached := map[string]int{}
	for _, m := range d.window.MainMenu().Items {
		for _, i := range m.Items {
			title, _, _ := strings.Cut(i.Label, "  ") // behind it stand its keys
			reached[title]++
		}
	}
	for _, c := range d.commands {
		if c.menu == "" || reached[d.t(c.title)] == 0 {
			t.Errorf("%s is in no menu", c.id)
		}
	}
}

// The profiles do what hands know from elsewhere.
func TestProfileKeys(t *testing.T) {
	d := newDesk(t)
	for _, tt := range []struct{ profile, chord, want string }{
		{"Satzpaar", "Ctrl+Enter", "approve"},
		{"memoQ/Trados", "Ctrl+Enter", "approve"},
		{"memoQ/Trados", "Shift+Enter", "reject"},
		{"memoQ/Trados", "Ctrl+L", "lock"},
		{"memoQ/Trados", "F3", "concordance"},
		{"OmegaT", "Ctrl+Enter", "previous"},
		{"OmegaT", "Enter", "approve"},
		{"OmegaT", "Ctrl+U", "next-open"},
		{"OmegaT", "Ctrl+K", "replace"},
	} {
		d.setProfile(tt.profile)
		c, ok := parseChord(tt.chord)
		if got := d.keys.chords[c]; !ok || got == nil || got.id != tt.want {
			t.Errorf("%s, %s: got %v, want %s", tt.profile, tt.chord, got, tt.want)
		}
	}
}

func TestParseBindings(t *testing.T) {
	known := func(id string) bool { return id == "approve" || id == "lock" }
	got, err := parseBindings(strings.NewReader("# mine\n\napprove = Ctrl+Enter, queue Enter\nlock=F4\n"), "keys.txt", known)
	want := bindings{
		"approve": {[]chord{{fyne.KeyReturn, fyne.KeyModifierControl}}, []fyne.KeyName{fyne.KeyReturn}},
		"lock":    {[]chord{{key: fyne.KeyF4}}, nil},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	for _, tt := range []struct{ text, want string }{
		{"approve Ctrl+Enter", `there is no command "approve Ctrl+Enter"`},
		{"\nfly = F4", "keys.txt:2"},
		{"lock = Hyper+F4", `there is no key "Hyper+F4"`},
		{"lock = queue Ctrl+L", `there is no key "queue Ctrl+L"`},
	} {
		if _, err := parseBindings(strings.NewReader(tt.text), "keys.txt", known); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %s", tt.text, err, tt.want)
		}
	}
}

func FuzzParseBindings(f *testing.F) {
	f.Add("approve = Ctrl+Enter, queue Enter\n# x\n")
	f.Add("approve = +, Ctrl++")
	f.Fuzz(func(t *testing.T, text string) {
		b, err := parseBindings(strings.NewReader(text), "keys.txt", func(string) bool { return true })
		if err != nil {
			return
		}
		for id, one := range b {
			again, bad := parseBinding(one.String())
			if bad != "" || !reflect.DeepEqual(again, one) {
				t.Errorf("%s: %q is read back as %v", id, one, again)
			}
		}
	})
}

// What a user binds wins, lasts, and a key that two commands claim is told.
func TestOwnKeys(t *testing.T) {
	d := newDesk(t)
	lock, _ := parseBinding("Ctrl+F12")
	note, _ := parseBinding("Ctrl+F12")
	if err := d.keepKeys(bindings{"lock": lock}); err != nil {
		t.Fatal(err)
	}
	if got := d.keys.chords[lock.chords[0]]; got == nil || got.id != "lock" {
		t.Errorf("Ctrl+F12 means %v", got)
	}
	if got := d.keys.chords[chord{key: fyne.KeyF4}]; got != nil {
		t.Errorf("F4 still means %s", got.id)
	}
	if err := d.keepKeys(bindings{"lock": lock, "note": note}); err != nil {
		t.Fatal(err)
	}
	if len(d.keys.conflicts) != 1 || !strings.Contains(d.status.Text, "Ctrl+F12 means Lock or unlock and Note…") {
		t.Errorf("conflicts: %v, status %q", d.keys.conflicts, d.status.Text)
	}
}
