package store

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"satzpaar/translate/match"
)

// scan compares the units behind a number, on two goroutines. Those of quite
// another length are left out before they are read.
func (l *Library) scan(ctx context.Context, after int64, by match.Measures, source string, least, many int) ([]match.Hit, error) {
	if after == math.MaxInt64 {
		return nil, nil
	}
	now, err := l.memoryVersion(ctx, l.read)
	if err != nil {
		return nil, err
	}
	middle := after + (now.Unit-after)/2
	var scans [2]*match.Scan
	var errs [2]error
	var wait sync.WaitGroup
	for i, part := range [][2]int64{{after, middle}, {middle, now.Unit}} {
		s := match.NewScan(by, source, least, many)
		scans[i] = s
		shortest, longest := lengths(by, source, s.TokenCount(), least)
		wait.Go(func() {
			errs[i] = l.ofLength(ctx, part[0], part[1], shortest, longest, s.Consider)
		})
	}
	wait.Wait()
	return append(scans[0].Hits(), scans[1].Hits()...), l.explain(errors.Join(errs[:]...))
}

// lengths returns how many characters a unit has that reaches least percent of
// the characters of a text; where the tokens alone count, the text has so many.
func lengths(by match.Measures, text string, tokens, least int) (shortest, longest int) {
	least = max(1, least)
	if by == match.ByTokens { // of whatever length
		return tokens * least / 100, math.MaxInt32
	}
	n := utf8.RuneCountInString(text)
	// And some more: white space is not counted as it stands.
	shortest, longest = n*least/100*9/10-5, n*100/least*11/10+5
	if by&match.ByWords != 0 { // beside them there may be figures
		shortest, longest = shortest/2, max(longest, 2*n+40)
	}
	return shortest, longest
}

// unitsAtOnce is from how many numbers the sources come as one text: a row of
// its own for each costs more than its comparison.
const unitsAtOnce = 1000

// sourcesSQL joins the sources of a length, each behind its number and its
// bytes. Counting characters reads a text, counting bytes does not.
const sourcesSQL = `SELECT group_concat(id || ' ' || octet_length(source) || ' ' || source, '') FROM unit
	WHERE id > ? AND id <= ? AND octet_length(source) >= ?3 AND (octet_length(source) <= ?4 OR length(source) <= ?4)`

// ofLength yields the sources of units in (after,upTo] that have about so many
// characters.
func (l *Library) ofLength(ctx context.Context, after, upTo int64, shortest, longest int, yield func(id int64, source string)) error {
	c, err := l.read.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close() //nolint:errcheck // it goes back to the pool
	stmt, err := c.PrepareContext(ctx, sourcesSQL)
	if err != nil {
		return err
	}
	defer stmt.Close() //nolint:errcheck // it only read
	for ; after < upTo; after += unitsAtOnce {
		if err := ctx.Err(); err != nil {
			return err
		}
		var joined sql.NullString
		// For a context that can end the driver starts a goroutine each time.
		if err := stmt.QueryRowContext(context.WithoutCancel(ctx), after, min(upTo, after+unitsAtOnce), shortest, longest).Scan(&joined); err != nil {
			return err
		}
		if err := eachJoined(joined.String, yield); err != nil {
			return err
		}
	}
	return nil
}

// eachJoined takes apart what sourcesSQL joins.
func eachJoined(joined string, yield func(id int64, source string)) error {
	for joined != "" {
		number, rest, _ := strings.Cut(joined, " ")
		bytes, rest, _ := strings.Cut(rest, " ")
		id, err := strconv.ParseInt(number, 10, 64)
		n, e := strconv.Atoi(bytes)
		if err != nil || e != nil || n < 0 || n > len(rest) {
			return errors.Join(err, e, errJoined)
		}
		yield(id, rest[:n])
		joined = rest[n:]
	}
	return nil
}

var errJoined = errors.New("the sources were not joined as they were asked for")
