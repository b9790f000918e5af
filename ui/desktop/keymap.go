package desktop

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
)

// A binding holds all keys of a command: chords work everywhere, plain keys in
// the queue, where no caret stands.
type binding struct {
	chords []chord
	plain  []fyne.KeyName
}

// String returns the binding as a profile has it.
func (b binding) String() string {
	var all []string
	for _, c := range b.chords {
		all = append(all, c.String())
	}
	for _, k := range b.plain {
		all = append(all, "queue "+chord{key: k}.String())
	}
	return strings.Join(all, ", ")
}

// bindings are the keys of commands by their ids.
type bindings map[string]binding

// parseBindings reads a profile of keys: a line for each command that differs
// from the keys of the program, as "approve = Ctrl+Enter, queue Enter". Lines
// that begin with # are remarks. known says which ids there are.
func parseBindings(r io.Reader, file string, known func(id string) bool) (bindings, error) {
	all := bindings{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		id, keys, ok := strings.Cut(line, "=")
		id = strings.TrimSpace(id)
		if !ok || !known(id) {
			return nil, &translate.Error{Code: translate.Invalid, File: file, Line: n, Text: fmt.Sprintf("there is no command %q", id), Hint: "Write a line as: approve = Ctrl+Enter, queue Enter."}
		}
		b, bad := parseBinding(keys)
		if bad != "" {
			return nil, &translate.Error{Code: translate.Invalid, File: file, Line: n, Text: fmt.Sprintf("there is no key %q", bad), Hint: "Write a line as: approve = Ctrl+Enter, queue Enter."}
		}
		all[id] = b
	}
	return all, lines.Err()
}

func parseBinding(keys string) (b binding, bad string) {
	for _, k := range strings.Split(keys, ",") {
		k = strings.TrimSpace(k)
		if k == "" {
			continue
		}
		name, inQueue := strings.CutPrefix(k, "queue ")
		c, ok := parseChord(strings.TrimSpace(name))
		if !ok || inQueue && c.mod != 0 {
			return b, k
		}
		if inQueue {
			b.plain = append(b.plain, c.key)
		} else {
			b.chords = append(b.chords, c)
		}
	}
	return b, ""
}

// A keymap says which command a key means.
type keymap struct {
	chords    map[chord]*command
	plain     map[fyne.KeyName]*command
	bindings  bindings
	conflicts []conflict
	counted   func() // told of every key that was pressed; nil: nobody counts
}

// count notes that a key was pressed.
func (m *keymap) count() {
	if m.counted != nil {
		m.counted()
	}
}

// A conflict is a key that two commands claim; it stays with the first of them
// in the order of the menus.
type conflict struct {
	key           chord
	first, second string // ids
}

// bind gives the commands the keys of a profile and of the user's own file, the
// later the stronger, and returns what each key means. The first keys of a
// command are shown beside it. A key that a profile gives away is taken from
// the command that had it by default.
func (cs commands) bind(profiles ...bindings) *keymap {
	m := &keymap{chords: map[chord]*command{}, plain: map[fyne.KeyName]*command{}, bindings: bindings{}}
	given := bindings{}
	for _, p := range profiles {
		for id, b := range p {
			given[id] = b
		}
	}
	for i := range cs {
		c := &cs[i]
		b, ok := given[c.id]
		if !ok {
			b = given.without(binding{nonZero(c.chord), nonEmpty(c.plain)})
		}
		m.bindings[c.id] = b
		c.chord, c.plain = chord{}, ""
		if len(b.chords) > 0 {
			c.chord = b.chords[0]
		}
		if len(b.plain) > 0 {
			c.plain = b.plain[0]
		}
		m.add(c, b)
	}
	return m
}

func nonZero(c chord) []chord {
	if c.key == "" {
		return nil
	}
	return []chord{c}
}

func nonEmpty(k fyne.KeyName) []fyne.KeyName {
	if k == "" {
		return nil
	}
	return []fyne.KeyName{k}
}

// without returns b without the keys that bs gives to other commands.
func (bs bindings) without(b binding) binding {
	for _, given := range bs {
		b.chords = slices.DeleteFunc(b.chords, func(c chord) bool { return slices.Contains(given.chords, c) })
		b.plain = slices.DeleteFunc(b.plain, func(k fyne.KeyName) bool { return slices.Contains(given.plain, k) })
	}
	return b
}

func (m *keymap) add(c *command, b binding) {
	for _, k := range b.chords {
		if other := m.chords[k]; other != nil {
			m.conflicts = append(m.conflicts, conflict{k, other.id, c.id})
			continue
		}
		m.chords[k] = c
	}
	for _, k := range b.plain {
		if other := m.plain[k]; other != nil {
			m.conflicts = append(m.conflicts, conflict{chord{key: k}, other.id, c.id})
			continue
		}
		m.plain[k] = c
	}
}

// do runs the command of a chord, and reports whether there is one.
func (m *keymap) do(c chord) bool {
	cmd := m.chords[c]
	if cmd == nil {
		return false
	}
	cmd.run()
	return true
}

// plainKey runs the command of a key in the queue.
func (m *keymap) plainKey(key fyne.KeyName) bool {
	cmd := m.plain[key]
	if cmd == nil {
		return false
	}
	cmd.run()
	return true
}
