package check

import (
	"satzpaar/translate"
)

var lengthLimit = Check{
	ID: "length-limit", Title: "The target is longer or shorter than the file allows",
	Severity: translate.Fault, ITS: "length",
	Example: Example{
		Source: "Einstellungen speichern (at most 13 characters)",
		Bad:    "Save all settings",
		Good:   "Save settings",
	},
	run: checkLimit,
}

// checkLimit compares a target with the restriction that its file sets.
func checkLimit(p *pair) []translate.Finding {
	if p.Limit == (translate.Limit{}) || p.Target == "" {
		return nil
	}
	r, _ := p.Limit.Room(codeMarker.ReplaceAllString(p.Target, ""))
	if !r.Broken() {
		return nil
	}
	f := translate.Finding{Source: translate.NoSpan, Target: whole(p.Target)}
	switch {
	case r.Lacks > 0 && r.Bytes:
		f.Message = translate.SayOf("%d byte too short: the file wants at least %d", "%d bytes too short: the file wants at least %d", r.Lacks, r.Least)
	case r.Lacks > 0:
		f.Message = translate.SayOf("%d character too short: the file wants at least %d", "%d characters too short: the file wants at least %d", r.Lacks, r.Least)
	case r.Bytes:
		f.Message = translate.SayOf("%d byte too long: the file allows %d", "%d bytes too long: the file allows %d", -r.Left, r.Most)
	default:
		f.Message = translate.SayOf("%d character too long: the file allows %d", "%d characters too long: the file allows %d", -r.Left, r.Most)
	}
	return []translate.Finding{f}
}
