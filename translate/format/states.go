package format

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"satzpaar/translate"
)

// A StateRule is a row of the one table of states: what a file says, and which
// state that is here. Read rows are what the readers do, write rows what the
// writers do.
type StateRule struct {
	Format string // "XLIFF 1.2", "XLIFF 2", "Trados", "memoQ", "Phrase", "WorldServer"
	Write  bool
	File   string // attributes as they stand in the file
	State  translate.State
	Locked bool // the row is of a lock, which lies beside the state
}

// lockRules are how files lock a segment. Locks are read and never written:
// one that is set here stays in the project.
func lockRules() []StateRule {
	var all []StateRule
	for _, r := range [][2]string{
		{"XLIFF 1.2", `translate="no"`},
		{"XLIFF 2", `translate="no"`},
		{"Trados", `locked="true"`},
		{"memoQ", `mq:locked="locked"`},
		{"Phrase", `m:locked="true"`},
		{"WorldServer", `lock_status="locked"`},
	} {
		all = append(all, StateRule{Format: r[0], File: r[1], Locked: true})
	}
	return all
}

// States returns the table of states, both ways, by asking the readers and
// writers themselves.
func States() []StateRule {
	var all []StateRule
	for _, file := range []string{
		``, `state="new"`, `state="needs-translation"`, `state="needs-adaptation"`, `state="needs-l10n"`,
		`state="needs-review-translation"`, `state="needs-review-adaptation"`, `state="needs-review-l10n"`, `state="x-other"`,
		`state="translated"`, `state="signed-off"`, `state="final"`,
		`state-qualifier="mt-suggestion"`, `state-qualifier="leveraged-mt"`, `state-qualifier="fuzzy-match"`, `state-qualifier="tm-suggestion"`,
		`state="translated" state-qualifier="x-rejected"`, `state="translated" state-qualifier="rejected-grammar"`,
	} {
		for _, approved := range []string{"", ` approved="yes"`} {
			text := `<trans-unit id="1"` + approved + `><source>a</source><target ` + file + `>b</target></trans-unit>`
			all = append(all, StateRule{Format: "XLIFF 1.2", File: strings.TrimSpace(file + approved), State: readState(XLIFF12, text)})
		}
	}
	for _, file := range []string{``, `state="initial"`, `state="translated"`, `state="reviewed"`, `state="final"`, `state="initial" subState="satzpaar:rejected"`} {
		text := `<unit id="u"><segment ` + file + `><source>a</source><target>b</target></segment></unit>`
		all = append(all, StateRule{Format: "XLIFF 2", File: file, State: readState(XLIFF20, text)})
	}
	all = append(all, dialectRules("Trados", `conf="%s"`, sdlStates, sdlWritten)...)
	all = append(all, dialectRules("memoQ", `mq:status="%s"`, mqStates, mqWritten)...)
	all = append(all, phraseRules()...)
	all = append(all, worldServerRules()...)
	all = append(all, lockRules()...)
	for _, s := range translate.States {
		state, approved := written(s)
		file := fmt.Sprintf(`state="%s" approved="%s"`, state, approved)
		if s == translate.Rejected {
			file += ` state-qualifier="x-rejected"`
		}
		all = append(all, StateRule{Format: "XLIFF 1.2", Write: true, File: file, State: s})
		state, sub := written2(s)
		file = fmt.Sprintf(`state="%s"`, state)
		if sub != "" {
			file += fmt.Sprintf(` subState="%s"`, sub)
		}
		all = append(all, StateRule{Format: "XLIFF 2", Write: true, File: file, State: s})
	}
	return all
}

// readState returns the state of the one segment of a unit.
func readState(kind, unit string) translate.State {
	text := `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="de" target-language="en"><body>` + unit + `</body></file></xliff>`
	if kind != XLIFF12 {
		text = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="de" trgLang="en"><file id="f">` + unit + `</file></xliff>`
	}
	f, err := Open("states.xlf", []byte(text))
	if err != nil {
		panic("format: the table of states: " + err.Error())
	}
	return f.Document.Segments[0].State
}

func dialectRules(name, form string, read map[string]translate.State, write map[translate.State]string) []StateRule {
	var all []StateRule
	for _, v := range slices.Sorted(maps.Keys(read)) {
		all = append(all, StateRule{Format: name, File: fmt.Sprintf(form, v), State: read[v]})
	}
	for _, s := range translate.States {
		all = append(all, StateRule{Format: name, Write: true, File: fmt.Sprintf(form, write[s]), State: s})
	}
	return all
}

// phraseRules are those of Phrase, whose level of the workflow tells who
// confirmed.
func phraseRules() []StateRule {
	var all []StateRule
	for _, level := range []string{"1", "2"} {
		for _, confirmed := range []bool{false, true} {
			all = append(all, StateRule{Format: "Phrase", File: fmt.Sprintf(`m:confirmed="%d" m:level="%s"`, flag(confirmed), level), State: phraseState(confirmed, level)})
		}
	}
	for _, s := range translate.States {
		all = append(all, StateRule{Format: "Phrase", Write: true, File: fmt.Sprintf(`m:confirmed="%s"`, phraseWritten(s)), State: s})
	}
	return all
}

func worldServerRules() []StateRule {
	var all []StateRule
	for _, v := range slices.Sorted(maps.Keys(iwsStates)) {
		all = append(all, StateRule{Format: "WorldServer", File: fmt.Sprintf(`translation_status="%s"`, v), State: iwsStates[v]})
	}
	for _, s := range translate.States {
		state, approved := written(s)
		all = append(all, StateRule{Format: "WorldServer", Write: true, File: fmt.Sprintf(`translation_status="%s" state="%s" approved="%s"`, iwsWritten(s), state, approved), State: s})
	}
	return all
}
