package desktop

import (
	"strings"

	"satzpaar/translate"
)

// factTitles name what a file says of a segment, for a person. Candidates,
// notes and issues stand with their like, not here.
var factTitles = map[translate.FactKind]string{
	translate.FactVersion: "Before", translate.FactTerm: "Term", translate.FactOrigin: "Origin", translate.FactPhase: "Phase",
	translate.FactRule: "Rule", translate.FactMeta: "Metadata", translate.FactConflict: "At odds",
}

// file shows what else the file says of the segment: why it is locked, where
// its text came from, in which phase it is, and what may not be done to it.
func (s *side) file(i int) {
	g := s.desk.session.Segment(i)
	var lines [][]run
	if g.Locked && g.LockedBy != "" {
		lines = append(lines, []run{{s.desk.t("Locked by") + "  ", quiet}, {s.desk.t(g.LockedBy), plain}})
	}
	if text := s.limit(g.Limit); text != "" {
		lines = append(lines, []run{{s.desk.t("Length") + "  ", quiet}, {text, plain}})
	}
	for _, x := range s.desk.session.Facts(i) {
		title := factTitles[x.Kind]
		if title == "" {
			continue
		}
		lines = append(lines, []run{{s.desk.t(title) + "  ", quiet}, {s.fact(x), plain}})
	}
	if len(lines) == 0 {
		return
	}
	s.head("In the file", 0)
	for _, line := range lines {
		s.text(line...)
	}
}

// fact returns what a fact says as one line.
func (s *side) fact(x translate.Fact) string {
	text := x.Text
	switch x.Kind {
	case translate.FactRule, translate.FactConflict:
		return s.desk.t(text)
	case translate.FactVersion:
		text = x.Translation
	case translate.FactTerm:
		if x.Translation != "" {
			text += " › " + x.Translation
		}
	case translate.FactMeta:
		return strings.TrimPrefix(x.From+": "+text, ": ")
	}
	if x.Percent > 0 {
		text = strings.TrimSpace(text + " " + s.desk.opt.Language.percent(x.Percent))
	}
	if x.From != "" && text != "" {
		return text + " (" + x.From + ")"
	}
	return text + x.From
}

// limit says how long a translation may be, "" where the file does not care.
func (s *side) limit(l translate.Limit) string {
	say := s.desk.opt.Language.say
	var parts []string
	add := func(least, most int, both, upper, lower string) {
		switch {
		case most > 0 && least > 0:
			parts = append(parts, say(both, least, most))
		case most > 0:
			parts = append(parts, say(upper, most))
		case least > 0:
			parts = append(parts, say(lower, least))
		}
	}
	add(l.MinRunes, l.MaxRunes, "%d to %d characters", "at most %d characters", "at least %d characters")
	add(l.MinBytes, l.MaxBytes, "%d to %d bytes", "at most %d bytes", "at least %d bytes")
	return strings.Join(parts, ", ")
}

// room says how much more text may come, or by how much it is too long or too
// short.
func (d *Desk) room(r translate.Room) string {
	say := d.opt.Language.say
	switch {
	case r.Lacks > 0 && r.Bytes:
		return say("%d bytes too short", r.Lacks)
	case r.Lacks > 0:
		return say("%d characters too short", r.Lacks)
	case r.Most == 0:
		return d.t("long enough")
	case r.Left < 0 && r.Bytes:
		return say("%d bytes too long", -r.Left)
	case r.Left < 0:
		return say("%d characters too long", -r.Left)
	case r.Bytes:
		return say("room for %d more bytes", r.Left)
	}
	return say("room for %d more characters", r.Left)
}
