package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate"
)

// ParsePoints reads the points of the four levels, from neutral to critical, as
// a person writes them: 0/1/5/25.
func ParsePoints(text string) ([4]float64, error) {
	var points [4]float64
	parts := strings.Split(text, "/")
	if len(parts) != len(points) {
		return points, pointsError(text)
	}
	for i, p := range parts {
		v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(p), ",", ".", 1), 64)
		if err != nil || !(v >= 0 && v <= 1000) {
			return points, pointsError(text)
		}
		points[i] = v
	}
	return points, nil
}

func pointsError(text string) error {
	return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("%q are no points of four levels", text), Hint: "Write those of neutral, minor, major and critical faults, as 0/1/5/25."}
}

// FormatPoints renders points so that ParsePoints reads them again.
func FormatPoints(points [4]float64) string {
	var parts []string
	for _, v := range points {
		parts = append(parts, strconv.FormatFloat(v, 'f', -1, 64))
	}
	return strings.Join(parts, "/")
}

// ParseTypes reads types of issues as a person lists them: their names between
// semicolons or lines, each with points of its own behind it where they are not
// the usual ones (omission; style 0/0.5/1/2).
func ParseTypes(text string, usual [4]float64) ([]IssueType, error) {
	var all []IssueType
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		words := strings.Fields(part)
		if len(words) == 0 {
			continue
		}
		points := usual
		if last := words[len(words)-1]; len(words) > 1 && strings.Contains(last, "/") {
			var err error
			if points, err = ParsePoints(last); err != nil {
				return nil, err
			}
			words = words[:len(words)-1]
		}
		all = append(all, IssueType{strings.Join(words, " "), points})
	}
	return all, nil
}

// FormatTypes renders types so that ParseTypes reads them again with the same
// usual points.
func FormatTypes(types []IssueType, usual [4]float64) string {
	var parts []string
	for _, t := range types {
		if t.Points == usual {
			parts = append(parts, t.ID)
		} else {
			parts = append(parts, t.ID+" "+FormatPoints(t.Points))
		}
	}
	return strings.Join(parts, "; ")
}

// Usual returns the points that most types of the profile have.
func (p Profile) Usual() [4]float64 {
	counts := map[[4]float64]int{}
	var usual [4]float64
	for _, t := range slices.Backward(p.Types) {
		if counts[t.Points]++; counts[t.Points] >= counts[usual] {
			usual = t.Points
		}
	}
	return usual
}
