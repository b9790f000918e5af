package segment

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"satzpaar/translate"
)

// An SRX is a set of rules in the Segmentation Rules eXchange format 2.0
// (GALA, LISA OSCAR 2008); the maps of version 1.0 are read as well.
type SRX struct {
	// Cascade says that the rules of all maps that match a language hold, in
	// order; else those of the first one.
	Cascade bool
	maps    []languageMap
	// Problems names the rules that could not be taken over, in the order of
	// the file, each with the reason.
	Problems []string
}

type languageMap struct {
	pattern *regexp.Regexp
	rules   []rule
}

type srxMap struct {
	Pattern string `xml:"languagepattern,attr"`
	Name    string `xml:"languagerulename,attr"`
}

type srxFile struct {
	XMLName xml.Name `xml:"srx"`
	Header  struct {
		Cascade string `xml:"cascade,attr"`
	} `xml:"header"`
	Rules []struct {
		Name  string `xml:"languagerulename,attr"`
		Rules []struct {
			Break  string `xml:"break,attr"`
			Before string `xml:"beforebreak"`
			After  string `xml:"afterbreak"`
		} `xml:"rule"`
	} `xml:"body>languagerules>languagerule"`
	Maps    []srxMap `xml:"body>maprules>languagemap"`
	OldMaps []srxMap `xml:"body>maprules>maprule>languagemap"` // SRX 1.0
}

// ParseSRX reads an SRX file. It returns a *translate.Error where b is none;
// single rules that cannot be taken over are named in Problems.
func ParseSRX(b []byte) (*SRX, error) {
	var f srxFile
	d := xml.NewDecoder(bytes.NewReader(decoded(b)))
	d.CharsetReader = charset
	if err := d.Decode(&f); err != nil {
		line, column := d.InputPos()
		return nil, &translate.Error{
			Code: translate.Invalid, Line: line, Col: column, Text: "this is no SRX file",
			Hint: "Segmentation rules are exchanged as SRX 2.0.", Err: err,
		}
	}
	x := &SRX{Cascade: f.Header.Cascade != "no"}
	sets := map[string][]rule{}
	for _, set := range f.Rules {
		for n, r := range set.Rules {
			one, err := newRule(r.Break != "no", r.Before, r.After)
			if err != nil {
				x.Problems = append(x.Problems, fmt.Sprintf("%s, rule %d: %v", set.Name, n+1, err))
				continue
			}
			sets[set.Name] = append(sets[set.Name], one)
		}
	}
	for _, m := range append(f.Maps, f.OldMaps...) {
		pattern, err := regexp.Compile(`(?i)^(?:` + m.Pattern + `)$`)
		if err != nil {
			x.Problems = append(x.Problems, fmt.Sprintf("language pattern %s: %v", m.Pattern, err))
			continue
		}
		x.maps = append(x.maps, languageMap{pattern, sets[m.Name]})
	}
	return x, nil
}

// decoded turns UTF-16 with a byte-order mark into UTF-8.
func decoded(b []byte) []byte {
	if !bytes.HasPrefix(b, []byte("\xff\xfe")) && !bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return b
	}
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	return text
}

// charset reads the character sets that an XML declaration may name.
func charset(name string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(name) {
	case "utf-16", "us-ascii":
		return r, nil // decoded already
	case "iso-8859-1", "windows-1252":
		return charmap.Windows1252.NewDecoder().Reader(r), nil
	}
	return nil, fmt.Errorf("the character set %s is not known", name)
}

// rules returns the rules for a language, in order.
func (x *SRX) rules(lang string) []rule {
	var all []rule
	for _, m := range x.maps {
		if m.pattern.MatchString(lang) {
			all = append(all, m.rules...)
			if !x.Cascade {
				break
			}
		}
	}
	return all
}
