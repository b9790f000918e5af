package desktop

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"satzpaar/translate"
)

// writing lists the commands that help to write.
func (d *Desk) writing() commands {
	ctrl, shift, alt := fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	put := func(text string) func() { return func() { d.editor.put(d.editor.selected(), text) } }
	return commands{
		{"case", "Text", "Lower, upper, capital letters", chord{fyne.KeyF3, shift}, "", d.whyNotEdit, d.turnCase},
		{"quotes", "Text", "Typographic quotes", chord{fyne.KeyQ, alt}, "", d.whyNotEdit, func() { d.rewrite(smartQuotes) }},
		{"no-break", "Text", "No-break space", chord{fyne.KeySpace, ctrl | shift}, "", d.whyNotEdit, put("\u00a0")},
		{"dash", "Text", "Dash", chord{fyne.KeyMinus, ctrl}, "", d.whyNotEdit, put("–")},
		{"long-dash", "Text", "Long dash", chord{fyne.KeyMinus, ctrl | shift}, "", d.whyNotEdit, put("—")},
		{"ellipsis", "Text", "Ellipsis", chord{fyne.KeyPeriod, ctrl}, "", d.whyNotEdit, put("…")},
		{"new-line", "Text", "New line", chord{}, "", d.whyNotEdit, put("\n")},
		{"special", "Text", "Special character…", chord{fyne.KeyI, alt}, "", d.whyNotEdit, d.askSpecial},
		{"code", "Text", "Insert the next code of the source", chord{fyne.KeyE, ctrl}, "", d.whyNoCode, d.insertCode},
		{"text-start", "Text", "To the start of the text", chord{fyne.KeyHome, ctrl}, "", d.whyClosed, func() { d.editor.moveTo(0) }},
		{"text-end", "Text", "To the end of the text", chord{fyne.KeyEnd, ctrl}, "", d.whyClosed, func() { d.editor.moveTo(len(d.editor.Text)) }},
	}
}

func (d *Desk) whyNotEdit() string {
	if why := d.whyClosed(); why != "" {
		return why
	}
	if err := d.session.WhyNotEdit(d.session.Active()); err != nil {
		return d.opt.Language.fault(err)
	}
	return ""
}

// rewrite changes the selected text, or all of it where none is selected.
func (d *Desk) rewrite(f func(string) string) {
	e := d.editor
	at := e.selected()
	if at.Len() == 0 {
		at = translate.Span{Start: 0, End: len(e.Text)}
	}
	if now := f(e.Text[at.Start:at.End]); now != e.Text[at.Start:at.End] {
		e.put(at, now)
	}
}

// turnCase changes the case of the selected text, or of the word at the caret:
// from lower to capital letters at the beginning to upper.
func (d *Desk) turnCase() {
	e := d.editor
	at := e.selected()
	if at.Len() == 0 {
		at = wordAt(e.Text, at.Start)
	}
	if at.Len() > 0 {
		e.put(at, nextCase(e.Text[at.Start:at.End]))
	}
}

// wordAt returns the word of text that byte at touches.
func wordAt(text string, at int) translate.Span {
	from, to := at, at
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		from -= n
	}
	for to < len(text) {
		r, n := utf8.DecodeRuneInString(text[to:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		to += n
	}
	return translate.Span{Start: from, End: to}
}

// nextCase returns text in the next of lower case, capitals at the beginnings
// of words, upper case.
func nextCase(text string) string {
	lower, capital, upper := strings.ToLower(text), capitals(text), strings.ToUpper(text)
	switch text {
	case lower:
		return capital
	case upper:
		return lower
	}
	return upper
}

func capitals(text string) string {
	begin := true
	return strings.Map(func(r rune) rune {
		was := begin
		begin = !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
		if was {
			return unicode.ToTitle(r)
		}
		return unicode.ToLower(r)
	}, text)
}

// smartQuotes makes straight quotes into the curly ones of English. A quote
// after a space or a bracket opens; one between letters is an apostrophe.
func smartQuotes(text string) string {
	var b strings.Builder
	last := ' '
	for _, r := range text {
		opens := unicode.IsSpace(last) || strings.ContainsRune("([{–—“‘", last)
		switch {
		case r == '"' && opens:
			r = '“'
		case r == '"':
			r = '”'
		case r == '\'' && opens:
			r = '‘'
		case r == '\'':
			r = '’'
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

var codes = regexp.MustCompile(`\{/?\d+/?\}`)

// missingCodes returns the codes of source that target lacks, in order.
func missingCodes(source, target string) []string {
	have := codes.FindAllString(target, -1)
	var all []string
	for _, c := range codes.FindAllString(source, -1) {
		if k := slices.Index(have, c); k >= 0 {
			have = slices.Delete(have, k, k+1)
		} else {
			all = append(all, c)
		}
	}
	return all
}

func (d *Desk) whyNoCode() string {
	if why := d.whyNotEdit(); why != "" {
		return why
	}
	if len(missingCodes(d.current().Source, d.editor.Text)) == 0 {
		return "No code of the source is missing."
	}
	return ""
}

func (d *Desk) insertCode() {
	d.editor.put(d.editor.selected(), missingCodes(d.current().Source, d.editor.Text)[0])
}

// eraseCode deletes a code as a whole where the caret touches it, and says how
// to get it back. It reports whether it did.
func (d *Desk) eraseCode(forward bool) bool {
	e := d.editor
	if e.SelectedText() != "" {
		return false
	}
	at := e.caret()
	for _, m := range codes.FindAllStringIndex(e.Text, -1) {
		if m[0] < at && at < m[1] || forward && at == m[0] || !forward && at == m[1] {
			code := e.Text[m[0]:m[1]]
			e.put(translate.Span{Start: m[0], End: m[1]}, "")
			d.tell("The code %s is gone; Ctrl+E puts it where the caret stands.", code)
			return true
		}
	}
	return false
}

// outOfCode moves the caret behind the code in which it stands.
func (d *Desk) outOfCode() {
	at := d.editor.caret()
	for _, m := range codes.FindAllStringIndex(d.editor.Text, -1) {
		if m[0] < at && at < m[1] {
			d.editor.moveTo(m[1])
		}
	}
}
