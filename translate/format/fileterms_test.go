package format

import (
	"testing"

	"satzpaar/translate"
)

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"XLIFF 2", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f">
<unit id="a"><gls:glossary><gls:glossEntry><gls:term>Spundwand</gls:term><gls:translation>sheet piling</gls:translation><gls:translation>sheet pile wall</gls:translation></gls:glossEntry></gls:glossary><segment><source>Die Spundwand.</source><target>The wall.</target></segment></unit>
<unit id="b"><gls:glossary><gls:glossEntry><gls:term>Spundwand</gls:term><gls:translation>sheet piling</gls:translation></gls:glossEntry><gls:glossEntry><gls:term>Haftung</gls:term></gls:glossEntry></gls:glossary><segment><source>Sie hält.</source></segment></unit></file></xliff>`},
		{"XLIFF 1.2", `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="de" target-language="en" datatype="plaintext"><header><glossary><internal-file form="text/tab-separated-values">Spundwand	sheet piling
Spundwand	sheet pile wall
Haftung
</internal-file></glossary></header><body><trans-unit id="1"><source>Die Spundwand.</source></trans-unit></body></file></xliff>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all, err := mustOpen(t, sample{file: "a.xlf", text: tt.text}).Terms()
			if err != nil || len(all) != 1 || len(all[0].Forms) != 2 {
				t.Fatalf("terms %+v, %v", all, err)
			}
			if f := all[0].Forms[0]; f.Text != "sheet piling" || f.State != translate.Preferred || all[0].Citation != "Spundwand" {
				t.Errorf("terms %+v", all)
			}
		})
	}
	if all, err := mustOpen(t, sample{file: "a.xlf", text: head12 + `<trans-unit id="1"><source>a</source></trans-unit>` + tail12}).Terms(); err != nil || len(all) > 0 {
		t.Errorf("a file without a glossary has %+v, %v", all, err)
	}
}
