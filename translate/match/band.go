package match

// A Band is a range of scores that translators know by its name and pay by.
type Band struct {
	Name  string // as "85–94"; an English key
	Least int    // percent; the one before begins above it
}

// Bands lists the bands, the best first. Repetitions within a text are counted
// beside them.
var Bands = []Band{
	{"102 context", 102},
	{"101 context", 101},
	{"100", 100},
	{"95–99", 95},
	{"85–94", 85},
	{"75–84", 75},
	{"50–74", 50},
	{"No match", 0},
}

// BandOf returns the number of the band of a score.
func BandOf(score int) int {
	for i, b := range Bands {
		if score >= b.Least {
			return i
		}
	}
	return len(Bands) - 1
}
