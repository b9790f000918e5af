package session

import (
	"fmt"
	"strings"
	"testing"
)

// Every condition by what it shows, alone and with others.
func TestFilters(t *testing.T) {
	long := strings.Repeat("Der Wind weht über das weite Land. ", 7)
	s := openTable(t,
		[2]string{"Der Hafen 46 liegt in Wladiwostok.", "The harbour 47 lies in Wladiwostok."},
		[2]string{"Nichts geschah.", "Nothing happened."},
		[2]string{strings.TrimSpace(long), "The wind blows over the wide land."},
		[2]string{"Putin kam.", "Putin came."})
	approveAt(t, s, 1)
	try(t, s.AddNote(2, "ask the Client"))
	try(t, s.SetTarget(3, "Putin arrived.", "edit"))
	try(t, s.ToggleLock(3))
	settle(s)
	for _, tt := range []struct{ line, want string }{
		{"", "1 2 3 4"},
		{"is:open", "1 3 4"},
		{"is:approved", "2"},
		{"is:open is:approved", ""},
		{"is:flagged", "1 3"},
		{"is:error", "1"},
		{"check:number-missing", "1"},
		{"check:number", "1"},
		{"check:spelling-of-the-moon", ""},
		{"is:changed", "4"},
		{"is:doubtful", ""},
		{"is:noted", "3"},
		{"is:unread", "3"},
		{"note:client", "3"},
		{"note:nobody", ""},
		{"is:locked", "4"},
		{"state:reviewed", "2"},
		{"state:translated,reviewed is:approved", "2"},
		{"name:Wladiwostok", "1"},
		{"name:vladivostok is:approved", ""},
		{"who:ada", "2 3 4"},
		{"who:bob", ""},
		{"since:2020-01", "2 3 4"},
		{"since:1.1.2999", ""},
		{"did:approve", "2"},
		{"did:lock", "4"},
		{"origin:machine", ""},
		{"length>200", "3"},
		{"length<20 is:open", "4"},
		{"length>10 length<20", "2"},
		{"/(Hafen|geschah)/", "1 2"},
		{"/(Hafen|geschah)/ is:open", "1"},
		{"harbour", "1"},
		{"the wind", "3"},
		{`"is:open"`, ""},
	} {
		f, err := ParseFilter(tt.line)
		try(t, err)
		try(t, s.SetFilter(f))
		var got []string
		for _, i := range s.Visible() {
			got = append(got, fmt.Sprint(i+1))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q shows %v, want %s", tt.line, got, tt.want)
		}
	}
}
