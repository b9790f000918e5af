package desktop

import (
	"context"
	"strconv"
)

// setting returns what the library keeps under key, "" if nothing.
func (d *Desk) setting(key string) string {
	v, err := d.lib.Setting(context.Background(), key)
	if err != nil {
		return ""
	}
	return v
}

func (d *Desk) keep(key, value string) {
	if !d.lib.ReadOnly() {
		d.say(d.lib.SetSetting(context.Background(), key, value))
	}
}

func (d *Desk) storedMode() Mode {
	v := d.setting("look")
	if len(v) != 1 {
		return Light
	}
	return Mode(v[0]-'0') % 3
}

func (d *Desk) nextLook() { d.setLook((d.mode + 1) % 3) }

func (d *Desk) setLook(m Mode) {
	d.mode = m
	d.app.Settings().SetTheme(Look{m})
	d.keep("look", strconv.Itoa(int(m)))
	d.rebuild()
}

func (d *Desk) nextLanguage() {
	if d.opt.Language == "de" {
		d.setLanguage("en")
	} else {
		d.setLanguage("de")
	}
}

func (d *Desk) setLanguage(l Language) {
	d.opt.Language = l
	d.keep("language", string(l))
	d.commands = d.list()
	d.window.SetMainMenu(d.commands.mainMenu(l.text))
	d.filter = newFilterBar(d)
	d.status.SetText("")
	d.rebuild()
}

// rebuild draws the window anew in the look and the language chosen.
func (d *Desk) rebuild() {
	if d.session == nil {
		d.welcome()
		return
	}
	d.layDesk()
	d.filter.apply()
	d.grid.Refresh()
	d.load()
}
