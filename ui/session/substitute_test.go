package session

import (
	"strings"
	"testing"
)

func TestSubstitute(t *testing.T) {
	for _, tt := range []struct{ name, find, with, text, want string }{
		{"a group", `harbour(s?)`, "port$1", "harbours", "ports"},
		{"digits end a number", `(\d+)th`, "$1st", "1th", "1st"},
		{"with a backslash", `(\w+) (\w+)`, `\2 \1`, "one two", "two one"},
		{"all of it", `\w+`, "<$0>", "one", "<one>"},
		{"by name", `(?P<first>\w+) (?P<last>\w+)`, "${last}, $first", "Ada Byron", "Byron, Ada"},
		{"a dollar", `(\d+) Dollar`, "$$$1", "5 Dollar", "$5"},
		{"a lone dollar", `Dollar`, "US$ ", "Dollar", "US$ "},
		{"a backslash", `/`, `\\`, "a/b", `a\b`},
		{"a group that took no part", `a(b)?`, "[$1]", "a", "[]"},
		{"ten groups", `(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)`, "$10$1", "abcdefghij", "ja"},
		{"codes stay", `.`, "x", "a{1}b", "x{1}x"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := Find{Text: tt.find, Regexp: true, Case: true}
			re, err := f.compile()
			try(t, err)
			b, err := f.substitute(re, tt.with)
			try(t, err)
			if got := b.in(tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	for _, tt := range []struct{ find, with, want string }{
		{`a`, "$1", "no group"},
		{`(a)`, "$2", "up to $1"},
		{`(a)`, "${name}", "up to $1"},
		{`(a)`, `\3`, `\3`},
	} {
		f := Find{Text: tt.find, Regexp: true}
		re, err := f.compile()
		try(t, err)
		if _, err = f.substitute(re, tt.with); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s by %s: %v", tt.find, tt.with, err)
		}
	}
}

// With capitals kept, a pattern goes by what it found.
func TestSubstituteKeepsCase(t *testing.T) {
	for _, tt := range []struct {
		find Find
		with string
	}{
		{Find{Text: "hafen"}, "harbor"},
		{Find{Text: "(haf)en", Regexp: true}, "harbor"},
	} {
		tt.find.KeepCase = true
		re, err := tt.find.compile()
		try(t, err)
		b, err := tt.find.substitute(re, tt.with)
		try(t, err)
		if got := b.in("hafen Hafen HAFEN"); got != "harbor Harbor HARBOR" {
			t.Errorf("%s: %s", tt.find.Text, got)
		}
	}
}
