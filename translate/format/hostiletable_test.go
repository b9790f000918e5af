package format

import (
	"fmt"
	"strings"
	"testing"
)

// A tableFamily is a format of plain text by its head and one row.
type tableFamily struct{ name, file, head, row string }

var tableFamilies = []tableFamily{
	{"TSV", "a.tsv", "id\tsource\ttarget\n", "1\ta\tb\n"},
	{"UTX", "a.utx", "#UTX 1.20; de/en; 2026-11-25\n#src\ttgt\tsrc:pos\n", "a\tb\tnoun\n"},
	{"OmegaT", "a.utf8", "", "a\tb\tc\n"},
}

// A tableAttack is an input that breaks a table or strains whoever reads it.
type tableAttack struct{ name, text, want string }

// attacks are those that each family gets.
func (f tableFamily) attacks() []tableAttack {
	return []tableAttack{
		{"plain", f.head + f.row, opened},
		{"nothing behind the head", f.head, either},
		{"no line end", f.head + strings.TrimSpace(f.row), opened},
		{"line ends of Windows", strings.ReplaceAll(f.head+f.row, "\n", "\r\n"), opened},
		{"line ends of old", f.head + strings.ReplaceAll(f.row, "\n", "\r"), either},
		{"byte-order mark", "\xef\xbb\xbf" + f.head + f.row, opened},
		{"byte-order mark alone", "\xef\xbb\xbf", either},
		{"blank lines", f.head + "\n\n \n" + f.row, either},
		{"tabs alone", f.head + strings.Repeat("\t", 1000), either},
		{"many cells", f.head + strings.Repeat("a\t", 100000) + "\n", either},
		{"one cell", f.head + "a\n", either},
		{"ragged", f.head + f.row + "a\n\tb\n\t\tc\n", either},
		{"the same twice", f.head + strings.Repeat(f.row, 2), either},
		{"the same often", f.head + strings.Repeat(f.row, 20000), either},
		{"one term in many ways", f.head + manyRows(20000), either},
		{"long cell", f.head + strings.Repeat("a", 4<<20) + "\tb\n", either},
		{"long line", f.head + strings.Repeat("a b ", 1<<20) + "\n", either},
		{"many lines", f.head + strings.Repeat("\n", 1<<20), either},
		{"NUL", f.head + "a\x00\tb\tc\n", either},
		{"control", f.head + "a\x1b\tb\tc\n", either},
		{"no UTF-8", f.head + "\xff\tb\tc\n", either},
		{"cut in a letter", f.head + "M\xc3", either},
		{"overlong UTF-8", f.head + "\xc0\xaf\tb\tc\n", either},
		{"half a pair", f.head + "\xed\xa0\x80\tb\tc\n", either},
		{"UTF-16", utf16le(f.head + f.row), either},
		{"UTF-16 of odd length", utf16le(f.head+f.row) + "a", either},
		{"a formula", f.head + "=1+1\t@sum\t-2\n", opened},
		{"quotes", f.head + "\"a\t\"b\"\t'c\n", opened},
		{"backslashes", f.head + `\\\` + "\t\\n\\t\\x\tc\n", either},
		{"marks", f.head + "<a>\t&b;\t]]>\n", opened},
		{"directions turned", f.head + "a\u202e\tb\u2066\tc\n", opened},
		{"a document begins", f.head + "#doc\t../../etc/passwd\n" + f.row, either},
		{"heading twice", f.head + f.head + f.row, either},
		{"heading last", f.row + f.head, either},
		{"heading of another pair", "#UTX 1.20; fr/it; x\na\tb\n", either},
		{"heading without a pair", "#UTX\na\tb\n", either},
		{"cell of blanks", f.head + "  \t \t\u00a0\n", either},
		{"blank target", f.head + "1\ta\t\n", either},
		{"blank source", f.head + "1\t\tb\n", either},
		{"line separators", f.head + "a\u2028\tb\u2029\tc\u0085\n", either},
		{"form feed", f.head + "a\f\tb\tc\n", either},
		{"vertical tab", f.head + "a\v\tb\tc\n", either},
		{"delete", f.head + "a\x7f\tb\tc\n", either},
		{"C1 control", f.head + "a\u0085\tb\tc\n", either},
		{"no character", f.head + "a\ufffe\tb\uffff\tc\n", either},
		{"private use", f.head + "\ue000\t\U0010fffd\tc\n", opened},
		{"combining marks", f.head + "a" + strings.Repeat("\u0301", 20000) + "\tb\tc\n", either},
		{"emoji of parts", f.head + "👩‍👩‍👧‍👦\t🏳️‍🌈\tc\n", opened},
		{"zero-width", f.head + "a\u200b\tb\ufeff\tc\n", either},
		{"byte-order mark inside", f.head + "\xef\xbb\xbf" + f.row, either},
		{"two byte-order marks", "\xef\xbb\xbf\xef\xbb\xbf" + f.head + f.row, either},
		{"mark of UTF-16 alone", "\xff\xfe", either},
		{"mark of UTF-32", "\xff\xfe\x00\x00" + f.head + f.row, either},
		{"half a pair in UTF-16", strings.Replace(utf16le(f.head+"aQ\tb\tc\n"), "Q\x00", "\x00\xd8", 1), either},
		{"separators of another kind", f.head + "a;b;c\n1,2,3\n", either},
		{"an endless escape", f.head + strings.Repeat("\\", 1<<20) + "\tb\tc\n", either},
		{"comment that does not end", f.head + "#" + strings.Repeat("#", 1<<20), either},
		{"numbers in braces", f.head + strings.Repeat("{1}", 20000) + "\t{/1}\t{2/}\n", either},
		{"names of devices", f.head + "CON\tNUL\t/dev/zero\n", either},
		{"an address", f.head + "http://127.0.0.1:9/a\tfile:///etc/passwd\tc\n", opened},
		{"XML", "<?xml version='1.0'?><tmx/>\n" + f.row, either},
		{"a picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\xff\x7f", 3000), either},
	}
}

func manyRows(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a\tb%d\tnoun\n", i)
	}
	return b.String()
}

// TestHostileTables: every family of plain text meets every attack, and each
// reader is calm.
func TestHostileTables(t *testing.T) {
	for _, f := range tableFamilies {
		for _, a := range f.attacks() {
			t.Run(f.name+"/"+a.name, func(t *testing.T) { calm(t, f.file, []byte(a.text), a.want) })
		}
		whole := "\xef\xbb\xbf" + f.head + "1\tä\\n\tb\r\n2\tc\td\n"
		for cut := 1; cut < len(whole); cut++ {
			calm(t, f.file, []byte(whole[:cut]), either)
		}
	}
}

// TestTableNotUTF8: the place of the first wrong byte is named.
func TestTableNotUTF8(t *testing.T) {
	_, err := Open("a.tsv", []byte("id\tsource\ttarget\n1\ta\tb\n2\tä\t\xff\n"))
	if err == nil || !strings.Contains(err.Error(), "a.tsv:3:5: ") {
		t.Errorf("got %v, want the place 3:5", err)
	}
}
