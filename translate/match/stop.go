package match

import "strings"

// stopWords are the function words of German and English: they say little of
// what a sentence is about, so that they weigh little in the score and make no
// fragment of their own.
var stopWords = set(`
der die das dem den des ein eine einer einem einen eines und oder aber denn sondern doch
in im ins an am ans auf aus bei beim bis durch für gegen ohne um unter über von vom vor zu zum zur nach mit seit während wegen
ist sind war waren sei wird werden wurde wurden worden hat haben hatte hatten kann können soll sollen muss müssen will wollen darf dürfen
er sie es wir ihr ich du ihm ihn ihnen uns euch sich mich mir dich dir sein seine seiner seinem seinen ihre ihrer ihrem ihren unser unsere
dass daß ob wenn als wie so da dann hier dort auch nur noch schon sehr mehr man dies diese dieser dieses diesem diesen jener jene was wer wo welche welcher welches
the a an and or but nor of in on at to from by with for into onto over under about as than that this these those which who whom whose
is are was were be been being am has have had do does did will would shall should can could may might must
he she it we they i you him her them us me my your his its our their there here if then so also only very more
`)

// negations weigh more than other function words: they turn the meaning round.
var negations = set(`nicht nichts nie niemals kein keine keiner keinem keinen keines weder not no never none neither cannot without`)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// Carries reports whether a word carries a meaning of its own: it is neither a
// function word nor a mark.
func Carries(w string) bool { return w != "" && contentful(Fold(w)) }
