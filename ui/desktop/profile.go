package desktop

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"satzpaar/assets"
	"satzpaar/store/atomic"
)

// profiles lists the profiles of keys: their names, and the files of what
// differs from the keys of the program.
var profiles = []struct{ name, file string }{
	{"Satzpaar", ""},
	{"memoQ/Trados", "keys/memoq.txt"},
	{"OmegaT", "keys/omegat.txt"},
}

// bindKeys makes the list of commands anew, with the keys of the profile that
// was chosen and, above it, those of the user's own file.
func (d *Desk) bindKeys() {
	d.commands = d.list()
	profile, err := d.profile(d.setting("keys"))
	d.say(err)
	own, err := d.ownKeys()
	d.say(err)
	*d.keys = *d.commands.bind(profile, own)
	d.keys.counted = func() {
		if d.session != nil {
			d.session.Key()
		}
	}
	if n := len(d.keys.conflicts); n > 0 {
		c := d.keys.conflicts[0]
		d.tell("%s means %s and %s; it stays with the first. Ctrl+Shift+F1 changes keys.", d.opt.Language.key(c.key), d.titleOf(c.first), d.titleOf(c.second))
	}
}

func (d *Desk) knows(id string) bool {
	return slices.ContainsFunc(d.commands, func(c command) bool { return c.id == id })
}

func (d *Desk) titleOf(id string) string {
	for _, c := range d.commands {
		if c.id == id {
			return d.t(c.title)
		}
	}
	return id
}

// profile returns what differs in the profile called name.
func (d *Desk) profile(name string) (bindings, error) {
	for _, p := range profiles {
		if p.name == name && p.file != "" {
			b, err := assets.Keys.ReadFile(p.file)
			if err != nil {
				return nil, err
			}
			return parseBindings(bytes.NewReader(b), p.file, d.knows)
		}
	}
	return nil, nil
}

// keysFile returns where the user's own keys lie: beside the library.
func (d *Desk) keysFile() string {
	if d.lib.Path() == ":memory:" {
		return ""
	}
	return filepath.Join(filepath.Dir(d.lib.Path()), "keys.txt")
}

// ownKeys reads the user's own keys; there are none where there is no file.
func (d *Desk) ownKeys() (bindings, error) {
	path := d.keysFile()
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parseBindings(bytes.NewReader(b), path, d.knows)
}

// keepKeys stores the user's own keys and puts them in force.
func (d *Desk) keepKeys(own bindings) error {
	path := d.keysFile()
	if path == "" {
		return nil
	}
	var ids []string
	for id := range own {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var b strings.Builder
	b.WriteString("# Your own keys: all keys of a command on its line. Without a line it has those of the profile.\n")
	for _, id := range ids {
		fmt.Fprintf(&b, "%-20s = %s\n", id, own[id])
	}
	if err := atomic.WriteFile(path, []byte(b.String())); err != nil {
		return err
	}
	d.bindKeys()
	d.window.SetMainMenu(d.commands.mainMenu(d.opt.Language))
	return nil
}

// setProfile chooses a profile of keys.
func (d *Desk) setProfile(name string) {
	d.keep("keys", name)
	d.bindKeys()
	d.window.SetMainMenu(d.commands.mainMenu(d.opt.Language))
}
