package store

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"satzpaar/translate"
	"satzpaar/translate/format"
	"satzpaar/translate/match"
)

// unitMaker makes units that are like those of a memory: a vocabulary of which
// few words are frequent and most are rare, sentences of 3 to 30 words, every
// third of them an earlier one with one to three other words.
type unitMaker struct {
	r     *rand.Rand
	zipf  *rand.Zipf
	made  int
	early [][]int // sentences that others are made of
}

func newUnitMaker() *unitMaker {
	r := rand.New(rand.NewPCG(4, 2))
	return &unitMaker{r: r, zipf: rand.NewZipf(r, 1.07, 4, 199_999)}
}

func (m *unitMaker) next() translate.Unit {
	var words []int
	if len(m.early) > 0 && m.r.IntN(3) == 0 {
		words = slices.Clone(m.early[m.r.IntN(len(m.early))])
		for range 1 + m.r.IntN(3) {
			words[m.r.IntN(len(words))] = int(m.zipf.Uint64())
		}
	} else {
		for range 3 + m.r.IntN(14) + m.r.IntN(14) {
			words = append(words, int(m.zipf.Uint64()))
		}
		if len(m.early) < 50_000 {
			m.early = append(m.early, words)
		}
	}
	m.made++
	return translate.Unit{
		Source:     sentence(words, strings.Fields("ber gen ver scha lich fen mün tro gel dach ung heit spie ma zeß ör")),
		Target:     sentence(words, strings.Fields("ter pro con ly ing sta fore ment ble quo ri den al sha ow ex")),
		SourceLang: "de", TargetLang: "en", State: translate.Reviewed, Origin: translate.FromFile, Created: "2026-01-02T03:04:05Z",
	}
}

// sentence spells each word by the sixteen syllables of a language.
func sentence(words []int, syllables []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		for w += 16; w > 0; w /= 16 {
			b.WriteString(syllables[w%16])
		}
	}
	return b.String() + "."
}

// writeTMX makes a file of n units and returns 200 queries: a third of the
// memory, a third like it, a third of other words.
func writeTMX(b *testing.B, path string, n int) (queries []string) {
	b.Helper()
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	tmx := format.NewUnitWriter(w, "de")
	m := newUnitMaker()
	for i := range n {
		u := m.next()
		if err := tmx.Write(u); err != nil {
			b.Fatal(err)
		}
		if i%(n/100) == 0 {
			words := strings.Fields(u.Source)
			words[m.r.IntN(len(words))] = "anders"
			queries = append(queries, u.Source, strings.Join(words, " "), m.next().Source)
		}
	}
	for _, err := range []error{tmx.Close(), w.Flush(), f.Close()} {
		if err != nil {
			b.Fatal(err)
		}
	}
	return queries
}

// BenchmarkMemory imports memories of SATZPAAR_UNITS units (20,000 where it is
// not set; several sizes, separated by blanks) and asks them. Times are those
// of the processor; ratios are against the same run.
func BenchmarkMemory(b *testing.B) {
	sizes := strings.Fields(os.Getenv("SATZPAAR_UNITS"))
	if len(sizes) == 0 {
		sizes = []string{"20000"}
	}
	for _, size := range sizes {
		b.Run(size, func(b *testing.B) {
			var n int
			if _, err := fmt.Sscan(size, &n); err != nil || n < 1000 {
				b.Fatalf("SATZPAAR_UNITS is %s, want a number of 1000 or more", size)
			}
			for b.Loop() {
				measureMemory(b, n)
			}
		})
	}
}

func measureMemory(b *testing.B, n int) {
	ctx, dir := b.Context(), b.TempDir()
	queries := writeTMX(b, filepath.Join(dir, "m.tmx"), n)
	l, err := Open(ctx, filepath.Join(dir, "l.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // it is thrown away
	start, used := time.Now(), processTime()
	importTMX(b, l, filepath.Join(dir, "m.tmx"))
	b.ReportMetric(float64(n)/time.Since(start).Seconds(), "units/s")
	b.ReportMetric((processTime()-used).Seconds()*1e6/float64(n), "import-µs/unit")

	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	times := func(name string, ask func(q string) error) []time.Duration {
		var all []time.Duration
		for _, q := range queries {
			before := threadTime()
			if err := ask(q); err != nil {
				b.Fatal(err)
			}
			all = append(all, threadTime()-before)
		}
		slices.Sort(all)
		for _, p := range []int{50, 95, 99} {
			b.ReportMetric(all[len(all)*p/100].Seconds()*1000, fmt.Sprintf("%s-p%d-ms", name, p))
		}
		return all
	}
	token := times("token", func(q string) error { _, err := l.LookupPlain(ctx, ByTokens, q, 70, 5); return err })
	times("char", func(q string) error { _, err := l.LookupPlain(ctx, ByChars, q, 70, 5); return err })
	times("score", func(q string) error {
		_, err := l.Lookup(ctx, Query{Source: q, SourceLang: "de", TargetLang: "en", Min: 70, Limit: 5})
		return err
	})
	b.ReportMetric(float64(peak())/(1<<20), "peak-MiB")
	var sources [][]byte
	if err := stream(ctx, l.read, 0, math.MaxInt64, func(_ int64, source, _ sql.RawBytes) { sources = append(sources, slices.Clone(source)) }); err != nil {
		b.Fatal(err)
	}
	queries = queries[:20]
	scan := times("scan", func(q string) error {
		s := match.NewScan(match.ByTokens|match.ByChars, q, 70, 5)
		for i, source := range sources {
			s.Consider(int64(i), string(source))
		}
		return nil
	})
	word := func(q string) string {
		return slices.MaxFunc(strings.Fields(q), func(a, b string) int { return len(a) - len(b) })
	}
	find := times("find", func(q string) error { _, err := l.Find(ctx, match.Pattern{Text: word(q)}, BothSides, 50); return err })
	like := times("like", func(q string) error {
		_, err := l.numbers(context.WithoutCancel(ctx), `SELECT id FROM unit WHERE source LIKE ?1 OR target LIKE ?1 LIMIT 50`, "%"+word(q)+"%")
		return err
	})
	b.ReportMetric(float64(scan[10])/float64(token[len(token)/2]), "scan/token")
	b.ReportMetric(float64(like[19])/float64(find[19]), "like/find")
}

func importTMX(b *testing.B, l *Library, path string) {
	b.Helper()
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	r := format.Units{Name: path, Hash: match.Hash}
	if _, err := l.Import(b.Context(), Import{}, func(yield func(translate.Unit) error) error { return r.Read(f, yield) }); err != nil {
		b.Fatal(err)
	}
	if err := l.PrepareLookup(b.Context()); err != nil {
		b.Fatal(err)
	}
}

func processTime() time.Duration { return clock(2) } // CLOCK_PROCESS_CPUTIME_ID

func threadTime() time.Duration { return clock(3) } // CLOCK_THREAD_CPUTIME_ID

// clock reads a clock of the processor, to the nanosecond.
func clock(id uintptr) time.Duration {
	var t syscall.Timespec
	if _, _, errno := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, id, uintptr(unsafe.Pointer(&t)), 0); errno != 0 {
		return 0
	}
	return time.Duration(t.Nano())
}

// peak is the most memory that the process ever held, in bytes.
func peak() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return u.Maxrss << 10
}
