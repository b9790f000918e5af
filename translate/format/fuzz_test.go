package format

import (
	"testing"
)

// FuzzOpen: whatever opens is written back byte for byte; and with every target
// edited it opens again, with as many segments, that say what was written.
func FuzzOpen(f *testing.F) {
	for _, tt := range everySample(f) {
		f.Add(tt.file, []byte(tt.text))
	}
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		file, err := Open(name, b)
		if err != nil {
			return
		}
		if out, err := file.Write(&file.Document); err != nil || string(out) != string(b) {
			t.Fatalf("without a change %q became %q, %v", b, out, err)
		}
		now := copyOf(file)
		for i := range now.Segments {
			now.Segments[i].Target = "x " + now.Segments[i].Target
		}
		out, err := file.Write(now)
		if err != nil {
			return // codes that do not nest in the file itself are refused
		}
		again, err := Open(name, out)
		if err != nil {
			t.Fatalf("%q with every target edited became %q: %v", b, out, err)
		}
		if len(again.Document.Segments) != len(now.Segments) {
			t.Fatalf("%q: %d segments became %d in %q", b, len(now.Segments), len(again.Document.Segments), out)
		}
		for i, s := range again.Document.Segments {
			if s.Target != now.Segments[i].Target || s.Source != now.Segments[i].Source {
				t.Fatalf("%q: segment %s says %q, %q, want %q, %q", out, s.ID, s.Source, s.Target, now.Segments[i].Source, now.Segments[i].Target)
			}
		}
	})
}

// FuzzText: a plain text comes out byte for byte in the set in which it came.
func FuzzText(f *testing.F) {
	for _, s := range []string{"Müller", "\xef\xbb\xbfa", "M\xfcller \x81", utf16le("aä😀"), "\xfe\xff\x00a", "a\x00b\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		text, err := DecodeText("a.txt", b)
		if err != nil {
			return
		}
		if out, err := text.Encode(text.String); err != nil || string(out) != string(b) {
			t.Fatalf("%q (%s) came out as %q, %v", b, text.Charset, out, err)
		}
	})
}
