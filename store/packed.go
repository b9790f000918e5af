package store

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"satzpaar/translate"
)

// unitsByID returns those of the units that still exist, the newest first. A
// unit whose wording was rejected says so.
func (l *Library) unitsByID(ctx context.Context, ids []int64) ([]translate.Unit, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	units, err := l.packedUnits(ctx, string(list), len(ids))
	if !errors.Is(err, errSeparator) {
		return units, err
	}
	rows, err := l.ask(ctx, recallSQL, string(list))
	if err != nil {
		return nil, err
	}
	return collectUnits(rows, len(ids))
}

// recalled are the columns of a unit, with the reason for which the wording was
// rejected anywhere. Whether anything was ever rejected is asked once, not for
// each.
var recalled = strings.Replace(unitColumns, " rejected,", ` coalesce(nullif(rejected, ''), CASE WHEN (SELECT EXISTS (SELECT 1 FROM rejection))
	THEN (SELECT r.reason FROM rejection r WHERE r.hash = unit.hash AND r.target = unit.target LIMIT 1) END, ''),`, 1)

// recallSQL reads the units of a list of numbers, packedSQL the columns of each
// as one text.
var (
	recallSQL = `SELECT ` + recalled + ofNumbers
	packedSQL = `SELECT concat_ws('` + separator + `', ` + recalled + `)` + ofNumbers
)

const ofNumbers = ` FROM unit WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`

// packedUnits reads about so many units, the columns of each as one text: the
// driver calls SQLite three times for each value, which takes longer than to
// find the row. Where a column holds the separator, the error is errSeparator.
func (l *Library) packedUnits(ctx context.Context, list string, about int) ([]translate.Unit, error) {
	rows, err := l.ask(ctx, packedSQL, list)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := make([]translate.Unit, 0, about)
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		u, err := unpackUnit(text)
		if err != nil {
			return nil, err
		}
		all = append(all, u)
	}
	return all, rows.Err()
}

// separator is the unit separator of ASCII, which XML cannot hold.
const separator = "\x1f"

var errSeparator = errors.New("a column of a unit holds the separator of columns")

// unpackUnit is scanUnit for columns that were read as one text.
func unpackUnit(text string) (translate.Unit, error) {
	c := strings.Split(text, separator)
	if len(c) != 21 {
		return translate.Unit{}, errSeparator
	}
	var bad error
	number := func(s string) int64 {
		n, err := strconv.ParseInt(s, 10, 64)
		bad = errors.Join(bad, err)
		return n
	}
	state, err := translate.ParseState(c[8])
	u := translate.Unit{
		ID: number(c[0]), Source: c[1], Target: c[2], SourceLang: c[3], TargetLang: c[4],
		PrevHash: uint64(number(c[5])), NextHash: uint64(number(c[6])), Context: c[7], State: state, Origin: translate.Origin(c[9]),
		Document: c[10], Segment: translate.SegmentID(c[11]), Who: c[12], Created: c[13], Changed: c[14], Uses: int(number(c[15])),
		Props: c[16], Rejected: c[17], Memory: number(c[18]), Client: c[19], Domain: c[20],
	}
	return u, errors.Join(bad, err)
}
