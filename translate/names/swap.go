package names

import (
	"slices"
	"strings"

	"satzpaar/translate"
)

// Swap makes the target of a remembered pair fit a text that has other known
// persons and places than its source: each name that differs is swapped for
// the settled English rendering of the one in its place, a possessive stays.
// It reports false where there is nothing to swap and where it is not certain:
// both texts must have the same kinds of names in the same order; the old
// rendering must stand in the target once, as it should; neither name may be
// part of a compound or an adjective; no pronoun may hang on a person, no
// article on a place.
func (j *Judge) Swap(query, source, target string) (text string, repairs []translate.Repair, ok bool) {
	now := j.Judge(&translate.Document{Segments: []translate.Segment{{ID: "1", Source: query, Target: "-"}}})
	was := j.Judge(&translate.Document{Segments: []translate.Segment{{ID: "1", Source: source, Target: target}}})
	if len(now) != len(was) {
		return "", nil, false
	}
	for i, o := range was {
		if o.Kind != now[i].Kind {
			return "", nil, false
		}
		if o.Name == now[i].Name {
			continue
		}
		form, ok := j.swapped(o, now[i], target)
		if !ok {
			return "", nil, false
		}
		repairs = append(repairs, translate.Repair{Kind: "name", Was: o.Rendering, Now: form, At: o.Target})
	}
	slices.SortFunc(repairs, func(a, b translate.Repair) int { return a.At.Start - b.At.Start })
	end, grown := 0, 0
	text = target
	for i := range repairs {
		r := &repairs[i]
		if r.At.Start < end {
			return "", nil, false // two names in one rendering
		}
		end = r.At.End
		start := r.At.Start + grown
		text = text[:start] + r.Now + text[start+len(r.Was):]
		grown += len(r.Now) - len(r.Was)
		r.At = translate.Span{Start: start, End: start + len(r.Now)}
	}
	return text, repairs, len(repairs) > 0
}

// swapped returns what stands for the name of now where that of was is
// rendered.
func (j *Judge) swapped(was, now translate.Occurrence, target string) (string, bool) {
	if was.Kind != translate.Person && was.Kind != translate.Place || !was.Target.Valid() || was.Verdict != translate.NameOK {
		return "", false
	}
	base := strings.TrimSuffix(strings.TrimSuffix(was.Rendering, "'s"), "’s")
	forms := j.settled(now.Name)
	if len(forms) == 0 || !slices.Contains(j.settled(was.Name), base) || strings.Count(target, base) != 1 {
		return "", false
	}
	if !inflected(was) || !inflected(now) || strings.Count(was.Name, " ") != strings.Count(now.Name, " ") {
		return "", false
	}
	form := forms[0]
	if decided := j.Decided(now.Name); decided != "" {
		form = decided
	}
	before := strings.Fields(target[:was.Target.Start])
	switch {
	case was.Kind == translate.Place && (articled(form) || articled(base) || len(before) > 0 && strings.EqualFold(before[len(before)-1], "the")):
		return "", false
	case was.Kind == translate.Person && hasPronoun(target):
		return "", false
	}
	return form + was.Rendering[len(base):], true
}

// settled returns the English forms of a name that is known, not guessed.
func (j *Judge) settled(german string) []string {
	if e := j.byName[german]; e != nil && e.Kind != translate.UnknownName {
		return e.English
	}
	return nil
}

// inflected reports whether a name stands by itself, at most with a genitive s.
func inflected(o translate.Occurrence) bool {
	return o.Surface == o.Name || o.Surface == o.Name+"s" || o.Surface == o.Name+"'" || o.Surface == o.Name+"’"
}

// articled reports whether English puts an article before a place of that
// form, as far as the form tells: the United States, the Czech Republic.
func articled(form string) bool {
	last := form[strings.LastIndexByte(form, ' ')+1:]
	return strings.HasPrefix(strings.ToLower(form), "the ") || slices.Contains(withArticle, last)
}

// withArticle are last words of places before which English has an article.
var withArticle = strings.Fields("States Republic Kingdom Emirates Islands Federation Union Netherlands Philippines Gambia Maldives Bahamas Alps Sea Ocean Gulf Bay Desert Mountains Peninsula Vatican Hague Bronx Balkans Caucasus Crimea Kremlin Rhine Danube Elbe Volga")

// hasPronoun reports whether a text speaks of a person as he or she.
func hasPronoun(text string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch w {
		case "he", "she", "him", "her", "his", "hers", "himself", "herself", "mr", "mrs", "ms", "woman", "man", "chairwoman", "chairman", "spokeswoman", "spokesman":
			return true
		}
	}
	return false
}
