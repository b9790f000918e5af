package desktop

import (
	"fmt"
	"strconv"
	"strings"
)

// number returns a number with one decimal, as the language writes it.
func (l Language) number(v float64) string {
	s := fmt.Sprintf("%.1f", v)
	if l == "de" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// whole returns a number as the language writes it, from five figures on in
// groups of three.
func (l Language) whole(n int) string {
	s := strconv.Itoa(n)
	if n < 10000 {
		return s
	}
	comma := ","
	if l == "de" {
		comma = "."
	}
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + comma + s[at:]
	}
	return s
}

// percent returns a percentage as the language writes it: German sets a space.
func (l Language) percent(n int) string {
	if l == "de" {
		return strconv.Itoa(n) + "\u00a0%"
	}
	return strconv.Itoa(n) + "%"
}
