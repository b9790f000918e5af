package segment

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

// WriteSRX returns the rules of the program for German and English as SRX 2.0,
// for other tools and as a start for rules of one's own. It says what regular
// expressions can say: the rules that learn from the text, count list items or
// know letters and chat are left out.
func WriteSRX() []byte {
	var b strings.Builder
	b.WriteString(xml.Header)
	b.WriteString("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n  <header segmentsubflows=\"yes\" cascade=\"yes\"/>\n  <body>\n    <languagerules>\n")
	writeRules(&b, "German", german())
	writeRules(&b, "English", english())
	b.WriteString("      <languagerule languagerulename=\"Default\">\n")
	writeRule(&b, true, `[.!?…]+["”“»«’‘')\]]*`, `\s+["„“»«‚‘'(\[]*[\p{Lu}\p{N}]`)
	b.WriteString("      </languagerule>\n    </languagerules>\n    <maprules>\n")
	for _, m := range [][2]string{{"[Dd][Ee].*", "German"}, {"[Ee][Nn].*", "English"}, {".*", "Default"}} {
		fmt.Fprintf(&b, "      <languagemap languagepattern=\"%s\" languagerulename=\"%s\"/>\n", m[0], m[1])
	}
	b.WriteString("    </maprules>\n  </body>\n</srx>\n")
	return []byte(b.String())
}

func writeRules(b *strings.Builder, name string, l lexicon) {
	fmt.Fprintf(b, "      <languagerule languagerulename=\"%s\">\n", name)
	starters := `\s+["„“»«‚‘'(\[]*(` + alternatives(l, starter, true) + `)\b`
	if o := alternatives(l, ordinal, true); o != "" {
		writeRule(b, false, `\b\p{Nd}+\.`, `\s+(`+o+`)\b`)
		writeRule(b, true, `\b\p{Nd}{1,2}\.`, starters)
		writeRule(b, false, `\b\p{Nd}{1,2}\.`, `\s`)
	}
	writeRule(b, false, `\b(`+alternatives(l, never, false)+`)\.`, `\s`)
	writeRule(b, false, `\b(`+alternatives(l, numeric, false)+`)\.`, `\s+\p{N}`)
	writeRule(b, true, `\b(`+alternatives(l, maybe, false)+`|\p{L})\.`, starters)
	writeRule(b, false, `\b(`+alternatives(l, maybe, false)+`|\p{L})\.`, `\s`)
	writeRule(b, false, `(…|\.\.\.|\[…\]|\[\.\.\.\])`, `\s+\p{Ll}`)
	b.WriteString("      </languagerule>\n")
}

func writeRule(b *strings.Builder, breaks bool, before, after string) {
	answer := map[bool]string{true: "yes", false: "no"}[breaks]
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	fmt.Fprintf(b, "        <rule break=\"%s\">\n          <beforebreak>%s</beforebreak>\n          <afterbreak>%s</afterbreak>\n        </rule>\n",
		answer, escape.Replace(before), escape.Replace(after))
}

// alternatives lists the words of a class, in the spellings they are met in.
func alternatives(l lexicon, c class, capital bool) string {
	var all []string
	for w, known := range l {
		if known&c == 0 {
			continue
		}
		upper := string([]rune(strings.ToUpper(w))[0:1]) + string([]rune(w)[1:])
		w, upper = strings.ReplaceAll(w, ".", `\.\s?`), strings.ReplaceAll(upper, ".", `\.\s?`)
		all = append(all, upper)
		if !capital {
			all = append(all, w)
		}
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "|")
}
