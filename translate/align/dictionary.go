package align

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Dictionary maps German stems to stems of another language. Larger ones
// than our own come from the user's system, where they are installed: their
// licences do not allow to ship them.
type Dictionary map[string][]string

// add notes a pair of head word and translation, if both are short enough to
// be words: of a group of words the longest one stands for it.
func (d Dictionary) add(german, foreign string) {
	g, f := headOf(german, 2), headOf(foreign, 3)
	if g == "" || f == "" {
		return
	}
	stem, other := stemGerman(g), stemEnglish(f)
	for _, known := range d[stem] {
		if known == other {
			return
		}
	}
	if len(d[stem]) < 24 {
		d[stem] = append(d[stem], other)
	}
}

// headOf returns the longest word of at most n, "" for more or none.
func headOf(text string, n int) string {
	words := Words(text)
	if len(words) > n {
		return ""
	}
	longest := ""
	for _, w := range words {
		if len(w) > len(longest) {
			longest = w
		}
	}
	return longest
}

// ReadDing reads the list of the program Ding: "German | forms :: other |
// forms", alternatives parted by semicolons.
func ReadDing(r io.Reader) (Dictionary, error) {
	d := Dictionary{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		left, right, ok := strings.Cut(lines.Text(), "::")
		if !ok || strings.HasPrefix(left, "#") {
			continue
		}
		lefts, rights := strings.Split(left, "|"), strings.Split(right, "|")
		for k := range min(len(lefts), len(rights)) {
			for g := range strings.SplitSeq(plain(lefts[k]), ";") {
				for f := range strings.SplitSeq(plain(rights[k]), ";") {
					d.add(g, strings.TrimPrefix(strings.TrimSpace(f), "to "))
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the list of Ding: %w", err)
	}
	return d, nil
}

// ReadDictd reads a dictionary of the server dictd, as FreeDict offers them:
// its index, and its text, which may be compressed.
func ReadDictd(index, text io.Reader) (Dictionary, error) {
	body, err := unpacked(text)
	if err != nil {
		return nil, fmt.Errorf("read the dictionary: %w", err)
	}
	d := Dictionary{}
	lines := bufio.NewScanner(index)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 3 || strings.HasPrefix(fields[0], "00") {
			continue
		}
		from, n := base64Number(fields[1]), base64Number(fields[2])
		if from < 0 || n < 0 || from > len(body) || n > len(body)-from {
			return nil, fmt.Errorf("read the dictionary: %q lies outside of its text", fields[0])
		}
		entry(d, fields[0], string(body[from:from+n]))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the dictionary: %w", err)
	}
	return d, nil
}

// largest is how much text of a dictionary is read.
const largest = 256 << 20

func unpacked(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, largest))
	if err != nil || !bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		return b, err
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(z, largest))
}

// entry takes the translations out of an entry: lines of a few short
// alternatives. Longer lines explain, in German.
func entry(d Dictionary, word, text string) {
	_, rest, _ := strings.Cut(text, "\n")
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(plain(line))
		if line == "" || strings.ContainsAny(line, "\":–…") {
			continue
		}
		line = strings.TrimLeft(line, "0123456789. ")
		parts := strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' })
		if slices.ContainsFunc(parts, func(f string) bool { return strings.Count(strings.TrimSpace(f), " ") > 2 }) {
			continue
		}
		for _, f := range parts {
			d.add(word, f)
		}
	}
}

// plain leaves out what stands in brackets of any kind.
func plain(text string) string {
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch r {
		case '(', '[', '{', '<':
			depth++
		case ')', ']', '}', '>':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// base64Number reads a number in the digits of base 64 that dictd uses; -1 for
// none.
func base64Number(s string) int {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	n := 0
	for i := range len(s) {
		k := strings.IndexByte(digits, s[i])
		if k < 0 || n > largest {
			return -1
		}
		n = n*64 + k
	}
	return n
}
