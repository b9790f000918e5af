package check

import (
	"testing"

	"satzpaar/translate"
)

func TestQuoteParagraph(t *testing.T) {
	run := func(paragraphs []int, pairs ...string) int {
		d := &translate.Document{}
		for i := 0; i < len(pairs); i += 2 {
			d.Segments = append(d.Segments, translate.Segment{ID: translate.SegmentID(pairs[i]), Source: pairs[i], Target: pairs[i+1], Paragraph: paragraphs[i/2]})
		}
		return len(checkQuoteParagraphs(d))
	}
	if n := run([]int{1, 1}, "„Wir warten.", "“We wait.", "Morgen fahren wir“, sagte er.", "Tomorrow we leave, he said."); n != 1 {
		t.Errorf("not closed: %d findings", n)
	}
	if n := run([]int{1, 1}, "„Wir warten.", "“We wait.", "Morgen fahren wir“, sagte er.", "Tomorrow we leave,” he said."); n != 0 {
		t.Errorf("closed: %d findings", n)
	}
	if n := run([]int{1, 2}, "„Wir warten.", "“We wait.", "Morgen fahren wir“, sagte er.", "Tomorrow we leave, he said."); n != 0 {
		t.Errorf("two paragraphs: %d findings", n)
	}
	if n := run([]int{1, 1}, "„Wir warten.", "“We wait.", "Morgen fahren wir“, sagte er.", ""); n != 0 {
		t.Errorf("half translated: %d findings", n)
	}
}
