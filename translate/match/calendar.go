package match

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A day is a date as it is written: its numbers, 0 where it has none, and the
// layout in which they stand.
type day struct {
	size             int // bytes of the text; 0: no date
	year, month, day int
	layout           string // the text with %Y, %y, %m, %M (two digits), %d, %D (two digits) and %B (the name of the month)
	name             string // of the month, as it stands there
	uncertain        bool   // day and month may be meant the other way round
}

// months are the names that are known, by language.
var months = map[string]*[12]string{
	"de": {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// dateAt returns the date that s begins with.
func dateAt(s string) day {
	n := digits(s)
	switch {
	case n == 0:
		return monthFirst(s)
	case n == 4 && len(s) >= 10 && s[4] == '-' && s[7] == '-' && digits(s[5:]) == 2 && digits(s[8:]) == 2:
		return day{size: 10, year: value(s[:4]), month: value(s[5:7]), day: value(s[8:10]), layout: "%Y-%M-%D"}.checked()
	case n > 2:
		return day{}
	case strings.HasPrefix(s[n:], "/"):
		return numeric(s, n, '/')
	case strings.HasPrefix(s[n:], "."):
		if d := numeric(s, n, '.'); d.size > 0 {
			return d
		}
	}
	return dayFirst(s, n)
}

func value(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func (d day) checked() day {
	if d.day < 1 || d.day > 31 || d.month < 1 || d.month > 12 {
		return day{}
	}
	return d
}

// numeric reads 24.04.2026 or 24/04/2026; n digits are read.
func numeric(s string, n int, sep byte) day {
	m := digits(s[n+1:])
	at := n + 1 + m
	if m == 0 || m > 2 || at >= len(s) || s[at] != sep {
		return day{}
	}
	y := digits(s[at+1:])
	if y != 2 && y != 4 {
		return day{}
	}
	a, b := n, m
	d := day{size: at + 1 + y, day: value(s[:n]), month: value(s[n+1 : at]), year: value(s[at+1 : at+1+y])}
	first, second := two("d", a), two("m", b)
	if sep == '/' && d.month > 12 { // American
		d.day, d.month = d.month, d.day
		first, second = two("m", a), two("d", b)
	} else {
		d.uncertain = sep == '/' && d.day <= 12
	}
	d.layout = first + string(sep) + second + string(sep) + map[int]string{2: "%y", 4: "%Y"}[y]
	return d.checked()
}

// two returns the verb for a number, with two digits where it has them.
func two(verb string, digits int) string {
	if digits == 2 {
		verb = strings.ToUpper(verb)
	}
	return "%" + verb
}

// dayFirst reads 24. April 2026 and 24 April 2026; n digits are read.
func dayFirst(s string, n int) day {
	d := day{day: value(s[:n]), layout: "%d"}
	at := n
	if strings.HasPrefix(s[at:], ".") {
		d.layout, at = "%d.", at+1
	}
	space := spaces(s[at:])
	k := d.named(s[at+space:])
	if space == 0 || k == 0 {
		return day{}
	}
	d.layout += s[at:at+space] + "%B"
	d.size = at + space + k
	return d.withYear(s, false)
}

// monthFirst reads April 24, 2026.
func monthFirst(s string) day {
	d := day{layout: "%B"}
	k := d.named(s)
	if k == 0 || d.name != months["en"][d.month-1] {
		return day{}
	}
	space := spaces(s[k:])
	n := digits(s[k+space:])
	if space == 0 || n == 0 || n > 2 {
		return day{}
	}
	d.layout += s[k:k+space] + "%d"
	d.size, d.day = k+space+n, value(s[k+space:k+space+n])
	if r, _ := utf8.DecodeRuneInString(s[d.size:]); inWord(r) && d.size < len(s) {
		return day{} // April 24th
	}
	return d.withYear(s, true)
}

// named reads the name of a month that s begins with and returns its length.
func (d *day) named(s string) int {
	for _, names := range months {
		for i, name := range names {
			if !strings.HasPrefix(s, name) {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(s[len(name):]); len(s) > len(name) && inWord(r) {
				continue
			}
			d.month, d.name = i+1, name
			return len(name)
		}
	}
	return 0
}

// withYear reads the year behind the date, where there is one.
func (d day) withYear(s string, comma bool) day {
	rest := s[d.size:]
	gap := 0
	if comma && strings.HasPrefix(rest, ",") {
		gap = 1
	}
	if space := spaces(rest[gap:]); space > 0 && digits(rest[gap+space:]) == 4 {
		gap += space
		d.year = value(rest[gap : gap+4])
		d.layout += rest[:gap] + "%Y"
		d.size += gap + 4
	}
	return d.checked()
}

func spaces(s string) int {
	return len(s) - len(strings.TrimLeft(s, " \u00a0\u202f"))
}

// same reports whether two texts mean one day. A year of two digits is not
// taken for one of four.
func (d day) same(e day) bool {
	return d.day == e.day && d.month == e.month && d.year == e.year && !d.uncertain && !e.uncertain
}

// written writes another day in the layout of d, and reports false where that
// lacks something, or the month of d is not written in lang.
func (d day) written(as day, lang string) (string, bool) {
	name, names := "", months[lang]
	if d.name != "" {
		if names == nil || names[d.month-1] != d.name {
			return "", false
		}
		name = names[as.month-1]
	}
	if (d.year == 0) != (as.year == 0) || (d.year < 100) != (as.year < 100) || as.uncertain {
		return "", false
	}
	// Two digits say nothing of noughts in front: the other day's are kept then.
	layout := d.layout
	if d.day > 9 {
		layout = strings.Replace(layout, "%D", "%"+verbIn(as.layout, 'd'), 1)
	}
	if d.month > 9 {
		layout = strings.Replace(layout, "%M", "%"+verbIn(as.layout, 'm'), 1)
	}
	return strings.NewReplacer(
		"%Y", strconv.Itoa(as.year), "%y", fmt.Sprintf("%02d", as.year%100), "%m", strconv.Itoa(as.month), "%M", fmt.Sprintf("%02d", as.month),
		"%d", strconv.Itoa(as.day), "%D", fmt.Sprintf("%02d", as.day), "%B", name,
	).Replace(layout), true
}

// verbIn returns the verb of a layout for a day or a month, with or without a
// nought.
func verbIn(layout string, verb byte) string {
	if strings.Contains(layout, "%"+string(verb-'a'+'A')) {
		return string(verb - 'a' + 'A')
	}
	return string(verb)
}
