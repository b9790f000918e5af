package translate

// A Span is a stretch of text in byte offsets, [Start,End).
type Span struct{ Start, End int }

// NoSpan says that there is no place: the thing is missing on that side.
var NoSpan = Span{-1, -1}

// Valid reports whether the span is a place at all.
func (s Span) Valid() bool { return s.Start >= 0 && s.Start <= s.End }

// Len returns the length in bytes, 0 for NoSpan.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }
