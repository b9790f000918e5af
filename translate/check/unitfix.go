package check

import (
	"strings"

	"satzpaar/translate"
)

// signs are the units that are written as a sign or a short form, with what
// stands for them in English.
var signs = map[string]string{
	"kilometres": "km", "metres": "m", "centimetres": "cm", "millimetres": "mm", "miles": "mi", "feet": "ft", "square kilometres": "km²", "square metres": "m²",
	"hectares": "ha", "grams": "g", "kilograms": "kg", "km/h": "km/h", "mph": "mph", "°C": "°C", "°F": "°F", "percent": "%", "euros": "€", "dollars": "$", "yen": "¥",
}

// singular are the units of one that do not merely drop an s.
var singular = map[string]string{"feet": "foot", "inches": "inch", "percent": "percent", "yen": "yen", "°C": "°C", "°F": "°F", "km/h": "km/h", "mph": "mph"}

// unitFix returns what stands for the unit u of the source where the target has
// another one: a sign for a sign, a word for a word, in British and American
// spelling. There is none where u has no sign.
func unitFix(u *unit, target string, at translate.Span) []string {
	if !at.Valid() || at.End <= at.Start {
		return nil
	}
	stands := target[at.Start:at.End]
	name := u.name
	switch {
	case name == "pounds" && u.dimension == "money":
		if len(stands) > 3 {
			return []string{"pounds"}
		}
		return []string{"£"}
	case sign(stands):
		if s := signs[name]; s != "" {
			return []string{s}
		}
		return nil
	case !plural(stands) && strings.HasSuffix(name, "s") || singular[name] != "" && !plural(stands) && stands != "foot":
		if one := singular[name]; one != "" {
			name = one
		} else {
			name = strings.TrimSuffix(name, "s")
		}
	}
	american := strings.NewReplacer("metre", "meter", "litre", "liter", "tonne", "metric ton").Replace(name)
	if american == name {
		return []string{name}
	}
	if strings.Contains(stands, "meter") || strings.Contains(stands, "liter") {
		return []string{american, name}
	}
	return []string{name, american}
}

// sign reports whether a unit is written as a sign or a short form.
func sign(stands string) bool {
	for _, s := range signs {
		if s == stands {
			return true
		}
	}
	return !letterBefore(stands, len(stands)) || len(stands) <= 2
}

// plural reports whether a unit in words stands for several.
func plural(stands string) bool {
	return strings.HasSuffix(stands, "s") || strings.HasSuffix(stands, "feet") || strings.HasSuffix(stands, "cent") || strings.HasSuffix(stands, "hour") || stands == "yen"
}
