package session

import (
	"testing"

	"satzpaar/translate"
)

// The queue by attention: what was sent back, errors, names in a run, warnings,
// clean ones; each once, and those passed over again at the end.
func TestQueueByAttention(t *testing.T) {
	s := openTable(t,
		[2]string{"Es regnete den ganzen Tag.", "It rained all day."},
		[2]string{"In Wladiwostok kam ein Zug an.", "A train arrived in Wladiwostok."},
		[2]string{"Es kamen 46 Gäste.", "There were 64 guests."},
		[2]string{"Der Präsident sprach in Jekaterinburg.", "The president spoke in Jekaterinburg."},
		[2]string{"Der Hafen von Wladiwostok blieb leer.", "The port of Wladiwostok remained empty."},
		[2]string{"Am Abend schien die Sonne.", "The sun shone in the evening."})
	try(t, s.Reject(5, Rejection{Text: "no"}))
	s.SetOrder(ByAttention)
	try(t, s.Activate(0))
	var got []int
	for range 2*s.Len() - 1 {
		next := s.NextOpen(s.Active())
		got = append(got, next)
		try(t, s.Activate(next))
	}
	want := []int{5, 2, 1, 4, 3, 5, 2, 1, 4, 3, 0} // 0 was passed over before
	for k := range want {
		if got[k] != want[k] {
			t.Fatalf("order: got %v, want %v", got, want)
		}
	}
	for i, want := range []Attention{Clean, NameOpen, Faulty, NameOpen, NameOpen, SentBack} {
		if s.Why(i) != want {
			t.Errorf("segment %d: got %d, want %d", i, s.Why(i), want)
		}
	}
}

// Approving leads on to what is left, and undoing brings it back into the queue.
func TestQueueFollowsDecisions(t *testing.T) {
	s := openTable(t, [2]string{"Eins.", "One."}, [2]string{"Zwei.", "Two."}, [2]string{"Drei.", "Three."})
	for _, order := range []Order{ByDocument, ByAttention} {
		s.SetOrder(order)
		next, err := s.Approve(0)
		try(t, err)
		if next != 1 {
			t.Errorf("order %d: after 0 comes %d", order, next)
		}
		try(t, s.Activate(next))
		approveAt(t, s, 1, 2)
		if s.NextOpen(2) != 2 {
			t.Errorf("order %d: all are approved, and the next is %d", order, s.NextOpen(2))
		}
		for s.CanUndo() {
			_, err := s.Undo()
			try(t, err)
		}
		if s.NextOpen(2) != 0 && s.NextOpen(2) != 1 {
			t.Errorf("order %d: nothing is open after undoing", order)
		}
	}
}

func TestAttentionOfTexts(t *testing.T) {
	long := "The representatives of twelve states have agreed on three treaties."
	for _, tt := range []struct {
		name string
		g    translate.Segment
		want Attention
	}{
		{"clean", translate.Segment{Source: "Ja.", Target: "Yes.", Confidence: 1}, Clean},
		{"short", translate.Segment{Source: "Die Vertreter von zwölf Staaten haben sich geeinigt.", Target: "They agreed.", Confidence: 1}, Unlike},
		{"doubtful", translate.Segment{Source: "Ja.", Target: "Yes.", Confidence: .4}, DoubtfulPair},
		{"rewritten", translate.Segment{Source: "Die Vertreter von zwölf Staaten haben sich auf drei Verträge geeinigt.", Draft: long, Target: "Twelve countries sent people who could settle upon three papers.", State: translate.Translated, Confidence: 1}, LongEdit},
		{"little changed", translate.Segment{Source: "Die Vertreter von zwölf Staaten haben sich auf drei Verträge geeinigt.", Draft: long, Target: long + " Yes.", State: translate.Translated, Confidence: 1}, Clean},
	} {
		s := &Session{results: map[translate.SegmentID]*result{}}
		if got := s.urgency(&tt.g).why; got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.name, got, tt.want)
		}
	}
}
