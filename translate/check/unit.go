package check

import (
	"math"
	"strings"

	"satzpaar/translate"
)

var unitMismatch = Check{
	ID: "unit-mismatch", Title: "The unit or the currency differs",
	Severity: translate.Fault, ITS: "numbers", Pair: germanEnglish,
	Example: Example{
		Source: "Der Weg ist 40 Kilometer lang.",
		Bad:    "The path is 40 miles long.",
		Good:   "The path is 25 miles long.",
	},
	run: checkUnits,
}

var unitConverted = Check{
	ID: "unit-converted", Title: "A measure was converted",
	Severity: translate.Hint, ITS: "numbers", Pair: germanEnglish,
	Example: Example{
		Source: "Die Strecke ist 12 Kilometer lang.",
		Bad:    "The route is 7.5 miles long.",
		Good:   "The route is 12 kilometres long.",
	},
}

// A unit measures a dimension: value times factor is in the base of it.
type unit struct {
	name      string
	dimension string
	factor    float64
	zero      float64 // added behind the factor: degrees
}

var units = func() map[string]*unit {
	all := map[string]*unit{}
	add := func(name, dimension string, factor, zero float64, words string) {
		u := &unit{name, dimension, factor, zero}
		for w := range strings.SplitSeq(words, "|") {
			all[w] = u
		}
	}
	add("kilometres", "length", 1000, 0, "kilometer|kilometern|kilometers|kilometre|kilometres|km")
	add("metres", "length", 1, 0, "meter|metern|meters|metre|metres|m")
	add("centimetres", "length", .01, 0, "zentimeter|zentimetern|centimeter|centimeters|centimetre|centimetres|cm")
	add("millimetres", "length", .001, 0, "millimeter|millimetern|millimeters|millimetre|millimetres|mm")
	add("miles", "length", 1609.344, 0, "meile|meilen|mile|miles|mi")
	add("nautical miles", "length", 1852, 0, "seemeile|seemeilen|nautical miles|nautical mile")
	add("feet", "length", .3048, 0, "fuß|feet|foot|ft")
	add("yards", "length", .9144, 0, "yard|yards")
	add("inches", "length", .0254, 0, "zoll|inch|inches")
	add("square kilometres", "area", 1e6, 0, "quadratkilometer|quadratkilometern|square kilometers|square kilometres|square kilometer|square kilometre|square km|km²|km2")
	add("square metres", "area", 1, 0, "quadratmeter|quadratmetern|square meters|square metres|square meter|square metre|m²|m2")
	add("square miles", "area", 2.58999e6, 0, "quadratmeile|quadratmeilen|square miles|square mile")
	add("square feet", "area", .09290304, 0, "quadratfuß|square feet|square foot")
	add("hectares", "area", 1e4, 0, "hektar|hectare|hectares|ha")
	add("acres", "area", 4046.856, 0, "acre|acres|acker")
	add("grams", "mass", .001, 0, "gramm|gram|grams|g")
	add("kilograms", "mass", 1, 0, "kilogramm|kilo|kilos|kilogram|kilograms|kg")
	add("tonnes", "mass", 1000, 0, "tonne|tonnen|tonnes|ton|tons|metric tons")
	add("pounds", "pound", .45359237, 0, "pfund|pound|pounds|lb|lbs")
	add("ounces", "mass", .028349523, 0, "unze|unzen|ounce|ounces|oz")
	add("litres", "volume", 1, 0, "liter|litern|liters|litre|litres")
	add("gallons", "volume", 3.785411784, 0, "gallone|gallonen|gallon|gallons")
	add("barrels", "volume", 158.987, 0, "barrel|barrels|fass|fässer")
	add("km/h", "speed", 1, 0, "km/h|kmh|kph|kilometer pro stunde|kilometern pro stunde|km pro stunde|kilometer die stunde|stundenkilometer|stundenkilometern|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour")
	add("mph", "speed", 1.609344, 0, "mph|miles per hour|miles an hour")
	add("°C", "temperature", 1, 0, "grad|grad celsius|°c|° c|degrees celsius|degrees centigrade|degrees c")
	add("°F", "temperature", 5./9, -32, "grad fahrenheit|°f|° f|degrees fahrenheit|degrees f")
	add("percent", "share", 1, 0, "prozent|%|percent|per cent|procent|pct")
	add("percentage points", "share", 1, 0, "prozentpunkt|prozentpunkte|prozentpunkten|percentage points|percentage point")
	add("euros", "money", 1, 0, "euro|euros|€|eur")
	add("dollars", "money", 1, 0, "dollar|dollars|$|usd|us-dollar")
	add("pounds", "money", 1, 0, "£|pfund sterling|pounds sterling|gbp")
	add("francs", "money", 1, 0, "franken|francs|franc|chf")
	add("yen", "money", 1, 0, "yen|¥")
	add("roubles", "money", 1, 0, "rubel|roubles|rouble|rubles|ruble")
	add("seconds", "time", 1, 0, "sekunde|sekunden|second|seconds")
	add("minutes", "time", 60, 0, "minute|minuten|minutes|min")
	add("hours", "time", 3600, 0, "stunde|stunden|hour|hours")
	add("days", "time", 86400, 0, "tag|tage|tagen|day|days")
	add("weeks", "time", 604800, 0, "woche|wochen|week|weeks")
	add("months", "time", 2629800, 0, "monat|monate|monaten|month|months")
	add("years", "time", 31557600, 0, "jahr|jahre|jahren|year|years")
	return all
}()

// unitAt reads a unit at token i, of up to three words, also behind a hyphen.
func unitAt(r *reader, i int) (*unit, int) {
	skip := 0
	if r.lower(i) == "-" && r.joined(i) && r.joined(i+1) {
		skip = 1
	}
	for n := 3; n > 0; n-- {
		if i+skip+n > len(r.all) {
			continue
		}
		form := r.all[i+skip].lower
		for k := 1; k < n; k++ {
			if t := r.all[i+skip+k]; t.glued {
				form += t.lower
			} else {
				form += " " + t.lower
			}
		}
		if u := units[form]; u != nil {
			return u, skip + n
		}
	}
	return nil, 0
}

// unitBefore reads the sign of a currency before token i.
func unitBefore(r *reader, i int) *unit {
	if i == 0 {
		return nil
	}
	if u := units[r.all[i-1].lower]; u != nil && u.dimension == "money" && (r.all[i].glued || r.all[i-1].kind == wordToken) {
		return u
	}
	return nil
}

// measured reports whether the two amounts are the same thing in two units:
// within 3.5 %, or 6 % where the second is rounded.
func measured(a, b *mention) bool {
	if a.unit == nil || b.unit == nil || !sameDimension(a.unit, b.unit) || a.unit == b.unit || a.unit.dimension == "money" || a.unit.dimension == "share" {
		return false
	}
	for _, x := range a.values {
		for _, y := range b.values {
			p, q := (x+a.unit.zero)*a.unit.factor, (y+b.unit.zero)*b.unit.factor
			if a.unit.dimension == "temperature" {
				if math.Abs(p-q) <= 1.1 {
					return true
				}
				continue
			}
			limit := .035
			if y < 10 || math.Mod(y, 10) == 0 {
				limit = .06
			}
			if p > 0 && math.Abs(p-q)/p <= limit {
				return true
			}
		}
	}
	return false
}

func sameDimension(a, b *unit) bool {
	if a.dimension == b.dimension {
		return true
	}
	mass := func(u *unit) bool { return u.dimension == "mass" || u.dimension == "pound" }
	money := func(u *unit) bool { return u.dimension == "money" || u.dimension == "pound" }
	return mass(a) && mass(b) || money(a) && money(b)
}

// checkUnits compares the units of amounts that are equal.
func checkUnits(p *pair) []translate.Finding {
	var all []translate.Finding
	for i := range p.sourceNumbers {
		a := &p.sourceNumbers[i]
		if a.unit == nil || len(a.values) == 0 {
			continue
		}
		var wrong *mention
		for k := range p.targetNumbers {
			b := &p.targetNumbers[k]
			switch {
			case measured(a, b) && !meet(a.values, b.values):
				all = append(all, translate.Finding{
					Check: "unit-converted", Severity: translate.Hint, Source: a.at, Target: b.at,
					Message: translate.Say("%s %s are %s %s", a.text, a.unit.name, b.text, b.unit.name),
				})
			case !meet(a.values, b.values):
			case b.unit == nil || a.unit == b.unit || a.unit.name == b.unit.name || !sameDimension(a.unit, b.unit) || !strict(a, b):
				wrong = nil
				k = len(p.targetNumbers)
			case wrong == nil:
				wrong = b
			}
			if k == len(p.targetNumbers) {
				break
			}
		}
		if wrong != nil && !statedElsewhere(p, a) {
			f := translate.Finding{Source: a.at, Target: wrong.at, Message: translate.Say("the source has %s, the target %s", a.unit.name, wrong.unit.name)}
			if fix := unitFix(a.unit, p.Target, wrong.unitAt); len(fix) > 0 {
				f.Target, f.Fixes = wrong.unitAt, fix
			}
			all = append(all, f)
		}
	}
	return all
}

// strict reports whether two equal amounts in different units are surely not
// the same.
func strict(a, b *mention) bool {
	return a.must && b.must && !(a.unit.dimension == "time" && a.value() < 2)
}

// statedElsewhere reports whether the target has the amount of a with its own
// unit, or none, at another place.
func statedElsewhere(p *pair, a *mention) bool {
	for i := range p.targetNumbers {
		b := &p.targetNumbers[i]
		if meet(a.values, b.values) && (b.unit == nil || b.unit.name == a.unit.name) {
			return true
		}
	}
	return false
}
