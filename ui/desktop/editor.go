package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// editor is an entry that offers every key to the commands first, and that
// takes no text while refuse gives a reason.
type editor struct {
	widget.Entry
	keys    *keymap
	leave   func()            // Escape: into the queue
	waits   func(func()) bool // keeps what a key does for later, and reports whether
	refuse  func() bool       // says why the text may not change, and reports whether
	erase   func(forward bool) bool
	entered func()          // the focus came
	opened  func(rune) bool // it is the letter of the key that led here, which must not be typed
}

// FocusGained implements fyne.Focusable.
func (e *editor) FocusGained() {
	e.Entry.FocusGained()
	e.entered()
}

func newEditor(keys *keymap, leave func()) *editor {
	e := &editor{keys: keys, leave: leave, waits: func(func()) bool { return false }, refuse: func() bool { return false }, erase: func(bool) bool { return false }, entered: func() {}, opened: func(rune) bool { return false }}
	// It does not scroll: it grows, and what it stands in scrolls.
	e.MultiLine, e.Wrapping, e.Scroll = true, fyne.TextWrapWord, fyne.ScrollNone
	e.ExtendBaseWidget(e)
	return e
}

// TypedShortcut gets all chords with Ctrl or Alt.
func (e *editor) TypedShortcut(s fyne.Shortcut) {
	e.keys.count()
	if k, ok := s.(fyne.KeyboardShortcut); ok && e.keys.do(pressed(k.Key(), k.Mod())) {
		return
	}
	if !e.waits(func() { e.edit(s) }) {
		e.edit(s)
	}
}

// edit does what a chord means that is no command.
func (e *editor) edit(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		return // the session's, not the entry's
	case *fyne.ShortcutCut, *fyne.ShortcutPaste:
		if e.refuse() {
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// TypedKey gets all keys without Ctrl or Alt.
func (e *editor) TypedKey(k *fyne.KeyEvent) {
	e.opened(0) // the letter of an earlier key is gone
	e.keys.count()
	if k.Name == fyne.KeyEscape {
		e.leave()
		return
	}
	if e.keys.do(pressed(k.Name, heldDown())) {
		return
	}
	if !e.waits(func() { e.key(k) }) {
		e.key(k)
	}
}

// key does what a key means that is no command.
func (e *editor) key(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyBackspace, fyne.KeyDelete:
		if e.refuse() || e.erase(k.Name == fyne.KeyDelete) {
			return
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.refuse() {
			return
		}
	}
	e.Entry.TypedKey(k)
}

// TypedRune gets typed text.
func (e *editor) TypedRune(r rune) {
	if e.opened(r) {
		return
	}
	e.keys.count()
	if !e.waits(func() { e.write(r) }) {
		e.write(r)
	}
}

func (e *editor) write(r rune) {
	if !e.refuse() {
		e.Entry.TypedRune(r)
	}
}

// AcceptsTab returns false, so that Tab moves the focus.
func (*editor) AcceptsTab() bool { return false }
