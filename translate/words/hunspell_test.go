package words

import (
	"os"
	"strings"
	"testing"
)

const (
	aff = "SET UTF-8\nNEEDAFFIX !\nFORBIDDENWORD *\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 3\nSFX D 0 d e\nSFX D y ied [^aeiou]y\nSFX D 0 ed [^ey]\nSFX S N 1\nSFX S 0 s .\n"
	dic = "6\nlock/UDS\ncarry/D\nhate/D\nstub/!S\nforbid/*\nBerlin\n"
)

func TestDictionary(t *testing.T) {
	d, err := ReadDictionary(strings.NewReader(aff), strings.NewReader(dic))
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{
		"lock": true, "unlock": true, "locked": true, "unlocked": true, "locks": true, "unlocks": false, // S does not cross
		"carried": true, "carryed": false, "hated": true, "hateed": false, "uncarry": false, "Lock": true, "berlin": false, "Berlin": true,
		"stub": false, "stubs": true, "forbid": false, "": false, "unheard": false,
	} {
		if got := d.Has(word); got != want {
			t.Errorf("Has(%q) = %t, want %t", word, got, want)
		}
	}
}

func TestBadDictionary(t *testing.T) {
	for _, tt := range []struct{ aff, dic, want string }{
		{"", "", "no word"}, {"SFX D\nSFX D y\n", "1\na\n", "too few"}, {"SFX D 0 x [\n", "1\na\n", "2"},
	} {
		if _, err := ReadDictionary(strings.NewReader(tt.aff), strings.NewReader(tt.dic)); tt.want != "2" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
			t.Errorf("%q: %v", tt.aff, err)
		}
	}
}

// What the system has installed, if anything.
func TestInstalledDictionary(t *testing.T) {
	a, err := os.Open("/usr/share/hunspell/en_US.aff")
	if err != nil {
		t.Skip("no dictionary is installed")
	}
	defer a.Close()
	w, err := os.Open("/usr/share/hunspell/en_US.dic")
	if err != nil {
		t.Skip("no dictionary is installed")
	}
	defer w.Close()
	d, err := ReadDictionary(a, w)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{"negotiations": true, "unhappier": true, "rewritten": true, "minister's": true, "goverment": false, "seperate": false} {
		if got := d.Has(word); got != want {
			t.Errorf("Has(%q) = %t, want %t", word, got, want)
		}
	}
}

func FuzzDictionary(f *testing.F) {
	f.Add(aff, dic, "unlocked")
	f.Add("SET ISO8859-1\nFLAG num\nSFX 12 N 1\nSFX 12 0 en .\n", "1\nHafen/12\n", "Hafen")
	f.Fuzz(func(_ *testing.T, aff, dic, word string) {
		if d, err := ReadDictionary(strings.NewReader(aff), strings.NewReader(dic)); err == nil {
			d.Has(word)
		}
	})
}
