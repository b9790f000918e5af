package check

import (
	"cmp"
	"strings"

	"satzpaar/translate"
)

// The checks of names. What they find is judged by the names room, whose
// verdicts they carry.
var (
	nameKept         = nameCheck("kept", "The German form of a name stands in English", translate.Warning, "mistranslation", Example{"Er flog nach Mailand.", "He flew to Mailand.", "He flew to Milan."})
	nameHalf         = nameCheck("half", "A name is converted by half", translate.Warning, "mistranslation", Example{"Er traf Michail Gorbatschow.", "He met Mikhail Gorbatschow.", "He met Mikhail Gorbachev."})
	nameMisspelt     = nameCheck("misspelt", "A name is misspelt", translate.Warning, "misspelling", Example{"Er traf Chruschtschow.", "He met Krushchev.", "He met Khrushchev."})
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
//
// One decision settles a name everywhere, so the same slip in the same name is
// one question to the reviewer, however often it stands in the document: it is
// asked once, where the name first stands in a segment that is still open and
// was not set aside. Everywhere else it is a hint, with the same fix.
func (k *Known) nameFindings(d *translate.Document) []translate.Finding {
	all := make([]translate.Finding, 0, len(k.Judged)/8)
	closed := map[translate.SegmentID]bool{}
	for i := range d.Segments {
		if g := &d.Segments[i]; g.State.Approved() || g.Locked || g.Apart {
			closed[g.ID] = true
		}
	}
	type question struct {
		name, form string
		verdict    translate.Verdict
	}
	asked := map[question]bool{}
	for _, o := range k.Judged {
		if !o.Verdict.Flag() {
			continue
		}
		id := "name-" + string(o.Verdict)
		c, _ := Of(id)
		f := translate.Finding{
			Segment: o.Segment, Check: id, Severity: o.Severity, Source: o.Source, Target: o.Target,
			Message: o.Why, Fixes: o.Suggest, Evidence: o.Name + " | " + o.Rendering, ITS: cmp.Or(c.ITS, "mistranslation"),
		}
		q := question{o.Entity, bareForm(o.Rendering), o.Verdict}
		switch {
		case asked[q]:
			f.Severity, f.Repeat = translate.Hint, true
		case !closed[o.Segment] && f.Severity > translate.Hint:
			asked[q] = k.SetAside == nil || !k.SetAside(f)
		}
		all = append(all, f)
	}
	return all
}

// bareForm is the last word of a rendering without its possessive: Benjamin
// Netanjahu and Netanjahu's are one slip.
func bareForm(rendering string) string {
	rendering = strings.TrimSuffix(strings.TrimSuffix(rendering, "'s"), "’s")
	return rendering[strings.LastIndexByte(rendering, ' ')+1:]
}
