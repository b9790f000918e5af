package format

import (
	"errors"

	"satzpaar/translate"
	"satzpaar/translate/format/valid"
	"satzpaar/translate/format/xml"
)

// Validate judges a bilingual file: XLIFF and TMX by their standards, tables
// by whether they can be read.
func Validate(name string, b []byte) []valid.Message {
	switch {
	case len(b) == 0:
		return unreadable(errors.New("the file is empty"))
	case !looksXML(b):
		if _, err := Open(name, b); err != nil {
			return unreadable(err)
		}
		return nil
	}
	src, err := xml.Decode(b)
	if err != nil {
		return unreadable(err)
	}
	return valid.Check(src.Data)
}

// unreadable returns the one message on a file that cannot be read.
func unreadable(err error) []valid.Message {
	m := valid.Message{Line: 1, Col: 1, Severity: translate.Fault, Rule: "well-formed", Text: err.Error()}
	var x *xml.Error
	var e *translate.Error
	switch {
	case errors.As(err, &x):
		m.Line, m.Col, m.Text = x.Line, x.Col, x.Reason
	case errors.As(err, &e):
		m.Line, m.Col, m.Text = max(e.Line, 1), max(e.Col, 1), e.Text
	}
	return []valid.Message{m}
}
