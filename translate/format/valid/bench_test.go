package valid

import (
	"strings"
	"testing"

	"satzpaar/translate/format/xml"
)

// BenchmarkCheck compares the judge with the bare scanner under it.
func BenchmarkCheck(b *testing.B) {
	text := strings.Repeat("Der Minister sprach am Dienstag über die Lage. ", 6)
	unit2 := `<unit id="u%[1]d"><originalData><data id="d1">&lt;b></data></originalData><segment id="s1" state="translated"><source>` + text +
		`<pc id="1" dataRefStart="d1">a</pc> <ph id="2" canDelete="no"/></source><target>` + text + `<pc id="1" dataRefStart="d1">a</pc> <ph id="2" canDelete="no"/></target></segment></unit>` + "\n"
	unit12 := `<trans-unit id="%[1]d"><source>` + text + `<g id="1">a</g><x id="2"/></source><target state="translated">` + text + `<g id="1">a</g><x id="2"/></target><note>a</note></trans-unit>` + "\n"
	for _, bb := range []struct{ name, text string }{{"XLIFF 2", file(many(10000, unit2))}, {"XLIFF 1.2", body1(many(10000, unit12))}} {
		data := []byte(bb.text)
		b.Run(bb.name+"/scan", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				s := xml.NewScanner(data)
				for tok, err := s.Next(); tok.Kind != xml.End; tok, err = s.Next() {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(bb.name+"/check", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if got := Check(data); len(got) > 0 {
					b.Fatal(got[0])
				}
			}
		})
	}
}
