package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

const (
	umlauts = "Der Bürgermeister grüßte die Gäste. Das Fest war schön, und die Straße blieb für Autos zu."
	price   = "The mayor greeted the guests. The feast was “lovely” – it cost 5 €, and the street was closed to cars."
)

func utf16Of(text string, big, mark bool) []byte {
	if mark {
		text = "\ufeff" + text
	}
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func windows(t *testing.T, text string) []byte {
	t.Helper()
	b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Texts are read in the character set in which they came, and the session says
// which that was.
func TestImportCharsets(t *testing.T) {
	for _, tt := range []struct {
		charset string
		encode  func(string) []byte
	}{
		{"UTF-8", func(s string) []byte { return []byte(s) }},
		{"UTF-8", func(s string) []byte { return []byte("\ufeff" + s) }},
		{"UTF-16LE", func(s string) []byte { return utf16Of(s, false, true) }},
		{"UTF-16BE", func(s string) []byte { return utf16Of(s, true, true) }},
		{"UTF-16LE", func(s string) []byte { return utf16Of(s, false, false) }},
		{"UTF-16BE", func(s string) []byte { return utf16Of(s, true, false) }},
		{"windows-1252", func(s string) []byte { return windows(t, s) }},
	} {
		t.Run(tt.charset, func(t *testing.T) {
			s := openPair(t, Texts{Name: "a.txt", DraftName: "b.txt", Source: tt.encode(umlauts), Draft: tt.encode(price)})
			if g := s.Segment(0); g.Source != "Der Bürgermeister grüßte die Gäste." {
				t.Errorf("the first sentence is %q", g.Source)
			}
			if g := s.Segment(1); !strings.Contains(g.Target, "“lovely” – it cost 5 €") {
				t.Errorf("the draft holds %q", g.Target)
			}
			all, err := s.Arrivals(t.Context())
			if err != nil || len(all) != 2 || all[0] != (Arrival{"a.txt", tt.charset, "de"}) || all[1] != (Arrival{"b.txt", tt.charset, "en"}) {
				t.Errorf("Arrivals = %+v, %v", all, err)
			}
		})
	}
}

// What cannot be paired is one sentence that names the file, and makes no
// project.
func TestImportRefuses(t *testing.T) {
	lib := library(t, ":memory:")
	dir := t.TempDir()
	file := func(name, content string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	german, english := file("de.txt", umlauts), file("en.txt", price)
	unreadable := file("secret.txt", umlauts)
	if err := os.Chmod(unreadable, 0); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, source, target, want string }{
		{"a folder", dir, english, "is a folder"},
		{"missing", filepath.Join(dir, "none"), english, "no such file"},
		{"empty", file("empty.txt", ""), english, "the file is empty"},
		{"white space", german, file("white.txt", " \n\t\r\n"), "the file holds no text"},
		{"nothing but a byte-order mark", file("mark.txt", "\ufeff"), english, "the file holds no text"},
		{"binary", file("b.txt", "\x00\x01\x02\x03 binary \xff"), english, "not a text file"},
		{"an image", file("p.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), english, "not a text file"},
		{"half of a UTF-16 character", file("u.txt", string(utf16Of(umlauts, false, true))+"x"), english, "not a text file"},
		{"a format of an office program", file("a.docx", "PK"), english, ".docx files cannot be read"},
		{"both German", german, german, "both texts are German"},
		{"both English", english, english, "both texts are English"},
		{"the same without a language", file("n1.txt", "1234"), file("n2.txt", "1234"), "the same text"},
		{"swapped", english, german, "the source is English"},
		{"no permission", unreadable, english, "permission denied"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if b, err := os.ReadFile(tt.source); tt.name == "no permission" && err == nil {
				t.Skipf("this user reads %d bytes of every file", len(b))
			}
			_, err := Import(t.Context(), lib, tt.source, tt.target)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("Import = %v, want %q", err, tt.want)
			}
			if all, _ := lib.Projects(t.Context()); len(all) != 0 {
				t.Error("a project was made")
			}
		})
	}
}

// Other languages are found out, and paired without what is German or English.
func TestImportOtherLanguages(t *testing.T) {
	s := openPair(t, Texts{
		Name: "a.txt", DraftName: "b.txt",
		Source: []byte("Le port est fermé et les bateaux attendent dans la baie. Il y a une tempête sur la mer."),
		Draft:  []byte("The port is closed and the ships are waiting in the bay. There is a storm on the sea."),
	})
	if d := s.Document(); d.SourceLang != "fr" || d.TargetLang != "en" || s.Len() != 2 {
		t.Errorf("%s to %s in %d segments", d.SourceLang, d.TargetLang, s.Len())
	}
	if err := s.Realign(0); err != nil || s.Len() != 2 {
		t.Errorf("paired anew: %d segments, %v", s.Len(), err)
	}
}

// What was approved before helps to pair the next text, and to link its words.
func TestMemoryTeaches(t *testing.T) {
	lib := library(t, ":memory:")
	approve := func(de, en string) {
		t.Helper()
		p, err := Pair(t.Context(), lib, plainTexts(de, en))
		if err != nil {
			t.Fatal(err)
		}
		s := reopen(t, lib, p)
		defer s.Close()
		for i := range s.Len() {
			if _, err := s.Approve(i); err != nil {
				t.Fatal(err)
			}
		}
	}
	approve("Die Spundwand hält.\n\nEine neue Spundwand kommt.\n\nDie Spundwand ist dicht.", "The sheet piling holds.\n\nA new sheet piling is coming.\n\nThe sheet piling is tight.")
	opt, err := evidence(t.Context(), lib, "de", "en")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(opt.Links["spundwand"], " "); !strings.Contains(got, "piling") {
		t.Errorf("the memory teaches that Spundwand is %q", got)
	}
	if got := strings.Join(opt.Remembered("Die Spundwand hält."), "|"); got != "The sheet piling holds." {
		t.Errorf("remembered is %q", got)
	}
	if len(NameLinks()["spundwand"]) > 0 {
		t.Error("the names were changed")
	}
}

// The switch for dictionaries of the system is kept.
func TestUseDictionaries(t *testing.T) {
	lib := library(t, ":memory:")
	dictionaryOf(t, "Spundwand {f} :: sheet piling")
	if d := Dictionary("en"); len(d) != 1 {
		t.Errorf("the dictionary of the system has %d entries", len(d))
	}
	for _, want := range []bool{false, true, false} {
		if err := UseDictionaries(t.Context(), lib, want); err != nil {
			t.Fatal(err)
		}
		if got, err := UsesDictionaries(t.Context(), lib); got != want || err != nil {
			t.Errorf("UsesDictionaries = %v, %v, want %v", got, err, want)
		}
		if _, err := Pair(t.Context(), lib, plainTexts(umlauts, price)); err != nil {
			t.Fatal(err)
		}
	}
}

// dictionaryOf lays a list of Ding where a system would have it.
func dictionaryOf(t *testing.T, lines string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "trans"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "trans", "de-en"), []byte(lines+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_DATA_DIRS", dir)
}
