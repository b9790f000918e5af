package score

import (
	"fmt"
	"slices"

	"satzpaar/translate"
)

// Level is how much an issue of a scorecard matters.
type Level uint8

// The levels of MQM.
const (
	Neutral Level = iota
	Minor
	Major
	Critical
)

// String returns the name of a level.
func (l Level) String() string {
	return [...]string{"neutral", "minor", "major", "critical"}[min(l, Critical)]
}

// A Profile says what issues weigh. It is a value: copy and change it for a
// profile of one's own.
type Profile struct {
	Name string
	// Types holds the types in the order of the keys that mark them.
	Types []IssueType
	// Pass is the lowest score that passes.
	Pass float64
}

// Valid returns an error where a profile cannot score: it has no name, no
// types, one without a name or twice, or points below zero.
func (p Profile) Valid() error {
	bad := func(text string) error { return &translate.Error{Code: translate.Invalid, Text: text} }
	if p.Name == "" || len(p.Types) == 0 {
		return bad("the profile has no name or no types")
	}
	seen := map[string]bool{}
	for _, t := range p.Types {
		if t.ID == "" || seen[t.ID] {
			return bad(fmt.Sprintf("the profile has the type %q twice, or one without a name", t.ID))
		}
		seen[t.ID] = true
		if slices.ContainsFunc(t.Points[:], func(v float64) bool { return !(v >= 0) }) {
			return bad(fmt.Sprintf("the profile gives the type %q points below zero", t.ID))
		}
	}
	return nil
}

// An IssueType is a type of issue with the points of each level.
type IssueType struct {
	ID     string
	Points [4]float64 // by Level
}

// An Issue is a fault that a reviewer marked.
type Issue struct {
	Type  string
	Level Level
}

// A Card is what a profile makes of the issues of a text.
type Card struct {
	Penalty     float64 // the sum of points
	PerThousand float64 // points per 1,000 words
	Score       float64 // 100 minus the points per 100 words
	Passed      bool
	Unknown     int // issues of types that the profile does not have; not counted
}

// Judge scores the issues found in so many words. A text without words has no
// score and does not pass.
func (p Profile) Judge(issues []Issue, words int) Card {
	points := make(map[string][4]float64, len(p.Types))
	for _, t := range p.Types {
		points[t.ID] = t.Points
	}
	var c Card
	for _, i := range issues {
		w, ok := points[i.Type]
		if !ok {
			c.Unknown++
			continue
		}
		c.Penalty += w[min(i.Level, Critical)]
	}
	if words <= 0 {
		return c
	}
	c.PerThousand = c.Penalty * 1000 / float64(words)
	c.Score = 100 - c.Penalty*100/float64(words)
	c.Passed = c.Score >= p.Pass
	return c
}

// Profiles returns the profiles that come with the program.
func Profiles() []Profile {
	return []Profile{
		{"MQM core", same([4]float64{0, 1, 5, 25}, "terminology", "mistranslation", "overtranslation", "undertranslation",
			"addition", "omission", "do-not-translate", "untranslated", "grammar", "punctuation", "spelling",
			"unintelligible", "encoding", "textual", "style", "locale", "audience", "design"), 99},
		// Eight points per 1,000 words are allowed; its worst level is major.
		{"DQF", same([4]float64{0, 0.5, 2, 2}, "style", "tags", "translation", "terminology", "language"), 99.2},
		{"SAE J2450", []IssueType{
			{"wrong-term", [4]float64{0, 2, 5, 5}},
			{"syntactic", [4]float64{0, 2, 4, 4}},
			{"omission", [4]float64{0, 2, 4, 4}},
			{"word-structure", [4]float64{0, 2, 4, 4}},
			{"misspelling", [4]float64{0, 1, 3, 3}},
			{"punctuation", [4]float64{0, 1, 2, 2}},
			{"other", [4]float64{0, 1, 3, 3}},
		}, 99},
		// The weights of the shared tasks on news: punctuation hardly counts, a
		// text that is no translation counts for a whole paragraph.
		{"News", append(same([4]float64{0, 1, 5, 5}, "terminology", "mistranslation", "addition", "omission", "untranslated", "grammar", "spelling", "style", "locale"),
			IssueType{"punctuation", [4]float64{0, 0.1, 5, 5}}, IssueType{"non-translation", [4]float64{25, 25, 25, 25}}), 95},
	}
}

func same(points [4]float64, ids ...string) []IssueType {
	var all []IssueType
	for _, id := range ids {
		all = append(all, IssueType{id, points})
	}
	return all
}
