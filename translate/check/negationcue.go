package check

import "strings"

// A cue is a way to negate that both languages have: where both texts have it,
// it renders itself and stands for no other negation. "Keine Zeit zu verlieren"
// is not rendered by "time to lose".
type cue struct{ german, english []string }

var cues = func() (all []cue) {
	for _, c := range [][2]string{
		{"verlier verlor verloren verlust", "lose lost losing loss"},
		{"letzt vorjahr vorig vergangen zuletzt", "last"},
		{"nur lediglich bloß allein einzig", "only"},
		{"noch", "still"},
		{"bis", "until"},
		{"trotz obwohl", "despite"},
		{"anders statt", "unlike instead"},
		{"wenig gering kaum", "few little less fewer"},
		{"ohne", "without"},
		{"gegen", "against"},
		{"ende beend", "end"},
		{"stopp halt", "stop"},
		{"lieber eher vielmehr", "rather"},
		{"größte meiste", "largest most"},
		{"weit fern", "far"},
		{"ablehn lehnt abgelehnt zurückw zurückg", "reject refus declin dismiss"},
		{"verbiet verbot verboten", "ban forb prohib"},
		{"verhinder hinder vermeid", "prevent avoid"},
		{"fehl mangel", "lack miss short fail absen"},
		{"scheiter", "fail"},
		{"weder", "neither nor"},
		{"unver unbe unent", "un"},
		{"unklar", "unclear"},
		{"unverletzt", "unhurt uninjured"},
		{"verzicht", "forgo abandon"},
		{"verlass verließ", "leave left"},
	} {
		all = append(all, cue{strings.Fields(c[0]), strings.Fields(c[1])})
	}
	return all
}()

// negatedFreely reports whether the target negates in any way that renders
// nothing else of the source.
func (p *pair) negatedFreely() bool {
	for _, m := range englishNegation.FindAllString(p.Target, -1) {
		m = strings.ToLower(strings.TrimSpace(m))
		if !p.rendersItself(m, func(c *cue) ([]string, []string) { return c.english, c.german }, p.sourceWords) {
			return true
		}
	}
	return false
}

// negatedAnyhow reports whether the source negates in any way, also a weak one,
// that is not rendered by its own English.
func (p *pair) negatedAnyhow() bool {
	for _, m := range germanAnyhow.FindAllString(withoutUn(p.Source), -1) {
		m = strings.Trim(strings.ToLower(m), " ,.;:!?„“\"'()–—-")
		if !p.rendersItself(m, func(c *cue) ([]string, []string) { return c.german, c.english }, p.targetWords) {
			return true
		}
	}
	return false
}

// rendersItself reports whether a negating word has its own rendering among the
// words of the other side. sides returns the beginnings of a cue here and there.
func (p *pair) rendersItself(word string, sides func(*cue) (here, there []string), others []token) bool {
	for i := range cues {
		here, there := sides(&cues[i])
		if begun(word, here) && begins(others, there) {
			return true
		}
	}
	return false
}

func begun(word string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(word, b) {
			return true
		}
	}
	return false
}
