package segment

import (
	"strings"
	"testing"
)

// BenchmarkUserRules splits by some hundred rules of others: they cost what
// regular expressions cost, a hundred times what our own do.
func BenchmarkUserRules(b *testing.B) {
	x, err := ParseSRX(WriteSRX())
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("Die Mannschaften der wartenden Schiffe schliefen in einer Halle am Rand der Stadt. Am 3. Mai kam z. B. Kapitän Maas an. ", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		(Rules{SRX: x}).Split("de", text)
	}
}
