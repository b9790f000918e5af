package format

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"satzpaar/translate"
	"satzpaar/translate/format/xml"
)

// Units reads the translation units of a TMX of any size, one after the other,
// and holds one of them at a time.
type Units struct {
	// Name is that of the file, for messages.
	Name string
	// Source and Target are the languages that are wanted; "": the file's own
	// source, and every other.
	Source, Target string
	// Rejected hears of each unit that is left out: its line and why. A broken
	// unit never ends the reading.
	Rejected func(line int, why string)
	// Hash makes the hash of a neighbouring source; nil: they are not read.
	Hash func(source string) uint64
	// Seen hears now and then how many bytes of the file were read.
	Seen func(bytes int64)

	header string // srclang of the header
	tree   xml.Tree
	numb   numbering
	quick  quick
	one    oneUnit
}

// maxUnit is how long a unit may be in bytes.
const maxUnit = 4 << 20

// Read yields each pair of source and target. A unit of three languages is two
// pairs. It returns an error of yield at once, and an error with its line for
// a file that is no TMX or ends early; what was yielded before stays good.
func (u *Units) Read(r io.Reader, yield func(translate.Unit) error) error {
	if err := u.read(r, yield); err != nil {
		return named(u.Name, err)
	}
	return nil
}

// LooksTMX reports whether the beginning of a file, a few kilobytes, is that of
// a TMX.
func LooksTMX(head []byte) bool {
	return looksXML(head) && bytes.Contains(bytes.ReplaceAll(head, []byte{0}, nil), []byte("<tmx"))
}

func (u *Units) read(r io.Reader, yield func(translate.Unit) error) error {
	text, err := decoded(&counting{r: r, seen: u.Seen})
	if err != nil {
		return err
	}
	c := &cutter{r: text, line: 1}
	head, err := c.head()
	if err != nil {
		return err
	}
	u.header = head
	for {
		chunk, line, err := c.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var bad *xml.Error
		if errors.As(err, &bad) && chunk != nil {
			u.reject(line, bad.Reason)
			continue
		}
		if err != nil {
			return err
		}
		if err := u.unit(chunk, line, yield); err != nil {
			return err
		}
	}
}

func (u *Units) reject(line int, why string) {
	if u.Rejected != nil {
		u.Rejected(line, why)
	}
}

type counting struct {
	r    io.Reader
	n    int64
	seen func(int64)
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	if c.seen != nil {
		c.seen(c.n)
	}
	return n, err
}

// decoded returns the text of an XML file as UTF-8, whatever its mark or its
// declaration says it is in.
func decoded(r io.Reader) (*bufio.Reader, error) {
	b := bufio.NewReaderSize(r, 1<<18)
	head, err := b.Peek(1024)
	if len(head) == 0 {
		return nil, &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "the file is empty", Err: err}
	}
	var e encoding.Encoding
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err := b.Discard(3)
		return b, err
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("<\x00?\x00")):
		e = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		if head[0] == '<' {
			e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
		}
	case bytes.HasPrefix(head, []byte("\xfe\xff")), bytes.HasPrefix(head, []byte("\x00<\x00?")):
		e = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
		if head[0] == 0 {
			e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
		}
	default:
		name := xml.Declared(head)
		if name == "" || strings.EqualFold(name, "utf-8") {
			return b, nil
		}
		if e, err = htmlindex.Get(name); err != nil {
			return nil, &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "unknown character set " + name, Err: err}
		}
	}
	return bufio.NewReaderSize(transform.NewReader(b, e.NewDecoder()), 1<<18), nil
}

// cutter cuts a TMX into its <tu> elements.
type cutter struct {
	r    *bufio.Reader
	line int
	buf  []byte // what was read and not yet cut
	at   int    // where the next cut begins
	end  bool   // the file was read to its end
}

// fill reads more of the file; it reports false at the end.
func (c *cutter) fill() (bool, error) {
	if c.end {
		return false, nil
	}
	if c.at > 0 {
		c.buf = c.buf[:copy(c.buf, c.buf[c.at:])]
		c.at = 0
	}
	if len(c.buf)+1<<16 > cap(c.buf) {
		c.buf = append(make([]byte, 0, 2*cap(c.buf)+1<<18), c.buf...)
	}
	n, err := c.r.Read(c.buf[len(c.buf):cap(c.buf)])
	c.buf = c.buf[:len(c.buf)+n]
	if errors.Is(err, io.EOF) {
		c.end = true
		return n > 0, nil
	}
	return true, err
}

// pass counts the lines of the next n bytes and goes behind them.
func (c *cutter) pass(n int) {
	c.line += bytes.Count(c.buf[c.at:c.at+n], []byte("\n"))
	c.at += n
}

// tag returns where the next start or end tag called name begins, from here
// on, not inside a comment or a CDATA section; -1: none before the end of the
// file. other, where not "", ends the search too.
func (c *cutter) tag(from int, name, other string) (int, string, error) {
	i := c.at + from
	for {
		k := bytes.IndexByte(c.buf[i:], '<')
		if k < 0 || len(c.buf)-(i+k) < 16 && !c.end {
			if k >= 0 {
				i += k
			} else {
				i = len(c.buf)
			}
			i -= c.at
			more, err := c.fill()
			if err != nil {
				return -1, "", err
			}
			i += c.at
			if !more && k < 0 {
				return -1, "", nil
			}
			if len(c.buf)-c.at > maxUnit+1<<20 {
				return -1, "", nil
			}
			continue
		}
		i += k
		rest := c.buf[i:]
		skip := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			skip = "-->"
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			skip = "]]>"
		case isTag(rest, name):
			return i - c.at, name, nil
		case other != "" && isTag(rest, other):
			return i - c.at, other, nil
		}
		if skip == "" {
			i++
			continue
		}
		end := bytes.Index(rest, []byte(skip))
		for end < 0 {
			i -= c.at
			more, err := c.fill()
			if err != nil {
				return -1, "", err
			}
			i += c.at
			if !more || len(c.buf)-c.at > maxUnit+1<<20 {
				return -1, "", nil
			}
			end = bytes.Index(c.buf[i:], []byte(skip))
		}
		i += end + len(skip)
	}
}

func isTag(b []byte, name string) bool {
	if !bytes.HasPrefix(b, []byte(name)) || len(b) == len(name) {
		return false
	}
	switch b[len(name)] {
	case ' ', '\t', '\n', '\r', '>', '/':
		return true
	}
	return false
}

// head passes what stands before the units and returns the language that the
// header names.
func (c *cutter) head() (string, error) {
	n, _, err := c.tag(0, "<tmx", "")
	if err != nil {
		return "", err
	}
	if n < 0 {
		return "", &translate.Error{Code: translate.Invalid, Line: 1, Col: 1, Text: "this is no TMX file"}
	}
	c.pass(n)
	n, found, err := c.tag(0, "<header", "<body")
	if err != nil {
		return "", err
	}
	if n < 0 || found != "<header" {
		return "", nil
	}
	c.pass(n)
	end := bytes.IndexByte(c.buf[c.at:], '>')
	if end < 0 {
		return "", nil
	}
	lang := attribute(string(c.buf[c.at:c.at+end]), "srclang")
	if lang == "*all*" {
		lang = ""
	}
	return lang, nil
}

// attribute returns the value of an attribute in the text of a start tag.
func attribute(tag, name string) string {
	for rest := tag; ; {
		i := strings.Index(rest, name)
		if i < 0 {
			return ""
		}
		ok := i > 0 && strings.ContainsRune(" \t\r\n", rune(rest[i-1]))
		rest = rest[i+len(name):]
		v := strings.TrimLeft(rest, " \t\r\n")
		if !ok || !strings.HasPrefix(v, "=") {
			continue
		}
		v = strings.TrimLeft(v[1:], " \t\r\n")
		if v == "" || v[0] != '"' && v[0] != '\'' {
			return ""
		}
		value, _, found := strings.Cut(v[1:], v[:1])
		if !found {
			return ""
		}
		if strings.IndexByte(value, '&') >= 0 {
			return xml.Unescape([]byte(value))
		}
		return value
	}
}

// next returns the bytes of the next unit and the line where it begins. The
// bytes are good until the next call. A unit that cannot be cut out gives an
// *xml.Error and what there is of it.
func (c *cutter) next() (chunk []byte, line int, err error) {
	n, found, err := c.tag(0, "<tu", "</tmx")
	if err != nil {
		return nil, c.line, err
	}
	if n < 0 {
		return nil, c.line, &translate.Error{Code: translate.Invalid, Line: c.line, Text: "the file ends before </tmx>", Hint: "What stands before is good."}
	}
	c.pass(n)
	if found == "</tmx" {
		return nil, c.line, io.EOF
	}
	line = c.line
	n, found, err = c.tag(3, "</tu", "<tu")
	if err != nil {
		return nil, line, err
	}
	if n < 0 {
		if len(c.buf)-c.at > maxUnit {
			c.pass(3)
			return []byte{}, line, &xml.Error{Line: line, Reason: fmt.Sprintf("the unit is longer than %d bytes", maxUnit)}
		}
		return nil, line, &translate.Error{Code: translate.Invalid, Line: line, Text: "the file ends inside a unit", Hint: "What stands before is good."}
	}
	if found == "<tu" {
		c.pass(n)
		return []byte{}, line, &xml.Error{Line: line, Reason: "the unit has no end"}
	}
	end := bytes.IndexByte(c.buf[c.at+n:], '>')
	if end < 0 {
		end = min(4, len(c.buf)-c.at-n-1)
	}
	chunk = c.buf[c.at : c.at+n+end+1]
	c.pass(len(chunk))
	return chunk, line, nil
}

// unit reads one <tu>.
func (u *Units) unit(chunk []byte, line int, yield func(translate.Unit) error) error {
	t := &u.one
	t.reset()
	if !u.quick.read(chunk, t, u.Hash) {
		if err := xml.Element(chunk, &u.tree); err != nil {
			var bad *xml.Error
			if errors.As(err, &bad) {
				u.reject(line+bad.Line-1, bad.Reason)
				return nil
			}
			return err
		}
		t.reset()
		t.read(&u.tree, &u.numb, u.Hash)
	}
	from := t.side(u.Source)
	if from < 0 {
		want := t.srclang
		if want == "" {
			want = u.header
		}
		from = t.side(want)
	}
	if from < 0 && u.Source == "" && u.header == "" && len(t.langs) > 0 {
		from = 0
	}
	if from < 0 {
		u.reject(line, "the unit has no text in the source language")
		return nil
	}
	pairs := 0
	for to := range t.langs {
		if to == from || sameLanguage(t.langs[to], t.langs[from]) || u.Target != "" && !sameLanguage(t.langs[to], u.Target) {
			continue
		}
		p, ok := t.pair(from, to)
		if !ok {
			continue
		}
		pairs++
		if err := yield(p); err != nil {
			return err
		}
	}
	if pairs == 0 {
		u.reject(line, "the unit has no text in a target language")
	}
	return nil
}

// oneUnit is a <tu> that was read: from a tree, or, without one, quickly.
type oneUnit struct {
	tree    *xml.Tree
	numb    *numbering
	srclang string
	langs   []string
	segs    []int32
	tuvs    []int32
	texts   []string         // of the variants, without a tree
	credits []translate.Unit // and who made them, when
	base    translate.Unit
	extra   Extra
}

// Extra is what a unit of TMX holds beside its texts: kept with the unit, as
// JSON, for the way out.
type Extra struct {
	Props [][2]string `json:"props,omitempty"` // type and text
	Notes []string    `json:"notes,omitempty"`
	Codes bool        `json:"codes,omitempty"` // "{1}" in the texts stands for inline markup
}

// reset empties o, whose memory is used again.
func (o *oneUnit) reset() {
	*o = oneUnit{langs: o.langs[:0], segs: o.segs[:0], tuvs: o.tuvs[:0], texts: o.texts[:0], credits: o.credits[:0], extra: Extra{Props: o.extra.Props[:0], Notes: o.extra.Notes[:0]}}
}

// read reads the element of a tree.
func (o *oneUnit) read(t *xml.Tree, numb *numbering, hash func(string) uint64) {
	const tu = 0
	o.tree, o.numb, o.srclang = t, numb, t.Attr(tu, "srclang")
	if o.srclang == "*all*" {
		o.srclang = ""
	}
	o.base.Uses, _ = strconv.Atoi(t.Attr(tu, "usagecount")) // 0 where it is no number
	credits(t, tu, &o.base)
	for c := t.Nodes[tu].First; c >= 0; c = t.Nodes[c].Next {
		if t.Nodes[c].Kind != xml.StartTag {
			continue
		}
		switch t.Local(c) {
		case "prop":
			o.prop(t.Attr(c, "type"), t.Text(c), hash)
		case "note":
			o.extra.Notes = append(o.extra.Notes, t.Text(c))
		case "tuv":
			lang := t.Attr(c, "xml:lang")
			if lang == "" {
				lang = t.Attr(c, "lang") // TMX 1.1
			}
			if seg := t.Child(c, "seg"); seg >= 0 {
				o.langs, o.segs, o.tuvs = append(o.langs, lang), append(o.segs, seg), append(o.tuvs, c)
			}
		}
	}
}

// credits reads who made and changed an element, and when, where it says so.
func credits(t *xml.Tree, i int32, u *translate.Unit) {
	for _, name := range []string{"creationid", "changeid"} {
		if v := t.Attr(i, name); v != "" {
			u.Who = v
		}
	}
	if v := date(t.Attr(i, "creationdate")); v != "" {
		u.Created = v
	}
	if v := date(t.Attr(i, "changedate")); v != "" {
		u.Changed = v
	}
}

// date turns 20230102T030405Z into RFC 3339; without a zone it is UTC.
func date(s string) string {
	if len(s) < 15 || s[8] != 'T' {
		return ""
	}
	for i, c := range []byte(s[:15]) {
		if i != 8 && (c < '0' || c > '9') {
			return ""
		}
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:8] + "T" + s[9:11] + ":" + s[11:13] + ":" + s[13:15] + "Z"
}

// prop keeps a property, and reads those by which other tools note the
// surroundings: OmegaT (prev, next, id), memoQ (x-context-pre, x-context-post,
// x-context).
func (o *oneUnit) prop(kind, text string, hash func(string) uint64) {
	o.extra.Props = append(o.extra.Props, [2]string{kind, text})
	switch {
	case kind == "id" || kind == "x-context":
		o.base.Context = text
	case hash == nil:
	case kind == "prev" || kind == "x-context-pre":
		o.base.PrevHash = hash(bare(text))
	case kind == "next" || kind == "x-context-post":
		o.base.NextHash = hash(bare(text))
	}
}

// bare takes the element away that memoQ puts around a neighbour.
func bare(text string) string {
	return strings.TrimSuffix(strings.TrimPrefix(text, "<seg>"), "</seg>")
}

// side returns the first variant in a language, -1 for none.
func (o *oneUnit) side(lang string) int {
	if lang == "" {
		return -1
	}
	for i, l := range o.langs {
		if sameLanguage(l, lang) {
			return i
		}
	}
	return -1
}

// pair makes a unit of two variants; both must hold text.
func (o *oneUnit) pair(from, to int) (translate.Unit, bool) {
	p := o.base
	extra := o.extra
	if o.tree == nil {
		p.Source, p.Target = o.texts[from], o.texts[to]
		c := &o.credits[to]
		p.Who, p.Created, p.Changed = cmp.Or(c.Who, p.Who), cmp.Or(c.Created, p.Created), cmp.Or(c.Changed, p.Changed)
		return o.finish(p, extra, from, to)
	}
	a, b := o.segs[from], o.segs[to]
	credits(o.tree, o.tuvs[to], &p)
	if textOnly(o.tree, a) && textOnly(o.tree, b) {
		p.Source, p.Target = o.tree.Text(a), o.tree.Text(b)
	} else {
		o.numb.read(o.tree, a, b, &inlineTMX)
		p.Source, p.Target = o.numb.show(o.numb.from), o.numb.show(o.numb.to)
		extra.Codes = len(o.numb.list) > 0
	}
	return o.finish(p, extra, from, to)
}

// finish completes a pair that has its texts.
func (o *oneUnit) finish(p translate.Unit, extra Extra, from, to int) (translate.Unit, bool) {
	if strings.TrimSpace(p.Source) == "" || strings.TrimSpace(p.Target) == "" {
		return p, false
	}
	p.SourceLang, p.TargetLang = o.langs[from], o.langs[to]
	if len(extra.Props)+len(extra.Notes) > 0 || extra.Codes {
		if b, err := json.Marshal(extra); err == nil {
			p.Props = string(b)
		}
	}
	return p, true
}

// textOnly reports whether an element holds text alone.
func textOnly(t *xml.Tree, i int32) bool {
	for c := t.Nodes[i].First; c >= 0; c = t.Nodes[c].Next {
		if t.Nodes[c].Kind == xml.StartTag {
			return false
		}
	}
	return true
}
