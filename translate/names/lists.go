package names

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"satzpaar/assets"
	"satzpaar/translate"
	"satzpaar/translate/words"
)

// general are words of many names: alone they are no trace of one.
var general = map[string]bool{
	"North": true, "South": true, "East": true, "West": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "New": true, "Great": true, "Saint": true, "San": true, "The": true, "Die": true, "Der": true, "Das": true,
	"Republic": true, "Republik": true, "Neue": true, "Neuer": true, "Sankt": true, "River": true, "Lake": true, "Mount": true, "City": true, "Party": true, "Partei": true, "State": true, "States": true,
}

// frequent are the words of the bilingual lexicon, and German nouns that the
// English list has as surnames.
var frequent = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(assets.Lexicon) {
		if w, _, ok := strings.Cut(line, "\t"); ok {
			m[strings.ToLower(w)] = true
		}
	}
	for _, w := range strings.Fields(`handel kultur frauen krebs anschluss hals landes manche allen dort frei knapp mann männer kinder kohl berg stein wald feld bach holz eisen gold silber blum rose
		hunger durst angst liebe freude glück pech wein bier brot salz zucker mut stolz recht ernst frost regen schnee sturm wetter herbst sommer winter frühling ritter bürger bauern sport kunst musik schach heil segen fluch ruhm ehre macht kraft geist seele herz kopf hand fuß auge ohr mund nase haar bein arm`) {
		m[w] = true
	}
	return m
})

// measures are nouns of amount and time, which stand before another noun
// without a preposition.
var measures = map[string]bool{
	"Ende": true, "Anfang": true, "Mitte": true, "Prozent": true, "Millionen": true, "Liter": true, "Kilo": true, "Euro": true, "Dollar": true, "Uhr": true, "Paar": true, "Dutzend": true, "Art": true, "Menge": true, "Reihe": true,
	"Der": true, "Die": true, "Das": true, "Ein": true, "Eine": true, "In": true, "Im": true, "Am": true, "An": true, "Als": true, "Wie": true, "Mit": true, "Bei": true, "Von": true, "Vor": true, "Nach": true, "Zu": true, "Zum": true, "Zur": true, "Auf": true, "Aus": true, "Für": true, "Und": true, "Doch": true, "Auch": true, "Sir": true, "Nun": true, "Per": true, "Dank": true, "Statt": true, "Trotz": true, "Laut": true, "Beim": true, "Vom": true, "Dem": true, "Den": true, "Des": true,
}

// saying are verbs of saying: what stands behind one without an article is who
// said it.
var saying = map[string]bool{"sagte": true, "erklärte": true, "betonte": true, "meinte": true, "berichtete": true, "fügte": true, "schrieb": true, "kommentierte": true, "erzählte": true, "antwortete": true, "warnte": true, "forderte": true, "kritisierte": true}

// germanAcronyms have another form in English, or are spelt out there.
var germanAcronyms = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`BIP DDR BRD EZB IWF UNO USA UDSSR BKA BND LKA PKW LKW ARD ZDF GEZ DGB BGB BGH BVG EuGH EUGH OECD ÖPNV DFB DFL NGO NRO WM EM OB MdB AKW KKW ICE PKK DRK THW TÜV KFZ GAU WEU EWG KPD SED NVA NSDAP HIV DNS RNS VAR
		MR KMR MRT WLAN UKW II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI HNO OP AG KG GBR ADHS EKG EEG IOK AFC FC SC LED CDU CSU SPD FDP`) {
		m[w] = true
	}
	return m
}()

// givenNames are the first names of known persons, and frequent ones.
var givenNames = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, e := range Starter() {
		if e.Kind != translate.Person {
			continue
		}
		for _, f := range slices.Concat(e.German, e.English) {
			if first, rest, ok := strings.Cut(f, " "); ok && rest != "" && upper(first) && utf8.RuneCountInString(first) > 2 && !looksLikeName(first) && !words.Common(first) {
				m[first] = true
			}
		}
	}
	for _, w := range strings.Fields(`Alexander Andrea Andreas Angela Anja Anke Anna Anne Annette Anton Astrid Barbara Bastian Benjamin Bernd Bernhard Birgit Björn Brigitte Carl Carla Carola Christa Christian Christiane Christina Christine Christoph
		Claudia Claus Cornelia Dagmar Daniel Daniela David Dennis Detlef Dieter Dietmar Dirk Dominik Doris Eckhard Elena Elisabeth Elke Emil Emma Erich Erika Ernst Eva Felix Florian Frank Franz Franziska Friedrich Fritz Gabriele Georg Gerd Gerhard
		Günter Günther Hannah Hans Harald Heidi Heike Heiko Heiner Heinrich Heinz Helga Helmut Herbert Hermann Holger Horst Ilse Ines Inge Ingo Ingrid Irene Jakob Jan Jana Jens Joachim Jochen Johann Johanna Johannes Jonas Josef Julia Julian Jürgen Jutta
		Karin Karl Karsten Katharina Kathrin Katja Katrin Kerstin Kevin Klaus Konrad Kurt Lars Laura Lea Lena Leon Lisa Ludwig Luisa Lukas Manfred Manuela Marc Marcel Marco Marcus Maria Marie Mario Marion Markus Martin Martina Matthias Max Maximilian
		Melanie Michael Michaela Monika Moritz Nadine Nicole Niklas Nina Norbert Olaf Oliver Oskar Otto Patrick Paul Paula Peter Petra Philipp Rainer Ralf Reinhard Renate René Richard Robert Roland Rolf Rudolf Sabine Sandra Sara Sarah Sebastian Silke Simon
		Simone Sonja Sophie Stefan Stefanie Steffen Stephan Susanne Sven Sylvia Tanja Theo Thomas Thorsten Tim Timo Tobias Tom Torsten Udo Ulrich Ulrike Ursula Ute Uwe Volker Werner Wilhelm Wolfgang
		Aaron Abdul Adam Ahmed Alan Albert Alberto Alejandro Ali Alice Amy Ana Andrew Andy Angel Antonio Arthur Ashley Barry Ben Bill Bob Brandon Brian Bruce Carlos Carol Caroline Catherine Charles Charlie Chloe Chris Claire Craig Dan Dave Deborah Diego Donald
		Dorothy Doug Douglas Edward Elizabeth Ellen Emily Eric Erik Ethan Fatima Fernando Francisco Fred Gary Gavin George Gordon Graham Greg Hannah Harry Hassan Heather Helen Henry Howard Hugh Ian Isabel Jack Jacob James Jamie Jane Janet Jason Jean Jeff Jennifer
		Jeremy Jesse Jessica Jesus Jim Jimmy Joan Joe John Johnny Jonathan Jorge Jose José Joseph Joshua Juan Juliette Justin Karen Karim Kate Keith Ken Kenneth Kim Larry Lee Leo Linda Liz Louis Louise Lucas Lucy Luis Luke Marcelo Margaret Maria Marie Marta Mary
		Mason Matt Matthew Megan Mehmet Michelle Miguel Mick Mike Mohammed Mustafa Nancy Natalie Nathan Neil Newt Nicholas Nick Nigel Nora Omar Oscar Pablo Pamela Pedro Phil Philip Pierre Rachel Ray Raymond Rebecca Ricardo Roger Ron Ronald Rosa Ross Roy Russell Ruth Ryan
		Sally Sam Samuel Scott Sean Sergio Seth Shane Sharon Simon Stanley Stephen Steve Steven Stuart Susan Ted Terry Tiffany Todd Tony Tracy Trevor Tyler Vanessa Victor Victoria Vincent Walter Wayne Wendy William Yusuf Zoe`) {
		m[w] = true
	}
	return m
})

// calendar are words with a capital that name no one: days, months, feasts,
// tongues and creeds, which German spells in another way.
var calendar = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
		Christmas Easter Whitsun Pentecost Advent Lent Epiphany Thanksgiving Halloween God Lord Bible Christian Christians Christianity Catholic Catholics Protestant Protestants Jew Jews Jewish Judaism Muslim Muslims Islam Islamic Islamist Buddhist Buddhism Hindu Hinduism Orthodox
		Dutch Greek German Germans Germanic Latin Celtic Nordic Slavic Arctic Antarctic Atlantic Pacific Mediterranean Baltic Caribbean Alpine Asian European African American Americans English British Britain Englishman Irish Welsh Scottish Anglo Roman Romans
		Ottoman Byzantine Renaissance Reformation Congress Parliament Senate Internet Web Earth Moon Sun Nazi Nazis Communist Communists Socialist Democrat Democrats Republican Republicans Conservative Conservatives Liberal Liberals Mr Mrs Ms Dr Prof`) {
		m[w] = true
	}
	return m
}()
