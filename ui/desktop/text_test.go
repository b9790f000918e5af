package desktop

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/score"
)

func translations(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := fs.Glob(assets.Lang, "lang/*.de.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := assets.Lang.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		one := map[string]string{}
		if err := json.Unmarshal(b, &one); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for k, v := range one {
			if w, ok := all[k]; ok && w != v {
				t.Errorf("%s: %q is translated twice", name, k)
			}
			all[k] = v
		}
	}
	return all
}

// Every text that people read has a German line.
func TestGermanComplete(t *testing.T) {
	german := translations(t)
	var want []string
	for _, pattern := range []string{"*.go", "../session/*.go", "../../translate/check/*.go", "../../translate/names/*.go"} {
		_, read := goTexts(t, pattern)
		want = append(want, read...)
	}
	for _, s := range translate.States {
		want = append(want, s.String())
	}
	for _, s := range []translate.Severity{translate.Hint, translate.Warning, translate.Fault} {
		want = append(want, s.String())
	}
	for _, k := range format.Kinds {
		want = append(want, string(k))
	}
	want = append(want, score.Labels...)
	want = append(want, "edit", "approve", "reject", "reopen", "lock", "note", "bulk", "replace", "name", "propagate", "restore", "take", "undo", "redo")
	slices.Sort(want)
	for _, s := range slices.Compact(want) {
		if _, ok := german[s]; !ok && strings.ContainsFunc(verb.ReplaceAllString(s, ""), isLetter) {
			t.Errorf("no German for %q", s)
		}
	}
	if len(want) < 150 {
		t.Errorf("only %d texts were found", len(want))
	}
}

// No German line is for a text that is gone.
func TestGermanUsed(t *testing.T) {
	used := map[string]bool{}
	for _, pattern := range []string{"*.go", "../session/*.go", "../cli/*.go", "../../store/*.go", "../../translate/*.go", "../../translate/*/*.go"} {
		all, _ := goTexts(t, pattern)
		for _, s := range all {
			used[s] = true
		}
	}
	for k := range translations(t) {
		if !used[k] {
			t.Errorf("nothing says %q", k)
		}
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z%]`)

// A German line takes the same values as the English one.
func TestGermanVerbs(t *testing.T) {
	for k, v := range translations(t) {
		a, b := verb.FindAllString(k, -1), verb.FindAllString(v, -1)
		if !slices.Equal(a, b) {
			t.Errorf("%q: %v, in German %v", k, a, b)
		}
	}
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func TestSystemLanguage(t *testing.T) {
	for _, tt := range []struct {
		value string
		want  Language
	}{{"de_DE.UTF-8", "de"}, {"de", "de"}, {"C.UTF-8", "en"}, {"en_GB.UTF-8", "en"}} {
		t.Setenv("LC_ALL", tt.value)
		if got := SystemLanguage(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.value, got, tt.want)
		}
	}
}

// Sentences of the session come in German, also those with values in them; the
// choice of the language lasts.
func TestLanguage(t *testing.T) {
	err := &translate.Error{Code: translate.Refused, Text: "segment u7 is locked (Ada)", Hint: "Unlock it first (F4)."}
	if got, want := Language("de").fault(err), "Segment u7 ist gesperrt (Ada). Entsperren Sie es zuerst (F4)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Language("en").fault(err); got != err.Error() {
		t.Errorf("English: got %q", got)
	}
	d := openDesk(t, table)
	d.nextLanguage()
	press(d, "Return", 2)
	if got, want := d.status.Text, "Segment 1 ist freigegeben."; got != want {
		t.Errorf("status: got %q, want %q", got, want)
	}
	if got := d.setting("language"); got != "de" {
		t.Errorf("kept: got %q", got)
	}
	if got := d.window.MainMenu().Items[0].Label; got != "Datei" {
		t.Errorf("menu: got %q", got)
	}
}
