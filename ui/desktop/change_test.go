package desktop

import (
	"slices"
	"strings"
	"testing"

	"satzpaar/translate"
)

// texts returns the runs of a flow that have a mark, each with its sign.
func signed(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		switch r.mark {
		case inserted:
			b.WriteString("[+" + r.text + "]")
		case deleted:
			b.WriteString("[-" + r.text + "]")
		default:
			b.WriteString(r.text)
		}
	}
	return b.String()
}

// Changes against the draft in three modes, from one to the next, one taken
// back.
func TestChanges(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tDer alte Hafen war am Montag leer.\tThe old haven was empty on Monday.\n")
	d.editor.SetText("The old port was nearly empty on Monday.")
	if got, want := signed(d.changes.runs), "The old [-haven][+port] was [+nearly ]empty on Monday."; got != want {
		t.Errorf("inline: %q, want %q", got, want)
	}
	if !strings.Contains(d.pane.head.Text, "2 words in, 1 out") {
		t.Errorf("head: %q", d.pane.head.Text)
	}
	strokes(d, "Alt+Down")
	if d.editor.caret() != len("The old port") || d.status.Text != "Change 1 of 2" {
		t.Errorf("first change: caret %d, %q", d.editor.caret(), d.status.Text)
	}
	strokes(d, "Alt+Down")
	strokes(d, "Alt+Backspace")
	if d.editor.Text != "The old port was empty on Monday." {
		t.Errorf("taken back: %q", d.editor.Text)
	}
	strokes(d, "Ctrl+Shift+B")
	if d.pane.columns.Hidden || signed(d.pane.before.runs) != "The old [-haven] was empty on Monday." || signed(d.pane.after.runs) != "The old [+port] was empty on Monday." {
		t.Errorf("side by side: %q, %q", signed(d.pane.before.runs), signed(d.pane.after.runs))
	}
	strokes(d, "Ctrl+Shift+B")
	if got := signed(d.changes.runs); got != "The old port was empty on Monday." {
		t.Errorf("plain: %q", got)
	}
}

// The base goes round those that there are; an entry of the history is one.
func TestBases(t *testing.T) {
	d := openDesk(t, table)
	d.editor.SetText("Hello.")
	strokes(d, "Ctrl+Enter")
	d.goTo(0)
	d.editor.SetText("Hello you.")
	strokes(d, "Ctrl+B")
	if got := signed(d.changes.runs); got != "Hello[+ you]." || !strings.HasPrefix(d.pane.head.Text, "Changes since the last approval") {
		t.Errorf("since the approval: %q, %q", got, d.pane.head.Text)
	}
	h, err := d.session.History(0)
	if err != nil || len(h) != 2 {
		t.Fatalf("%d entries, %v", len(h), err)
	}
	d.compareWith(h[0].N)
	if !strings.HasPrefix(d.pane.head.Text, "Changes since version") {
		t.Errorf("head: %q", d.pane.head.Text)
	}
	d.goTo(1)
	if !strings.HasPrefix(d.pane.head.Text, "Changes since the draft") {
		t.Errorf("another segment: %q", d.pane.head.Text)
	}
	pending.run()
	if g := d.session.Segment(0); g.State != translate.Translated || !strings.Contains(d.status.Text, "no longer approved") {
		t.Errorf("left: %s, status %q", g.State, d.status.Text)
	}
}

// A change of nothing but white space can be seen.
// Inline codes are chips among the changes as elsewhere, also those that came or
// went.
func TestCodesAmongChanges(t *testing.T) {
	got := diffRuns("The {1}port{/1} was closed.", "The {1}harbour was {2/}closed.")
	count := map[mark]int{}
	for _, r := range got {
		if codes.MatchString(r.text) {
			count[r.mark]++
		}
	}
	if count[code] != 1 || count[goneCode] != 1 || count[comeCode] != 1 || len(count) != 3 {
		t.Errorf("codes by mark: %v in %v", count, got)
	}
}

func TestVisibleSpace(t *testing.T) {
	for text, want := range map[string]string{" ": "·", "  ": "··", "\n": "¶", " a": " a", "": ""} {
		if got := visibleSpace(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// What did not change stands back, with its codes; what changed does not.
func TestUnchangedStandsBack(t *testing.T) {
	d := openDesk(t, "id\tsource\ttarget\n1\tder {1}Hafen{/1}\tthe {1}port{/1}\n")
	marks := func() (all []mark) {
		for _, r := range d.changes.runs {
			all = append(all, r.mark)
		}
		return all
	}
	if got := marks(); !slices.Equal(got, []mark{quiet, code, quiet, code}) || !strings.HasSuffix(d.pane.head.Text, "nothing") {
		t.Errorf("unchanged: %v, %q", got, d.pane.head.Text)
	}
	d.editor.SetText("a {1}port{/1}")
	if got := marks(); !slices.Equal(got, []mark{deleted, inserted, plain, code, plain, code}) {
		t.Errorf("changed: %v", got)
	}
}
