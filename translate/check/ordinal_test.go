package check

import "testing"

func TestOrdinals(t *testing.T) {
	tryPairs(t, "number-missing", []pairTest{
		{"Sie schied in der zweiten Runde aus.", "She was knocked out in the third round.", 1},
		{"Sie schied in der zweiten Runde aus.", "She was knocked out in the second round.", 0},
		{"Sie schied in der zweiten Runde aus.", "She was knocked out in round two.", 0},
		{"Es ist die drittgrößte Stadt des Landes.", "It is the second-largest city in the country.", 1},
		{"Es ist die drittgrößte Stadt des Landes.", "It is the third-largest city in the country.", 0},
		{"Im vierten Quartal stieg der Umsatz.", "Sales rose in the third quarter.", 1},
		{"Im vierten Quartal stieg der Umsatz.", "Sales rose in the fourth quarter.", 0},
		{"Der zweite Wagen brannte nach einer Sekunde.", "The other car was on fire after a second.", 0},
		{"Zum zweiten Mal stimmte ein Drittel zu.", "Once again a third agreed.", 0},
		{"Zum dritten Mal in Folge siegte er.", "He won for the third time in a row.", 0},
		{"Zum dritten Mal in Folge siegte er.", "He won for the fifth time in a row.", 1},
		{"Der Zweite Weltkrieg endete 1945.", "World War II ended in 1945.", 0},
		{"Der Zweite Weltkrieg endete 1945.", "World War Two ended in 1945.", 0},
		{"Dritte haften nicht.", "Third parties are not liable.", 0},
		{"Sie feierte ihren dreißigsten Geburtstag.", "She celebrated her fortieth birthday.", 1},
		{"Sie feierte ihren dreißigsten Geburtstag.", "She celebrated her 30th birthday.", 0},
		{"Er kam als Zweiter ins Ziel, vor dem Dritten.", "He came second, ahead of the third.", 0},
		{"Das achte Gebot gilt.", "The eighth commandment applies.", 0},
		{"Am fünften Tag ruhten sie.", "On day five they rested.", 0},
	})
}
