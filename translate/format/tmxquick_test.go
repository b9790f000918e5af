package format

import (
	"reflect"
	"testing"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// quickUnits are units that the quick reader takes, and some that it must not.
var quickUnits = []struct {
	text  string
	quick bool
}{
	{`<tu><tuv xml:lang="de"><seg>Hafen &amp; Kai</seg></tuv><tuv xml:lang="en"><seg>Port &lt;&gt; quay</seg></tuv></tu>`, true},
	{"<tu tuid=\"1\" creationdate='20230102T030405Z' changeid=\"Eva\" creationid=\"Ida\" usagecount=\"3\">\n <prop type=\"id\">k7</prop>\n <note>N</note>\n <tuv lang=\"de\" changedate=\"20240102T030405Z\" creationid=\"Ole\">\n  <seg>Ja.</seg>\n </tuv> <tuv lang=\"en\"><seg></seg></tuv>\n</tu >", false},
	{"<tu tuid=\"1\" creationdate='20230102T030405Z' changeid=\"Eva\" creationid=\"Ida\" usagecount=\"3\">\n <prop type=\"id\">k7</prop>\n <note>N</note>\n <tuv lang=\"de\" changedate=\"20240102T030405Z\" creationid=\"Ole\">\n  <seg>Ja.</seg>\n </tuv> <tuv lang=\"en\"><seg>Yes</seg></tuv>\n</tu>", true},
	{`<tu srclang="*all*"><prop type="prev">A</prop><prop>B</prop><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv><tuv xml:lang="fr"><seg>c</seg></tuv></tu>`, true},
	{`<tu><tuv xml:lang="de"><seg>Der <ph x="1"/>Hafen</seg></tuv></tu>`, false},
	{`<tu><tuv xml:lang="de"><seg>&#x2013;</seg></tuv></tu>`, false},
	{`<tu><tuv xml:lang="de"><!-- c --><seg>a</seg></tuv></tu>`, false},
	{`<tu><tuv xml:lang="de" xml:lang="en"><seg>a</seg></tuv></tu>`, false},
	{`<tu><tuv xml:lang="de"><seg>a ]]> b</seg></tuv></tu>`, false},
	{"<tu><tuv xml:lang=\"de\"><seg>a\r\nb</seg></tuv></tu>", false},
	{`<tu>x<tuv xml:lang="de"><seg>a</seg></tuv></tu>`, false},
}

func sevenHash(string) uint64 { return 7 }

// pairsOf returns all pairs of a unit.
func pairsOf(o *oneUnit) (all []translate.Unit) {
	for from := range o.langs {
		for to := range o.langs {
			if p, ok := o.pair(from, to); ok && from != to {
				all = append(all, p)
			}
		}
	}
	return all
}

// What the quick reader takes is what the tree says.
func checkQuick(t *testing.T, text []byte) bool {
	t.Helper()
	var q quick
	var fast, slow oneUnit
	if !q.read(text, &fast, sevenHash) {
		return false
	}
	var tree xml.Tree
	if err := xml.Element(text, &tree); err != nil {
		t.Fatalf("%q was read quickly and is not well-formed: %v", text, err)
	}
	slow.read(&tree, new(numbering), sevenHash)
	if got, want := pairsOf(&fast), pairsOf(&slow); !reflect.DeepEqual(got, want) || fast.srclang != slow.srclang {
		t.Fatalf("%q was read as %+v, want %+v", text, got, want)
	}
	return true
}

func TestQuickUnits(t *testing.T) {
	for _, u := range quickUnits {
		if got := checkQuick(t, []byte(u.text)); got != u.quick {
			t.Errorf("%s was read quickly: %v, want %v", u.text, got, u.quick)
		}
	}
}

func FuzzQuickUnits(f *testing.F) {
	for _, u := range quickUnits {
		f.Add([]byte(u.text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { checkQuick(t, text) })
}
