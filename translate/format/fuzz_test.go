package format

import (
	"testing"

	"satzpaar/translate"
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

// FuzzRecut: a segment of XLIFF 2 that is split where anyone likes leaves a
// file that opens, has the same source, and joined again is as it was.
func FuzzRecut(f *testing.F) {
	f.Add(`A <pc id="1">b. <ph id="2"/>C</pc>`, `a <pc id="1">b. C</pc>`, 6, 6)
	f.Add(`<![CDATA[A < b]]>&amp;<mrk id="m" type="term">C {1} D</mrk>`, ``, 9, 0)
	f.Add("A.\r\n&#66; <sc id=\"1\"/>c<cp hex=\"0001\"/> d<ec startRef=\"1\"/>", "a", 4, 1)
	f.Fuzz(func(t *testing.T, source, target string, at, targetAt int) {
		text := headRecut + `<segment id="s"><source>` + source + `</source><target>` + target + `</target></segment>` + tailRecut
		file, err := Open("a.xlf", []byte(text))
		if err != nil || len(file.Document.Segments) != 2 {
			return
		}
		unit := file.Document.Segments[:1]
		two, err := file.Split(unit, 0, at, targetAt)
		if err != nil {
			return
		}
		two[1].ID = unit[0].ID + ".2"
		out, err := file.Write(&translate.Document{Segments: append(two[:], file.Document.Segments[1])})
		if err != nil {
			t.Fatalf("%q is split to %q and %q, but not written: %v", text, two[0].Source, two[1].Source, err)
		}
		again, err := Open("a.xlf", out)
		if err != nil || len(again.Document.Segments) != 3 {
			t.Fatalf("%q became %q: %v", text, out, err)
		}
		for k, s := range again.Document.Segments[:2] {
			if unnumbered(s.Source) != unnumbered(two[k].Source) || unnumbered(s.Target) != unnumbered(two[k].Target) {
				t.Fatalf("%q: part %d says %q, %q in %q, want %q, %q", text, k, s.Source, s.Target, out, two[k].Source, two[k].Target)
			}
		}
		if one, err := file.Join(two[:], 0); err != nil || one.Source != unit[0].Source {
			t.Fatalf("%q: joined again %q, %v", text, one.Source, err)
		}
	})
}

// unnumbered is a text whose markers have no numbers.
func unnumbered(text string) string {
	var b []byte
	pos := 0
	eachMarker(text, func(_ int, kind translate.CodeKind, start, end int) {
		b = append(append(b, text[pos:start]...), '{', '0'+byte(kind), '}')
		pos = end
	})
	return string(append(b, text[pos:]...))
}
