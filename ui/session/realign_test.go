package session

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"satzpaar/translate"
	"satzpaar/translate/format"
)

// chapter makes n German and English sentences, a pair each, in paragraphs;
// where wrong says so, the English sentences i and i+1 have changed places, so
// that what is paired there must be repaired.
func chapter(n int, wrong func(int) bool) (de, en string) {
	ships := []string{"Anna", "Berta", "Clara", "Dora", "Emma", "Frida", "Greta", "Hanna", "Ida", "Jutta", "Klara"}
	ports := []string{"Rostock", "Kiel", "Danzig", "Riga", "Turku", "Malmö", "Visby"}
	var a, b []string
	for i := range n {
		ship, port := ships[i%len(ships)], ports[i/3%len(ports)]
		a = append(a, fmt.Sprintf("Die %s lief um %d Uhr in %s ein und brachte %d Kisten.", ship, i%24, port, 100+i))
		b = append(b, fmt.Sprintf("The %s entered %s at %d and brought %d crates.", ship, port, i%24, 100+i))
	}
	for i := range n - 1 {
		if wrong(i) {
			b[i], b[i+1] = b[i+1], b[i]
		}
	}
	for i := range n {
		end := " "
		if i%8 == 7 {
			end = "\n\n"
		}
		a[i], b[i] = a[i]+end, b[i]+end
	}
	return strings.Join(a, ""), strings.Join(b, "")
}

// A chapter of 5,000 sentences: paired, ten places repaired, closed, opened,
// repaired further, exported.
func TestChapter(t *testing.T) {
	const n, repairs = 5000, 10
	swapped := func(i int) bool { return i%500 == 101 }
	de, en := chapter(n, swapped)
	lib := library(t, filepath.Join(t.TempDir(), "library"))
	p, err := Pair(t.Context(), lib, plainTexts(de, en))
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, lib, p)
	find := func(text string, in func(i int) string) int {
		for i := range s.Len() {
			if strings.Contains(in(i), text) {
				return i
			}
		}
		t.Fatalf("%q stands nowhere", text)
		return 0
	}
	repair := func(k int) {
		i := k*500 + 101
		number := fmt.Sprintf(" %d ", 100+i)
		at := find(number, func(i int) string { return s.Segment(i).Source })
		to := find(number, func(i int) string { return s.Segment(i).Target })
		before := s.Len()
		if err := s.Link(at, to); err != nil {
			t.Fatal(err)
		}
		at = find(number, func(i int) string { return s.Segment(i).Source })
		if g := s.Segment(at); g.Confidence != 1 || !strings.Contains(g.Target, number) {
			t.Errorf("repair %d: %q is paired with %q at %v", k, g.Source, g.Target, g.Confidence)
		}
		if d := s.Len() - before; d < -2 || d > 3 {
			t.Errorf("repair %d changed the number of segments by %d", k, d)
		}
	}
	for k := range repairs / 2 {
		repair(k)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, lib, p)
	defer s.Close()
	for k := repairs / 2; k < repairs; k++ {
		repair(k)
	}
	right := 0
	for i := range s.Len() {
		g := s.Segment(i)
		if a, b := strings.Fields(g.Source), strings.Fields(g.Target); len(a) > 1 && len(b) > 1 && a[len(a)-2] == b[len(b)-2] {
			right++
		}
	}
	if right < n-4*repairs {
		t.Errorf("%d of %d sentences are paired", right, n)
	}
	out := filepath.Join(t.TempDir(), "out.tmx")
	if _, err := s.Export(t.Context(), format.TMX, out); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(out); err != nil || strings.Count(string(b), "<tu") < right/2 {
		t.Errorf("the export holds %d bytes, %v", len(b), err)
	}
	// Every sentence is still there, in order, on the German side.
	var all []string
	for i := range s.Len() {
		all = append(all, s.Segment(i).Source)
	}
	if got, want := strings.Join(strings.Fields(strings.Join(all, " ")), " "), strings.Join(strings.Fields(de), " "); got != want {
		t.Error("the German text is not what it was")
	}
}

func TestLinkRefuses(t *testing.T) {
	s := openSample(t, library(t, ":memory:"))
	defer s.Close()
	if _, err := s.Approve(2); err != nil {
		t.Fatal(err)
	}
	before := content(t, s)
	for _, tt := range []struct {
		name string
		i, k int
	}{{"outside", 0, s.Len()}, {"approved", 2, 3}, {"over an approved one", 1, 4}} {
		if err := s.Link(tt.i, tt.k); err == nil {
			t.Errorf("%s: no error", tt.name)
		}
	}
	if content(t, s) != before {
		t.Error("a refused link changed something")
	}
}

// A repair pairs anew what is in doubt around it, in one step that undo takes
// back, and leaves pins alone.
func TestRepairHeals(t *testing.T) {
	// One English sentence is missing in the middle of look-alikes, and the
	// draft has the places of two others changed.
	de := "Sie kam.\n\nEr ging.\n\nEs war kalt.\n\nSie lief.\n\nEr kam."
	en := "She came.\n\nHe went.\n\nIt was cold.\n\nShe ran.\n\nHe came."
	for _, tt := range []struct {
		name   string
		wrong  [][2]string // rows as they stand
		do     func(s *Session) error
		want   [][2]string
		pinned int // a row that must not change, -1 for none
	}{
		{
			"moving up the last of a shifted run",
			[][2]string{{"Sie kam.", "She came."}, {"Er ging.", ""}, {"Es war kalt.", "He went."}, {"Sie lief.", "It was cold."}, {"Er kam.", "She ran. He came."}},
			func(s *Session) error { return s.MoveTarget(2, -1) },
			[][2]string{{"Sie kam.", "She came."}, {"Er ging.", "He went."}, {"Es war kalt.", "It was cold."}, {"Sie lief.", "She ran."}, {"Er kam.", "He came."}},
			-1,
		},
		{
			"splitting one that was joined",
			[][2]string{{"Sie kam.", "She came."}, {"Er ging. Es war kalt.", "He went. It was cold."}, {"Sie lief. Er kam.", "She ran. He came."}},
			func(s *Session) error { return s.Split(1, 9, 9) },
			[][2]string{{"Sie kam.", "She came."}, {"Er ging.", "He went."}, {"Es war kalt.", "It was cold."}, {"Sie lief.", "She ran."}, {"Er kam.", "He came."}},
			-1,
		},
		{
			"a pin stays although it is wrong",
			[][2]string{{"Sie kam.", "She came."}, {"Er ging.", ""}, {"Es war kalt.", "He went."}, {"Sie lief.", "She ran. It was cold."}, {"Er kam.", "He came."}},
			func(s *Session) error { return s.MoveTarget(2, -1) },
			[][2]string{{"Sie kam.", "She came."}, {"Er ging.", "He went."}, {"Es war kalt.", ""}, {"Sie lief.", "She ran. It was cold."}, {"Er kam.", "He came."}},
			3,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := openPair(t, plainTexts(de, en))
			var rows []translate.Segment
			for i, w := range tt.wrong {
				g := translate.Segment{ID: translate.SegmentID(fmt.Sprint("w", i)), Source: w[0], Target: w[1], Draft: w[1], State: translate.Draft, Confidence: .3}
				if i == tt.pinned {
					g.Confidence = 1
				}
				rows = append(rows, g)
			}
			if err := s.do("set", "", []translate.Replacement{{At: 0, Old: s.rows(0, s.Len()), New: rows}}); err != nil {
				t.Fatal(err)
			}
			before := content(t, s)
			if err := tt.do(s); err != nil {
				t.Fatal(err)
			}
			var got [][2]string
			for _, g := range s.rows(0, s.Len()) {
				got = append(got, [2]string{g.Source, g.Target})
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%q, want\n%q", got, tt.want)
			}
			if _, err := s.Undo(); err != nil || content(t, s) != before {
				t.Errorf("one undo does not take it back: %v", err)
			}
		})
	}
}

// However a chapter is repaired, segments that are settled stay as they are,
// no sentence is lost, and no more is paired anew than what is near.
func TestRepairKeepsPins(t *testing.T) {
	de, en := chapter(400, func(i int) bool { return i%7 == 3 })
	s := openPair(t, plainTexts(de, en))
	letters := func() string {
		var all [2]strings.Builder
		for _, g := range s.rows(0, s.Len()) {
			all[0].WriteString(strings.ReplaceAll(g.Source, " ", ""))
			all[1].WriteString(strings.ReplaceAll(g.Target, " ", ""))
		}
		return all[0].String() + fmt.Sprint(all[1].Len()) // moves cross on one side
	}
	start := letters()
	random := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		i := random.IntN(s.Len() - 1)
		before := s.rows(0, s.Len())
		var err error
		switch random.IntN(6) {
		case 0:
			_, err = s.Approve(i)
		case 1:
			err = s.Merge(i)
		case 2:
			err = s.Split(i, len(s.Segment(i).Source)/2, len(s.Segment(i).Target)/2)
		case 3:
			err = s.MoveTarget(i, 1)
		case 4:
			err = s.Link(i, i+1)
		case 5:
			err = s.Settle(i)
		}
		if e, ok := err.(*translate.Error); err != nil && (!ok || e.Code != translate.Refused) {
			t.Fatal(err)
		}
		if letters() != start {
			t.Fatal("letters were lost")
		}
		for k, g := range before {
			near := k >= i && k <= i+1
			if j := s.Index(g.ID); !near && pinned(g) && (j < 0 || !s.Segment(j).Equal(g)) || abs(k-i) > farthest+1 && (j < 0 || !s.Segment(j).Equal(g)) {
				t.Fatalf("segment %s, %d from the repair, is not what it was", g.ID, k-i)
			}
		}
	}
}

// BenchmarkRepair is what a person waits for who moves a sentence, with a
// hundred doubtful rows around it.
func BenchmarkRepair(b *testing.B) {
	de, en := chapter(300, func(int) bool { return false })
	s := openPair(b, plainTexts(de, en))
	for i := range s.doc.Segments {
		s.doc.Segments[i].Confidence = .5
	}
	at, end := 150, 152
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		from, to := s.between(at, end)
		s.pairedAnew(s.stretch(s.rows(from, to)))
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms-p95")
}
