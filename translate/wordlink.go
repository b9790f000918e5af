package translate

// A WordLink says that a stretch of the source is rendered by a stretch of the
// target. A sure link holds in both directions; the others are possible.
type WordLink struct {
	Source, Target Span
	Sure           bool
}

// A Linker links the words of a source and its target, in any order.
type Linker func(source, target string) []WordLink
