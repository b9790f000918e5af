package format

import (
	"bytes"
	"errors"
	"io"

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
