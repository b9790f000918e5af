package format

import (
	"bytes"
	"strconv"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// quick reads units of the plain form that most files consist of: properties,
// notes, and variants with one <seg> that holds text alone, without comments,
// CDATA or other references than the five of XML. It takes a quarter of the
// time of a tree. Whatever else there is, and whatever is not well-formed, is
// left to the tree.
type quick struct {
	b     []byte
	attrs [16]struct{ name, value []byte }
	n     int
	same  interned          // values that come again: languages, persons
	dates map[string]string // as written, and what they become
}

// read fills o, and reports false where the unit is of another form.
func (q *quick) read(chunk []byte, o *oneUnit, hash func(string) uint64) bool {
	if !plainText(chunk) {
		return false
	}
	q.b = chunk
	if !q.open("tu") {
		return false
	}
	if o.srclang = q.attr("srclang"); o.srclang == "*all*" {
		o.srclang = ""
	}
	o.base.Uses, _ = strconv.Atoi(q.attr("usagecount")) // 0 where it is no number
	q.credits(&o.base)
	for {
		switch q.space(); {
		case q.end("tu"):
			return len(bytes.TrimRight(q.b, " \t\r\n")) == 0
		case q.open("prop"):
			kind := q.attr("type")
			text, ok := q.text("prop")
			if !ok {
				return false
			}
			o.prop(kind, text, hash)
		case q.open("note"):
			text, ok := q.text("note")
			if !ok {
				return false
			}
			o.extra.Notes = append(o.extra.Notes, text)
		case q.open("tuv"):
			if !q.variant(o) {
				return false
			}
		default:
			return false
		}
	}
}

// variant reads a <tuv> behind its start tag.
func (q *quick) variant(o *oneUnit) bool {
	lang := q.attr("xml:lang")
	if lang == "" {
		lang = q.attr("lang") // TMX 1.1
	}
	var credit translate.Unit
	q.credits(&credit)
	if q.space(); !q.open("seg") || q.n > 0 {
		return false
	}
	text, ok := q.text("seg")
	if q.space(); !ok || !q.end("tuv") {
		return false
	}
	o.langs, o.texts, o.credits = append(o.langs, lang), append(o.texts, text), append(o.credits, credit)
	return true
}

func (q *quick) space() {
	for len(q.b) > 0 && (q.b[0] == ' ' || q.b[0] == '\n' || q.b[0] == '\t') {
		q.b = q.b[1:]
	}
}

// open passes the start tag of an element and keeps its attributes.
func (q *quick) open(name string) bool {
	if len(q.b) < len(name)+2 || q.b[0] != '<' || string(q.b[1:1+len(name)]) != name {
		return false
	}
	b := q.b[1+len(name):]
	for q.n = 0; ; {
		was := len(b)
		for len(b) > 0 && (b[0] == ' ' || b[0] == '\n' || b[0] == '\t') {
			b = b[1:]
		}
		if len(b) > 0 && b[0] == '>' {
			q.b = b[1:]
			return true
		}
		n, value := attributeAt(b)
		if n == 0 || len(b) == was || q.n == len(q.attrs) || q.has(string(b[:n])) {
			return false
		}
		q.attrs[q.n].name, q.attrs[q.n].value = b[:n], value
		q.n++
		b = b[n+len(value)+3:]
	}
}

// attributeAt returns how long the name of the attribute is that b begins
// with, and its value; 0 where it is written in another form than name="value".
func attributeAt(b []byte) (n int, value []byte) {
	for n < len(b) && ('a' <= b[n] && b[n] <= 'z' || b[n] == '-' && n > 0) {
		n++
	}
	if n == 3 && bytes.HasPrefix(b, []byte("xml:lang")) {
		n = len("xml:lang")
	}
	if n == 0 || len(b) < n+3 || b[n] != '=' || b[n+1] != '"' && b[n+1] != '\'' || bytes.HasPrefix(b, []byte("xmlns")) {
		return 0, nil
	}
	value = b[n+2:]
	end := bytes.IndexByte(value, b[n+1])
	if end < 0 {
		return 0, nil
	}
	for _, c := range value[:end] {
		if c == '<' || c == '&' || c == '\n' || c == '\t' {
			return 0, nil
		}
	}
	return n, value[:end]
}

func (q *quick) has(name string) bool {
	for _, a := range q.attrs[:q.n] {
		if string(a.name) == name {
			return true
		}
	}
	return false
}

// attr returns the value of an attribute of the last start tag.
func (q *quick) attr(name string) string {
	for _, a := range q.attrs[:q.n] {
		if string(a.name) == name {
			return q.same.of(a.value)
		}
	}
	return ""
}

// date returns a date as the memory writes it; see date.
func (q *quick) date(b []byte) string {
	d, ok := q.dates[string(b)]
	if ok {
		return d
	}
	if q.dates == nil || len(q.dates) > 1000 {
		q.dates = map[string]string{}
	}
	d = date(string(b))
	q.dates[string(b)] = d
	return d
}

func (q *quick) credits(u *translate.Unit) {
	for _, a := range q.attrs[:q.n] {
		switch string(a.name) {
		case "creationdate", "changedate":
			v := q.date(a.value)
			if v != "" && a.name[1] == 'r' {
				u.Created = v
			} else if v != "" {
				u.Changed = v
			}
		case "creationid", "changeid":
			if len(a.value) > 0 && (a.name[1] == 'h' || !q.has("changeid") || q.attr("changeid") == "") {
				u.Who = q.same.of(a.value)
			}
		}
	}
}

// text reads text up to the end tag of its element.
func (q *quick) text(name string) (string, bool) {
	i := bytes.IndexByte(q.b, '<')
	if i < 0 {
		return "", false
	}
	text := q.b[:i]
	q.b = q.b[i:]
	return xml.Unescape(text), q.end(name)
}

// end passes an end tag.
func (q *quick) end(name string) bool {
	n := len(name) + 3
	if len(q.b) < n || q.b[0] != '<' || q.b[1] != '/' || string(q.b[2:n-1]) != name || q.b[n-1] != '>' {
		return false
	}
	q.b = q.b[n:]
	return true
}
