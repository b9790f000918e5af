package names

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"satzpaar/translate"
)

// An annotated text of testdata/unseen: see its README.
type annotated struct {
	draft, right translate.Document
	names        [][]translate.Span // of the sources
	mistakes     []mistake
}

type mistake struct {
	segment int
	at      translate.Span
	wrong   string
	right   string
}

func readAnnotated(t testing.TB, file string) annotated {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var a annotated
	for line := range strings.Lines(string(b)) {
		de, en, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if !ok {
			t.Fatalf("%s: %q has no tab", file, line)
		}
		source, spans := plainNames(de)
		i := len(a.names)
		a.names = append(a.names, spans)
		var draft, right strings.Builder
		for rest := en; ; {
			before, after, open := strings.Cut(rest, "{")
			draft.WriteString(before)
			right.WriteString(before)
			if !open {
				break
			}
			both, tail, _ := strings.Cut(after, "}")
			wrong, good, _ := strings.Cut(both, ">")
			if wrong != good {
				a.mistakes = append(a.mistakes, mistake{i, translate.Span{Start: draft.Len(), End: draft.Len() + len(wrong)}, wrong, good})
			}
			draft.WriteString(wrong)
			right.WriteString(good)
			rest = tail
		}
		id := translate.SegmentID(fmt.Sprint(i))
		a.draft.Segments = append(a.draft.Segments, translate.Segment{ID: id, Source: source, Target: draft.String()})
		a.right.Segments = append(a.right.Segments, translate.Segment{ID: id, Source: source, Target: right.String()})
	}
	return a
}

// plainNames takes the brackets away and returns where they stood.
func plainNames(de string) (string, []translate.Span) {
	var b strings.Builder
	var spans []translate.Span
	start := 0
	for _, r := range de {
		switch r {
		case '[':
			start = b.Len()
		case ']':
			spans = append(spans, translate.Span{Start: start, End: b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}

// tally counts over a set of texts.
type tally struct {
	segments, mistakes, found, repaired, flags, right, falseFlags int
	names, seen, hits                                             int // capitalised tokens: in names, taken for names, both
	remarks                                                       []string
}

func (c *tally) note(format string, args ...any) {
	c.remarks = append(c.remarks, fmt.Sprintf(format, args...))
}

func (c *tally) precision() float64 { return float64(c.right) / float64(max(c.flags, 1)) }

func (c *tally) recall() float64 { return float64(c.found) / float64(max(c.mistakes, 1)) }

func (c *tally) f1() float64 {
	p, r := float64(c.hits)/float64(max(c.seen, 1)), float64(c.hits)/float64(max(c.names, 1))
	return 2 * p * r / max(p+r, 1e-9)
}

// judge counts what the judge says of a text and of its corrected form.
func (c *tally) judge(a annotated, file string) {
	j := Default()
	occurrences := j.Judge(&a.draft)
	c.segments += len(a.names)
	c.mistakes += len(a.mistakes)
	for _, o := range occurrences {
		if !o.Verdict.Flag() {
			continue
		}
		c.flags++
		hit := false
		for _, m := range a.mistakes {
			hit = hit || m.touches(o)
		}
		if hit {
			c.right++
		} else {
			c.note("%s %s: false: %s / %s %s", file, o.Segment, o.Surface, o.Rendering, o.Verdict)
		}
	}
	for _, m := range a.mistakes {
		found, repaired := false, false
		for _, o := range occurrences {
			if o.Verdict.Flag() && m.touches(o) {
				found = true
				text := a.draft.Segments[m.segment].Target
				repaired = repaired || len(o.Suggest) > 0 && o.Target.Valid() && strings.Contains(text[:o.Target.Start]+o.Suggest[0]+text[o.Target.End:], m.right)
			}
		}
		if !found {
			c.note("%s %d: not found: %s (%s)", file, m.segment, m.wrong, m.right)
		} else if !repaired {
			c.note("%s %d: not repaired: %s (%s)", file, m.segment, m.wrong, m.right)
		}
		c.found += btoi(found)
		c.repaired += btoi(repaired)
	}
	for _, o := range j.Judge(&a.right) {
		if o.Verdict.Flag() {
			c.falseFlags++
			c.note("%s %s: false when right: %s / %s %s %v", file, o.Segment, o.Surface, o.Rendering, o.Verdict, o.Suggest)
		}
	}
	c.recognise(a, occurrences, file)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (m mistake) touches(o translate.Occurrence) bool {
	return fmt.Sprint(m.segment) == string(o.Segment) && o.Target.Valid() && o.Target.Overlaps(m.at)
}

func (c *tally) recognise(a annotated, occurrences []translate.Occurrence, file string) {
	for i, spans := range a.names {
		for _, w := range tokens(a.draft.Segments[i].Source) {
			if !upper(w.text) {
				continue
			}
			at := translate.Span{Start: w.start, End: w.end()}
			name, seen := false, false
			for _, s := range spans {
				name = name || s.Overlaps(at)
			}
			for _, o := range occurrences {
				seen = seen || string(o.Segment) == fmt.Sprint(i) && o.Source.Overlaps(at)
			}
			c.names += btoi(name)
			c.seen += btoi(seen)
			c.hits += btoi(name && seen)
			if name != seen {
				c.note("%s %d: %s: name %t, seen %t", file, i, w.text, name, seen)
			}
		}
	}
}

// TestUnseen holds the figures on news texts of many regions.
func TestUnseen(t *testing.T) {
	for _, tt := range []struct {
		set                           string
		precision, recall, f1, repair float64
		falseFlags                    int
	}{
		{"a", .98, .95, .97, .93, 0},
		{"b", .98, .88, .95, .84, 0},
		{"c", .94, .85, .92, .80, 0},
	} {
		t.Run(tt.set, func(t *testing.T) {
			files, err := filepath.Glob("testdata/unseen/" + tt.set + "*.txt")
			if err != nil || len(files) == 0 {
				t.Fatal("no texts", err)
			}
			var c tally
			for _, f := range files {
				c.judge(readAnnotated(t, f), filepath.Base(f))
			}
			repair := float64(c.repaired) / float64(c.mistakes)
			t.Logf("%d segments, %d mistakes: precision %.3f, recall %.3f, repaired %.3f, recognition F1 %.3f, %d false flags on the corrected texts", c.segments, c.mistakes, c.precision(), c.recall(), repair, c.f1(), c.falseFlags)
			if c.precision() < tt.precision || c.recall() < tt.recall || c.f1() < tt.f1 || repair < tt.repair || c.falseFlags > tt.falseFlags {
				t.Errorf("below the floors %+v:\n%s", tt, strings.Join(c.remarks, "\n"))
			} else if testing.Verbose() && tt.set == "a" {
				t.Log(strings.Join(c.remarks, "\n"))
			}
		})
	}
}
