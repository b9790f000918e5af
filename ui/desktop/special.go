package desktop

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"
)

// special are the characters that keyboards lack.
var special = []rune("–—…“”‘’„‚«»·•§¶†°′″×÷±−≈≠≤≥½¼¾²³€£¥¢©®™µÄÖÜäöüßàâçéèêëîïñóôøœåæčćđłńśšťůýžźż")

// likeness names the key that leads to a character which is not a letter with an
// accent.
var likeness = map[rune]rune{
	'–': '-', '—': '-', '−': '-', '…': '.', '·': '.', '•': '.', '“': '"', '”': '"', '„': '"', '″': '"', '«': '<', '»': '>', '≤': '<', '≥': '>',
	'‘': '\'', '’': '\'', '‚': ',', '′': '\'', '×': 'x', '÷': '/', '±': '+', '≈': '=', '≠': '=', '½': '1', '¼': '1', '¾': '3', '²': '2', '³': '3',
	'€': 'e', '£': 'l', '¥': 'y', '¢': 'c', '©': 'c', '®': 'r', '™': 't', 'µ': 'u', 'ß': 's', 'ø': 'o', 'œ': 'o', 'æ': 'a', 'đ': 'd', 'ł': 'l', '§': 's', '¶': 'p',
}

// likeKey reports whether key leads to a character.
func likeKey(r, key rune) bool {
	base, ok := likeness[r]
	if !ok {
		base = []rune(norm.NFD.String(string(r)))[0]
	}
	return unicode.ToLower(base) == unicode.ToLower(key)
}

const specialRow = 13 // characters in a row

// characters lets one choose a special character: arrows move, a key leads to the
// next character that looks like it, Enter, Space or a click inserts.
type characters struct {
	canvas fyne.Canvas
	all    []*characterButton
	put    func(rune)
	leave  func()
}

// to gives the character with the number k the focus.
func (c *characters) to(k int) {
	if k >= 0 && k < len(c.all) {
		c.canvas.Focus(c.all[k])
	}
}

// next leads from the character with the number k to the next one like key.
func (c *characters) next(k int, key rune) {
	for n := 1; n <= len(special); n++ {
		if j := (k + n) % len(special); likeKey(special[j], key) {
			c.to(j)
			return
		}
	}
}

type characterButton struct {
	widget.Button
	of *characters
	k  int
}

func newCharacterButton(of *characters, k int) *characterButton {
	b := &characterButton{of: of, k: k}
	b.Text, b.OnTapped = string(special[k]), func() { of.put(special[k]) }
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained implements fyne.Focusable. A button with the focus has a dark
// ground, on which the character is to be read.
func (b *characterButton) FocusGained() {
	b.Importance = widget.HighImportance
	b.Button.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (b *characterButton) FocusLost() {
	b.Importance = widget.MediumImportance
	b.Button.FocusLost()
}

// TypedRune implements fyne.Focusable.
func (b *characterButton) TypedRune(r rune) { b.of.next(b.k, r) }

// TypedKey implements fyne.Focusable.
func (b *characterButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		b.of.to(b.k - 1)
	case fyne.KeyRight:
		b.of.to(b.k + 1)
	case fyne.KeyUp:
		b.of.to(b.k - specialRow)
	case fyne.KeyDown:
		b.of.to(b.k + specialRow)
	case fyne.KeyHome:
		b.of.to(0)
	case fyne.KeyEnd:
		b.of.to(len(b.of.all) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.OnTapped()
	case fyne.KeyEscape:
		b.of.leave()
	}
}

// askSpecial shows special characters and inserts the one that is chosen.
func (d *Desk) askSpecial() {
	grid := container.NewGridWithColumns(specialRow)
	c := &characters{canvas: d.window.Canvas()}
	for k := range special {
		c.all = append(c.all, newCharacterButton(c, k))
		grid.Add(c.all[k])
	}
	choosing := newBox(d, d.t("Special characters"), d.t("Close"), container.NewVBox(grid, d.remark(d.t("A letter leads to what looks like it; Enter inserts."))), narrow)
	c.leave = choosing.Hide
	c.put = func(r rune) {
		choosing.Hide()
		d.editor.put(d.editor.selected(), string(r))
	}
	choosing.closed = d.toEditor
	choosing.Show()
	d.opt.Trace("VIEW Special characters")
	c.to(0)
}
