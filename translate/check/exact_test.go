package check

import "testing"

func TestExact(t *testing.T) {
	tryPairs(t, "number-", []pairTest{
		{"Zwei Drittel lehnen ab.", "Two thirds say no.", 0},
		{"Zwei Drittel lehnen ab.", "Three quarters say no.", 1},
		{"Ein Drittel lehnt ab.", "33 per cent say no.", 0},
		{"Die Neunzigerjahre waren laut.", "The eighties were loud.", 1},
		{"Die 90er waren laut.", "The 1990s were loud.", 0},
		{"Karl III. lacht.", "Charles IV laughs.", 1},
		{"Karl III. lacht.", "Charles the Third laughs.", 0},
		{"Im ersten Halbjahr stieg sie um ein Viertel.", "In the first half it rose by a quarter.", 0},
		{"Im ersten Halbjahr stieg sie um ein Viertel.", "In the first half it rose by a third.", 1},
		{"Er kam um Viertel vor acht.", "He came at a quarter to eight.", 0},
	})
}
