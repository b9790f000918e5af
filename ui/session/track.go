package session

import "strings"

// A track follows the segments through the sentences of a new version.
type track struct {
	fresh   *reading
	all     string // its sentences without numbers, joined as segments are
	ends    []int  // of the sentences in all
	markers []string
	at      int // the end of the last segment in all
	passed  int // markers before it
}

func newTrack(fresh *reading) *track {
	t := &track{fresh: fresh}
	var all strings.Builder
	for k := range fresh.plain {
		if k > 0 {
			all.WriteByte(' ')
		}
		all.WriteString(fresh.numberless(k))
		t.ends = append(t.ends, all.Len())
		if fresh.blocks == nil {
			continue
		}
		b := fresh.blocks[fresh.plain[k].Paragraph]
		b.Text = fresh.shown[k]
		for i := 0; i < len(b.Text); i++ {
			if n := markerAt(b, i); n > 0 {
				t.markers = append(t.markers, b.Text[i:i+n])
				i += n - 1
			}
		}
	}
	t.all = all.String()
	return t
}

// next finds the text of the next segment: in which paragraph it begins, and
// its text with the numbers of that; false where it does not stand there.
func (t *track) next(text string) (paragraph int, numbered string, ok bool) {
	i := strings.Index(t.all[t.at:], text)
	if i < 0 || strings.TrimSpace(numberlessOut(t.all[t.at:t.at+i])) != "" {
		return 0, "", false
	}
	start := t.at + i
	t.passed += countMarkers(t.all[t.at:start])
	k := 0
	for k < len(t.ends)-1 && t.ends[k] <= start {
		k++
	}
	var out strings.Builder
	for rest := text; rest != ""; {
		j := strings.IndexByte(rest, '{')
		n := 0
		if j >= 0 {
			n = unnumbered(rest[j:])
		}
		switch {
		case j < 0:
			out.WriteString(rest)
			rest = ""
		case n == 0 || t.passed >= len(t.markers):
			out.WriteString(rest[:j+1])
			rest = rest[j+1:]
		default:
			out.WriteString(rest[:j] + t.markers[t.passed])
			t.passed++
			rest = rest[j+n:]
		}
	}
	t.at = start + len(text)
	return t.fresh.plain[k].Paragraph, out.String(), true
}
