package segment

import (
	"os"
	"strings"
	"testing"
)

// On texts that were written after the rules, they find the ends of sentences.
// A bar marks each end within a paragraph.
func TestHeldOut(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		b, err := os.ReadFile("testdata/held/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		right, told, all, exact, paragraphs := 0, 0, 0, 0, 0
		for p := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
			want, text := marked(p)
			hits, mine := 0, 0
			sentences := Split(lang, text)
			for _, s := range sentences[:len(sentences)-1] {
				mine++
				if want[s.End] {
					hits++
				}
			}
			paragraphs++
			if hits == mine && hits == len(want) {
				exact++
			} else {
				t.Logf("%s: %q", lang, pieces(text, sentences))
			}
			right, told, all = right+hits, told+mine, all+len(want)
		}
		f := 2 * float64(right) / float64(told+all)
		t.Logf("%s: F1 %.4f, %d of %d paragraphs exact", lang, f, exact, paragraphs)
		if f < .97 {
			t.Errorf("%s: F1 = %.4f, want .97", lang, f)
		}
	}
}

// marked takes the bars out of a paragraph and returns where they stood.
func marked(p string) (ends map[int]bool, text string) {
	ends = map[int]bool{}
	for k, piece := range strings.Split(p, "|") {
		if k > 0 {
			ends[len(text)] = true
		}
		text += piece
	}
	return ends, text
}

func pieces(text string, all []Sentence) []string {
	var texts []string
	for _, s := range all {
		texts = append(texts, text[s.Start:s.End])
	}
	return texts
}
