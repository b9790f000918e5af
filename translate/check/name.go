package check

import (
	"cmp"

	"satzpaar/translate"
)

// The checks of names. What they find is judged by the names room, whose
// verdicts they carry.
var (
	nameKept         = nameCheck("kept", "The German form of a name stands in English", translate.Warning, "mistranslation", Example{"Er flog nach Mailand.", "He flew to Mailand.", "He flew to Milan."})
	nameHalf         = nameCheck("half", "A name is converted by half", translate.Warning, "mistranslation", Example{"Er traf Michail Gorbatschow.", "He met Mikhail Gorbatschow.", "He met Mikhail Gorbachev."})
	nameMisspelt     = nameCheck("misspelt", "A name is misspelt", translate.Warning, "misspelling", Example{"Sie wohnt in Philadelphia.", "She lives in Philadelpia.", "She lives in Philadelphia."})
	nameWrong        = nameCheck("wrong", "The target names someone or something else", translate.Warning, "mistranslation", Example{"Er reiste nach Spanien.", "He travelled to Portugal.", "He travelled to Spain."})
	nameInconsistent = nameCheck("inconsistent", "A name is spelt in another way elsewhere", translate.Warning, "inconsistent-entities", Example{"Abe Sanusi lacht.", "Abe Sanoosi laughs. (elsewhere: Abe Sanusi)", "Abe Sanusi laughs."})
	nameVariant      = nameCheck("variant", "A name has a form that is allowed, not preferred", translate.Hint, "inconsistent-entities", Example{"Die Lage in Kiew ist ruhig.", "The situation in Kiev is calm.", "The situation in Kyiv is calm."})
	nameMissing      = nameCheck("missing", "A name of the source is missing", translate.Hint, "omission", Example{"Er reiste gestern nach Spanien.", "He left yesterday.", "He left for Spain yesterday."})
	nameAdded        = nameCheck("added", "A name was added", translate.Hint, "addition", Example{"Die Ministerin sprach lange.", "Petra Hofmann spoke at length.", "The minister spoke at length."})
)

func nameCheck(verdict, title string, s translate.Severity, its string, e Example) Check {
	return Check{ID: "name-" + verdict, Title: title, Severity: s, ITS: its, Wide: true, Example: e}
}

// nameFindings makes findings of what was judged of the names. The severity is
// that of the judgement: the more is known of a name, the surer it is.
func nameFindings(judged []translate.Occurrence) []translate.Finding {
	var all []translate.Finding
	for _, o := range judged {
		if !o.Verdict.Flag() {
			continue
		}
		id := "name-" + string(o.Verdict)
		c, _ := Of(id)
		all = append(all, translate.Finding{
			Segment: o.Segment, Check: id, Severity: o.Severity, Source: o.Source, Target: o.Target,
			Message: o.Why, Fixes: o.Suggest, Evidence: o.Name + " | " + o.Rendering, ITS: cmp.Or(c.ITS, "mistranslation"),
		})
	}
	return all
}
