package format

import (
	"bytes"
	"regexp"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// internalGlossary is the glossary at the head of an XLIFF 1.2 file as a table:
// one term a line, source and target between a tab.
var internalGlossary = regexp.MustCompile(`(?s)<glossary\b[^>]*>\s*<internal-file\b[^>]*form="text/tab-separated-values"[^>]*>(.*?)</internal-file>`)

// HasTerms reports whether a file may bring a glossary along, at the price of
// looking through its bytes once.
func HasTerms(b []byte) bool {
	return bytes.Contains(b, []byte("glossEntry")) || bytes.Contains(b, []byte("<glossary"))
}

// Terms returns the glossary that the file brings along: the entries of the
// glossary module of XLIFF 2 (2.1, 5.2), and the table at the head of XLIFF 1.2.
// What stands there without a translation is left out.
func (f *File) Terms() ([]translate.Name, error) {
	var g gloss
	add := func(source, target string) {
		n := translate.Name{Citation: oneLine(source), Kind: translate.UnknownName}
		if target = oneLine(target); target != "" {
			n.Forms = []translate.NameForm{{Lang: "en", Text: target}}
		}
		g.add(0, n)
	}
	data := f.splicer.data()
	if bytes.Contains(data, []byte("<glossary")) {
		for _, m := range internalGlossary.FindAllSubmatch(data, -1) {
			for line := range strings.Lines(xml.Unescape(m[1])) {
				source, target, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
				add(source, target)
			}
		}
	}
	teller, ok := f.splicer.(interface {
		facts(k int) []Fact
		read(start int) error
	})
	if !ok || !bytes.Contains(data, []byte("glossEntry")) {
		return g.done(), nil
	}
	for _, u := range f.units {
		if err := teller.read(u.start); err != nil {
			return nil, err
		}
		for k := range u.count {
			for _, x := range teller.facts(k) {
				if x.Kind == FactTerm && x.Translation != "" {
					add(x.Text, x.Translation)
				}
			}
		}
	}
	return g.done(), nil
}
