package names

import (
	"io/fs"
	"strings"
	"sync"
	"unicode/utf8"

	"satzpaar/assets"
)

// via says how a German surface form comes from its entry.
type via uint8

const (
	citation via = iota
	genitive
	adjective // Wladiwostoker, Münchner
	declined  // Vereinten Nationen, Roten Kreuzes
	compound  // Kremlkritiker
	isch      // putinsche
)

// A surface is a German form with the entry it belongs to.
type surface struct {
	entry *Entry
	via   via
	base  string // the citation form it was made from
}

// genitives returns the genitive forms of a name: -s, or an apostrophe after
// s, ß, x, z.
func genitives(form string) []string {
	last, _ := utf8.DecodeLastRuneInString(form)
	if strings.ContainsRune("sßxz", last) {
		return []string{form + "'", form + "’"}
	}
	return []string{form + "s"}
}

// adjectives returns the -er adjectives of a place by the rules: Bremen has
// Bremer, Dresden has Dresdner, Athen has Athener.
func adjectives(place string) []string {
	if first, last, ok := strings.Cut(place, " "); ok { // Tel Aviver, New Yorker
		if strings.Contains(last, " ") || strings.HasSuffix(first, "er") || strings.HasSuffix(first, "es") || strings.HasSuffix(first, "e") {
			return nil
		}
		return []string{place + "er"}
	}
	switch {
	case strings.HasSuffix(place, "en"):
		stem := strings.TrimSuffix(place, "en")
		return []string{place + "er", stem + "er", stem + "ner"}
	case strings.HasSuffix(place, "e"):
		return []string{place + "r"}
	case strings.HasSuffix(place, "er"):
		return []string{place + "er", place + "aner"}
	case strings.HasSuffix(place, "o"):
		return []string{place + "er", place + "ter"}
	}
	return []string{place + "er"}
}

// declensions returns the forms of a name that begins with an adjective:
// Rotes Kreuz has Rote Kreuz, Roten Kreuzes, Roten Kreuz, Rotem Kreuz.
func declensions(name string) []string {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return nil
	}
	stem := ""
	for _, e := range []string{"es", "er", "e"} {
		if s, ok := strings.CutSuffix(words[0], e); ok && len(s) > 2 {
			stem = s
			break
		}
	}
	rest := strings.Join(words[1:], " ")
	if words[1] == "der" || words[1] == "die" || words[1] == "das" {
		// Karl der Große: dem Großen, des Großen
		if n := len(words); strings.HasSuffix(words[n-1], "e") {
			var all []string
			for _, article := range []string{"dem", "des", "den", "der"} {
				all = append(all, strings.Join(words[:1], " ")+" "+article+" "+words[n-1]+"n", strings.Join(words[:1], " ")+"s "+article+" "+words[n-1]+"n")
			}
			return all
		}
		return nil
	}
	if stem == "" {
		return nil
	}
	var all []string
	for _, e := range []string{"e", "en", "er", "es", "em"} {
		all = append(all, stem+e+" "+rest)
	}
	noun := words[1]
	for _, g := range []string{noun + "es", noun + "s"} {
		all = append(all, stem+"en "+strings.Join(append([]string{g}, words[2:]...), " "))
	}
	return all
}

// heads are German nouns with which names make closed compounds: a compound
// is taken for a name only if the rest is one of them.
var heads = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`sprecher sprecherin chef chefin partei kritiker kritikerin kritik konflikt krieg kriege krise politik politiker
		brücke ufer küste tunnel pass route wähler konferenz gipfel besuch reise reform kenner experte expertin geschäft handel markt
		flotte fluss tal delta mündung insel halbinsel region gebiet grenze frage debatte abkommen vertrag verträge hilfe einsatz mission
		sanktionen sanktion beauftragter beauftragte botschafter botschaft vertretung vertreter regierung präsident minister ministerium
		anhänger gegner freund freunde feind lager team trainer spieler spiel sieg niederlage rede interview buch film biografie
		biographie nähe treue invasion angriff offensive front armee truppen soldat soldaten veteran flüchtling flüchtlinge
		urlaub urlauber tourist touristen rundreise fahrt schiff schiffe fähre hafen bahn bahnhof flughafen tor mauer viertel bezirk
		amtskollege astrologe forscher forschung studie bericht berichte korrespondent korrespondentin reporter experten
		schock effekt affäre skandal prozess urteil akte akten dokumente liste sender medien propaganda doktrin plan pläne
		verhandlungen gespräche treffen mandat resolution ausschuss rat fonds bank anleihe anleihen konzern tochter ableger
		aktie aktien geld gelder kredit kredite export exporte import importe geschäfte gas öl pipeline leitung streit
		union verband verein klub fans fan derby finale cup pokal liga meister trikot hymne fahne flagge karte grippe virus variante`) {
		m[w] = true
	}
	return m
}()

// stems are the forms that names take in compounds where they lose or change
// an ending.
var stems = map[string]string{"Elb": "Elbe", "Schwarzmeer": "Schwarzes Meer", "Rotmeer": "Rotes Meer", "Nahost": "Nahost", "Mittelost": "Mittlerer Osten", "Sowjet": "Sowjetunion"}

// irregular maps adjectives to their place and the English words that render
// them (assets/names/starter/demonyms.tsv).
type demonym struct {
	place   string
	english []string
}

var demonyms = sync.OnceValue(func() map[string]*demonym {
	b, err := fs.ReadFile(assets.Names, "names/starter/demonyms.tsv")
	if err != nil {
		panic(err) // embedded
	}
	all := map[string]*demonym{}
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if strings.HasPrefix(line, "#") || len(c) < 3 {
			continue
		}
		d := all[c[0]]
		if d == nil {
			d = &demonym{place: c[1]}
			all[c[0]] = d
		}
		d.english = append(d.english, c[2])
	}
	return all
})
