package desktop

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A chord is a key with its modifiers. The zero chord is none.
type chord struct {
	key fyne.KeyName
	mod fyne.KeyModifier
}

// modifierNames lists the modifiers in the order in which they are written.
var modifierNames = []struct {
	mod  fyne.KeyModifier
	name string
}{
	{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}, {fyne.KeyModifierSuper, "Super"},
}

// keyNames lists the keys that people call otherwise than the toolkit does.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyBackspace: "Backspace", fyne.KeyEscape: "Esc", fyne.KeyPageUp: "PageUp", fyne.KeyPageDown: "PageDown",
	fyne.KeySpace: "Space", fyne.KeyComma: "Comma",
}

// String returns the chord as people read it, as "Ctrl+Shift+1".
func (c chord) String() string {
	s := ""
	for _, m := range modifierNames {
		if c.mod&m.mod != 0 {
			s += m.name + "+"
		}
	}
	if name, ok := keyNames[c.key]; ok {
		return s + name
	}
	return s + string(c.key)
}

// germanKeys are the names that stand on the keys of a German keyboard.
var germanKeys = map[string]string{
	"Ctrl": "Strg", "Shift": "Umschalt", "Enter": "Eingabe", "Backspace": "Rücktaste", "Delete": "Entf", "Insert": "Einfg", "Home": "Pos1", "End": "Ende",
	"PageUp": "Bild auf", "PageDown": "Bild ab", "Left": "Links", "Right": "Rechts", "Up": "Auf", "Down": "Ab", "Space": "Leertaste", "Comma": "Komma",
}

// key returns a chord as it stands on the keyboards of the language: what
// String returns is what files hold.
func (l Language) key(c chord) string {
	all := strings.Split(c.String(), "+")
	for i, name := range all {
		if own, ok := germanKeys[name]; ok && l == "de" {
			all[i] = own
		}
	}
	return strings.Join(all, "+")
}

// parseChord reads a chord as String writes it, without regard to case; it
// reports false where there is no such key.
func parseChord(text string) (chord, bool) {
	var c chord
	for {
		at := strings.Index(text, "+")
		if at <= 0 || at == len(text)-1 {
			break
		}
		known := false
		for _, m := range modifierNames {
			if strings.EqualFold(text[:at], m.name) {
				c.mod |= m.mod
				known = true
			}
		}
		if !known {
			return chord{}, false
		}
		text = text[at+1:]
	}
	c.key = keyNamed(text)
	return c, c.key != ""
}

// namedKeys lists the keys that have a name beside those of keyNames.
var namedKeys = []fyne.KeyName{
	fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyInsert, fyne.KeyDelete, fyne.KeyTab,
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
}

func keyNamed(name string) fyne.KeyName {
	for key, n := range keyNames {
		if strings.EqualFold(n, name) {
			return key
		}
	}
	for _, key := range namedKeys {
		if strings.EqualFold(string(key), name) {
			return key
		}
	}
	if utf8.RuneCountInString(name) == 1 && name > " " {
		return fyne.KeyName(strings.ToUpper(name))
	}
	return ""
}

// pressed returns the chord of a key event; modifiers holds what is held down.
// On a Mac the command key does what Ctrl does elsewhere.
func pressed(key fyne.KeyName, modifiers fyne.KeyModifier) chord {
	if key == fyne.KeyEnter {
		key = fyne.KeyReturn // of the number pad
	}
	if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper && modifiers&fyne.KeyModifierSuper != 0 {
		modifiers = modifiers&^fyne.KeyModifierSuper | fyne.KeyModifierControl
	}
	return chord{key, modifiers}
}

// menuKey is that by which a menu knows the chord of a command. It shows nothing:
// the keys stand in the title.
type menuKey string

// ShortcutName implements fyne.Shortcut.
func (k menuKey) ShortcutName() string { return string(k) }

// name returns the name by which the toolkit tells that the chord was pressed.
func (c chord) name() string {
	mod := c.mod
	if mod&^fyne.KeyModifierShift == 0 {
		return "" // no menu hears of it
	}
	if mod&fyne.KeyModifierControl != 0 {
		mod = mod&^fyne.KeyModifierControl | fyne.KeyModifierShortcutDefault
	}
	return (&desktop.CustomShortcut{KeyName: c.key, Modifier: mod}).ShortcutName()
}

// heldDown returns the modifiers that are held down now. The toolkit tells them
// only with chords of Ctrl and Alt, not with plain keys.
func heldDown() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
