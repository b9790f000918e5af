package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// editor is an entry that offers every chord to the commands first.
type editor struct {
	widget.Entry
	commands *commands
	leave    func() // Escape: into the queue
}

func newEditor(cs *commands, leave func()) *editor {
	e := &editor{commands: cs, leave: leave}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	return e
}

// TypedShortcut gets all chords with Ctrl or Alt.
func (e *editor) TypedShortcut(s fyne.Shortcut) {
	switch k := s.(type) {
	case *fyne.ShortcutUndo:
		e.commands.do(chord{fyne.KeyZ, fyne.KeyModifierControl})
		return
	case *fyne.ShortcutRedo:
		e.commands.do(chord{fyne.KeyY, fyne.KeyModifierControl})
		return
	case *desktop.CustomShortcut:
		if e.commands.do(chord{k.KeyName, k.Modifier}) {
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// TypedKey gets all keys without Ctrl or Alt.
func (e *editor) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.leave()
		return
	}
	if e.commands.do(chord{key: k.Name}) {
		return
	}
	e.Entry.TypedKey(k)
}

// AcceptsTab returns false, so that Tab moves the focus.
func (*editor) AcceptsTab() bool { return false }
