package session

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"satzpaar/translate"
	"satzpaar/translate/score"
)

// profilesKey is the setting that holds the user's own profiles as JSON.
const profilesKey = "profiles"

// Mark notes an issue of segment i without sending it back; at says where in
// the target, NoSpan for the whole. One undo takes it away.
func (s *Session) Mark(i int, at translate.Span, why Rejection) error {
	if err := s.Leave(); err != nil {
		return err
	}
	if !slices.ContainsFunc(s.Profile().Types, func(t score.IssueType) bool { return t.ID == why.Category }) {
		return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the profile has no issue called %s", why.Category)}
	}
	return s.do("mark", why.String(), s.change(i, func(g *translate.Segment) {
		n := s.note(why.Text)
		n.Side, n.Issue, n.Level = translate.TargetSide, why.Category, uint8(why.Level)
		if at.Valid() && at.End <= len(g.Target) {
			n.At = at
		}
		g.Notes = append(g.Notes, n)
	}))
}

// Profiles returns the profiles that come with the program and the user's own.
func (s *Session) Profiles() []score.Profile {
	return append(score.Profiles(), s.ownProfiles()...)
}

func (s *Session) ownProfiles() []score.Profile {
	var own []score.Profile
	if v, err := s.lib.Setting(context.Background(), profilesKey); err == nil && v != "" {
		_ = json.Unmarshal([]byte(v), &own) // written by SaveProfile; what a newer version wrote is left out
	}
	return own
}

// SaveProfile keeps a profile of the user's own under its name, for all
// projects.
func (s *Session) SaveProfile(p score.Profile) error {
	if err := p.Valid(); err != nil {
		return err
	}
	if slices.ContainsFunc(score.Profiles(), func(q score.Profile) bool { return q.Name == p.Name }) {
		return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("%s comes with the program", p.Name), Hint: "Choose another name."}
	}
	own := slices.DeleteFunc(s.ownProfiles(), func(q score.Profile) bool { return q.Name == p.Name })
	b, err := json.Marshal(append(own, p))
	if err != nil {
		return err
	}
	return s.lib.SetSetting(context.Background(), profilesKey, string(b))
}

// Profile returns the profile by which the project is scored, MQM core if none
// was chosen.
func (s *Session) Profile() score.Profile {
	all := s.Profiles()
	name, err := s.lib.Setting(context.Background(), s.profileKey())
	if err == nil {
		for _, p := range all {
			if p.Name == name {
				return p
			}
		}
	}
	return all[0]
}

// SetProfile chooses the profile called name for the project.
func (s *Session) SetProfile(name string) error {
	if !slices.ContainsFunc(s.Profiles(), func(p score.Profile) bool { return p.Name == name }) {
		return &translate.Error{Code: translate.NotFound, Text: "there is no profile " + name}
	}
	return s.lib.SetSetting(context.Background(), s.profileKey(), name)
}

func (s *Session) profileKey() string { return fmt.Sprintf("profile.%d", s.project.ID) }

// A Scorecard is what the marked issues make of the document.
type Scorecard struct {
	score.Card
	Profile score.Profile
	Words   int // of the sources that were evaluated: those with a target
	Marks   []Marked
	ByType  map[string][4]int // how often each type was marked at each level
}

// Marked is an issue with its place.
type Marked struct {
	Segment int
	Note    translate.Note
}

// Scorecard scores the document by the project's profile. Issues count even
// when they have been repaired: the card is about the draft.
func (s *Session) Scorecard() Scorecard {
	c := Scorecard{Profile: s.Profile(), Words: s.progress.DraftedWords, ByType: map[string][4]int{}}
	var issues []score.Issue
	for i := range s.doc.Segments {
		g := &s.doc.Segments[i]
		if g.Apart || g.Target == "" {
			continue
		}
		for _, n := range marks(g) {
			level := score.Level(min(n.Level, uint8(score.Critical)))
			issues = append(issues, score.Issue{Type: n.Issue, Level: level})
			c.Marks = append(c.Marks, Marked{i, n})
			count := c.ByType[n.Issue]
			count[level]++
			c.ByType[n.Issue] = count
		}
	}
	c.Card = c.Profile.Judge(issues, c.Words)
	return c
}
