// Package translate is the domain of Satzpaar: documents of segments, their
// states, the edits that change them, the findings, matches and names that
// are shown beside them.
//
// It is pure. It knows no SQL, no window, no clock and no file names; readers
// and writers take io. Its sub-packages know this package; it knows none of
// them.
//
// Positions are byte offsets into UTF-8 text, [start,end). Languages are BCP 47
// tags. Inline codes stand in a text as {1} (opening), {/1} (closing) and {2/}
// (standalone); which of these markers are codes, and not text that happens to
// look like one, is said by the segment's list of codes.
package translate
