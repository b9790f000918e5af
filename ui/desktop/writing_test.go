package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
)

func TestNextCase(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"the port", "The Port"},
		{"The Port", "THE PORT"},
		{"THE PORT", "the port"},
		{"über", "Über"},
		{"don’t", "Don’t"},
		{"", ""},
	} {
		if got := nextCase(tt.text); got != tt.want {
			t.Errorf("nextCase(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestSmartQuotes(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`"Yes," he said.`, "“Yes,” he said."},
		{`He said: "It's 'good'."`, "He said: “It’s ‘good’.”"},
		{`("so")`, "(“so”)"},
		{"the 1990s'", "the 1990s’"},
		{"", ""},
	} {
		if got := smartQuotes(tt.text); got != tt.want {
			t.Errorf("smartQuotes(%q) = %q, want %q", tt.text, got, tt.want)
		}
		if again := smartQuotes(tt.want); again != tt.want {
			t.Errorf("smartQuotes(%q) changes what is right to %q", tt.want, again)
		}
	}
}

func TestMissingCodes(t *testing.T) {
	for _, tt := range []struct{ source, target, want string }{
		{"{1}a{/1} b{2/}", "a", "{1} {/1} {2/}"},
		{"{1}a{/1}", "{1}a", "{/1}"},
		{"{1/} {1/}", "{1/}", "{1/}"},
		{"a", "{1}", ""},
	} {
		if got := strings.Join(missingCodes(tt.source, tt.target), " "); got != tt.want {
			t.Errorf("missingCodes(%q, %q) = %q, want %q", tt.source, tt.target, got, tt.want)
		}
	}
}

func TestWordAt(t *testing.T) {
	for _, tt := range []struct {
		at   int
		want string
	}{{0, "über"}, {3, "über"}, {5, "über"}, {6, "alle"}, {10, "alle"}, {11, ""}} {
		text := "über alle."
		s := wordAt(text, tt.at)
		if got := text[s.Start:s.End]; got != tt.want {
			t.Errorf("at %d: %q, want %q", tt.at, got, tt.want)
		}
	}
}

func TestOverlay(t *testing.T) {
	runs := []run{{"In ", plain}, {"Wladiwostok", named}, {" regnete es.", plain}}
	got := overlay(runs, []translate.Span{{Start: 0, End: 2}, {Start: 15, End: 22}}, term)
	want := []run{{"In", term}, {" ", plain}, {"Wladiwostok", named}, {" ", plain}, {"regnete", term}, {" es.", plain}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := overlay(runs, []translate.Span{{Start: 1, End: 99}}, term); got[0] != (run{"I", plain}) || len(got) != 4 {
		t.Errorf("a span over all runs: %v", got)
	}
}

// The commands that help to write, by their keys.
func TestWriting(t *testing.T) {
	for _, tt := range []struct {
		name, keys string
		at         int
		want       string
	}{
		{"no-break space", "Ctrl+Shift+Space", 4, "the \u00a0port\" of"},
		{"dash", "Ctrl+-", 4, "the –port\" of"},
		{"quotes", "Alt+Q", 0, "the port” of"},
		{"case", "case", 0, "The port\" of"},
		{"ellipsis", "Ctrl+.", 12, "the port\" of…"},
		{"to the end", "Ctrl+End Ctrl+-", 0, "the port\" of–"},
		{"to the start", "Ctrl+Home Ctrl+-", 9, "–the port\" of"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := openDesk(t, "id\tsource\ttarget\n1\tder Hafen\tthe port\" of\n")
			d.editor.moveTo(tt.at)
			if tt.keys == "case" {
				d.turnCase() // Shift+F3: the driver alone knows that Shift is held
			} else {
				strokes(d, tt.keys)
			}
			if d.editor.Text != tt.want {
				t.Errorf("got %q, want %q", d.editor.Text, tt.want)
			}
		})
	}
}

// A code goes as a whole, is told, and comes back by a key; nothing is typed
// into it.
func TestCodesAreChips(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tder {1}Hafen{/1}\tthe {1}port{/1}\n")
	d.editor.moveTo(len("the {1"))
	d.outOfCode()
	d.editor.TypedRune('x')
	if d.editor.Text != "the {1}xport{/1}" {
		t.Errorf("typed into the code: %q", d.editor.Text)
	}
	d.editor.moveTo(len("the {1}"))
	strokes(d, "Backspace")
	if d.editor.Text != "the xport{/1}" || !strings.Contains(d.status.Text, "The code {1} is gone") {
		t.Errorf("erased: %q, %q", d.editor.Text, d.status.Text)
	}
	strokes(d, "Ctrl+E")
	if d.editor.Text != "the {1}xport{/1}" {
		t.Errorf("put back: %q", d.editor.Text)
	}
	if !strings.Contains(d.status.Text, "there again") {
		t.Errorf("put back, and told %q", d.status.Text)
	}
	d.editor.SetText("the port")
	if !strings.Contains(d.status.Text, "codes {1} {/1} are gone") {
		t.Errorf("lost silently: %q", d.status.Text)
	}
}

// A locked segment takes no text and says who locked it.
func TestLockedRefusesTyping(t *testing.T) {
	d := openDesk(t, table)
	strokes(d, "F4")
	d.editor.TypedRune('x')
	strokes(d, "Backspace Delete Enter")
	d.editor.TypedShortcut(&fyne.ShortcutPaste{Clipboard: d.app.Clipboard()})
	if d.editor.Text != "Good day." || !strings.Contains(d.status.Text, "locked (Ada)") {
		t.Errorf("text %q, status %q", d.editor.Text, d.status.Text)
	}
	strokes(d, "F4")
	d.editor.TypedRune('x')
	if d.editor.Text == "Good day." {
		t.Error("an unlocked segment takes no text")
	}
}
