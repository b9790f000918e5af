package segment

import "strings"

// abbreviations hold, for each language, words that carry a point of their
// own, without it and in lower case.
var abbreviations = map[string]map[string]bool{
	"de": set(`abb abs abt allg amtl art aufl bd bearb begr bes betr bez bhf bsp bspw bzgl bzw ca d dez dgl dipl dir dr
		e ebd ehem eigtl einschl engl entspr erw ev evtl exkl f feb febr ff fr frl frz gebr gem gest gez ggf griech h hl hptst hr hrn hrsg
		i ing inkl insb insbes int ital jan jg jh jhd jr jul jun kap kath kfm lat lfd lt m max mind mio mr mrd mrs ms mtl mwst n nat
		nördl nov nr o österr okt p pf pfd phil prof q rd red rel s schw sek sen sept sog st std str stud südl tägl tel u
		überarb undat unveränd urspr usf usw v vgl vol vorm vors westl wg wiss wöch z zit ztr zus zw zzgl östl min mi mo di do fr sa so aug sep apr mär`),
	"en": set(`adm al approx apr assn assoc asst aug ave bldg blvd brig bros c ca capt cf co col comdr corp cpl ct dec dept dist dr
		e ed eds eg esp esq est et etc ext feb fig figs fri ft gen gov govt hon hr hrs i ie inc insp jan jr jul jun lt ltd m maj mar max messrs
		min misc mon mr mrs ms mt mts mtg no nos nov oct op orig p pp pl ph pres prof pt pvt rd ref rep reps rev sat sen sens sep sept sgt sr st sun supt
		thu thur thurs tue tues u univ v viz vol vols vs wed yd yr yrs`),
}

// ends hold abbreviations that often close a sentence: after them a capital
// letter begins a new one.
var ends = map[string]map[string]bool{
	"de": set(`usw usf etc ff f jh jhd mio mrd dgl min std`),
	"en": set(`etc inc ltd co corp jr sr`),
}

// ordinalNouns are German words that follow an ordinal number: "am 11.
// September", "im 20. Jahrhundert", "der 3. Stock".
var ordinalNouns = set(`januar jänner februar märz april mai juni juli august september oktober november dezember
	jahrhundert jahrhunderts jahrtausend jahrestag jahrestags geburtstag geburtstages todestag stock stockwerk klasse liga runde platz rang
	mal tag tages woche monat jahr jahres kapitel absatz artikel akt teil band auflage spieltag minute stunde etappe sitzung
	weltkrieg weltkriegs bundesliga armee division regiment kompanie bataillon grad bezirk arrondissement wahlperiode legislaturperiode
	semester lebensjahr lebensjahres kongress parteitag olympischen olympische generation amtszeit folge staffel novelle
	breitengrad längengrad etage kalenderwoche quartal halbzeit lesung tagung internationale internationalen deutsche deutschen`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
