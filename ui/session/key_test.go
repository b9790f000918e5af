package session

import (
	"fmt"
	"testing"
	"time"
)

// table returns n pairs of ordinary sentences.
func table(n int) [][2]string {
	rows := make([][2]string, n)
	for i := range rows {
		rows[i] = [2]string{
			fmt.Sprintf("Der Rat der Stadt hat am Montag beschlossen, %d Wohnungen zu bauen, die bis zum Sommer fertig sein sollen.", i+20),
			fmt.Sprintf("On Monday the city council decided to build %d flats, which are to be finished by the summer.", i+20),
		}
	}
	return rows
}

// A key in a segment is answered while the whole document is being checked.
func TestKeyBeforeDocument(t *testing.T) {
	s := openTable(t, table(300)...)
	settle(s)
	done := make(chan int, 16)
	s.OnChange(func(e Event) {
		if e.Kind == FindingsChanged {
			select {
			case done <- e.Segment:
			default:
			}
		}
	})
	s.work.check()
	s.Typing(7, "On Monday the city council decided to build 28 flats, which are to be finished by the summer.")
	for got := range done {
		if got == 7 {
			break
		}
	}
	if !hasCheck(s, 7, "number-missing") {
		t.Errorf("findings %+v", s.Findings(7))
	}
}

// BenchmarkKey is the time from a key in a segment of a document of ten
// thousand to its findings, the worker and its events included.
func BenchmarkKey(b *testing.B) {
	s := openTable(b, table(10_000)...)
	settle(s)
	done := make(chan int, 1)
	s.OnChange(func(e Event) {
		if e.Kind == FindingsChanged && e.Segment >= 0 {
			done <- e.Segment
		}
	})
	text := s.Segment(50).Target
	var worst time.Duration
	for k := 0; b.Loop(); k++ {
		began := time.Now()
		s.Typing(50, text+" And so on"[:1+k%9])
		<-done
		worst = max(worst, time.Since(began))
	}
	b.ReportMetric(float64(worst.Microseconds()), "us/worst")
	s.OnChange(func(Event) {})
}
