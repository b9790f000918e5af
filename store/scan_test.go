package store

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"satzpaar/translate"
)

// Without an index look-ups find what they find with it.
func TestScanAnswersLikeTheIndex(t *testing.T) {
	l, ctx := open(t, filepath.Join(t.TempDir(), "l.db")), t.Context()
	odd := []string{"12 30 Schiffe", "Das Tor\x1eöffnet\x1fsich", "  Nebel \n\t im   Hafen ", "1", "ÄÖÜ äöü ßẞ", "漢字 und Kana", "x\x00y"}
	all := append(odd, sentences(maxUnsaved+300, 5)...)
	var pairs []string
	for _, s := range all {
		pairs = append(pairs, s, "x")
	}
	remember(t, l, pairs...)
	queries := append(sentences(25, 6), all[:40]...)
	type answer struct{ token, char, score []translate.Match }
	ask := func(q string) (a answer) {
		var errs [3]error
		a.token, errs[0] = l.LookupPlain(ctx, ByTokens, q, 60, 5)
		a.char, errs[1] = l.LookupPlain(ctx, ByChars, q, 60, 5)
		a.score, errs[2] = l.Lookup(ctx, Query{Source: q, Min: 70, Limit: 5})
		if err := errors.Join(errs[:]...); err != nil {
			t.Fatal(err)
		}
		return a
	}
	var indexed []answer
	if err := l.PrepareLookup(ctx); err != nil {
		t.Fatal(err)
	}
	for _, q := range queries {
		indexed = append(indexed, ask(q))
	}
	l.recall.mu.Lock()
	l.recall.adopt(nil)
	l.recall.refused, l.recall.failed = "", errors.New("none is to be made")
	l.recall.mu.Unlock()
	if _, err := l.write.ExecContext(ctx, `DELETE FROM setting WHERE key = ?`, stampKey); err != nil {
		t.Fatal(err)
	}
	numbers := func(all []translate.Match) (ids []int64) {
		for _, m := range all {
			ids = append(ids, m.Unit.ID)
		}
		return ids
	}
	for i, q := range queries {
		got := ask(q)
		if a, b := numbers(got.token), numbers(indexed[i].token); !slices.Equal(a, b) {
			t.Errorf("%q by tokens: %v, want %v", q, a, b)
		}
		for name, both := range map[string][2][]translate.Match{"characters": {got.char, indexed[i].char}, "score": {got.score, indexed[i].score}} {
			for k, m := range both[1] { // the index may miss some
				if k >= len(both[0]) || both[0][k].Score < m.Score {
					t.Errorf("%q by %s, place %d: %v, want %d %% at least", q, name, k, numbers(both[0]), m.Score)
				}
			}
		}
	}
	if !l.recall.behind || l.recall.base != nil {
		t.Error("nothing was scanned")
	}
}

func TestJoinedSources(t *testing.T) {
	for _, joined := range []string{"1 2 ab3", "x 1 a", "1 -1 a", "1", "1 99 a"} {
		if err := eachJoined(joined, func(int64, string) {}); err == nil {
			t.Errorf("%q was taken apart", joined)
		}
	}
	var got []string
	if err := eachJoined("1 2 ab27 0 3 3 1 2", func(_ int64, s string) { got = append(got, s) }); err != nil || !slices.Equal(got, []string{"ab", "", "1 2"}) {
		t.Errorf("taken apart to %q, %v", got, err)
	}
}
