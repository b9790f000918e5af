package cli

import "fmt"

// several returns a number with the name of what is counted, "1 unit" or
// "2 units".
func several(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}
