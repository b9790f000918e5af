package format

import (
	"bytes"

	"satzpaar/translate"
)

// Terms returns the glossary that the file brings along: the entries of the
// glossary module of XLIFF 2 (2.1, 5.2), and the table at the head of XLIFF 1.2.
// What stands there without a translation is left out.
func (f *File) Terms() ([]translate.Name, error) {
	if data := f.splicer.data(); !bytes.Contains(data, []byte("glossEntry")) && !bytes.Contains(data, []byte("glossary>")) {
		return nil, nil
	}
	var terms []translate.Fact
	err := f.AllFacts(func(_ translate.SegmentID, all []translate.Fact) error {
		terms = append(terms, all...)
		return nil
	})
	return GlossaryOf(terms), err
}

// GlossaryOf makes a glossary of those facts that are terms with a translation.
func GlossaryOf(facts []translate.Fact) []translate.Name {
	var g gloss
	for _, x := range facts {
		target := oneLine(x.Translation)
		if x.Kind != translate.FactTerm || target == "" {
			continue
		}
		g.add(0, translate.Name{Citation: oneLine(x.Text), Kind: translate.UnknownName, Forms: []translate.NameForm{{Lang: "en", Text: target}}})
	}
	return g.done()
}
