package desktop

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/fontscan"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/goregular"

	"satzpaar/translate"
)

// A typeface is what a column can be set in: one that the program brings along,
// or a file in TrueType or OpenType. What it has no character for is drawn in
// the face of the program, or in one of the system.
type typeface struct {
	name, file string
	resource   fyne.Resource // nil: the face of the program, or a file that was not read yet
}

// key is under what name the choice of the typeface is kept.
func (f typeface) key() string { return cmp.Or(f.file, f.name) }

// bundled lists the typefaces that come along, the program's own first.
func bundled() []typeface {
	return []typeface{
		{name: "Noto Sans"},
		{name: "DejaVu Sans Mono", resource: theme.DefaultTextMonospaceFont()},
		{name: "Go", resource: fyne.NewStaticResource("Go-Regular.ttf", goregular.TTF)},
		{name: "Go Mono", resource: fyne.NewStaticResource("Go-Mono.ttf", gomono.TTF)},
	}
}

// installed lists the upright faces of normal weight of the machine by their
// names. It reads every font once and remembers what it found in the user's
// cache, so it belongs off the window's goroutine.
func installed() ([]typeface, error) {
	found, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), "")
	if err != nil {
		return nil, err
	}
	regular := font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal}
	var all []typeface
	for _, f := range found {
		ending := strings.ToLower(filepath.Ext(f.Location.File))
		if f.Aspect != regular || f.Location.Index != 0 || ending != ".ttf" && ending != ".otf" {
			continue // the toolkit reads no collections
		}
		if t, err := describe(f.Location.File); err == nil {
			all = append(all, t)
		}
	}
	byName := func(a, b typeface) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.file, b.file))
	}
	slices.SortFunc(all, byName)
	return slices.CompactFunc(all, func(a, b typeface) bool { return a.name == b.name }), nil
}

// describe returns the typeface of a file without reading all of it.
func describe(path string) (typeface, error) {
	f, err := os.Open(path)
	if err != nil {
		return typeface{}, err
	}
	defer f.Close()
	l, err := opentype.NewLoader(f)
	if err != nil {
		return typeface{}, err
	}
	d, _ := font.Describe(l, nil)
	return typeface{name: cmp.Or(d.Family, filepath.Base(path)), file: path}, nil
}

// read reads the file of a typeface, if it has one.
func (f typeface) read() (typeface, error) {
	if f.file == "" || f.resource != nil {
		return f, nil
	}
	b, err := os.ReadFile(f.file)
	if err == nil {
		_, err = font.ParseTTF(bytes.NewReader(b))
	}
	if err != nil {
		return typeface{}, &translate.Error{
			Code: translate.Invalid, Text: fmt.Sprintf("%s is no font that can be used", f.file),
			Hint: "Choose a file in TrueType or OpenType (.ttf, .otf).",
		}
	}
	f.resource = fyne.NewStaticResource(f.file, b)
	return f, nil
}

// typefaceOf returns the typeface that was kept under a key.
func typefaceOf(key string) (typeface, error) {
	for _, f := range bundled() {
		if f.name == key {
			return f, nil
		}
	}
	if key == "" {
		return bundled()[0], nil
	}
	f, err := describe(key)
	if err != nil {
		f = typeface{name: filepath.Base(key), file: key}
	}
	return f.read()
}
