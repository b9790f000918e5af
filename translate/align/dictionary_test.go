package align

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"
)

func TestReadDing(t *testing.T) {
	d, err := ReadDing(strings.NewReader("# comment\nHafen {m}; Anlegestelle {f} | Häfen {pl} :: port; harbour [Br.] | ports; harbours\nwarten (auf) :: to wait (for)\nohne Gegenstück\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range [][2]string{{"hafen", "port"}, {"haefen", "harbours"}, {"anlegestelle", "harbour"}, {"warten", "wait"}} {
		if !slices.Contains(d[stemGerman(tt[0])], stemEnglish(tt[1])) {
			t.Errorf("%s is not rendered by %s: %q", tt[0], tt[1], d[stemGerman(tt[0])])
		}
	}
}

func TestReadDictd(t *testing.T) {
	text := "Hafen /ˈhaːfn̩/ <masc>\nport, havre\nOrt, an dem viele Schiffe liegen und warten\nBoot /boːt/ <neut>\n1. bateau (petit)\n"
	first := strings.Index(text, "Boot")
	digits := "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	number := func(n int) string { return string([]byte{digits[n/64], digits[n%64]}) }
	index := "00database\tA\tA\nhafen\tA\t" + number(first) + "\nboot\t" + number(first) + "\t" + number(len(text)-first) + "\n"
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(text))
	z.Close()
	for _, body := range []string{text, packed.String()} {
		d, err := ReadDictd(strings.NewReader(index), strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		if got := d[stemGerman("hafen")]; !slices.Equal(got, []string{"port", stemEnglish("havre")}) {
			t.Errorf("hafen: %q", got)
		}
		if got := d[stemGerman("boot")]; !slices.Equal(got, []string{"bateau"}) {
			t.Errorf("boot: %q", got)
		}
	}
	if _, err := ReadDictd(strings.NewReader("x\t///\tB\n"), strings.NewReader(text)); err == nil {
		t.Error("an entry outside of the text is taken")
	}
}

func FuzzReadDictd(f *testing.F) {
	f.Add("hafen\tA\tB\n", "Hafen\nport\n")
	f.Add("\t\t\n", "\x1f\x8b")
	f.Fuzz(func(t *testing.T, index, text string) {
		ReadDictd(strings.NewReader(index), strings.NewReader(text))
		ReadDing(strings.NewReader(text))
	})
}
