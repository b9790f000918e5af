package xml

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

func utf16Bytes(s string, big bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func table(t *testing.T, m *charmap.Charmap, s string) []byte {
	t.Helper()
	b, err := m.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestCharsets: every character set is read, and written back byte for byte.
func TestCharsets(t *testing.T) {
	text := func(charset string) string {
		return `<?xml version="1.0" encoding="` + charset + `"?>` + "\r\n<a>Größe: Straße</a>\n"
	}
	for _, tt := range []struct {
		name  string
		bytes []byte
		want  string
	}{
		{"none declared", []byte("<a>Größe</a>"), "<a>Größe</a>"},
		{"UTF-8", []byte(text("utf-8")), text("utf-8")},
		{"UTF-8 with its mark", []byte("\ufeff" + text("utf-8")), "\ufeff" + text("utf-8")},
		{"UTF-16LE with its mark", utf16Bytes("\ufeff"+text("UTF-16"), false), "\ufeff" + text("UTF-16")},
		{"UTF-16BE with its mark", utf16Bytes("\ufeff"+text("UTF-16"), true), "\ufeff" + text("UTF-16")},
		{"UTF-16LE without", utf16Bytes(text("UTF-16LE"), false), text("UTF-16LE")},
		{"UTF-16BE without", utf16Bytes(text("UTF-16BE"), true), text("UTF-16BE")},
		{"windows-1252", table(t, charmap.Windows1252, text("windows-1252")), text("windows-1252")},
		{"windows-1250", table(t, charmap.Windows1250, text("windows-1250")), text("windows-1250")},
		{"windows-1251", table(t, charmap.Windows1251, strings.ReplaceAll(strings.ReplaceAll(text("windows-1251"), "ö", "Щ"), "ß", "я")), strings.ReplaceAll(strings.ReplaceAll(text("windows-1251"), "ö", "Щ"), "ß", "я")},
		{"ISO-8859-1", table(t, charmap.ISO8859_1, text("ISO-8859-1")), text("ISO-8859-1")},
		{"ISO-8859-2", table(t, charmap.ISO8859_2, text("ISO-8859-2")), text("ISO-8859-2")},
		{"ISO-8859-15", table(t, charmap.ISO8859_15, text("ISO-8859-15")), text("ISO-8859-15")},
		{"US-ASCII", []byte(strings.ReplaceAll(strings.ReplaceAll(text("US-ASCII"), "ö", "oe"), "ß", "ss")), strings.ReplaceAll(strings.ReplaceAll(text("US-ASCII"), "ö", "oe"), "ß", "ss")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Decode(tt.bytes)
			if err != nil {
				t.Fatal(err)
			}
			if string(s.Data) != tt.want {
				t.Errorf("Decode = %q, want %q", s.Data, tt.want)
			}
			if got := s.Encode(s.Data); !bytes.Equal(got, tt.bytes) {
				t.Errorf("Encode = %q, want %q", got, tt.bytes)
			}
		})
	}
}

func TestEncodeWhatTheSetCannotHold(t *testing.T) {
	s, err := Decode(table(t, charmap.ISO8859_1, `<?xml version="1.0" encoding="ISO-8859-1"?><a>ä</a>`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(s.Encode([]byte("ä 😀 –"))), "\xe4 &#128512; &#8211;"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCharsetsRefused(t *testing.T) {
	for _, tt := range []struct {
		name  string
		bytes []byte
		want  string
	}{
		{"unknown", []byte(`<?xml version="1.0" encoding="x-klingon"?><a/>`), "unknown character set x-klingon"},
		{"UTF-16 declared, UTF-8 in truth", []byte(`<?xml version="1.0" encoding="UTF-16"?><a/>`), "the bytes are not"},
		{"odd number of bytes", append(utf16Bytes("\ufeff<a/>", false), 'x'), "odd number"},
		{"lone surrogate", append(utf16Bytes("\ufeff<a>", false), 0x00, 0xd8), "lone surrogate"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Decode(tt.bytes); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}
