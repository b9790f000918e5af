package session

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"satzpaar/translate"
	"satzpaar/translate/match"
)

// A filter can be written as a line, and kept by name as such: words stand for
// themselves, /…/ is a regular expression, and key:value is a condition.
//
//	state:draft,translated who:Ada since:2026-11 length>200 match<75 name:Putin changed Hafen

// flags are the conditions without a value.
var flags = map[string]func(*Filter){
	"open":     func(f *Filter) { f.among(translate.New, translate.Draft, translate.Translated, translate.Rejected) },
	"approved": func(f *Filter) { f.among(translate.Reviewed, translate.Final) },
	"flagged":  func(f *Filter) { f.Flagged = true },
	"error":    func(f *Filter) { f.Faulty = true },
	"changed":  func(f *Filter) { f.Changed = true },
	"doubtful": func(f *Filter) { f.Doubt = true },
	"noted":    func(f *Filter) { f.Noted = true },
	"unread":   func(f *Filter) { f.Unread = true },
	"locked":   func(f *Filter) { f.Locked = true },
	"renewed":  func(f *Filter) { f.Renewed = true },
	"received": func(f *Filter) { f.Arrived = true },
}

// FilterWords lists what a line may hold beside words, with what it means, for
// the help.
var FilterWords = [][2]string{
	{"is:open", "Not approved yet"},
	{"is:approved", "Approved or final"},
	{"is:flagged", "With a warning or an error"},
	{"is:error", "With an error"},
	{"is:changed", "Changed against the draft"},
	{"is:doubtful", "It is unsure that the two belong together"},
	{"is:noted", "With a note of a person"},
	{"is:unread", "With a note that is not done"},
	{"is:locked", "Locked"},
	{"is:renewed", "A new version changed the source, not approved since"},
	{"is:received", "A reviewed text changed the translation, not approved since"},
	{"state:draft,rejected", "In one of these states: new, draft, translated, reviewed, final, rejected"},
	{"check:number-missing", "With a finding of this check, or of those that begin so"},
	{"name:Putin", "With this name, in whatever form"},
	{"note:client", "With this in a note"},
	{"who:Ada", "Touched last by this person"},
	{"since:2026-11-24", "Touched last on this day or later"},
	{"did:bulk", "Touched last by this command: approve, bulk, edit, replace, take, name"},
	{"origin:machine", "From there: person, machine, memory, aligned, imported"},
	{"length>200", "Longer than so many characters"},
	{"match<75", "The best match of the memory is below so many percent"},
	{"band:85-94", "The best match of the memory is in this band: 102, 101, 100, 95-99, 85-94, 75-84, 50-74, none"},
	{"/regex/", "A regular expression in source or translation"},
}

// ParseFilter reads a filter from a line. A word with a colon whose key is not
// known stands for itself, for it may be a text to look for.
func ParseFilter(line string) (Filter, error) {
	var f Filter
	var words []string
	for _, w := range splitLine(line) {
		known, err := f.condition(w)
		if err != nil {
			return Filter{}, err
		}
		if !known {
			words = append(words, strings.Trim(w, `"`))
		}
	}
	f.Text = strings.Join(words, " ")
	if len(words) == 1 && len(f.Text) > 2 && f.Text[0] == '/' && f.Text[len(f.Text)-1] == '/' {
		f.Text, f.Regexp = f.Text[1:len(f.Text)-1], true
	}
	return f, nil
}

// condition adds what a word says to the filter, and reports whether it is a
// condition at all.
func (f *Filter) condition(w string) (bool, error) {
	at := strings.IndexAny(w, ":<>")
	if at <= 0 || at == len(w)-1 {
		return false, nil
	}
	key, sign, value := strings.ToLower(w[:at]), w[at], strings.Trim(w[at+1:], `"`)
	if sign != ':' {
		return f.number(key, sign, value)
	}
	switch key {
	case "is":
		set := flags[strings.ToLower(value)]
		if set == nil {
			return false, wrongFilter(w)
		}
		set(f)
	case "state":
		var all []translate.State
		for _, name := range strings.Split(strings.ToLower(value), ",") {
			state, err := translate.ParseState(name)
			if err != nil {
				return false, err
			}
			all = append(all, state)
		}
		f.among(all...)
	case "check":
		return true, once(&f.Check, strings.ToLower(value), w)
	case "name":
		return true, once(&f.Name, value, w)
	case "note":
		return true, once(&f.Note, value, w)
	case "who":
		return true, once(&f.Who, value, w)
	case "since":
		from, ok := since(value)
		if !ok {
			return false, wrongFilter(w)
		}
		f.Since = max(f.Since, from)
	case "did":
		return true, once(&f.What, strings.ToLower(value), w)
	case "band":
		return true, f.band(value)
	case "origin":
		if !slices.Contains(origins, translate.Origin(strings.ToLower(value))) {
			return false, wrongFilter(w)
		}
		return true, once((*string)(&f.Origin), strings.ToLower(value), w)
	default:
		return false, nil
	}
	return true, nil
}

// origins are where a text can come from.
var origins = []translate.Origin{translate.FromPerson, translate.FromMachine, translate.FromMemory, translate.FromAligned, translate.FromFile}

// among lets only segments in one of these states pass, of those that pass
// already.
func (f *Filter) among(states ...translate.State) {
	if f.States != nil {
		states = slices.DeleteFunc(slices.Clone(f.States), func(s translate.State) bool { return !slices.Contains(states, s) })
	}
	f.States = states
}

// once sets a condition that can have one value alone.
func once(of *string, value, w string) error {
	if *of != "" && !strings.EqualFold(*of, value) {
		key, _, _ := strings.Cut(w, ":")
		return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the filter says %s twice", key), Hint: "Nothing can be both: keep one of them."}
	}
	*of = value
	return nil
}

var (
	moment    = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T[\d:]+Z?)?)?)?$`)
	germanDay = regexp.MustCompile(`^(\d\d?)\.(\d\d?)\.(\d{4})$`)
)

// since reads a moment, as 2026-11, 2026-11-24 or 24.11.2026.
func since(value string) (string, bool) {
	if m := germanDay.FindStringSubmatch(value); m != nil {
		return fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1]), true
	}
	return value, moment.MatchString(value)
}

func (f *Filter) number(key string, sign byte, value string) (bool, error) {
	r := map[string]*Range{"length": &f.Length, "match": &f.Match}[key]
	if r == nil {
		return false, nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 {
		return false, wrongFilter(key + string(sign) + value)
	}
	if sign == '>' {
		r.narrow(Range{Least: n + 1})
	} else {
		r.narrow(Range{Most: max(n-1, 1)})
	}
	return true, nil
}

// narrow lets only numbers pass that pass both ranges.
func (r *Range) narrow(by Range) {
	r.Least = max(r.Least, by.Least)
	if r.Most == 0 || by.Most != 0 && by.Most < r.Most {
		r.Most = by.Most
	}
}

// band makes a band of scores a condition, by its name.
func (f *Filter) band(name string) error {
	name = strings.ReplaceAll(strings.ToLower(name), "–", "-")
	above := 103
	for i, b := range match.Bands {
		short, _, _ := strings.Cut(strings.ReplaceAll(b.Name, "–", "-"), " ")
		if name == short || name == "none" && i == len(match.Bands)-1 {
			f.Match.narrow(Range{b.Least, above - 1})
			return nil
		}
		above = b.Least
	}
	return wrongFilter("band:" + name)
}

func wrongFilter(w string) error {
	return &translate.Error{Code: translate.Invalid, Text: fmt.Sprintf("the filter does not know %s", w), Hint: "Write for example state:draft, is:flagged, who:Ada, length>200."}
}

// splitLine cuts a line at spaces outside of quotes and slashes.
func splitLine(line string) []string {
	var all []string
	var word strings.Builder
	var within rune
	flush := func() {
		if word.Len() > 0 {
			all = append(all, word.String())
			word.Reset()
		}
	}
	for _, r := range line {
		switch {
		case within != 0:
			if r == within {
				within = 0
			}
		case r == '"', r == '/' && word.Len() == 0:
			within = r
		case r == ' ':
			flush()
			continue
		}
		word.WriteRune(r)
	}
	flush()
	return slices.Clip(all)
}
