package desktop

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
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

func (d *Desk) storedSize() float32 {
	n, err := strconv.Atoi(d.setting("size"))
	if err != nil {
		return 14
	}
	return float32(max(11, min(n, 24)))
}

func (d *Desk) nextLook() { d.setLook((d.mode + 1) % 3) }

func (d *Desk) setLook(m Mode) {
	d.mode = m
	d.keep("look", strconv.Itoa(int(m)))
	d.wear()
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
	d.bindKeys()
	d.window.SetMainMenu(d.commands.mainMenu(l))
	d.filter = newFilterBar(d)
	d.wordGrid()
	d.status.SetText("")
	d.rebuild()
}

// rebuild draws the window anew in the look and the language chosen.
func (d *Desk) rebuild() {
	d.forgetViews()
	if d.session != nil {
		d.filter.apply()
		d.grid.Refresh()
	}
	d.show(d.place)
}

// setSize sets the size of the texts in the grid and beside it, in units.
func (d *Desk) setSize(v string) {
	n, err := strconv.Atoi(v)
	if err != nil || n < 11 || n > 24 {
		return
	}
	d.size = float32(n)
	d.keep("size", v)
	d.measure()
	d.wear()
}

// resize goes to the next size of the texts, or with -1 the one before.
func (d *Desk) resize(by int) {
	k := max(0, slices.Index(sizes, int(d.size))) + by
	if k >= 0 && k < len(sizes) {
		d.setSize(strconv.Itoa(sizes[k]))
	}
	d.tell("The texts are %d units high.", int(d.size))
}

// parted puts two things beside or above one another; where the line between
// them was moved to is kept under a name.
func (d *Desk) parted(name string, first, second fyne.CanvasObject, upright bool, share float32) fyne.CanvasObject {
	if v, err := strconv.ParseFloat(d.setting("pane."+name), 32); err == nil && v > 0 && v < 1 {
		share = float32(v)
	}
	p := newPanes(first, second, upright, share)
	p.moved = func(share float32) { d.keep("pane."+name, strconv.FormatFloat(float64(share), 'f', 3, 32)) }
	return p
}

// keepWindow keeps the size of the window; its place belongs to the system.
func (d *Desk) keepWindow() {
	s := d.window.Canvas().Size()
	d.keep("window", fmt.Sprintf("%.0fx%.0f", s.Width, s.Height))
}

func (d *Desk) storedWindow() fyne.Size {
	var w, h float32
	if n, err := fmt.Sscanf(d.setting("window"), "%fx%f", &w, &h); n != 2 || err != nil || w < 640 || h < 480 {
		return fyne.NewSize(1200, 800)
	}
	return fyne.NewSize(w, h)
}
